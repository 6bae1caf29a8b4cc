/** The parts of the page reader that are downloaded when they are first used. */
import { LazyModule } from '../../loading/lazy-module.js';

export const bylineModule = new LazyModule(() => import('./byline/byline.js'));

export const languagesModule = new LazyModule(() => import('./languages/languages.js'));
