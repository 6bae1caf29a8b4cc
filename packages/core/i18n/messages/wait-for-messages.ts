import type { LazyModule } from '../../../loading/lazy-module.js';
import { type Translation, translationModule } from './translations.js';

/** After this time, elements use English until their language arrives. */
const MAX_WAIT_MS = 3000;

/** Languages that have arrived, have failed, or take too long. */
const ended = new Set<LazyModule<Translation>>();

/**
 * Downloads the messages in the language of a BCP 47 tag. Returns `undefined` if they are there, or if there is no use
 * in waiting for them: there are none, they failed, or they have not arrived in three seconds.
 */
export function waitForMessages(locale: string): Promise<unknown> | undefined {
  const module = translationModule(locale);
  if (!module || module.current || ended.has(module)) return undefined;
  const timeout = new Promise((resolve) => setTimeout(resolve, MAX_WAIT_MS));
  const end = () => ended.add(module);
  return Promise.race([module.load(), timeout]).then(end, end);
}
