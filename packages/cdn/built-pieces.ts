/** What the build knows about the pieces. The build of the script tag puts the real values in place of these. */

/** Name of the array that the pieces add themselves to. No other version or build has the same. */
export const KEY: string = '';

/** URL of the folder of the pieces, on the CDN. Ends with a slash. */
export const BASE: string = '';

/**
 * The files whose hashes the tag knows: bundles, those with most pieces first, then `base`, languages, and `more`, a
 * table of the others. A bundle is named after `base` and those of its pieces that no other one imports:
 * `base_article-hero,base,kk,more`.
 */
export const FILES: string = '';

/** SHA-256 of each of `FILES`: 43 characters in base64, without the last. One text is smaller than a table. */
export const HASHES: string = '';
