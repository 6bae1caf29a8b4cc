import { LazyModule } from '../../loading/lazy-module.js';

/** For responses that are event streams. */
export const liveModule = new LazyModule('the reader for live rates', () => import('../live/live-updates.js'));

/** For `persist`. */
export const persistenceModule = new LazyModule('the storage for data', () => import('../persistence/persistence.js'));
