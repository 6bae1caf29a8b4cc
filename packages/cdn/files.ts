/** Downloads files of the tag: classic scripts under integrity. */
import { BASE, FILES, HASHES, KEY } from './built-pieces.js';

/** TypeScript has no types for Trusted Types. */
export interface TrustedTypesPolicy {
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

/** An address that can't be parsed stays as it is. Then no file arrives, which is reported. */
const absolute = (href: string): string => Object.assign(document.createElement('a'), { href }).href;

/** The folder of the tag's files, with a slash. Never that of the tag itself: optimizers copy and combine scripts. */
export const folder = base ? absolute(base).replace(/\/*$/, '/') : BASE;

/** A script that is run later has no nonce of its own. */
const nonce = (tag ?? document.querySelector<HTMLElement>('script[nonce]'))?.nonce;

/** `hash`: SHA-256 in base64, without its last character. Needed for a file that is not one of {@link files}. */
export type RequestFile = (name: string, hash?: string) => Promise<unknown>;

/** Files whose hashes the tag knows. */
export const files = FILES.split(',');
const knownHash = (name: string): string => HASHES.slice(files.indexOf(name) * 43).slice(0, 43);

const asGiven = (text: string): string => text;

let created: TrustedTypesPolicy | undefined | false;

/**
 * The policy for the addresses of scripts, and for Lit's templates: a list may allow its name only once. `undefined` in
 * a browser without Trusted Types, `false` where the page's list forbids it.
 */
export function policy(): TrustedTypesPolicy | undefined | false {
  const { trustedTypes }: typeof globalThis & TrustedTypesGlobal = globalThis;
  try {
    created ??= trustedTypes?.createPolicy?.('press-elements', { createScriptURL: asGiven, createHTML: asGiven });
  } catch {
    created = false;
  }
  return created;
}

/** Changes the addresses after a failure: in Firefox 153, `import()` of an address that failed always fails again. */
let retries = '';

/** Resolves when the file has run. */
async function requestFile(name: string, hash: string): Promise<unknown> {
  // On a short call stack, which tools such as Lighthouse record: V8 parses each function on it a second time.
  await Promise.resolve();
  const url = `${folder}pieces/${name}.js?${KEY}${retries}`;
  const rules = policy();
  if (rules === false) {
    // Only `import()` is sure to work then, without integrity. In Firefox, the first one makes later import maps fail.
    const isParsing = document.readyState === 'loading';
    if (isParsing) await new Promise((resolve) => document.addEventListener('readystatechange', resolve));
    return import(url);
  }
  const script = document.createElement('script');
  script.integrity = `sha256-${hash}=`;
  script.crossOrigin = 'anonymous';
  if (nonce) script.nonce = nonce;
  script.src = rules?.createScriptURL(url) ?? url;
  return new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(url));
    document.head.append(script);
  });
}

const requests: Record<string, Promise<unknown>> = {};

/** Requests a file, unless it has been. One that failed is requested again when it is needed again. */
export const request: RequestFile = (name, hash = knownHash(name)) =>
  (requests[name] ??= requestFile(name, hash).catch((error: unknown) => {
    delete requests[name];
    retries += '&';
    throw error;
  }));
