/** The parts of the widget that are downloaded when they are first used. */
import { LazyModule } from '../loading/lazy-module.js';

export const debugNotesModule = new LazyModule(() => import('./debug/notes.js'));

export const inputModule = new LazyModule(() => import('./input/track-input.js'));

export const historyModule = new LazyModule(() => import('./history/sparkline-image.js'));

export const listModule = new LazyModule(() => import('./list/list-layout.js'));

export const updatesModule = new LazyModule(() => import('./updates/updates.js'));

export const announceModule = new LazyModule(() => import('./announce/announce-button.js'));
