/** Registers all four elements. Names of their own come along for pages without a build: `import { configure } from '…/press-elements.js'`. */
import './article-hero/define.js';
import './author-bio/define.js';
import './rate-ticker/define.js';
import './suggested-articles/define.js';

export * from './index.js';
