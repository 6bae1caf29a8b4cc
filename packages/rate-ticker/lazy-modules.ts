/** The parts of the widget that are downloaded when they are first used. */
import { LazyModule } from '../loading/lazy-module.js';

export const debugNotesModule = new LazyModule('the debug notes of the rate ticker', () => import('./debug/notes.js'));
