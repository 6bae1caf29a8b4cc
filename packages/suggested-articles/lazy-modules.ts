/** The parts of the widget that are downloaded when they are first used. */
import { LazyModule } from '../loading/lazy-module.js';

export const collapseModule = new LazyModule(
  'the collapse in view',
  () => import('./view/collapse/can-collapse-in-view.js'),
);

export const debugNotesModule = new LazyModule('the debug notes', () => import('./debug/notes.js'));

export const pagingModule = new LazyModule(
  'the paging of a strip',
  () => import('./interaction/paging/page-scroller.js'),
);

export const prefetchModule = new LazyModule(
  'the prefetching of suggested articles',
  () => import('./prefetch/prefetch.js'),
);
