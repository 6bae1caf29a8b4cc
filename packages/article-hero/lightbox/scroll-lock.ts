/**
 * Keeps the page still under a dialog. A style sheet that comes and goes touches none of the page's attributes; where a scrollbar
 * takes up room, that room stays, so that nothing moves.
 */
export class ScrollLock {
  #release: (() => void) | undefined;

  hold(document: Document): void {
    const { defaultView: view, documentElement: root } = document;
    if (!view || this.#release) return;
    const sheet = new view.CSSStyleSheet();
    const gutter = view.innerWidth > root.clientWidth ? 'scrollbar-gutter: stable !important;' : '';
    sheet.replaceSync(`:root { overflow: hidden !important; ${gutter} }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    this.#release = () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }

  release(): void {
    this.#release?.();
    this.#release = undefined;
  }
}
