/** What the build knows about the pieces. The build of the script tag puts the real values in place of these. */

/** Name of the array that the pieces add themselves to. No other version or build has the same. */
export const KEY: string = '';

/** URL of the folder of the pieces, on the CDN. Ends with a slash. */
export const BASE: string = '';

/** By name: the piece's SHA-256 hash in base64, then the pieces that it imports, without `base`, which all need. */
export type PieceTable = Record<string, string>;

/** The pieces that the tag asks for by itself. The piece `more` adds the others. */
export const PIECES: PieceTable = {};

/** Files that contain several pieces: their names, and the hash. In the order of `bundles.json`. */
export const BUNDLES: Record<string, string> = {};
