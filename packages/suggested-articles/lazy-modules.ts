/** The parts of the widget that are downloaded when they are first used. */
import { LazyModule } from '../loading/lazy-module.js';

export const collapseModule = new LazyModule(() => import('./view/collapse/can-collapse-in-view.js'));

export const debugNotesModule = new LazyModule(() => import('./debug/notes.js'));

export const pagingModule = new LazyModule(() => import('./interaction/paging/page-scroller.js'));

export const prefetchModule = new LazyModule(() => import('./prefetch/prefetch.js'));
