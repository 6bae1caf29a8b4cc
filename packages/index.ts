/** All classes and types. Registers no elements; `press-elements/all` and `press-elements/<element>` do. */
export { PressArticleHero } from './article-hero/article-hero.js';
export { PressAuthorBio } from './author-bio/author-bio.js';
export { define } from './core/element/define.js';
export {
  type PressErrorDetail,
  PressErrorEvent,
  type PressLoadDetail,
  PressLoadEvent,
  type PressSelectDetail,
  PressSelectEvent,
  PressViewEvent,
} from './core/element/events.js';
export type { WidgetState } from './core/data/widget-state.js';
export * from './data/data.js';
export { PressRateTicker } from './rate-ticker/rate-ticker.js';
export { PressSuggestedArticles } from './suggested-articles/suggested-articles.js';
