import { html, isServer, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { debugTemplate } from '../core/debug.js';
import { announceSelect } from '../core/events.js';
import { hostStyles } from '../core/host.styles.js';
import { PressElement } from '../core/press-element.js';
import { ResourceController } from '../core/resource-controller.js';
import { hasSlotted } from '../core/slots.js';
import { VisibilityController } from '../core/visibility-controller.js';
import { widgetStates } from '../core/widget-state.js';
import type { ArticlesInput } from '../data/schema/inputs.js';
import { blankCard, card, type CardContext, rowsOf } from './card.js';
import { cardStyles } from './card.styles.js';
import { ChosenArticles } from './chosen-articles.js';
import { bringsHeading, controls, heading } from './header.js';
import { DEFAULT_HEADING_LEVEL, DEFAULT_LIMIT, type Layout, LAYOUTS, oneOf, parseHeadingLevel, parseLimit, PREFETCH_MODES, type PrefetchMode } from './options.js';
import { followedLink } from './own-cards.js';
import { layoutStyles } from './layout.styles.js';
import { HoverIntent } from './prefetch.js';
import { ReservedFrame } from './reserved-frame.js';
import { arrowOf, Scroller, type Track } from './scroller.js';
import { DEFAULT_SHOW, type Fields, fieldsPresent, parseShow } from './show.js';
import { suggestedArticlesStyles } from './suggested-articles.styles.js';

/** The publisher's own cards, blank cards while loading, cards, the `empty` slot instead of them, or nothing. */
type View = 'own' | 'pending' | 'cards' | 'instead' | 'empty';

/**
 * More articles to read: a strip, grid or list of cards under one heading. Without any attribute it shows what the page's own
 * CMS relates to the article on it. Where there is nothing to suggest, the whole widget is gone, heading and all.
 *
 * @tagname press-suggested-articles
 * @slot - The publisher's own cards, such as `<a>` or `<article>` elements; they get the layout, and nothing is fetched.
 * @slot heading - The heading, in the publisher's own markup.
 * @slot empty - Shown instead of heading and cards where there is nothing to suggest.
 * @fires {PressLoadEvent} press-load - When articles arrived and are shown.
 * @fires {PressErrorEvent} press-error - When articles did not arrive; what was shown stays.
 * @fires {PressSelectEvent} press-select - When a card is about to be followed; cancelable.
 * @fires {PressViewEvent} press-view - Once, when half of the widget has been in view for a second.
 * @csspart base - Heading and cards.
 * @csspart heading - The heading.
 * @csspart controls - The previous and next buttons of a strip.
 * @csspart button - One of these buttons.
 * @csspart track - What scrolls in a strip.
 * @csspart list - The list of cards.
 * @csspart card - One card.
 * @csspart media - The picture's box; holds an initial where there is no picture.
 * @csspart image - The picture.
 * @csspart label - The row above the headline: section, or who paid.
 * @csspart sponsored - The word that marks a card as paid for.
 * @csspart headline - The headline: a heading with the card's one link.
 * @csspart link - That link.
 * @csspart excerpt - The excerpt.
 * @csspart author - The authors' names.
 * @csspart date - When the article appeared.
 * @csspart debug - The reason that `debug` shows.
 * @cssprop [--press-suggested-articles-gap=1.25rem] - Between cards.
 * @cssprop [--press-suggested-articles-card-size] - Width of a card in a strip. By default as many whole cards as fit well, and a part of the next.
 * @cssprop [--press-suggested-articles-columns] - Columns of a grid. By default 1, 2 or 3 by the room there is.
 * @cssprop [--press-suggested-articles-image-ratio=3 / 2] - Proportions of the pictures.
 * @cssprop [--press-suggested-articles-thumbnail-size=7.5rem] - Width of the pictures in a list.
 * @cssprop [--press-suggested-articles-headline-size=1.0625em] - Font size of the headlines.
 * @cssprop [--press-suggested-articles-headline-lines=3] - Lines held for each headline, and shown of it.
 * @cssstate loading - Nothing is there to show yet.
 * @cssstate ready - Articles are shown.
 * @cssstate empty - There is nothing to suggest.
 * @cssstate stale - What is shown is older than the last try to renew it.
 * @cssstate error - The last try to load failed.
 * @cssstate gone - The widget takes no room.
 */
export class PressSuggestedArticles extends PressElement {
  static override styles = [hostStyles, suggestedArticlesStyles, layoutStyles, cardStyles];

  /** Address of the articles, http(s): WordPress posts, or a schema.org list. Default: what the page's own CMS or JSON-LD relates to it. */
  @property() src?: string;

  /** Text of the heading. Default, and where empty: “Suggested articles” in the page's language. */
  @property() heading = '';

  /** Level of the heading, 2 to 6; headlines are one level below. Default, and for any other value: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = DEFAULT_HEADING_LEVEL;

  /** Most articles to show, 1 to 100. Default, and for any other value: 6. */
  @property({ type: Number }) limit = DEFAULT_LIMIT;

  /** `strip` to scroll sideways, `grid`, or `list` with small pictures. Default, and for any other value: `strip`. */
  @property() layout: Layout = 'strip';

  /** What cards show beside the headline: words out of `image section date author excerpt`. Unknown ones are passed over; none at all gives headlines alone. */
  @property() show = DEFAULT_SHOW;

  /** Addresses of articles to leave out, parted by spaces. The article being read is left out anyway. Default: none. */
  @property() exclude = '';

  /** Fetches articles of this site ahead of time: `hover` when a reader rests on a card, `visible` when the widget is in view. Default, and for any other value: `none`. */
  @property() prefetch: PrefetchMode = 'none';

  /** Seconds between refreshes; below 5 counts as 5. Default 0: never. */
  @property({ type: Number }) refresh = 0;

  /** A list of schema.org articles, or an ItemList of them, instead of `src`; read by the same schema. Default: none. */
  @property({ attribute: false }) data?: ArticlesInput | undefined;

  @state() private failedImages: ReadonlySet<string> = new Set();

  readonly #articles = new ResourceController(this, 'articles', () => this.#chosen.articles.length);
  readonly #visibility = new VisibilityController(this);
  readonly #frame = new ReservedFrame(this, this.#visibility);
  readonly #chosen = new ChosenArticles(this);
  readonly #scroller = new Scroller(this, () => this.#track());
  readonly #intent = new HoverIntent(this);
  #asks = false;
  #view: View = 'pending';

  override willUpdate(): void {
    const { data, src, refresh } = this;
    const own = hasSlotted(this, '');
    const limit = parseLimit(this.limit);
    this.#asks ||= isServer || this.#visibility.near || Boolean(data);
    this.#articles.ask(own || !this.#asks ? {} : { data, src, refresh, page: true, limit: this.#chosen.wanted(this.exclude, limit) });
    this.#chosen.choose(this.#articles.data, this.exclude, limit);
    this.#view = own ? 'own' : this.#dataView;
    this.#frame.update(this.#view === 'pending' ? 'pending' : this.#view === 'empty' ? 'empty' : 'filled');
    this.showStates(this.#states);
  }

  override render(): TemplateResult {
    const content = this.#view === 'empty' || this.#view === 'instead' ? this.#noContent() : this.#content();
    return html`
      <div class="frame ${this.#frame.held ? 'held' : ''}">${content}</div>
      ${debugTemplate(this.debug, this.#articles.state, this.#notes)}
    `;
  }

  get #dataView(): View {
    const { data, state: { status } } = this.#articles;
    if (!this.#asks || (status === 'loading' && !data)) return 'pending';
    if (this.#chosen.articles.length > 0) return 'cards';
    return hasSlotted(this, 'empty') ? 'instead' : 'empty';
  }

  get #states(): readonly string[] {
    if (this.#view === 'own') return ['ready'];
    if (this.#view === 'pending') return ['loading'];
    const states = widgetStates(this.#articles.state, () => this.#chosen.articles.length === 0);
    return this.#frame.gone && !this.debug ? [...states, 'gone'] : states;
  }

  get #notes(): readonly string[] {
    const { data } = this.#articles;
    if (this.#chosen.articles.length > 0 || !data) return [];
    return [data.length > 0 ? `All ${data.length} articles are left out: each is the one being read, in exclude, or in another strip of this page.` : 'No articles were found.'];
  }

  #content(): TemplateResult {
    const pending = this.#view === 'pending';
    const own = this.#view === 'own';
    const layout = this.#layout;
    return html`
      <section class="base ${layout} ${pending ? 'pending' : ''}" part="base" aria-labelledby=${pending ? nothing : 'heading'}>
        <div class="header">
          ${heading({ text: this.heading || this.messages.suggestedArticles, level: this.#level, slotted: bringsHeading(this) })}
          ${layout === 'strip' ? controls(this.#scroller, this.messages) : nothing}
        </div>
        <div id="track" class="track" part="track" @keydown=${this.#onKeydown} @focusin=${this.#onFocus}>
          <slot class=${own ? 'cards' : ''} @slotchange=${this.#onSlotChange} @click=${this.#onOwnClick}></slot>
          ${own ? nothing : this.#list(pending)}
        </div>
      </section>
    `;
  }

  /** The slots stay, so that content which comes later is noticed. */
  #noContent(): TemplateResult {
    return html`<slot name="empty" @slotchange=${this.#onSlotChange}></slot><slot hidden @slotchange=${this.#onSlotChange}></slot>`;
  }

  #list(pending: boolean): TemplateResult {
    const asked = parseShow(this.show);
    if (pending) return html`<ul class="cards ${rowsOf(asked)}" aria-hidden="true">${Array.from({ length: parseLimit(this.limit) }, () => blankCard(asked))}</ul>`;
    const context = this.#context(this.#frame.held ? asked : fieldsPresent(asked, this.#chosen.articles));
    return html`<ul class="cards ${rowsOf(context.fields)}" part="list" role="list">
      ${repeat(this.#chosen.articles, ({ url }) => url, (article, position) => card(article, context, position))}
    </ul>`;
  }

  #context(fields: Fields): CardContext {
    const visible = oneOf(PREFETCH_MODES, this.prefetch) === 'visible' && this.#visibility.visible;
    return {
      fields,
      locale: this.locale,
      messages: this.messages,
      layout: this.#layout,
      headingLevel: this.#level + 1,
      now: new Date(),
      failedImages: this.failedImages,
      isPrefetched: (url) => visible || this.#intent.urls.has(url),
      onImageError: (url) => (this.failedImages = new Set([...this.failedImages, url])),
      onRest: (url) => oneOf(PREFETCH_MODES, this.prefetch) === 'hover' && this.#intent.restOn(url),
      onFollow: (click, url, position) => announceSelect(this, click, { url, position }),
    };
  }

  get #layout(): Layout {
    return oneOf(LAYOUTS, this.layout);
  }

  get #level(): number {
    return parseHeadingLevel(this.headingLevel);
  }

  /** Where cards scroll, and the cards; nowhere while they are blank. */
  #track(): Track | undefined {
    const element = this.#view === 'pending' ? null : this.renderRoot?.querySelector<HTMLElement>('.strip .track');
    return element ? { element, cards: this.#view === 'own' ? this.#ownCards : [...element.querySelectorAll('li')] } : undefined;
  }

  get #ownCards(): HTMLElement[] {
    const assigned = this.renderRoot.querySelector<HTMLSlotElement>('slot.cards')?.assignedElements() ?? [];
    return assigned.filter((card) => card instanceof HTMLElement);
  }

  readonly #onSlotChange = (): void => this.requestUpdate();

  readonly #onOwnClick = (click: Event): void => {
    const followed = followedLink(this.#ownCards, click);
    if (followed) announceSelect(this, click, followed);
  };

  /** Only the keyboard's focus: a card must not move away from under a pointer that is about to click it. */
  readonly #onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
    const card = this.#track()?.cards.find((each) => each.contains(target));
    if (card) this.#scroller.reveal(card);
  };

  readonly #onKeydown = (press: KeyboardEvent): void => {
    const direction = this.#scroller.fits ? 0 : arrowOf(press);
    if (!direction) return;
    press.preventDefault();
    this.#scroller.nudge(direction);
  };
}
