/** The pictures that the hero draws itself: one from data where the page has none, and the enlarged one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ImageCredit } from '../data/model.js';
import type { SafeUrl } from '../data/safe-url.js';

/**
 * The width that the picture will be shown at, for `sizes`: a share of the window, as on a phone that is turned, or the same length
 * in a window that is made smaller. On a server, and where the hero has no box yet, the window's whole width.
 */
export function sizesFor({ clientWidth, ownerDocument }: Pick<Element, 'clientWidth' | 'ownerDocument'>): string {
  const share = Math.round((100 * clientWidth) / (ownerDocument?.documentElement.clientWidth ?? 0));
  return share > 0 && share < 100 ? `max(${share}vw, min(100vw, ${clientWidth}px))` : '100vw';
}

/** `src` comes last, so that the browser chooses from the whole list at once. */
export const pictureFromData = (contentUrl: SafeUrl, { description, width, height, candidates = [] }: ImageCredit, sizes: string, onSettle: (event: Event) => void): TemplateResult => html`
  <img
    part="image"
    class="own"
    alt=${description ?? ''}
    width=${width ?? nothing}
    height=${height ?? nothing}
    fetchpriority="high"
    sizes=${sizes}
    srcset=${candidates.map((candidate) => `${candidate.url} ${candidate.width}w`).join(', ') || nothing}
    src=${contentUrl}
    @load=${onSettle}
    @error=${onSettle}
  />
`;

/** Wider than any file: the browser takes the largest it has. */
const LARGEST = '100000px';

/** The largest file of a picture in the page, from the addresses that it shows already; a lazy loader's stand-in is passed over. */
export const enlargedPicture = ({ alt, srcset, currentSrc, src, parentElement }: HTMLImageElement): TemplateResult => html`
  <img alt="" src=${currentSrc || src} />
  <picture>
    ${[...(parentElement?.querySelectorAll<HTMLSourceElement>(':scope > source') ?? [])].map(
      ({ type, media, srcset }) => html`<source type=${type || nothing} media=${media || nothing} sizes=${LARGEST} srcset=${srcset} />`,
    )}
    <img part="enlarged" alt=${alt} sizes=${LARGEST} srcset=${srcset || nothing} src=${currentSrc || src} />
  </picture>
`;
