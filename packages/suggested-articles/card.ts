import { html, nothing, type TemplateResult } from 'lit';
import { formatList } from '../core/format.js';
import type { Messages } from '../core/messages/messages.js';
import type { Article } from '../data/model.js';
import { absoluteDate, relativeDate } from './date.js';
import { picture, type PictureContext } from './picture.js';
import { prefetchLink } from './prefetch.js';
import type { Fields } from './show.js';

type Content = TemplateResult | typeof nothing;

/** What the cards of one widget have in common. */
export interface CardContext extends PictureContext {
  readonly fields: Fields;
  readonly messages: Messages;
  readonly headingLevel: number;
  readonly now: Date;
  readonly isPrefetched: (url: string) => boolean;
  /** The pointer or the focus is on this card; `undefined` when it has left. */
  readonly onRest: (url: string | undefined) => void;
  readonly onFollow: (click: Event, url: string, position: number) => void;
}

const sponsorLabel = (sponsor: string, { messages }: CardContext): TemplateResult =>
  html`<span class="sponsored" part="sponsored">${messages.sponsored}</span> <bdi class="sponsor">${sponsor}</bdi>`;

/** Section, or who paid. The row stands even where an article has neither, so that headlines keep one height across cards. */
function label(article: Article, context: CardContext): Content {
  if (article.sponsor) return html`<p class="label" part="label">${sponsorLabel(article.sponsor, context)}</p>`;
  return context.fields.has('section') ? html`<p class="label" part="label"><bdi>${article.articleSection}</bdi></p>` : nothing;
}

function time(iso: string, { now, locale }: CardContext): TemplateResult {
  const relative = relativeDate(iso, now, locale);
  const absolute = absoluteDate(iso, locale);
  return html`<time part="date" datetime=${iso} title=${relative === undefined ? nothing : absolute}>${relative ?? absolute}</time>`;
}

function byline({ author = [], datePublished }: Article, context: CardContext): Content {
  const { fields, locale } = context;
  if (!fields.has('author') && !fields.has('date')) return nothing;
  const names = fields.has('author') ? formatList(author.map(({ name }) => name), locale) : '';
  const date = fields.has('date') && datePublished ? time(datePublished, context) : nothing;
  return html`<p class="byline">${names ? html`<bdi part="author">${names}</bdi>` : nothing} ${date}</p>`;
}

/**
 * The excerpt lies above the link that covers the card, so that its text can be selected; a click that selects nothing goes
 * on to the link, with the keys that were held.
 */
function passClickOn(click: MouseEvent): void {
  const { currentTarget } = click;
  if (!(currentTarget instanceof Element) || getSelection()?.toString()) return;
  currentTarget.closest('li')?.querySelector('a')?.dispatchEvent(new MouseEvent('click', click));
}

const excerpt = ({ description }: Article, { fields }: CardContext): Content =>
  fields.has('excerpt') ? html`<p class="excerpt" part="excerpt" @click=${passClickOn}><bdi>${description}</bdi></p>` : nothing;

function headline({ headline: text, url, sponsor }: Article, { headingLevel, onFollow }: CardContext, position: number): TemplateResult {
  const follow = (click: Event) => onFollow(click, url, position);
  return html`
    <div class="headline" part="headline" role="heading" aria-level=${headingLevel}>
      <a part="link" dir="auto" href=${url} rel=${sponsor ? 'sponsored' : nothing} @click=${follow}>${text}</a>
    </div>
  `;
}

/** One article: a card with one link, the headline's, which covers it all. */
export function card(article: Article, context: CardContext, position: number): TemplateResult {
  const { fields, onRest, isPrefetched } = context;
  const rest = () => onRest(article.url);
  const leave = () => onRest(undefined);
  const crowded = article.sponsor && !fields.has('section');
  return html`
    <li class="card ${crowded ? 'crowded' : ''}" part="card" @pointerenter=${rest} @pointerleave=${leave} @focusin=${rest} @focusout=${leave}>
      ${fields.has('image') ? picture(article, context) : nothing}
      <div class="text">
        ${label(article, context)} ${headline(article, context, position)} ${excerpt(article, context)} ${byline(article, context)}
      </div>
      ${prefetchLink(article.url, isPrefetched(article.url))}
    </li>
  `;
}

/** The shape of a card whose article is not there yet. */
export const blankCard = (fields: Fields): TemplateResult => html`
  <li class="card blank">
    ${fields.has('image') ? html`<div class="media"></div>` : nothing}
    <div class="text"></div>
  </li>
`;

/** Which rows the cards of a list have: the style reserves their height. */
export const rowsOf = (fields: Fields): string =>
  [fields.has('section') && 'label-row', fields.has('excerpt') && 'excerpt-row', (fields.has('author') || fields.has('date')) && 'byline-row'].filter(Boolean).join(' ');
