import { LazyModule } from '../../loading/lazy-module.js';

/** For responses that are event streams. */
export const liveModule = new LazyModule(() => import('../live/live-updates.js'));

/** For `persist`. */
export const persistenceModule = new LazyModule(() => import('../persistence/persistence.js'));
