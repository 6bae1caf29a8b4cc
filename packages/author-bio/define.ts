import { define } from '../core/element/define.js';
import { PressAuthorBio } from './author-bio.js';

define('press-author-bio', PressAuthorBio);

/** Types of the events, so that listeners are typed. */
export type * from '../core/element/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'press-author-bio': PressAuthorBio;
  }
}

export { PressAuthorBio };
