/** What the build knows about the pieces. The build of the script tag puts the real values in place of these. */

/** Name of the array that the pieces add themselves to. No other version or build has the same. */
export const KEY: string = '';

/** URL of the folder of the pieces, on the CDN. Ends with a slash. */
export const BASE: string = '';

/**
 * The files that the tag asks for by itself: pieces, each with those that it imports except `base`, and bundles. For
 * example `base,author-bio common,base_article-hero`.
 */
export const FILES: string = '';

/** SHA-256 of each of `FILES`: 43 characters in base64, without the last. One text is smaller than a table. */
export const HASHES: string = '';
