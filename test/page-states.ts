/** Simulates the page states of a browser. */
export const page = {
  set(target: object, name: string, value: unknown): void {
    Object.defineProperty(target, name, { value, configurable: true });
  },
  hide(): void {
    page.set(document, 'visibilityState', 'hidden');
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  },
  show(): void {
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  },
  goOffline(): void {
    page.set(navigator, 'onLine', false);
    dispatchEvent(new Event('offline'));
  },
  goOnline(): void {
    Reflect.deleteProperty(navigator, 'onLine');
    dispatchEvent(new Event('online'));
  },
  /** Enters the back/forward cache: `pagehide` is fired before the page is hidden. */
  leave(): void {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    page.hide();
  },
  comeBack(): void {
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    page.show();
  },
};

/** The states in which a page makes no requests: name, how to enter it, how to leave it. */
export const INACTIVE_STATES: readonly [name: string, enter: () => void, leave: () => void][] = [
  ['hidden', page.hide, page.show],
  ['offline', page.goOffline, page.goOnline],
  ['in the back/forward cache', page.leave, page.comeBack],
];
