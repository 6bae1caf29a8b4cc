import { define } from '../core/element/define.js';
import { PressSuggestedArticles } from './suggested-articles.js';

define('press-suggested-articles', PressSuggestedArticles);

/** The events' types come along, and with them typed listeners. */
export type * from '../core/element/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'press-suggested-articles': PressSuggestedArticles;
  }
}

export { PressSuggestedArticles };
