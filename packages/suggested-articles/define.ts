import { define } from '../core/element/define.js';
import { PressSuggestedArticles } from './suggested-articles.js';

define('press-suggested-articles', PressSuggestedArticles);

/** Types of the events, for typed listeners. */
export type * from '../core/element/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'press-suggested-articles': PressSuggestedArticles;
  }
}

export { PressSuggestedArticles };
