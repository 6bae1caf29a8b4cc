/** Renders the largest file of a picture in the page, chosen from the URLs that the page already has. */
import { html, nothing, type TemplateResult } from 'lit';
import type { isSamePicture } from '../image-data/is-same-picture.js';
import { parseSrcset } from '../../data/text/srcset.js';

/** Larger than any file, so that the browser chooses the largest one. */
const LARGEST_SIZE = '100000px';

/** Turns densities (`2x`) into widths, because the browser chooses the largest file only by width. */
function srcsetByWidth(srcset: string): string {
  const candidates = parseSrcset(srcset);
  return candidates.map(({ url, width }) => `${url} ${Math.round(width)}w`).join(', ');
}

export type IsSamePicture = typeof isSamePicture;

/** The file behind a link around the picture, if it is the same picture: WordPress's “Link to media file”. */
function linkedFile(img: HTMLImageElement, isSame: IsSamePicture | undefined): string | undefined {
  const href = img.closest('a')?.href;
  return href && isSame?.(href, img.src) ? href : undefined;
}

const sourceTemplate = ({ type, media, srcset }: HTMLSourceElement): TemplateResult => html`<source
  type=${type || nothing}
  media=${media || nothing}
  sizes=${LARGEST_SIZE}
  srcset=${srcsetByWidth(srcset) || nothing}
/>`;

function largestFile(
  img: HTMLImageElement,
  isSame: IsSamePicture | undefined,
  lang: string | undefined,
): TemplateResult {
  const { alt, srcset, currentSrc, src, parentElement, referrerPolicy } = img;
  const linked = linkedFile(img, isSame);
  if (linked)
    return html`
      <img part="enlarged" lang=${lang ?? nothing} alt=${alt} referrerpolicy=${referrerPolicy} src=${linked} />
    `;
  const sources = [...(parentElement?.querySelectorAll<HTMLSourceElement>(':scope > source') ?? [])];
  return html`
    <picture>
      ${sources.map(sourceTemplate)}
      <img
        part="enlarged"
        lang=${lang ?? nothing}
        alt=${alt}
        referrerpolicy=${referrerPolicy}
        sizes=${LARGEST_SIZE}
        srcset=${srcsetByWidth(srcset) || nothing}
        src=${currentSrc || src}
      />
    </picture>
  `;
}

/**
 * The file that the page has already loaded, covered by the largest one once that arrives.
 * @param lang Language of the alternative text, if it isn't that of the dialog.
 */
export const enlargedPicture = (
  img: HTMLImageElement,
  isSame: IsSamePicture | undefined,
  lang: string | undefined,
): TemplateResult => html`
  <img alt="" referrerpolicy=${img.referrerPolicy} src=${img.currentSrc || img.src} />
  ${largestFile(img, isSame, lang)}
`;
