import { html, nothing, type TemplateResult } from 'lit';
import { listSeparators } from '../../core/i18n/format-list.js';
import { formatCount } from '../../core/i18n/format-number.js';
import { fillIn, type Messages } from '../../core/i18n/messages/messages.js';
import { canHyphenate } from '../../core/i18n/can-hyphenate.js';
import type { Article } from '../../data/model/model.js';
import type { CardFields } from './card-fields.js';
import { cardPicture, type PictureContext } from './card-picture.js';
import { absoluteDate, relativeDate } from './published-date.js';

const MAX_AUTHORS = 3;

type Content = TemplateResult | typeof nothing;

/** What all cards of a strip have in common. */
export interface CardContext extends PictureContext {
  readonly fields: CardFields;
  readonly messages: Messages;
  /** Current time, in milliseconds since 1970. */
  readonly now: number;
  readonly headingLevel: number;
  /** Whether the first card of a grid is larger. */
  readonly hasLead: boolean;
}

/**
 * The row above the headline: section or sponsor. The article's URL is the `id` that the link of a sponsored article
 * refers to in `aria-describedby`.
 */
function label({ url, sponsor, articleSection }: Article, { fields, messages }: CardContext): Content {
  if (sponsor) {
    return html`
      <div id=${url} class="label paid" part="label">
        <span class="sponsored" part="sponsored" lang=${messages.lang}>${messages.sponsored}</span>
        <bdi>${sponsor === true ? nothing : sponsor}</bdi>
      </div>
    `;
  }
  if (!fields.includes('section') || !articleSection) return nothing;
  return html`<div class="label" part="label"><bdi>${articleSection}</bdi></div>`;
}

/** Up to three names; of more, the first two and the number of the others. No name is cut off. */
function authors({ author = [] }: Article, { fields, locale }: CardContext): Content {
  const count = author.length;
  if (!fields.includes('author') || count === 0) return nothing;
  const shown = count > MAX_AUTHORS ? MAX_AUTHORS - 1 : count;
  const separators = listSeparators(shown, locale);
  const names = author.slice(0, shown).map(({ name }, index) => html`<bdi>${name}</bdi>${separators[index]}`);
  const others = count > shown ? html` <bdi>+${formatCount(count - shown, locale)}</bdi>` : nothing;
  return html`<div class="byline" part="author">${names}${others}</div>`;
}

function date({ datePublished: iso }: Article, { fields, locale, now }: CardContext): Content {
  if (!fields.includes('date') || !iso) return nothing;
  const absolute = absoluteDate(iso, locale);
  const relative = relativeDate(iso, now, locale);
  return html`<time part="date" dir="auto" datetime=${iso} title=${relative ? absolute : nothing}
    >${relative ?? absolute}</time>`;
}

function readingTime({ timeRequired }: Article, { fields, locale, messages }: CardContext): Content {
  if (!fields.includes('reading-time') || !timeRequired) return nothing;
  const minutes = formatCount(Number.parseInt(timeRequired.slice('PT'.length), 10), locale);
  const text = fillIn(messages.minutesToRead, { minutes });
  return html`<time part="reading-time" lang=${messages.lang} dir="auto" datetime=${timeRequired}>${text}</time>`;
}

function dateAndReadingTime(article: Article, context: CardContext): Content {
  const dateContent = date(article, context);
  const readingContent = readingTime(article, context);
  if (dateContent === nothing && readingContent === nothing) return nothing;
  const separator = dateContent === nothing || readingContent === nothing ? nothing : ' · ';
  return html`<div class="byline dates">${dateContent}${separator}${readingContent}</div>`;
}

/** A page can give each section a color of its own: names of parts may have letters of any script. */
const sectionPart = ({ articleSection }: Article): string =>
  articleSection ? ` section-${articleSection.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')}` : '';

/** The card of an article. Its one link, in the headline, covers the whole card. */
export function card(article: Article, context: CardContext, index: number): TemplateResult {
  const { url, headline, sponsor, description = '', image, inLanguage = nothing } = article;
  const hasExcerpt = context.fields.includes('excerpt') && description;
  const isPoster = context.fields.includes('image') && !image;
  return html`
    <li
      class=${isPoster ? 'card poster' : 'card'}
      part=${(context.hasLead && index === 0 ? 'card lead' : 'card') + sectionPart(article)}
    >
      ${cardPicture(article, context)}
      <div class=${canHyphenate(`${headline} ${description}`) ? 'text hyphenated' : 'text'} part="text">
        ${label(article, context)}
        <div part="headline" role="heading" aria-level=${context.headingLevel} lang=${inLanguage} dir="auto">
          <a
            part="link"
            href=${url}
            rel=${sponsor ? 'sponsored' : nothing}
            aria-describedby=${sponsor ? url : nothing}>${headline}</a>
        </div>
        ${hasExcerpt ? html`<p part="excerpt" lang=${inLanguage} dir="auto">${description}</p>` : nothing}
        ${authors(article, context)} ${dateAndReadingTime(article, context)}
      </div>
    </li>
  `;
}

const SKELETON = html`<div class="skeleton"></div>`;

/** A card of the same size, while articles load. */
export const placeholderCard = (fields: CardFields): TemplateResult => html`
  <li class="card">
    ${fields.includes('image') ? html`<div class="picture"><div class="media skeleton"></div></div>` : nothing}
    <div class="text">${SKELETON}${SKELETON}${SKELETON}</div>
  </li>
`;
