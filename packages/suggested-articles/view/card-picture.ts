import { html, nothing, type TemplateResult } from 'lit';
import { formatList } from '../../core/i18n/format-list.js';
import { licenseName } from '../../data/text/creative-commons.js';
import type { Article, ImageObject } from '../../data/model/model.js';
import type { CardFields } from './card-fields.js';

export interface PictureContext {
  readonly locale: string;
  readonly fields: CardFields;
  /** CSS width of a picture, for browsers without `sizes="auto"`. */
  readonly imageSize: string;
  /** URLs of pictures that failed to load. */
  readonly failedImages: ReadonlySet<string>;
  readonly onImageError: (url: string) => void;
}

/** A `srcset` of all files whose width is known; `undefined` if there is no choice. */
export function srcset({ contentUrl, width, candidates = [] }: ImageObject): string | undefined {
  const widths = new Map<string, number>(candidates.map((candidate) => [candidate.url, candidate.width]));
  if (width) widths.set(contentUrl, width);
  if (widths.size < 2) return undefined;
  // A comma at the end of a URL would end the srcset entry.
  return Array.from(widths, ([url, pixels]) => `${url.replace(/,$/, '%2C')} ${pixels}w`).join(', ');
}

/**
 * The credit to show on a picture; an empty string for none. A Creative Commons license that requires attribution,
 * which CC0 doesn't, always shows credit and license name. The link to the license is on the article's own page.
 */
function creditText(picture: ImageObject, isRequested: boolean, locale: string): string {
  const license = picture.license && licenseName(picture.license);
  if (!isRequested && !license?.startsWith('CC BY')) return '';
  const creators = (picture.creator ?? []).map(({ name }) => name);
  const names = picture.creditText ?? (formatList(creators, locale) || picture.copyrightNotice);
  return [names, license].filter(Boolean).join(', ');
}

function credit(picture: ImageObject, { fields, locale }: PictureContext): TemplateResult | typeof nothing {
  const text = creditText(picture, fields.includes('credit'), locale);
  return text ? html`<small part="credit"><bdi>${text}</bdi></small>` : nothing;
}

/**
 * The picture, in a box that has the same size while it loads and if it fails. It is hidden from the accessibility
 * tree, since the headline names the article; its credit isn't.
 */
export function cardPicture(article: Article, context: PictureContext): TemplateResult | typeof nothing {
  if (!context.fields.includes('image')) return nothing;
  const { image } = article;
  if (!image || context.failedImages.has(image.contentUrl))
    return html`<div class="picture"><div class="media tinted" part="media"></div></div>`;
  return html`
    <div class="picture">
      <div class="media" part="media" aria-hidden="true">
        <img
          part="image"
          alt=""
          loading="lazy"
          decoding="async"
          referrerpolicy="strict-origin"
          width="600"
          height="400"
          sizes="auto, ${context.imageSize}"
          srcset=${srcset(image) ?? nothing}
          src=${image.contentUrl}
          @error=${() => context.onImageError(image.contentUrl)}
        />
      </div>
      ${credit(image, context)}
    </div>
  `;
}
