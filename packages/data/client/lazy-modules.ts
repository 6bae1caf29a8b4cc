import { LazyModule } from '../../loading/lazy-module.js';

/** For responses that are event streams. */
export const liveModule = new LazyModule(() => import('../live/live-updates.js'));

/** For `persist`. */
export const persistenceModule = new LazyModule(() => import('../persistence/persistence.js'));

/** For pages that are not complete by themselves: asks their CMS or their feed. */
export const loadPageModule = new LazyModule(() => import('../page/load-page.js'));
