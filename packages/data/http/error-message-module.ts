import { LazyModule } from '../../loading/lazy-module.js';

export const errorMessageModule = new LazyModule(() => import('./error-message/api-error-message.js'));
