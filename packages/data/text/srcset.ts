/**
 * A URL ends at white space. If it ends with commas, the candidate ends there; otherwise at the comma after its
 * descriptors. A comma inside the URL is a part of it.
 * @see https://html.spec.whatwg.org/#parse-a-srcset-attribute
 */
const CANDIDATE = /([^\s,]\S*)(?:(?<=,)|([^,]*))/g;

export interface SrcsetCandidate {
  readonly url: string;
  /** In pixels. A density is converted, with `1x` as 1000. */
  readonly width: number;
}

function withoutCommas(url: string): string {
  let end = url.length;
  while (url[end - 1] === ',') end--;
  return url.slice(0, end);
}

/** The candidates of a `srcset` attribute, in its order. */
export const parseSrcset = (srcset: string): SrcsetCandidate[] =>
  Array.from(srcset.matchAll(CANDIDATE), ([, url = '', descriptors = '']) => {
    const [, size = '1', unit] = /^\s+([\d.]+)([wx])/.exec(descriptors) ?? [];
    return { url: withoutCommas(url), width: unit === 'w' ? Number(size) : Number(size) * 1000 };
  });
