import { html, nothing, type TemplateResult } from 'lit';
import type { Article, ImageObject } from '../data/model.js';
import type { Layout } from './options.js';

/** Where the file does not say its size; the box in the page has the style's proportions in any case. */
const WIDTH = 600;
const HEIGHT = 400;

/** How wide a picture is shown, for browsers that cannot work it out for themselves (`auto`). */
const SIZES: Readonly<Record<Layout, string>> = {
  strip: 'auto, (max-width: 30rem) 80vw, 18rem',
  grid: 'auto, (max-width: 30rem) 100vw, 24rem',
  list: 'auto, 9rem',
};

/** A comma at the end of an address would end the entry. */
const entry = (url: string, width: number): string => `${url.replace(/,$/, '%2C')} ${width}w`;

/** All files of the picture that say how wide they are, for `srcset`; `undefined` where there is no choice. */
export function srcset({ contentUrl, width, candidates = [] }: ImageObject): string | undefined {
  const files = new Map(candidates.map((candidate): [string, number] => [candidate.url, candidate.width]));
  if (width) files.set(contentUrl, width);
  return files.size > 1 ? [...files].map(([url, wide]) => entry(url, wide)).join(', ') : undefined;
}

/** What stands where a picture is missing: the first letter of the section, else of the headline. */
export const initialOf = ({ articleSection, headline }: Article, locale: string): string =>
  (/[\p{L}\p{N}]/u.exec(articleSection ?? headline)?.[0] ?? '').toLocaleUpperCase(locale.split('-', 1));

export interface PictureContext {
  readonly locale: string;
  readonly layout: Layout;
  /** Pictures that did not load. */
  readonly failedImages: ReadonlySet<string>;
  readonly onImageError: (url: string) => void;
}

const image = (picture: ImageObject, { layout, onImageError }: PictureContext): TemplateResult => html`
  <img
    part="image"
    alt=""
    loading="lazy"
    decoding="async"
    width=${picture.width ?? WIDTH}
    height=${picture.height ?? HEIGHT}
    sizes=${SIZES[layout]}
    srcset=${srcset(picture) ?? nothing}
    src=${picture.contentUrl}
    @error=${() => onImageError(picture.contentUrl)}
  />
`;

/** The picture in a box that has its size before the file is there, and keeps it where there is none. Decoration: the headline says it all. */
export function picture(article: Article, context: PictureContext): TemplateResult {
  const shown = article.image && !context.failedImages.has(article.image.contentUrl) ? article.image : undefined;
  const initial = shown ? nothing : initialOf(article, context.locale);
  return html`<div class="media" part="media" aria-hidden="true" data-initial=${initial}>${shown ? image(shown, context) : nothing}</div>`;
}
