/** Downloads and runs pieces: classic scripts that add themselves to one array, in any order. See decision 0023. */
import { BASE, FILES, HASHES, KEY } from './built-pieces.js';

/** By name: a piece's hash, then the pieces that it imports, without `base`, which all need. */
type PieceTable = Record<string, string>;

export type Exports = Readonly<Record<string | number, unknown>>;

/** Passed to a piece after its imports. */
interface LoadPiece {
  (name: string): Promise<Exports>;
  /** The policy that allowed the script addresses, for Lit's templates: a list may allow its name only once. */
  policy?: TrustedTypesPolicy | undefined;
}

/** What a piece adds to the array. `more`: pieces that it makes known. */
type Registration = [
  name: string,
  imports: readonly string[],
  run: (...imports: (Exports | LoadPiece)[]) => Exports,
  more?: PieceTable,
];

/** TypeScript has no types for Trusted Types. */
interface TrustedTypesPolicy {
  createScriptURL(url: string): string;
  createHTML(html: string): string;
}
interface TrustedTypesGlobal {
  readonly trustedTypes?: { createPolicy?(name: string, rules: TrustedTypesPolicy): TrustedTypesPolicy };
}

/** An image may have the name `currentScript`. */
const { currentScript } = document;
const tag = currentScript instanceof HTMLScriptElement ? currentScript : null;
const BASE_SCRIPT = 'script[data-press-base]';
/** An optimizer that copies or delays the tag loses the attribute: any other `<script>` element may have it. */
const based = tag?.closest<HTMLElement>(BASE_SCRIPT) ?? document.querySelector<HTMLElement>(BASE_SCRIPT);
const base = based?.dataset['pressBase'];

/** The folder of the tag's files, with a slash. Never that of the tag itself: optimizers copy and combine scripts. */
export const folder = base ? new URL(base, based.baseURI).href.replace(/\/*$/, '/') : BASE;

/** A script that is run later has no nonce of its own. */
const nonce = (tag ?? document.querySelector<HTMLElement>('script[nonce]'))?.nonce;

/** The pieces that the tag asks for by itself, and bundles. The piece `more` adds the others. */
const PIECES: PieceTable = {};

/** Files with several pieces: `base_article-hero`. */
const bundles: string[] = [];

/** Reads the table that the build wrote: each hash has 43 characters. */
FILES.split(',').forEach((file, index) => {
  const [name = '', ...imports] = file.split(' ');
  PIECES[name] = [HASHES.slice(index * 43, index * 43 + 43), ...imports].join(' ');
  if (name.includes('_')) bundles.push(name);
});

/** A piece's hash, and the names of the pieces that it imports. */
const splitEntry = (name: string): string[] => PIECES[name]?.split(' ') ?? [];

/** Is this a piece that the tag may ask for? */
export const isPiece = (name: string): boolean => name in PIECES;

const registered: Record<string, Registration> = {};
const downloads: Record<string, Promise<void>> = {};
const results: Record<string, Exports> = {};

function register(piece: Registration): void {
  registered[piece[0]] = piece;
  Object.assign(PIECES, piece[3]);
}

/** Receives each piece, also one that ran before the tag. */
export function receivePieces(): void {
  const globalObject: Record<string, Registration[] | undefined> = Object(globalThis);
  const early = globalObject[KEY];
  // An element may have the key as its id.
  const pieces = (globalObject[KEY] = Array.isArray(early) ? early : []);
  pieces.forEach(register);
  pieces.push = (...added) => {
    added.forEach(register);
    return 0;
  };
}

/** Modules may be imported from now on: in Firefox, the first import makes the page's later import maps fail. */
const parsed = new Promise((resolve) => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', resolve);
  else resolve(0);
});

const asGiven = (text: string): string => text;

/** Creates the policy, where the browser has Trusted Types. Returns whether script elements may be used. */
function mayUseScripts(): boolean {
  const { trustedTypes }: typeof globalThis & TrustedTypesGlobal = globalThis;
  try {
    loadPiece.policy = trustedTypes?.createPolicy?.('press-elements', {
      createScriptURL: asGiven,
      createHTML: asGiven,
    });
    return true;
  } catch {
    return false;
  }
}

/** `false` where the page's Trusted Types don't list our policy: only `import()` is sure to work, without integrity. */
let usesScripts: boolean | undefined;

/** Resolves when the file has run. */
async function requestFile(name: string): Promise<unknown> {
  // On a short call stack, which tools such as Lighthouse record: V8 parses each function on it a second time.
  await Promise.resolve();
  const [hash] = splitEntry(name);
  if (!hash) throw new Error(name);
  const url = `${folder}pieces/${name}.js?${KEY}`;
  usesScripts ??= mayUseScripts();
  if (!usesScripts) return parsed.then(() => import(url));
  const script = document.createElement('script');
  script.integrity = `sha256-${hash}=`;
  script.crossOrigin = 'anonymous';
  if (nonce) script.nonce = nonce;
  script.src = loadPiece.policy?.createScriptURL(url) ?? url;
  return new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(script.src));
    document.head.append(script);
  });
}

async function downloadOnce(name: string): Promise<void> {
  if (!PIECES[name]) await download('more');
  const [, ...imports] = splitEntry(name);
  await Promise.all([registered[name] ?? requestFile(name), ...imports.map(download)]);
  // Another file, such as a page that says "not found", arrives too.
  if (!registered[name]) throw new Error(name);
}

/** A download that failed is tried again when the piece is needed again. */
function remember(name: string, promise: Promise<void>): Promise<void> {
  return (downloads[name] = promise.catch((error: unknown) => {
    delete downloads[name];
    throw error;
  }));
}

/** Downloads a piece and those that it imports, all at once. */
export const download = (name: string): Promise<void> => downloads[name] ?? remember(name, downloadOnce(name));

/**
 * Requests bundles for the pieces that will be downloaded next: one file is smaller than its pieces. A piece that a
 * bundle does not bring is downloaded alone.
 */
export function requestBundles(pieces: readonly string[]): void {
  const needed = new Set(pieces);
  for (const name of needed) for (const imported of splitEntry(name).slice(1)) needed.add(imported);
  for (const bundle of bundles) {
    const names = bundle.split('_');
    if (!names.every((name) => needed.has(name) && !downloads[name])) continue;
    const arrival = requestFile(bundle).catch(() => undefined);
    for (const name of names)
      void remember(
        name,
        arrival.then(() => downloadOnce(name)),
      );
  }
}

function run(name: string): Exports {
  const [, imports = [], factory] = registered[name] ?? [];
  return (results[name] ??= factory?.(...imports.map(run), loadPiece) ?? {});
}

/** Downloads and runs a piece. Rejects if it, or one that it imports, does not arrive. */
export const loadPiece: LoadPiece = async (name) => {
  await Promise.all(['base', name].map(download));
  return run(name);
};
