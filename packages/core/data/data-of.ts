/** What a widget reads its data from. The elements of a server have no children, and no `querySelector`. */
interface DataHost {
  readonly data?: unknown;
  querySelector?(selectors: string): Element | null;
}

/**
 * The `data` of a widget: the property, otherwise the text of its child `<script type="application/json">`. The text is
 * parsed with the first use of the data. `undefined` if there is neither.
 */
export const dataOf = (host: DataHost): unknown =>
  host.data ?? (host.querySelector?.(':scope > [type="application/json"]')?.textContent || undefined);
