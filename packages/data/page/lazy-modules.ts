/** The parts of the page reader that are downloaded when they are first used. */
import { LazyModule } from '../../loading/lazy-module.js';

export const bylineModule = new LazyModule('the reader of bylines', () => import('./byline/byline.js'));

export const languagesModule = new LazyModule('the filter for languages', () => import('./languages/languages.js'));
