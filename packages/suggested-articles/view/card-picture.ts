import { html, nothing, type TemplateResult } from 'lit';
import type { Article, ImageObject } from '../../data/model/model.js';
import { creditOf } from './credit.js';
import type { Fields } from './card-fields.js';

/** A comma at the end of an address would end the entry. */
const entry = ([url, width]: [url: string, width: number]): string => `${url.replace(/,$/, '%2C')} ${width}w`;

/** All files of the picture that say how wide they are, for `srcset`; `undefined` where there is no choice. */
export function srcset({ contentUrl, width, candidates = [] }: ImageObject): string | undefined {
  const files = new Map<string, number>(candidates.map((candidate) => [candidate.url, candidate.width]));
  if (width) files.set(contentUrl, width);
  return files.size > 1 ? Array.from(files, entry).join(', ') : undefined;
}

/** What stands where a picture is missing: the first letter of the section, else of the headline. */
export const initialOf = ({ articleSection, headline }: Article): string =>
  (/[\p{L}\p{N}]/u.exec(articleSection ?? headline)?.[0] ?? '').toUpperCase();

export interface PictureContext {
  readonly locale: string;
  readonly fields: Fields;
  /** How wide a picture is shown, for browsers that cannot work it out for themselves (`auto`). */
  readonly imageSize: string;
  /** Pictures that did not load. */
  readonly failedImages: readonly string[];
  readonly onImageError: (url: string) => void;
}

const credit = (picture: ImageObject, { fields, locale }: PictureContext): TemplateResult | typeof nothing => {
  const text = creditOf(picture, fields.includes('credit'), locale);
  return text ? html`<small part="credit"><bdi>${text}</bdi></small>` : nothing;
};

const image = (picture: ImageObject, { imageSize, onImageError }: PictureContext): TemplateResult => html`
  <img
    part="image"
    alt=""
    loading="lazy"
    decoding="async"
    width="600"
    height="400"
    sizes="auto, ${imageSize}"
    srcset=${srcset(picture) ?? nothing}
    src=${picture.contentUrl}
    @error=${() => onImageError(picture.contentUrl)}
  />
`;

/** The picture in a box that has its size before the file is there, and keeps it where there is none. Decoration: the headline says it all. */
export function picture(article: Article, context: PictureContext): TemplateResult | typeof nothing {
  if (!context.fields.includes('image')) return nothing;
  const shown = article.image && !context.failedImages.includes(article.image.contentUrl) ? article.image : undefined;
  return html`
    <div class="picture" aria-hidden="true">
      <div class="media" part="media" data-initial=${shown ? nothing : initialOf(article)}>${shown ? image(shown, context) : nothing}</div>
      ${shown ? credit(shown, context) : nothing}
    </div>
  `;
}
