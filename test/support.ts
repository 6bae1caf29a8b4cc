/** Helpers for browser tests: wait for events and conditions, and see the page as its users do. */
import '../packages/preload.js';
import { executeServerCommand } from '@web/test-runner-commands';

export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
}

let currentTest: Mocha.Test | undefined;
beforeEach(function () {
  currentTest = this.currentTest;
});

export const isChromium = navigator.userAgent.includes('Chrome/');
export const isWebKit = !isChromium && navigator.userAgent.includes('AppleWebKit/');
export const isFirefox = navigator.userAgent.includes('Firefox/');

/** Runs a command that only Chromium supports. In other browsers, the test is skipped. */
function runInChromium<T>(command: string, payload?: Readonly<Record<string, string>>): Promise<T> {
  if (!isChromium) currentTest?.skip();
  return executeServerCommand(command, payload);
}

/** The page as a screen reader gets it, in reading order. */
export const accessibilityTree = (): Promise<AccessibleNode[]> => runInChromium('accessibility-tree');

/** Emulates media features that a user may have chosen. `{}` resets them, in every browser. */
export async function setMedia(features: Readonly<Record<string, string>>): Promise<boolean> {
  if (!isChromium && Object.keys(features).length === 0) return true;
  return runInChromium('set-media', features);
}

/** Emulates media features in all tests of a suite. */
export function withMedia(features: Readonly<Record<string, string>>): void {
  beforeEach(function () {
    if (!isChromium) this.skip();
    return setMedia(features);
  });
  afterEach(() => setMedia({}));
}

/** Resolves after this time. */
export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves with the next event of this name; rejects after 5 s. */
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

/** Resolves when `check` returns true; rejects after 5 s. */
export async function waitUntil(check: () => boolean, condition = 'the condition'): Promise<void> {
  const end = performance.now() + 5000;
  while (!check()) {
    if (performance.now() > end) throw new Error(`${condition} was not true within 5 s.`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** The text that a user gets by selecting and copying the whole page. */
export const copyAll = (): Promise<string> => runInChromium('copy-page');

/** The errors that reached the page's own error handlers while `action` ran. */
export async function uncaughtErrors(action: () => Promise<void>): Promise<string[]> {
  const errors: string[] = [];
  const onError = (event: ErrorEvent) => errors.push(event.message);
  const onRejection = (event: PromiseRejectionEvent) => errors.push(String(event.reason));
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
  await action();
  removeEventListener('error', onError);
  removeEventListener('unhandledrejection', onRejection);
  return errors;
}
