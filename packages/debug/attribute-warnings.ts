/** What an embedder may have written is anything: what counts instead, and how `debug` says so. */

type Value = string | number | null | undefined;

/** An attribute: what was written, what counts, and the words it may be if those are few. */
export type Accepted = readonly [name: string, written: Value, counts: Value, words?: readonly string[]];

/** `layout="lsit": not one of ticker, list; ticker is used.` Nothing for what counts as it was written. */
export const attributeWarnings = (host: Element, attributes: readonly Accepted[]): string[] =>
  attributes.flatMap(([name, written, counts, words]) => {
    if ((written ?? counts) === counts) return [];
    const text = Number.isNaN(written) ? host.getAttribute(name) : written;
    return `${name}="${text}": ${words ? `not one of ${words.join(', ')}; ` : ''}${counts ?? 'the default'} is used.`;
  });
