/**
 * Registers all four elements. Also exports everything, for pages without a build step:
 * `import { configure } from '…/press-elements.js'`.
 */
import './article-hero/define.js';
import './author-bio/define.js';
import './rate-ticker/define.js';
import './suggested-articles/define.js';

export * from './index.js';
