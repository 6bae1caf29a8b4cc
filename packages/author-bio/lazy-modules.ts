/** The parts of the widget that are downloaded when they are first used. */
import { LazyModule } from '../loading/lazy-module.js';

export const debugNotesModule = new LazyModule('the debug notes', () => import('./debug/notes.js'));
export const structuredDataModule = new LazyModule(
  'the structured data of authors',
  () => import('./structured-data/structured-data.js'),
);
