/** The parts of the widget that are downloaded when they are first used. */
import { LazyModule } from '../loading/lazy-module.js';

export const debugNotesModule = new LazyModule('the debug notes', () => import('./debug/notes.js'));
export const structuredDataModule = new LazyModule(
  'the structured data of authors',
  () => import('./structured-data/structured-data.js'),
);
export const factsModule = new LazyModule('the facts about authors', () => import('./facts/facts.js'));
export const foldsModule = new LazyModule('the buttons of long texts', () => import('./folds/folds.js'));
export const moreNetworksModule = new LazyModule(
  'the names of networks',
  () => import('./more-networks/more-networks.js'),
);
