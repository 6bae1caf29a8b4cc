/** The pictures that the hero draws itself: one from data where the page has none, and the enlarged one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ImageCredit } from '../data/model.js';
import type { SafeUrl } from '../data/safe-url.js';

/** `src` comes last, so that the browser chooses from the whole list at once. */
export const pictureFromData = (contentUrl: SafeUrl, { description, width, height, candidates = [] }: ImageCredit, onError: () => void): TemplateResult => html`
  <img
    part="image"
    class="own"
    alt=${description ?? ''}
    width=${width ?? nothing}
    height=${height ?? nothing}
    fetchpriority="high"
    sizes="100vw"
    srcset=${candidates.map((candidate) => `${candidate.url} ${candidate.width}w`).join(', ') || nothing}
    src=${contentUrl}
    @error=${onError}
  />
`;

/** Wider than any file: the browser takes the largest it has. */
const LARGEST = '100000px';

/** The largest file of a picture in the page, from the addresses that it shows already; a lazy loader's stand-in is passed over. */
export const enlargedPicture = ({ alt, srcset, currentSrc, src, parentElement }: HTMLImageElement): TemplateResult => html`
  <picture>
    ${[...(parentElement?.querySelectorAll<HTMLSourceElement>(':scope > source') ?? [])].map(
      ({ type, media, srcset }) => html`<source type=${type || nothing} media=${media || nothing} sizes=${LARGEST} srcset=${srcset} />`,
    )}
    <img part="enlarged" alt=${alt} sizes=${LARGEST} srcset=${srcset || nothing} src=${currentSrc || src} />
  </picture>
`;
