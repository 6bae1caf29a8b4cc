/** The pictures that the hero draws itself: one from data where the page has none, and the enlarged one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ImageCredit } from '../data/model.js';
import type { SafeUrl } from '../data/safe-url.js';

/** A picture as the DOM has it: what a copy needs. */
export interface PictureFiles {
  readonly src: string;
  readonly srcset: string;
  readonly alt: string;
  readonly sources: readonly { readonly srcset: string; readonly type: string; readonly media: string }[];
}

/** Wider than any file: the browser takes the largest it has. */
const LARGEST = '100000px';

/** The addresses are those that the page already shows; a lazy loader's stand-in is passed over. */
export function filesOf(img: HTMLImageElement): PictureFiles {
  const sources = img.parentElement instanceof HTMLPictureElement ? [...img.parentElement.querySelectorAll('source')] : [];
  return {
    src: img.currentSrc || img.src,
    srcset: img.srcset,
    alt: img.alt,
    sources: sources.map(({ srcset, type, media }) => ({ srcset, type, media })),
  };
}

/** The largest file of the picture; asked for only when this is rendered. */
export const enlargedPicture = ({ src, srcset, alt, sources }: PictureFiles): TemplateResult => html`
  <picture>
    ${sources.map((source) => html`<source type=${source.type || nothing} media=${source.media || nothing} sizes=${LARGEST} srcset=${source.srcset} />`)}
    <img part="enlarged" alt=${alt} sizes=${LARGEST} srcset=${srcset || nothing} src=${src} />
  </picture>
`;

function srcsetOf({ contentUrl, width, candidates = [] }: ImageCredit): string {
  const own = contentUrl && width && !candidates.some((candidate) => candidate.width === width) ? [{ url: contentUrl, width }] : [];
  return [...candidates, ...own].map((candidate) => `${candidate.url} ${candidate.width}w`).join(', ');
}

/** `src` comes last, so that the browser chooses from the whole list at once. */
export const pictureFromData = (contentUrl: SafeUrl, image: ImageCredit, onError: () => void): TemplateResult => html`
  <img
    part="image"
    class="own"
    alt=${image.description ?? ''}
    width=${image.width ?? nothing}
    height=${image.height ?? nothing}
    fetchpriority="high"
    decoding="async"
    sizes="100vw"
    srcset=${srcsetOf(image) || nothing}
    src=${contentUrl}
    @error=${onError}
  />
`;
