import { LazyModule } from '../../loading/lazy-module.js';

export const errorMessageModule = new LazyModule(
  'error messages',
  () => import('./error-message/api-error-message.js'),
);
