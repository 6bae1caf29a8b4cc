/** Loads the page's widgets from their pieces, which add themselves to one array in any order. See decision 0023. */
import type * as moreExports from './more.js';
import type { Everything, Exports, LoadPiece, Loader, Registration, Tag } from './tag.js';

/** A widget that did not arrive is tried again after this time, then after twice as long each. */
const RETRY_MS = 10_000;

/** Widgets that are more than a viewport away wait for the reader to come near, but no longer than this. */
const FAR_LIMIT_MS = 4000;

/** A hero shows its picture first, and asks for its data by itself. Others would change their height. */
const showsBeforeData = (element: Element): boolean =>
  element.localName === 'press-article-hero' && !element.querySelector(':scope > [type*=json]');

interface Widget {
  readonly tagName: string;
  /** Live. */
  readonly elements: HTMLCollectionOf<Element>;
  /** Number of elements when it was last tried. Infinite while it is loading. */
  tried: number;
  retryMs: number;
}

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

/** Resolves in a task of its own, so that the page can react in between. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Starts to load the widgets of the page, now and when the tag calls `update`. */
export function start(tag: Tag): Loader {
  const { request } = tag;
  const arrived = (name: string): Registration | undefined => tag.pieces.find(([own]) => own === name);
  const downloads: Record<string, Promise<void>> = {};
  const results: Record<string, Exports> = {};

  /** What `more`, or a widget for what it may show at once, says about a piece. */
  const entryOf = (name: string): string | undefined =>
    tag.pieces.map(([, , , table]) => table?.[name]).find((entry) => entry);

  /** Requests a piece and those that it imports, all at once. */
  async function requestPiece(name: string): Promise<void> {
    if (tag.files.includes(name)) return void (await request(name));
    if (!entryOf(name)) await request('more');
    const [hash, ...imports] = entryOf(name)?.split(' ') ?? [];
    if (!hash) throw new Error(name);
    await Promise.all([request(name, hash), ...imports.map(download)]);
  }

  async function downloadOnce(name: string): Promise<void> {
    if (!arrived(name)) await requestPiece(name);
    const piece = arrived(name);
    // Another file, such as a page that says "not found", arrives too.
    if (!piece) throw new Error(name);
    await Promise.all(piece[1].map(download));
  }

  /** Downloads a piece and those that it imports. After a failure it is tried again when it is needed again. */
  function download(name: string): Promise<void> {
    return (downloads[name] ??= downloadOnce(name).catch((error: unknown) => {
      delete downloads[name];
      throw error;
    }));
  }

  function run(name: string): Exports {
    const [, imports = [], factory] = arrived(name) ?? [];
    return (results[name] ??= factory?.(...imports.map(run), loadPiece) ?? {});
  }

  const loadPiece: LoadPiece = async (name) => {
    await Promise.all(['base', name].map(download));
    return run(name);
  };
  loadPiece.policy = tag.policy() || undefined;

  const loadMore = (): Promise<typeof moreExports> =>
    loadPiece('more') as Promise<unknown> as Promise<typeof moreExports>;

  /** Downloads what the other plan names. */
  async function downloadMoreFor(element: Element): Promise<void> {
    const { PLAN } = await loadMore();
    await Promise.allSettled(tag.piecesFor(element, PLAN).map(download));
  }

  /** Downloads the pieces of the plan for an element. */
  async function downloadFor(element: Element): Promise<void> {
    const names = tag.piecesFor(element);
    const downloaded = names.filter((name) => name !== 'more').map(download);
    if (names.includes('more')) {
      const more = downloadMoreFor(element).catch(() => undefined);
      if (!showsBeforeData(element)) downloaded.push(more);
    }
    await Promise.allSettled(downloaded);
  }

  /** Widgets run one after another. */
  let turn = Promise.resolve();

  /** Registers a widget's element. Pieces of the plan that don't arrive are left to the element. */
  async function define(tagName: string, elements?: Iterable<Element>): Promise<void> {
    if (customElements.get(tagName)) return;
    const name = tagName.replace('press-', '');
    // A hero is at the top: to ask where it is would cost a frame.
    const isNear = elements && name !== 'article-hero' ? whenNear(elements) : turn;
    // What all widgets share runs when it arrives: in a task of its own, too.
    const needed = [loadPiece('base'), download(name), isNear];
    // Also if one fails: a retry must not meet a download that is still to fail.
    await Promise.allSettled([...needed, ...Array.from(elements ?? [], downloadFor)]);
    await Promise.all(needed);
    await (turn = turn.then(nextTask));
    await loadPiece(name);
  }

  /** Those that are not loaded. */
  const widgets = new Set(
    tag.tags.map((tagName): Widget => {
      const elements = document.getElementsByTagName(tagName);
      return { tagName, elements, tried: 0, retryMs: RETRY_MS };
    }),
  );

  async function tryWidget(widget: Widget): Promise<void> {
    widget.tried = Infinity;
    try {
      await define(widget.tagName, widget.elements);
      widgets.delete(widget);
    } catch (error) {
      widget.tried = widget.elements.length;
      tag.reportFailure(widget.elements, error);
      setTimeout(() => retry(widget), widget.retryMs);
      widget.retryMs *= 2;
    }
  }

  function retry(widget: Widget): void {
    if (widget.tried < Infinity) widget.tried = 0;
    tag.update();
  }

  tag.update = () => {
    for (const widget of widgets) if (widget.elements.length > widget.tried) void tryWidget(widget);
  };
  addEventListener('online', () => widgets.forEach(retry));

  return {
    define: (tagName) => define(tagName),
    all: () => loadPiece('all') as Promise<unknown> as Promise<Everything>,
    load: async (request) => (await loadMore()).load(request),
  };
}
