/**
 * Whether two addresses show the same picture in different sizes, crops or formats. A page may describe a share card or
 * another picture than the one in the hero, and a photographer must not be credited for it.
 */

const FILE_NAME = /([^/?&=#]+)\.(?:jpe?g|png|webp|avif|gif|svg|tiff?)(?=$|[/?&#,.])/gi;
/** `-1024x683`, `-scaled`, `-e1719133200`, `@2x`: what WordPress and others add to a file's name. */
const VARIANT = /(?:-\d+x\d+|-scaled|-rotated|-e\d{10,13}|@\dx)+$/;

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Image services carry the original's address within their own: every file name counts. */
const namesIn = (address: string): string[] =>
  [...decoded(address).matchAll(FILE_NAME)].flatMap(([, name]) => (name ? name.replace(VARIANT, '').toLowerCase() : []));

export function isSamePicture(a: string, b: string): boolean {
  if (a === b) return true;
  const names = namesIn(a);
  return namesIn(b).some((name) => names.includes(name));
}
