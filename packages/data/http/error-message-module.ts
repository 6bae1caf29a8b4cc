import { LazyModule } from '../../loading/lazy-module.js';

export const errorMessageModule = new LazyModule(() => import('./error-message/error-message.js'));
