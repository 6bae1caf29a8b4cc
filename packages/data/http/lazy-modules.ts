import { LazyModule } from '../../loading/lazy-module.js';

export const xmlModule = new LazyModule(() => import('./xml/xml.js'));
