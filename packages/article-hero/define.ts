import { define } from '../core/element/define.js';
import { PressArticleHero } from './article-hero.js';

define('press-article-hero', PressArticleHero);

/** Types of the events, for typed listeners. */
export type * from '../core/element/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'press-article-hero': PressArticleHero;
  }
}

export { PressArticleHero };
