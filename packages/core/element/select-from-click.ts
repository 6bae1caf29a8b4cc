import { safeUrl } from '../../data/model/safe-url.js';
import { dispatchSelect } from './events.js';

/**
 * Fires `press-select` for the link that was clicked, which may be the widget's or the publisher's own. Does nothing
 * for a click outside links, or on a link without an http(s) URL.
 * @param items The widget's items; the event names the position of the one that contains the link, or -1.
 */
export function dispatchSelectFromClick(
  host: EventTarget,
  click: Event,
  items: readonly Element[],
  reasonOf?: (position: number) => string,
): void {
  const path = click.composedPath();
  const link = path.find((node) => node instanceof HTMLAnchorElement);
  const url = safeUrl(link?.href);
  if (!url) return;
  const position = items.findIndex((item) => path.includes(item));
  dispatchSelect(host, click, { url, position, ...(reasonOf && { reason: reasonOf(position) }) });
}
