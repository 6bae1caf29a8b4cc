import { LazyModule } from '../../loading/lazy-module.js';

/** Reads what the page says about its article. Apart from the other modules, because an element may need it alone. */
export const pageModule = new LazyModule(() => import('../../data/page/page.js'));
