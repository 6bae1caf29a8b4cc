import { define } from '../core/element/define.js';
import { PressArticleHero } from './article-hero.js';

define('press-article-hero', PressArticleHero);

/** The events' types come along, and with them typed listeners. */
export type * from '../core/element/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'press-article-hero': PressArticleHero;
  }
}

export { PressArticleHero };
