/** The part of the reader that is downloaded for people. */
import { LazyModule } from '../../../loading/lazy-module.js';

export const biographyModule = new LazyModule('the reader of biographies', () => import('./biography/linked-text.js'));
