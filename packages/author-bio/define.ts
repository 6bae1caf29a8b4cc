import { define } from '../core/define.js';
import { PressAuthorBio } from './author-bio.js';

define('press-author-bio', PressAuthorBio);

declare global {
  interface HTMLElementTagNameMap {
    'press-author-bio': PressAuthorBio;
  }
}

export { PressAuthorBio };
