/** The parts of the widget that are downloaded when they are first used. */
import { LazyModule } from '../loading/lazy-module.js';

export const debugNotesModule = new LazyModule(() => import('./debug/notes.js'));
export const structuredDataModule = new LazyModule(() => import('./structured-data/structured-data.js'));
export const factsModule = new LazyModule(() => import('./facts/facts.js'));
export const foldsModule = new LazyModule(() => import('./folds/folds.js'));
export const moreNetworksModule = new LazyModule(() => import('./more-networks/more-networks.js'));
