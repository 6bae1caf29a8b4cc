import type { LazyModule } from '../../../loading/lazy-module.js';
import { type Translation, translationModule } from './translations.js';

/** After this time, elements use English until their language arrives. */
const MAX_WAIT_MS = 3000;

/** What has to arrive. Languages that failed, or took too long, stay in here as `undefined`. */
const waits = new Map<LazyModule<Translation>, Promise<void> | undefined>();

function waitFor(module: LazyModule<Translation>): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      waits.set(module, undefined);
      resolve();
    };
    setTimeout(end, MAX_WAIT_MS);
    module.load().then(end, end);
  });
}

/**
 * Downloads the messages in the language of a BCP 47 tag. Returns `undefined` if they are there, or if there is no use
 * in waiting for them: there are none, they failed, or they have not arrived in three seconds.
 */
export function waitForMessages(locale: string): Promise<void> | undefined {
  const module = translationModule(locale);
  if (!module || module.current) return undefined;
  if (!waits.has(module)) waits.set(module, waitFor(module));
  return waits.get(module);
}
