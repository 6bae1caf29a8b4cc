import { LazyModule } from '../../loading/lazy-module.js';

export const xmlModule = new LazyModule('the XML reader', () => import('./xml/xml.js'));
