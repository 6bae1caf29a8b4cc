/**
 * Whether two addresses show the same picture in different sizes, crops or formats. A page may describe a share card or
 * another picture than the one in the hero, and a photographer must not be credited for it.
 */

const FILE_NAME = /([^/?&=]+)\.(?:jpe?g|png|webp|avif|gif)(?=$|[/?&#,.])/gi;
/** `-1024x683`, `-scaled`, `-e1719133200`, `@2x`: what WordPress and others add to a file's name. */
const VARIANT = /(?:-\d+x\d+|-scaled|-rotated|-e\d{10,13}|@\dx)+$/;
/** Folders that say how large, not which: `800x450`, `size/w1000` (Ghost), `w_800,c_fill` (Cloudinary), `styles/large/public` (Drupal), `800_600_1` (Bitrix). */
const SIZE =
  /(?<=\/)(?:[^/]*[?=][^/]*|\d+x\d*|size|w\d+|[chqw]_[^/]+|v\d+|styles\/[^/]+\/public|\d+_\d+_\d|resize\w*|thumbs?|large|medium|small|original|cdn-cgi|_next|image)\//gi;
/** At the end of a path only what is plainly a size: the picture's own number stands there as well (`/v123`). */
const SIZE_AT_END = /\/(?:\d+x\d*|w(?:idth)?=[^/]*)?$/;
/** The same of a query. */
const SIZE_PARAMETER = /^(?:[whqs]|width|height|quality|size|resize|fit|crop|rect|auto|fm|format|dpr|cs|ixid|ixlib)=/;
/** A camera's number, and what any system calls a picture, are the names of many. */
const DISTINCTIVE = /^(?!\d+$|(?:maxresdefault|og-image|original|featured(?:-image)?)$).{8}/;

/** Longer ones are no addresses but pictures (`data:`). */
const MAX_LENGTH = 2000;

interface Place {
  readonly name: string;
  /** From the root: `/2025/06/`. */
  readonly folder: string;
}

/** Image services carry the original's address within their own, slashes escaped or not: every file name counts. */
function placesIn(address: string): Place[] {
  const path = address.slice(0, MAX_LENGTH).replace(/%2f/gi, '/');
  const folderBefore = (index: number) =>
    path
      .slice(0, index)
      .replace(/^.*\/\/[^/]*|[^/]*$/g, '')
      .replace(SIZE, '');
  return [...path.matchAll(FILE_NAME)].map(({ index, 1: name = '' }) => ({
    name: name.replace(VARIANT, '').toLowerCase(),
    folder: folderBefore(index),
  }));
}

/** Two folders of the one are the other's last. */
const isDeepWithin = (inner: string, outer: string): boolean => /(?:[^/]+\/){2}$/.test(inner) && outer.endsWith(inner);

/** One server may have many of a name, in folders of their own; two servers seldom have one name for two pictures. */
function isSameFile(a: Place, b: Place, isOneHost: boolean): boolean {
  if (a.name !== b.name) return false;
  return (
    (isOneHost ? a.folder === b.folder : DISTINCTIVE.test(a.name)) ||
    isDeepWithin(a.folder, b.folder) ||
    isDeepWithin(b.folder, a.folder)
  );
}

/** What tells a picture apart where no file name does. */
function withoutSize(address: string): string {
  const [path = '', query = ''] = address.split('?');
  return [
    path.replace(SIZE, '').replace(SIZE_AT_END, ''),
    ...query.split('&').filter((parameter) => parameter && !SIZE_PARAMETER.test(parameter)),
  ].join('&');
}

const hostOf = (address: string): string | undefined => /\/\/([^/]+)/.exec(address)?.[1];

export function isSamePicture(a: string, b: string): boolean {
  const [inA, inB] = [placesIn(a), placesIn(b)];
  if (inA.length + inB.length === 0) return withoutSize(a) === withoutSize(b);
  const [hostA, hostB = hostA] = [hostOf(a), hostOf(b)];
  return a === b || inA.some((one) => inB.some((other) => isSameFile(one, other, (hostA ?? hostB) === hostB)));
}
