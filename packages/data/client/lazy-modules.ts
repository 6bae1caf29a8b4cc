import { LazyModule } from '../../loading/lazy-module.js';

/** For responses that are event streams. */
export const liveModule = new LazyModule('the reader for live rates', () => import('../live/live-updates.js'));

/** For `persist`. */
export const persistenceModule = new LazyModule('the storage for data', () => import('../persistence/persistence.js'));

/** For pages that are not complete by themselves: asks their CMS or their feed. */
export const loadPageModule = new LazyModule('page data', () => import('../page/load-page.js'));
