/** Up to its descriptor, or to the comma that ends it; a comma within an address belongs to it. @see https://html.spec.whatwg.org/#parse-a-srcset-attribute */
const CANDIDATE = /([^\s,]\S*?)(?:,+(?=\s|$)|\s*$|\s+([\d.]+)([wx])[^,]*(?:,|$))/g;

export interface SrcsetCandidate {
  readonly url: string;
  /** In px; of densities, as if `1x` were a thousand. */
  readonly width: number;
}

/** What a `srcset` offers, in the order of the list. */
export const parseSrcset = (srcset: string): SrcsetCandidate[] =>
  [...srcset.matchAll(CANDIDATE)].map(([, url = '', size = '1', unit]) => ({
    url,
    width: Number(size) * (unit === 'w' ? 1 : 1000),
  }));
