/**
 * The script tag: finds the page's widgets, and downloads the few pieces that they need. `window.PressElements` is
 * there at once. A second copy, or another version, leaves everything to the first.
 */
import type * as everything from '../all.js';
import { configure } from '../data/configuration/configure.js';
import { fillDivs, WIDGETS } from '../loading/press-divs.js';
import type { LoadedResource, ResourceKind, ResourceRequest } from '../data/model/resource.js';
import type { Source } from '../data/sources/contract/source.js';
import { download, folder, loadPiece, receivePieces, requestBundles } from './pieces.js';
import { isPictureLoading } from './picture-first.js';
import { piecesFor } from './plan.js';

/** The tag waits no longer for the hero's picture. */
const PICTURE_LIMIT_MS = 1500;
/** A widget that did not arrive is tried again after this time, then after twice as long each. */
const RETRY_MS = 10_000;

interface Widget {
  readonly name: string;
  /** Live. */
  readonly elements: HTMLCollectionOf<Element>;
  /** Number of elements when it was last tried. Infinite while it is loading. */
  tried: number;
  retryMs: number;
}

type Everything = typeof everything;

/** Those that are not loaded. */
const widgets = new Set(
  WIDGETS.map((name): Widget => {
    const elements = document.getElementsByTagName(`press-${name}`);
    return { name, elements, tried: 0, retryMs: RETRY_MS };
  }),
);

/** The pieces for all elements of a widget. None in a browser that doesn't know the selectors. */
function plan(elements: Iterable<Element>): string[] {
  try {
    return [...elements].flatMap(piecesFor);
  } catch {
    return [];
  }
}

/** Widgets run one after another, each in a task of its own, so that the page can react in between. */
let turn = Promise.resolve();

/** Widgets that are more than a viewport away wait for the reader to come near, but no longer than this. */
const FAR_LIMIT_MS = 4000;

/** Resolves when one of the elements is less than a viewport away. */
const whenNear = (elements: Iterable<Element>): Promise<void> =>
  new Promise((resolve) => {
    const nearby = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) resolve(nearby.disconnect());
      },
      { rootMargin: '100%' },
    );
    for (const element of elements) nearby.observe(element);
    setTimeout(resolve, FAR_LIMIT_MS);
  });

/** Registers a widget's element. Pieces of the plan that don't arrive are left to the element. */
async function loadWidget(name: string, elements?: Iterable<Element>): Promise<void> {
  if (customElements.get(`press-${name}`)) return;
  // A hero is at the top: to ask where it is would cost a frame.
  const start = elements && name !== 'article-hero' ? whenNear(elements) : turn;
  // What all widgets share runs when it arrives: in a task of its own, too.
  const needed = [loadPiece('base'), download(name), start];
  // Also if one fails: a retry must not meet a download that is still to fail.
  await Promise.allSettled([...needed, ...plan(elements ?? []).map(download)]);
  await Promise.all(needed);
  turn = turn.then(() => new Promise((resolve) => setTimeout(resolve)));
  await turn;
  await loadPiece(name);
}

let hasWarned = false;
const informed = new WeakSet<Element>();

function reportFailure({ elements }: Widget, cause: unknown): void {
  if (!hasWarned) console.warn(`Press Elements: no files from ${folder}`, cause);
  hasWarned = true;
  const detail = { kind: 'network', stale: false };
  for (const element of elements) {
    if (informed.has(element)) continue;
    informed.add(element);
    element.dispatchEvent(new CustomEvent('press-error', { bubbles: true, composed: true, detail }));
  }
}

async function tryWidget(widget: Widget): Promise<void> {
  widget.tried = Infinity;
  try {
    await loadWidget(widget.name, widget.elements);
    widgets.delete(widget);
  } catch (error) {
    widget.tried = widget.elements.length;
    reportFailure(widget, error);
    setTimeout(() => retry(widget), widget.retryMs);
    widget.retryMs *= 2;
  }
}

/** The hero's picture goes first. */
let waits = true;

/** Loads the widgets that have new elements in the page. */
function loadNewWidgets(): void {
  fillDivs();
  if (waits) return;
  const found = [...widgets].filter((widget) => widget.elements.length > widget.tried);
  requestBundles(found.flatMap((widget) => ['base', widget.name, ...plan(widget.elements)]));
  for (const widget of found) void tryWidget(widget);
}

function retry(widget: Widget): void {
  if (widget.tried < Infinity) widget.tried = 0;
  loadNewWidgets();
}

function stopWaiting(): void {
  if (!waits) return;
  waits = false;
  loadNewWidgets();
}

/** A picture that has just loaded is painted first. */
function stopAfterPicture(): void {
  fillDivs(); // of which one may have the picture
  if (waits && !isPictureLoading()) requestAnimationFrame(() => setTimeout(stopWaiting));
}

function watchPage(): void {
  new MutationObserver(loadNewWidgets).observe(document, { childList: true, subtree: true });
  for (const type of ['readystatechange', 'load', 'error']) document.addEventListener(type, stopAfterPicture, true);
  addEventListener('online', () => widgets.forEach(retry));
  setTimeout(stopWaiting, PICTURE_LIMIT_MS);
  fillDivs();
  if (!isPictureLoading()) stopWaiting();
}

/** Whoever doesn't look at the promise gets no unhandled rejection. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

const all = (): Promise<Everything> => loadPiece('all') as Promise<unknown> as Promise<Everything>;

const api = {
  /** Sets options for all widgets. They also apply to widgets that are loaded later. */
  configure,
  /** Loads data as the widgets do. */
  load: <K extends ResourceKind>(request: ResourceRequest<K>): Promise<LoadedResource<K>> =>
    handled(all().then(({ load }) => load(request))),
  defineSource: (source: Source): Source => source,
  /** Registers the element of a tag, which may be in a shadow root: `define('press-rate-ticker')`. */
  define: (tag: string): Promise<void> => handled(loadWidget(tag.replace('press-', ''))),
  /** Everything that the package exports. */
  all: (): Promise<Everything> => handled(all()),
};

declare global {
  interface Window {
    PressElements?: typeof api;
  }
}

// An element may have the name as its id.
if (typeof window.PressElements?.configure !== 'function') {
  window.PressElements = api;
  receivePieces();
  watchPage();
}
