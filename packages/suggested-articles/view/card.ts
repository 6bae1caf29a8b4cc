import { html, nothing, type TemplateResult } from 'lit';
import { formatList } from '../../core/i18n/format-list.js';
import { formatNumber } from '../../core/i18n/format-number.js';
import { fillIn, type Messages } from '../../core/i18n/messages/messages.js';
import type { Article } from '../../data/model/model.js';
import { absoluteDate, relativeDate } from './published-date.js';
import { picture, type PictureContext } from './card-picture.js';
import type { Fields } from './card-fields.js';

type Content = TemplateResult | typeof nothing;

/** What the cards of one widget have in common. */
export interface CardContext extends PictureContext {
  readonly fields: Fields;
  readonly messages: Messages;
  /** In milliseconds. */
  readonly now: number;
  readonly headingLevel: number;
}

/**
 * Section, or who paid, which the link is described by: its address is the label's id. The row stands even where an article has neither,
 * so that headlines keep one height across cards.
 */
function label({ url, sponsor, articleSection }: Article, { fields, messages }: CardContext): Content {
  if (sponsor)
    return html`<div id=${url} class="label paid" part="label"><span class="sponsored" part="sponsored">${messages.sponsored}</span> <bdi>${sponsor === true ? nothing : sponsor}</bdi></div>`;
  return fields.includes('section')
    ? html`<div class="label" part="label"><bdi>${articleSection}</bdi></div>`
    : nothing;
}

function time(iso: string, { locale, now }: CardContext): TemplateResult {
  const absolute = absoluteDate(iso, locale);
  return html`<time part="date" dir="auto" datetime=${iso} title=${absolute}>${relativeDate(iso, new Date(now), locale) ?? absolute}</time>`;
}

/** `PT5M`: the number alone is the reader's language's. */
const readingTime = (duration: string, { locale, messages }: CardContext): TemplateResult =>
  html`<time part="reading-time" dir="auto" datetime=${duration}>${fillIn(messages.minutesToRead, { minutes: formatNumber(Number.parseInt(duration.slice(2), 10), locale) })}</time>`;

function byline({ author = [], datePublished, timeRequired }: Article, context: CardContext): Content[] {
  const { fields, locale } = context;
  const names =
    fields.includes('author') && author.length > 0
      ? html`<div class="byline" part="author"><bdi>${formatList(
          author.map(({ name }) => name),
          locale,
        )}</bdi></div>`
      : nothing;
  const date = fields.includes('date') && datePublished ? time(datePublished, context) : nothing;
  const reading = fields.includes('reading-time') && timeRequired ? readingTime(timeRequired, context) : nothing;
  const dot = date === nothing || reading === nothing ? nothing : ' · ';
  return [names, date === reading ? nothing : html`<div class="byline">${date}${dot}${reading}</div>`];
}

/** One article: a card with one link, the headline's, which covers it all. */
export function card(article: Article, context: CardContext): TemplateResult {
  const { url, headline, description, sponsor } = article;
  const { fields, headingLevel } = context;
  return html`
    <li class="card" part="card">
      ${picture(article, context)}
      <div class="text">
        ${label(article, context)}
        <div part="headline" role="heading" aria-level=${headingLevel}><a part="link" dir="auto" href=${url} rel=${sponsor ? 'sponsored' : nothing} aria-describedby=${sponsor ? url : nothing}>${headline}</a></div>
        ${fields.includes('excerpt') && description ? html`<p part="excerpt"><bdi>${description}</bdi></p>` : nothing} ${byline(article, context)}
      </div>
    </li>
  `;
}

/** The shape of a card whose article is not there yet. */
export const blankCard = (fields: Fields): TemplateResult => html`
  <li class="card">
    ${fields.includes('image') ? html`<div class="picture"><div class="media"></div></div>` : nothing}
    <div class="text"></div>
  </li>
`;
