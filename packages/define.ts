/** Registers all four elements: `import 'press-elements/all'`. */
import './article-hero/define.js';
import './author-bio/define.js';
import './rate-ticker/define.js';
import './suggested-articles/define.js';
