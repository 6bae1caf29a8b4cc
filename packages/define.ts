/** Registers all four elements, and creates those that divs stand for: `import 'press-elements/all'`. */
import './article-hero/define.js';
import './author-bio/define.js';
import './rate-ticker/define.js';
import './suggested-articles/define.js';
import { watchDivs } from './loading/press-divs.js';

watchDivs();
