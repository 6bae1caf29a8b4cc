/**
 * The pieces that an element will need, from its attributes and from what the page says, so that all are requested at
 * once. Each row costs every page its bytes: what fewer pages need is left to the plan in `more`. If both miss a piece,
 * the element asks for it one step later.
 */

/** The first row that an element matches counts. It names pieces, without that of the widget. */
export type Plan = readonly (readonly [selector: string, pieces: string])[];

export const ON_WORDPRESS = ':has([rel="https://api.w.org/"])';
export const ON_GHOST = ':has([data-api$="/ghost/api/content/"], [data-sodo-search])';

/** What the tag knows. `more`: the other plan knows. */
export const FIRST_PLAN: Plan = [
  ['press-rate-ticker:is(:not([src], :has(script)), [src*=currency-api])', 'client currency-api'],
  ['press-rate-ticker', 'client rates-json'],
  ['press-article-hero:is([credit], :has(figcaption)):not([src])', ''],
  ['press-article-hero, :has(> [type*=json])', 'more'],
  ['press-suggested-articles:has(> :not([slot], script)), :has(> [slot=name])', ''],
  ['[src]', 'more'],
  [`${ON_WORDPRESS} press-suggested-articles`, 'client load-page page wordpress'],
  [`${ON_WORDPRESS} :not([name])`, 'client load-page page people wordpress'],
  [`press-suggested-articles, ${ON_GHOST} :not([name])`, 'more'],
  ['press-author-bio', 'page people'],
];
