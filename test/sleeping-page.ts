/** What a browser says of a page, said by the test. */
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
  /** Into the back/forward cache: `pagehide` comes before the page counts as hidden. */
  leave(): void {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    page.hide();
  },
  comeBack(): void {
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    page.show();
  },
};

/** How a page falls asleep, and wakes up. */
export const SLEEPS: readonly [string, () => void, () => void][] = [
  ['hidden', page.hide, page.show],
  ['offline', page.goOffline, page.goOnline],
  ['in the back/forward cache', page.leave, page.comeBack],
];
