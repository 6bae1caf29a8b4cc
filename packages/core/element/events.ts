import type { PressErrorEvent } from '../../loading/use-module.js';

export { type PressErrorDetail, PressErrorEvent } from '../../loading/use-module.js';

/** Lets listeners outside the shadow roots around a widget receive the event. */
const BUBBLING = { bubbles: true, composed: true };

export interface PressLoadDetail {
  /** Name of the source that read the data, e.g. `wordpress` or `schema-org`. */
  readonly source: string;
  /** Number of items shown. */
  readonly count: number;
  /** Number of invalid parts of the response that were ignored. */
  readonly dropped: number;
}

/** Data has loaded and is shown. Fired for each response that differs from the one before. */
export class PressLoadEvent extends CustomEvent<PressLoadDetail> {
  constructor(detail: PressLoadDetail) {
    super('press-load', { ...BUBBLING, detail });
  }
}

export interface PressSelectDetail {
  /** URL of the link. */
  readonly url: string;
  /** Position of the item in its widget, from 0. */
  readonly position: number;
  /**
   * Why the article is suggested; only for articles. `related`: same topics. `section`: same section. `latest`: recent.
   * `editor`: chosen by an editor. Other values come from the publisher's own data.
   */
  readonly reason?: string | undefined;
}

/** The user has clicked a link of the widget. `preventDefault()` cancels the navigation. */
export class PressSelectEvent extends CustomEvent<PressSelectDetail> {
  constructor(detail: PressSelectDetail) {
    super('press-select', { ...BUBBLING, cancelable: true, detail });
  }
}

/** Half of the widget has been in view for one second. Fired once; in a list of articles, once per article instead. */
export class PressViewEvent extends CustomEvent<PressSelectDetail | null> {
  /** @param detail The article; `null` for a whole widget. */
  constructor(detail: PressSelectDetail | null = null) {
    super('press-view', { ...BUBBLING, detail });
  }
}

/** Fires `press-select` on the host. If a listener cancels it, the click is canceled too. */
export function dispatchSelect(host: EventTarget, click: Event, detail: PressSelectDetail): void {
  if (!host.dispatchEvent(new PressSelectEvent(detail))) click.preventDefault();
}

declare global {
  interface GlobalEventHandlersEventMap {
    'press-load': PressLoadEvent;
    'press-error': PressErrorEvent;
    'press-select': PressSelectEvent;
    'press-view': PressViewEvent;
  }
}
