/**
 * Tells whether two URLs show the same picture in different sizes, crops or formats. A page may describe its share card
 * or another picture than the hero's, whose photographer must not be credited for the hero.
 */

const FILE_NAME = /([^/?&=]+)\.(?:jpe?g|png|webp|avif|gif)(?=$|[/?&#,.])/gi;
/** Suffixes that WordPress and others add to file names: `-1024x683`, `-320-80`, `-scaled`, `-e1719133200`, `@2x`. */
const SIZE_SUFFIX = /(?:-\d+x\d+|-\d{3,4}-\d{2}|-scaled|-rotated|-e\d{10,13}|@\dx)+$/;
/** Folders that name a size or a transformation, not a picture. */
const SIZE_FOLDER = new RegExp(
  String.raw`(?<=\/)(?:${[
    String.raw`[^/]*[?=][^/]*`,
    String.raw`\d+x\d*`, // 800x450
    String.raw`size|w\d+`, // Ghost: size/w1000
    String.raw`[chqtw]_[^/]+|v\d+`, // Cloudinary: w_800,c_fill/v1
    String.raw`max\/\d+|s\d{2,4}(?:-[a-z-]+)?`, // Medium: max/60; Blogger: s640
    String.raw`styles\/[^/]+\/public`, // Drupal: styles/large/public
    String.raw`\d+_\d+_\d`, // Bitrix: 800_600_1
    String.raw`resize\w*|thumbs?|large|medium|small|original|cdn-cgi|_next|image`,
  ].join('|')})\/`,
  'gi',
);
/** At the end of a path, only certain sizes. Other numbers there identify the picture: `/v123`. */
const SIZE_AT_END = /\/(?:\d+x\d*|w(?:idth)?=[^/]*)?$/;
const SIZE_PARAMETER = /^(?:[whqs]|width|height|quality|size|resize|fit|crop|rect|auto|fm|format|dpr|cs|ixid|ixlib)=/;
/** At least 8 characters, and neither a camera's number nor a name that many systems use. */
const DISTINCTIVE_NAME = /^(?!\d+$|(?:maxresdefault|og-image|original|featured(?:-image)?)$).{8}/;

/** Several words, or an identifier: one server has it once, in whatever folder. */
const UNIQUE_NAME = /^(?=.{12})(?=.*[a-z])(?:.*[-_].*[-_]|(?=.*\d).*)/;

/** Longer URLs contain the picture itself (`data:`): they are compared as they are. */
const MAX_URL_LENGTH = 2000;

interface PictureFile {
  /** Without extension and size suffix, in lower case. */
  readonly name: string;
  /** From the root, without size folders: `/2025/06/`. */
  readonly folder: string;
}

function folderOf(path: string): string {
  const withoutFile = path.slice(0, path.lastIndexOf('/') + 1);
  return withoutFile.replace(/^.*\/\/[^/]*/, '').replace(SIZE_FOLDER, '');
}

/** All picture files that the URL names. Image services put the original's URL, escaped or not, into their own. */
function filesIn(url: string): PictureFile[] {
  const path = url.replace(/%2f/gi, '/');
  return [...path.matchAll(FILE_NAME)].map(({ index, 1: name = '' }) => ({
    name: name.replace(SIZE_SUFFIX, '').toLowerCase(),
    folder: folderOf(path.slice(0, index)),
  }));
}

/** Whether `outer` ends with `inner`, and `inner` has at least two folders. */
const isDeepSuffix = (inner: string, outer: string): boolean => /(?:[^/]+\/){2}$/.test(inner) && outer.endsWith(inner);

/**
 * One server may have many files of a simple name in different folders. On two servers, a distinctive name is the same
 * picture.
 */
function isSameFile(a: PictureFile, b: PictureFile, isSameHost: boolean): boolean {
  if (a.name !== b.name) return false;
  if (isDeepSuffix(a.folder, b.folder) || isDeepSuffix(b.folder, a.folder)) return true;
  return isSameHost ? a.folder === b.folder || UNIQUE_NAME.test(a.name) : DISTINCTIVE_NAME.test(a.name);
}

/** Identifies the picture of a URL without a file name. */
function withoutSize(url: string): string {
  const [path = '', query = ''] = url.split('?');
  const parameters = query.split('&').filter((parameter) => parameter && !SIZE_PARAMETER.test(parameter));
  return [path.replace(SIZE_FOLDER, '').replace(SIZE_AT_END, ''), ...parameters].join('&');
}

const hostOf = (url: string): string | undefined => /\/\/([^/]+)/.exec(url)?.[1];

/** A relative URL has the host of the other one. */
function isSameHost(a: string, b: string): boolean {
  const hostA = hostOf(a);
  const hostB = hostOf(b);
  return hostA === undefined || hostB === undefined || hostA === hostB;
}

export function isSamePicture(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.max(a.length, b.length) > MAX_URL_LENGTH) return false;
  const filesInA = filesIn(a);
  const filesInB = filesIn(b);
  if (filesInA.length + filesInB.length === 0) return withoutSize(a) === withoutSize(b);
  const sameHost = isSameHost(a, b);
  return filesInA.some((fileA) => filesInB.some((fileB) => isSameFile(fileA, fileB, sameHost)));
}
