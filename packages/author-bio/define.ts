import { define } from '../core/element/define.js';
import { PressAuthorBio } from './author-bio.js';

define('press-author-bio', PressAuthorBio);

/** The events' types come along, and with them typed listeners. */
export type * from '../core/element/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'press-author-bio': PressAuthorBio;
  }
}

export { PressAuthorBio };
