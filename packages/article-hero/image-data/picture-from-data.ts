/** Renders the picture from data in a hero that has none of the page's own. */
import { html, isServer, nothing, type TemplateResult } from 'lit';
import type { ImageCredit } from '../../data/model/model.js';
import type { SafeUrl } from '../../data/model/safe-url.js';

/**
 * The `sizes` attribute for the picture's current width: a percentage of the viewport, so that it fits a rotated phone,
 * but at least the current width, so that it fits a smaller window. `100vw` on a server and while the hero has no
 * width.
 */
export function sizesFor({ clientWidth, ownerDocument }: Pick<Element, 'clientWidth' | 'ownerDocument'>): string {
  const viewportWidth = ownerDocument?.documentElement.clientWidth ?? 0;
  const percentage = Math.round((100 * clientWidth) / viewportWidth);
  return percentage > 0 && percentage < 100 ? `max(${percentage}vw, min(100vw, ${clientWidth}px))` : '100vw';
}

/** A comma at the end of a URL would end its entry. */
const srcsetOf = ({ candidates = [] }: ImageCredit): string =>
  candidates.map(({ url, width }) => `${url.replace(/,$/, '%2C')} ${width}w`).join(', ');

/**
 * `src` is set last, so that the browser chooses from the complete `srcset`. What a server renders is lazy, because it
 * may be clipped: the hero may have a picture of its own.
 */
export const pictureFromData = (
  contentUrl: SafeUrl,
  image: ImageCredit,
  sizes: string,
  onSettled: (event: Event) => void,
): TemplateResult => html`
  <img
    part="image"
    class="from-data"
    alt=${image.description ?? ''}
    width=${image.width ?? nothing}
    height=${image.height ?? nothing}
    loading=${isServer ? 'lazy' : nothing}
    fetchpriority="high"
    referrerpolicy="strict-origin"
    sizes=${sizes}
    srcset=${srcsetOf(image) || nothing}
    src=${contentUrl}
    @load=${onSettled}
    @error=${onSettled}
  />
`;
