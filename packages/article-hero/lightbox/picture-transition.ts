/** Moves the picture between its place in the page and the dialog, in browsers that have view transitions. */

const NAME = 'press-article-hero-picture';

/** Where the picture is before or after the transition. */
type Place = 'page' | 'dialog';

/**
 * The picture of the hero with focus, which is on the button or in the dialog. The page's own picture can't be marked,
 * because its markup stays as it is. Names in a shadow tree count only if a style sheet of the document sets them.
 */
const SELECTORS: Readonly<Record<Place, string>> = {
  page: ':focus-within img:not([slot], figcaption *, [slot] *), press-article-hero:focus-within::part(image)',
  dialog: '::part(enlarged-frame)',
};

/** Both pictures cover the moving box, because one may be cropped. */
const LOOK = `
  ::view-transition-group(${NAME}) { animation-duration: 0.3s; animation-timing-function: cubic-bezier(0.2, 0, 0, 1); }
  ::view-transition-old(${NAME}), ::view-transition-new(${NAME}) { block-size: 100%; object-fit: cover; }
`;

const rules = (place: Place): string =>
  `press-article-hero${SELECTORS[place]} { view-transition-name: ${NAME}; } ${LOOK}`;

/** Another transition, such as one between pages, must not end early. */
function canMove({ ownerDocument: document, isConnected }: Element, root: Node): boolean {
  const view = document.defaultView;
  if (!view || !isConnected || root !== document || !document.startViewTransition) return false;
  const isOtherRunning = 'activeViewTransition' in document && document.activeViewTransition !== null;
  return !isOtherRunning && !view.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * Calls `update`, which shows or closes the dialog, within a view transition if the browser has them, the user doesn't
 * prefer reduced motion, and no other one is running. Resolves when the update is done.
 */
export async function movePicture(host: Element, from: Place, update: () => Promise<void> | void): Promise<void> {
  const document = host.ownerDocument;
  if (!canMove(host, host.getRootNode())) return update();
  const Sheet = document.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
  const sheet = new Sheet();
  sheet.replaceSync(rules(from));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const removeSheet = (): void => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
  const transition = document.startViewTransition(async () => {
    await update();
    sheet.replaceSync(rules(from === 'page' ? 'dialog' : 'page'));
  });
  transition.ready.catch(() => undefined); // skipped, as in a hidden tab
  transition.finished.then(removeSheet, removeSheet);
  await transition.updateCallbackDone;
}
