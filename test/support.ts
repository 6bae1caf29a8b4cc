/** What browser tests share: putting a widget on the page, waiting for it, and seeing it as a reader does. */
import { executeServerCommand } from '@web/test-runner-commands';

export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
}

let running: Mocha.Test | undefined;
beforeEach(function () {
  running = this.currentTest;
});

export const isChromium = navigator.userAgent.includes('Chrome/');
export const isWebKit = !isChromium && navigator.userAgent.includes('AppleWebKit/');
export const isFirefox = navigator.userAgent.includes('Firefox/');

/** Of the browsers that tests run in, Chromium alone can be asked this from outside: in others, what needs it is left out. */
function inChromium<T>(command: string, payload?: Readonly<Record<string, string>>): Promise<T> {
  if (!isChromium) running?.skip();
  return executeServerCommand(command, payload);
}

/** What a screen reader is given of the page, in reading order. */
export const accessibilityTree = (): Promise<AccessibleNode[]> => inChromium('accessibility-tree');

/** Puts the browser into a mode that a reader may have chosen; `{}` puts it back. */
export const setMedia = (features: Readonly<Record<string, string>>): Promise<boolean> =>
  !isChromium && Object.keys(features).length === 0 ? Promise.resolve(true) : inChromium('set-media', features);

/** The same for all tests of a suite. */
export function withMedia(features: Readonly<Record<string, string>>): void {
  beforeEach(function () {
    if (!isChromium) this.skip();
    return setMedia(features);
  });
  afterEach(() => setMedia({}));
}

/** Resolves with the next event of that name; rejects after 5 s. */
export const nextEvent = <K extends keyof HTMLElementEventMap>(
  target: EventTarget,
  name: K,
): Promise<HTMLElementEventMap[K]> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No ${name} within 5 s.`)), 5000);
    target.addEventListener(
      name,
      (event) => {
        clearTimeout(timer);
        resolve(event as HTMLElementEventMap[K]); // the map ties the name to the type
      },
      { once: true },
    );
  });

/** Resolves once `check` holds; rejects after 5 s. */
export async function eventually(check: () => boolean, what = 'the condition'): Promise<void> {
  const end = performance.now() + 5000;
  while (!check()) {
    if (performance.now() > end) throw new Error(`${what} did not come true within 5 s.`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** What a reader gets who selects the whole page and copies it. */
export const copyAll = (): Promise<string> => inChromium('copy-page');

/** Everything that reached the page's own error handlers while `act` ran. */
export async function uncaughtErrors(act: () => Promise<void>): Promise<string[]> {
  const errors: string[] = [];
  const onError = (event: ErrorEvent) => errors.push(event.message);
  const onRejection = (event: PromiseRejectionEvent) => errors.push(String(event.reason));
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
  await act();
  removeEventListener('error', onError);
  removeEventListener('unhandledrejection', onRejection);
  return errors;
}
