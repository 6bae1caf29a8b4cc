/**
 * The script tag: lets the hero's picture go first, then requests the one file that has what the page's widgets need,
 * and the loader. `window.PressElements` is there at once. It is small, because it shares the line with the picture. A
 * second copy, or another version, leaves everything to the first.
 */
import { configure } from '../data/configuration/configure.js';
import { fillDivs, TAGS } from '../loading/press-divs.js';
import type { LoadedResource, ResourceKind, ResourceRequest } from '../data/model/resource.js';
import type { Source } from '../data/sources/contract/source.js';
import { KEY } from './built-pieces.js';
import { files, folder, policy, request } from './files.js';
import { isPictureLoading } from './picture-first.js';
import { FIRST_PLAN } from './plan.js';
import type { start } from './loader.js';
import type { Everything, Loader, Registration, Tag } from './tag.js';

/** The tag waits no longer for the hero's picture. */
const PICTURE_LIMIT_MS = 1500;
/** If the first file did not arrive, it is tried again after this time, then after twice as long each. */
const RETRY_MS = 10_000;

function piecesFor(element: Element, plan = FIRST_PLAN): string[] {
  try {
    const [, pieces] = plan.find(([selector]) => element.matches(selector)) ?? [];
    // The file of a translation has the name of its language.
    const [language] = element.closest('[lang]')?.getAttribute('lang')?.toLowerCase().split('-') ?? [];
    return [...(pieces ? pieces.split(' ') : []), ...files.filter((file) => file === language)];
  } catch {
    // This browser doesn't know the selectors.
    return [];
  }
}

let informed: WeakSet<Element> | undefined;

function reportFailure(elements: Iterable<Element>, cause: unknown): void {
  if (!informed) console.warn(`Press Elements: no files from ${folder}`, cause);
  informed ??= new WeakSet();
  const detail = { kind: 'network', stale: false };
  for (const element of elements) {
    if (informed.has(element)) continue;
    informed.add(element);
    element.dispatchEvent(new CustomEvent('press-error', { bubbles: true, composed: true, detail }));
  }
}

/** Pieces add themselves to this array, some before the tag runs. An element may have its name as its id. */
const globalObject: Record<string, readonly Registration[] | undefined> = Object(globalThis);
const early = globalObject[KEY];
const pieces = (globalObject[KEY] = Array.isArray(early) ? early : []);

const tag: Tag = {
  pieces,
  policy,
  tags: TAGS,
  files,
  request,
  piecesFor,
  reportFailure,
  update: tryFirst,
};

/** Requests the bundle with most of what is needed: one file is smaller than its pieces. All have the loader. */
async function requestFirst(needed: readonly string[]): Promise<void> {
  const first =
    files.map((file) => file.split('_')).find((parts) => parts.every((part) => needed.includes(part))) ?? [];
  const others = needed.filter((name) => !first.includes(name));
  const requested = request(first.join('_'));
  // The loader needs the hashes of the others, and tells what does not arrive.
  const rest = Promise.allSettled(others.map((name) => request(files.includes(name) ? name : 'more')));
  // Not before the others have ended: a retry must not meet a download that is still to fail.
  await requested.catch(() => rest.then(() => request('base')));
}

const findLoader = (): Registration | undefined => pieces.find(([name]) => name === 'loader');

async function startLoader(needed: readonly string[]): Promise<Loader> {
  if (!findLoader()) await requestFirst(['base', ...needed]);
  const loader = findLoader()?.[2]() as { start: typeof start };
  return loader.start(tag);
}

let starting: Promise<Loader> | undefined;

/** @param needed Names of pieces. */
const loadLoader = (needed: readonly string[]): Promise<Loader> =>
  (starting ??= startLoader(needed).catch((error: unknown) => {
    starting = undefined;
    throw error;
  }));

/** Number of elements when the first file was last tried. Infinite while it is loading. */
let tried = 0;
let retryMs = RETRY_MS;

function tryFirst(): void {
  const elements = [...document.querySelectorAll(String(TAGS))];
  if (elements.length <= tried) return;
  tried = Infinity;
  const needed = elements.flatMap((element) => [element.localName.slice(6), ...piecesFor(element)]);
  loadLoader(needed).then(update, (error: unknown) => {
    tried = elements.length;
    reportFailure(elements, error);
    setTimeout(retry, retryMs);
    retryMs *= 2;
  });
}

/** The hero's picture goes first. */
let waits = true;

function update(): void {
  fillDivs();
  if (!waits) tag.update();
}

function retry(): void {
  if (tried < Infinity) tried = 0;
  update();
}

function stopWaiting(): void {
  waits = false;
  update();
}

/** A picture that has just loaded is painted first. */
function stopAfterPicture(): void {
  fillDivs(); // of which one may have the picture; also those that were parsed last
  if (waits && !isPictureLoading()) requestAnimationFrame(() => setTimeout(stopWaiting));
}

function watchPage(): void {
  new MutationObserver(update).observe(document, { childList: true, subtree: true });
  for (const type of ['readystatechange', 'load', 'error']) document.addEventListener(type, stopAfterPicture, true);
  addEventListener('online', retry);
  setTimeout(stopWaiting, PICTURE_LIMIT_MS);
  fillDivs();
  if (!isPictureLoading()) stopWaiting();
}

/** Calls a function of the loader. Whoever doesn't look at the promise gets no unhandled rejection. */
function later<T>(use: (loader: Loader) => Promise<T>): Promise<T> {
  const result = loadLoader(['more']).then(use);
  result.catch(() => undefined);
  return result;
}

const api = {
  /** Sets options for all widgets. They also apply to widgets that are loaded later. */
  configure,
  /** Loads data as the widgets do. */
  load: <K extends ResourceKind>(request: ResourceRequest<K>): Promise<LoadedResource<K>> =>
    later((loader) => loader.load(request)),
  defineSource: (source: Source): Source => source,
  /** Registers the element of a tag, which may be in a shadow root: `define('press-rate-ticker')`. */
  define: (tagName: string): Promise<void> => later((loader) => loader.define(tagName)),
  /** Everything that the package exports. */
  all: (): Promise<Everything> => later((loader) => loader.all()),
};

declare global {
  interface Window {
    PressElements?: typeof api;
  }
}

// An element may have the name as its id.
if (typeof window.PressElements?.configure !== 'function') {
  window.PressElements = api;
  watchPage();
}
