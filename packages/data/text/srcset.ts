/**
 * A candidate ends after its descriptor, or at a comma that white space follows: a comma can be part of the URL.
 * @see https://html.spec.whatwg.org/#parse-a-srcset-attribute
 */
const CANDIDATE = /([^\s,]\S*?)(?:,+(?=\s|$)|\s*$|\s+([\d.]+)([wx])[^,]*(?:,|$))/g;

export interface SrcsetCandidate {
  readonly url: string;
  /** In pixels. A density is converted, with `1x` as 1000. */
  readonly width: number;
}

/** The candidates of a `srcset` attribute, in its order. */
export const parseSrcset = (srcset: string): SrcsetCandidate[] =>
  Array.from(srcset.matchAll(CANDIDATE), ([, url = '', size = '1', unit]) => ({
    url,
    width: unit === 'w' ? Number(size) : Number(size) * 1000,
  }));
