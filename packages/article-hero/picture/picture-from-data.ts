/** The pictures that the hero draws itself: one from data where the page has none, and the enlarged one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ImageCredit } from '../../data/model/model.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import { parseSrcset } from '../../data/text/srcset.js';
import { isSamePicture } from './is-same-picture.js';

/**
 * The width that the picture will be shown at, for `sizes`: a share of the window, as on a phone that is turned, or the same length
 * in a window that is made smaller. On a server, and where the hero has no box yet, the window's whole width.
 */
export function sizesFor({ clientWidth, ownerDocument }: Pick<Element, 'clientWidth' | 'ownerDocument'>): string {
  const share = Math.round((100 * clientWidth) / (ownerDocument?.documentElement.clientWidth ?? 0));
  return share > 0 && share < 100 ? `max(${share}vw, min(100vw, ${clientWidth}px))` : '100vw';
}

/** `src` comes last, so that the browser chooses from the whole list at once. */
export const pictureFromData = (
  contentUrl: SafeUrl,
  { description, width, height, candidates = [] }: ImageCredit,
  sizes: string,
  onSettle: (event: Event) => void,
): TemplateResult => html`
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

/** Of densities, too, it takes the largest only as widths. */
const widths = (srcset: string) =>
  parseSrcset(srcset)
    .map(({ url, width }) => `${url} ${Math.round(width)}w`)
    .join(', ') || nothing;

/** Where a link around the picture leads to its file, as WordPress's “link to media file” does, that is the one that was uploaded. */
function linkedFile(img: HTMLImageElement): string | undefined {
  const href = img.closest('a')?.href;
  return href && isSamePicture(href, img.src) ? href : undefined;
}

function largestFile(img: HTMLImageElement): TemplateResult {
  const { alt, srcset, currentSrc, src, parentElement } = img;
  const linked = linkedFile(img);
  if (linked) return html`<img part="enlarged" alt=${alt} src=${linked} />`;
  const sources = [...(parentElement?.querySelectorAll<HTMLSourceElement>(':scope > source') ?? [])];
  return html`
    <picture>
      ${sources.map((source) => html`<source type=${source.type || nothing} media=${source.media || nothing} sizes=${LARGEST} srcset=${widths(source.srcset)} />`)}
      <img part="enlarged" alt=${alt} sizes=${LARGEST} srcset=${widths(srcset)} src=${currentSrc || src} />
    </picture>
  `;
}

/** The largest file of a picture in the page, from the addresses that it shows already; a lazy loader's stand-in is passed over. */
export const enlargedPicture = (img: HTMLImageElement): TemplateResult =>
  html`<img alt="" src=${img.currentSrc || img.src} />${largestFile(img)}`;
