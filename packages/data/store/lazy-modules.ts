/** The part of the store that is downloaded when it is first used. */
import { LazyModule } from '../../loading/lazy-module.js';

/** For `refresh`. */
export const pollingModule = new LazyModule(() => import('../polling/polling.js'));
