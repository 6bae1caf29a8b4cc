import { html, nothing, type TemplateResult } from 'lit';
import { formatList } from '../core/format.js';
import type { Article } from '../data/model.js';
import { absoluteDate, relativeDate } from './date.js';
import { picture, type PictureContext } from './picture.js';
import { prefetchLink } from './prefetch.js';
import type { Fields } from './show.js';

type Content = TemplateResult | typeof nothing;

/** What the cards of one widget have in common. */
export interface CardContext extends PictureContext {
  readonly fields: Fields;
  /** The word that marks paid cards. */
  readonly sponsored: string;
  readonly headingLevel: number;
  readonly isPrefetched: (url: string) => boolean;
  /** The pointer or the focus is on this card; `undefined` when it has left. */
  readonly onRest: (url?: string) => void;
}

/** Section, or who paid. The row stands even where an article has neither, so that headlines keep one height across cards. */
function label({ sponsor, articleSection }: Article, { fields, sponsored }: CardContext): Content {
  if (!sponsor && !fields.includes('section')) return nothing;
  const mark = sponsor ? html`<span class="sponsored" part="sponsored">${sponsored}</span> ` : nothing;
  return html`<div class="label" part="label">${mark}<bdi>${sponsor ?? articleSection}</bdi></div>`;
}

function time(iso: string, locale: string): TemplateResult {
  const absolute = absoluteDate(iso, locale);
  return html`<time part="date" datetime=${iso} title=${absolute}>${relativeDate(iso, new Date(), locale) ?? absolute}</time>`;
}

function byline({ author = [], datePublished }: Article, { fields, locale }: CardContext): Content {
  const [hasAuthor, hasDate] = [fields.includes('author'), fields.includes('date')];
  if (!hasAuthor && !hasDate) return nothing;
  const names = hasAuthor ? html`<bdi part="author">${formatList(author.map(({ name }) => name), locale)}</bdi>` : nothing;
  return html`<div class="byline">${names} ${hasDate && datePublished ? time(datePublished, locale) : nothing}</div>`;
}

/** One article: a card with one link, the headline's, which covers it all. */
export function card(article: Article, context: CardContext): TemplateResult {
  const { url, headline, description, sponsor } = article;
  const { fields, headingLevel, isPrefetched, onRest } = context;
  const rest = () => onRest(url);
  const leave = () => onRest();
  return html`
    <li class="card" part="card" @pointerenter=${rest} @pointerleave=${leave} @focusin=${rest} @focusout=${leave}>
      ${picture(article, context)}
      <div class="text">
        ${label(article, context)}
        <div part="headline" role="heading" aria-level=${headingLevel}><a part="link" dir="auto" href=${url} rel=${sponsor ? 'sponsored' : nothing}>${headline}</a></div>
        ${fields.includes('excerpt') ? html`<p part="excerpt"><bdi>${description}</bdi></p>` : nothing} ${byline(article, context)}
      </div>
      ${isPrefetched(url) ? prefetchLink(url) : nothing}
    </li>
  `;
}

/** The shape of a card whose article is not there yet. */
export const blankCard = (fields: Fields): TemplateResult => html`
  <li class="card">
    ${fields.includes('image') ? html`<div class="media"></div>` : nothing}
    <div class="text"></div>
  </li>
`;
