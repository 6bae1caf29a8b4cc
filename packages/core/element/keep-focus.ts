import type { ReactiveElement } from 'lit';

let isKeeping = false;

/** Whether an update, not the reader, moves focus now: nothing may scroll. */
export const isKeepingFocus = (): boolean => isKeeping;

/**
 * Keeps focus on the same link in an update: elements are reused by position, so the focused one may become another
 * link. If the link is gone, focus is lost, as if its element had been removed. Call it in `willUpdate`.
 */
export function keepFocus(host: ReactiveElement): void {
  const focusedLink = (): HTMLAnchorElement | null | undefined => host.shadowRoot?.activeElement?.closest('a');
  const href = focusedLink()?.href;
  if (!href) return;
  void host.updateComplete.then(() => {
    if (focusedLink()?.href === href) return;
    const link = Array.from(host.renderRoot.querySelectorAll('a')).find((each) => each.href === href);
    isKeeping = true;
    if (link) link.focus({ preventScroll: true });
    else focusedLink()?.blur();
    isKeeping = false;
  });
}
