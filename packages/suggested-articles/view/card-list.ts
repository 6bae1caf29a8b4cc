import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../../data/model/model.js';
import { blankCard, card, type CardContext } from './card.js';
import type { Content } from './reserved-space.js';

export interface CardList extends CardContext {
  readonly content: Content;
  readonly articles: readonly Article[];
  /** How many blank cards hold the room. */
  readonly limit: number;
  readonly reader: EventListenerObject;
  readonly onScroll: () => void;
}

/** The cards: ours, blank ones, or the publisher's, which are a list of their own where they are one. */
export function cardList(list: CardList): TemplateResult {
  const { content, articles, limit, fields, reader, onScroll } = list;
  const blanks = () => Array.from({ length: limit }, () => blankCard(fields));
  const cards = content === 'cards' ? articles.map((article) => card(article, list)) : blanks();
  return html`
    <ul
      class="cards ${fields.join(' ')}"
      part="track list"
      role=${content === 'own' ? 'group' : 'list'}
      ?inert=${content === 'pending'}
      @scroll=${onScroll}
      @click=${reader}
      @auxclick=${reader}
      @focusin=${reader}
      @focusout=${reader}
      @pointerover=${reader}
      @pointerleave=${reader}
    >
      <slot ?hidden=${content !== 'own'}></slot>
      ${content === 'own' ? nothing : cards}
    </ul>
  `;
}
