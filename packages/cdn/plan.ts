/**
 * The pieces that an element will need, from its attributes and from what the page says, so that all are requested at
 * once. If this misses one, the element asks for it one step later. So it is with parts that can wait for that: each
 * row costs every page the row and a hash. `image-data` comes while the data is requested, and full screen and preview
 * come after the picture, which the tag has waited for.
 */
import { isPiece } from './pieces.js';

const ON_WORDPRESS = ':root:has(link[rel="https://api.w.org/"])';
const ON_GHOST = ':root:has(script[data-api$="/ghost/api/content/"], script[data-sodo-search])';

/** The first row that an element matches counts. */
const DATA_PIECES: readonly (readonly [selector: string, pieces: string])[] = [
  ['press-rate-ticker:is(:not([src], :has(script)), [src*=currency-api])', 'client currency-api'],
  ['press-rate-ticker', 'client rates-json'],
  ['press-article-hero:is([credit], :has(figcaption)):not([src])', ''],
  [':has(> [type*=json])', 'schema-org'],
  ['press-suggested-articles:has(> :not([slot], script)), :has(> [slot=name])', ''],
  ['[src*="/wp/v2/"]', 'client wordpress'],
  ['[src*="/ghost/api/"]', 'client ghost'],
  ['[src]', 'client schema-org'],
  ['[name]', 'page people'],
  [`${ON_WORDPRESS} press-suggested-articles`, 'page load-page client wordpress'],
  [`${ON_GHOST} press-suggested-articles`, 'page load-page client ghost'],
  ['press-suggested-articles', ''],
  [`${ON_WORDPRESS} *`, 'page people load-page client wordpress'],
  [`${ON_GHOST} *`, 'page people load-page client ghost'],
  ['press-author-bio', 'page people'],
  ['*', 'page schema-org'],
];

/** Names of the pieces for an element, without that of its widget. */
export function piecesFor(element: Element): string[] {
  const [, pieces = ''] = DATA_PIECES.find(([selector]) => element.matches(selector)) ?? [];
  const language = element.closest<HTMLElement>('[lang]')?.lang.slice(0, 2).toLowerCase() ?? '';
  const names = [...pieces.split(' '), language].filter(isPiece);
  // A hero that shows data, or looks for it in the page.
  if (pieces && element.localName === 'press-article-hero') return [...names, 'image-data'];
  return names;
}
