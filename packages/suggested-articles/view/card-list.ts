import { html, type TemplateResult } from 'lit';
import type { Article } from '../../data/model/model.js';
import { card, type CardContext, placeholderCard } from './card.js';

/**
 * What the list contains: the publisher's own cards, placeholders while articles load, articles, or nothing to suggest,
 * for which placeholders stay in view.
 */
export type ListContent = 'slotted' | 'placeholders' | 'articles' | 'empty';

export interface CardListContext extends CardContext {
  readonly content: ListContent;
  readonly articles: readonly Article[];
  /** Number of placeholders. */
  readonly limit: number;
  readonly onCardEvent: (event: Event) => void;
  /** Handles the scrolling of the list. */
  readonly scroller: EventListenerObject;
}

function cardTemplates(context: CardListContext): readonly TemplateResult[] {
  const { content, articles, limit, fields } = context;
  if (content === 'slotted') return [];
  if (content === 'articles') return articles.map((article, index) => card(article, context, index));
  return Array.from({ length: limit }, () => placeholderCard(fields));
}

/** The list element. Its role is `group` for slotted cards, which may be in a list of their own. */
export function cardList(context: CardListContext): TemplateResult {
  const { content, fields, onCardEvent, scroller } = context;
  return html`
    <ul
      class="cards ${fields.join(' ')}"
      part="track list"
      role=${content === 'slotted' ? 'group' : 'list'}
      ?inert=${content === 'placeholders' || content === 'empty'}
      @scroll=${scroller}
      @click=${onCardEvent}
      @auxclick=${onCardEvent}
      @focusin=${onCardEvent}
    >
      <slot ?hidden=${content !== 'slotted'}></slot>
      ${cardTemplates(context)}
    </ul>
  `;
}
