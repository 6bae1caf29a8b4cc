/** The parts of the widget that are downloaded when they are first used. */
import { LazyModule } from '../loading/lazy-module.js';

export const debugNotesModule = new LazyModule('the debug notes', () => import('./debug/notes.js'));

export const inputModule = new LazyModule('scrolling the rate ticker by hand', () => import('./input/track-input.js'));

export const historyModule = new LazyModule('the sparklines of rates', () => import('./history/sparkline-image.js'));

export const listModule = new LazyModule('the list of rates', () => import('./list/list-layout.js'));

export const updatesModule = new LazyModule(
  'what the rate ticker does with updates',
  () => import('./updates/updates.js'),
);

export const announceModule = new LazyModule(
  'the button that announces rates',
  () => import('./announce/announce-button.js'),
);
