import type { PressErrorKind } from '../../data/model/errors.js';
import { safeUrl } from '../../data/model/safe-url.js';

const throughShadows = { bubbles: true, composed: true };

/** What arrived, in numbers: never the data itself. */
export interface PressLoadDetail {
  /** Name of the source that read it: `wordpress`, `schema-org`, … */
  readonly source: string;
  /** Items that are shown. */
  readonly count: number;
  /** Parts of the answer that were left out because they did not fit. */
  readonly dropped: number;
}

/** Data arrived and is shown. Fired for each answer that changed something. */
export class PressLoadEvent extends CustomEvent<PressLoadDetail> {
  constructor(detail: PressLoadDetail) {
    super('press-load', { ...throughShadows, detail });
  }
}

export interface PressErrorDetail {
  readonly kind: PressErrorKind;
  /** HTTP status; only with kind `http`. */
  readonly status: number | undefined;
  /** The last good data is still shown. */
  readonly stale: boolean;
}

/** Data did not arrive. What was shown before stays. */
export class PressErrorEvent extends CustomEvent<PressErrorDetail> {
  constructor(detail: PressErrorDetail) {
    super('press-error', { ...throughShadows, detail });
  }
}

export interface PressSelectDetail {
  /** Where the link leads. */
  readonly url: string;
  /** Position of the item in its widget, from 0. */
  readonly position: number;
  /** Only of an article: why it is suggested. `related` by its topics, of the same `section`, the `latest`, named by an `editor`, or a word of the publisher's own data. */
  readonly reason?: string | undefined;
}

/** A link of the widget is about to be followed. Cancelable: `preventDefault()` keeps the reader here. */
export class PressSelectEvent extends CustomEvent<PressSelectDetail> {
  constructor(detail: PressSelectDetail) {
    super('press-select', { ...throughShadows, cancelable: true, detail });
  }
}

/** Half of the widget has been in view for a second; fired once. In a list of articles, half of one of them; fired once for each. */
export class PressViewEvent extends CustomEvent<PressSelectDetail | null> {
  /** @param detail Which article; `null` for a whole widget. */
  constructor(detail: PressSelectDetail | null = null) {
    super('press-view', { ...throughShadows, detail });
  }
}

/** Tells that a link is followed; a listener that objects keeps the click from having its effect. */
export function announceSelect(host: EventTarget, click: Event, detail: PressSelectDetail): void {
  if (!host.dispatchEvent(new PressSelectEvent(detail))) click.preventDefault();
}

/**
 * The same for a click anywhere in a widget: tells of the link it follows, ours or the publisher's, by the item it stands in.
 * A click beside the links, or on one that leads to no page, is none.
 */
export function announceFollowed(
  host: EventTarget,
  click: Event,
  items: readonly Element[],
  reasonOf?: (position: number) => string,
): void {
  const path = click.composedPath();
  const link = path.find((node) => node instanceof HTMLAnchorElement);
  const url = safeUrl(link?.href);
  const position = items.findIndex((item) => path.includes(item));
  if (url) announceSelect(host, click, { url, position, ...(reasonOf && { reason: reasonOf(position) }) });
}

declare global {
  interface GlobalEventHandlersEventMap {
    'press-load': PressLoadEvent;
    'press-error': PressErrorEvent;
    'press-select': PressSelectEvent;
    'press-view': PressViewEvent;
  }
}
