/** Reads what a page says about its article. Downloaded when a widget needs it. */
export { canSuggestArticles } from './can-suggest-articles.js';
export { missingByline, peopleOf, readWithoutRequest } from './read-from-page.js';
export { readPage } from './read-page.js';
export { bylineModule } from './lazy-modules.js';
