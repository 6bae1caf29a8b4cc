import { define } from '../core/element/define.js';
import { PressRateTicker } from './rate-ticker.js';

define('press-rate-ticker', PressRateTicker);

/** The types of the events, for typed listeners. */
export type * from '../core/element/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'press-rate-ticker': PressRateTicker;
  }
}

export { PressRateTicker };
