import { html, isServer, nothing, type TemplateResult } from 'lit';
import { hostStyles } from '../core/element/host.styles.js';
import { skeletonStyles } from '../core/element/skeleton.styles.js';
import { typeSteps } from '../core/element/type-steps.styles.js';
import { suggestedArticlesStyles } from './suggested-articles.styles.js';
import { layoutStyles } from './view/layout.styles.js';
import { cardStyles } from './view/card.styles.js';
import { dataOf } from '../core/data/data-of.js';
import { mayHaveArticles } from '../core/data/may-have-articles.js';
import { type ResourceQuery, ResourceController } from '../core/data/resource-controller.js';
import { widgetStates } from '../core/data/widget-state.js';
import { DEFAULT_HEADING_LEVEL, oneOf, parseBoolean, parseHeadingLevel } from '../core/element/attribute-values.js';
import { debugPanel } from '../core/element/debug-panel.js';
import { PressElement } from '../core/element/press-element.js';
import { keepFocus } from '../core/element/keep-focus.js';
import { hasSlotted } from '../core/element/slots.js';
import { languageOf } from '../core/i18n/locale.js';
import { MinuteClock } from '../core/visibility/minute-clock.js';
import { VisibilityController } from '../core/visibility/visibility-controller.js';
import type { ArticlesInput } from '../data/model/data-property-types.js';
import type { Article } from '../data/model/model.js';
import { useModule } from '../loading/use-module.js';
import { handleCardEvent } from './interaction/card-events.js';
import { Impressions } from './interaction/card-impressions.js';
import { linkedCards } from './interaction/cards.js';
import { StripScroller } from './interaction/strip-scroller.js';
import { collapseModule, debugNotesModule, pagingModule, prefetchModule } from './lazy-modules.js';
import { DEFAULT_LIMIT, type Layout, LAYOUTS, parseLimit, PREFETCH_VALUES, publishedAfter } from './options.js';
import type { Prefetcher } from './prefetch/prefetch.js';
import { SelectionController, type SelectionOptions } from './selection/selection-controller.js';
import { DEFAULT_SHOW, parseShow } from './view/card-fields.js';
import { cardList, type ListContent } from './view/card-list.js';
import { ReservedSpace } from './view/reserved-space.js';
import { slottedCards } from './view/slotted-cards.js';

/**
 * Links to other articles, as a strip, grid or list of cards under a heading. Without attributes, it shows articles
 * that are related to the current one, from the page's CMS, feed or JSON-LD. With nothing to suggest, it takes up no
 * space.
 *
 * @tagname press-suggested-articles
 * @slot - Your own cards: `<a>`, `<article>` or custom elements, or one `<ul>` or `<ol>` of them. They get the layout,
 *   and no articles are loaded. Children without a link are ignored.
 * @slot heading - Your own heading element, instead of the built-in heading.
 * @slot more - A link to more articles, next to the heading. Hidden if there is nothing to suggest.
 * @slot empty - Content to show instead of heading and cards if there is nothing to suggest.
 * @fires {PressLoadEvent} press-load - Fired when articles have loaded and are displayed.
 * @fires {PressErrorEvent} press-error - Fired when articles fail to load. Articles that are already displayed stay.
 * @fires {PressSelectEvent} press-select - Fired when a card's link is about to be followed. `detail` has the `url`,
 *   the `position` (from 0) and the `reason` why the article is suggested. Cancelable: `preventDefault()` cancels the
 *   click.
 * @fires {PressViewEvent} press-view - Fired once for each article, when half of its card has been in view for one
 *   second. `detail` as in `press-select`.
 * @csspart base - Heading and cards.
 * @csspart heading - The built-in heading.
 * @csspart controls - Container of the previous and next buttons of a strip.
 * @csspart button - Each of the two buttons.
 * @csspart disabled - The button at whose end the strip is. It is also a `button`.
 * @csspart track - The list of cards; in a strip, the scroll container.
 * @csspart list - The same element as `track`.
 * @csspart card - A card. It also has a part of its article's section, such as `section-Arts-Culture` for “Arts &
 *   Culture”: each row of characters that are neither letters nor digits is a hyphen.
 * @csspart lead - The first card of a grid with `lead`. It is also a `card`.
 * @csspart text - The text of a card, beside or below its image.
 * @csspart media - The box around a card's image; without an image, a tint of the accent color, or a line around a
 *   sponsored card.
 * @csspart image - The image.
 * @csspart credit - The image's credit, at the bottom of the image.
 * @csspart label - The row above the headline: section or sponsor.
 * @csspart sponsored - The word “Sponsored” in this row.
 * @csspart headline - The heading with the card's link.
 * @csspart link - The link in the headline. It covers the whole card.
 * @csspart excerpt - The excerpt.
 * @csspart author - The authors' names.
 * @csspart date - The publication date.
 * @csspart reading-time - The reading time.
 * @csspart debug - The debug panel.
 * @cssstate loading - Articles are loading, and none are displayed yet.
 * @cssstate ready - Articles or slotted cards are displayed.
 * @cssstate empty - There is nothing to suggest.
 * @cssstate stale - The last refresh failed; older articles are displayed.
 * @cssstate error - The last request failed.
 * @cssstate gone - The element takes up no space.
 */
export class PressSuggestedArticles extends PressElement {
  static override styles = [hostStyles, typeSteps, suggestedArticlesStyles, layoutStyles, cardStyles, skeletonStyles];

  static override properties = {
    src: {},
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    limit: { type: Number },
    layout: {},
    show: {},
    exclude: {},
    maxAge: { type: Number, attribute: 'max-age' },
    hreflang: {},
    lead: { converter: parseBoolean },
    prefetch: {},
    prerender: { converter: parseBoolean },
    refresh: { type: Number },
    data: { attribute: false },
  };

  /**
   * URL of the articles (http or https): WordPress or Ghost posts, a feed (RSS, Atom or JSON Feed), or schema.org JSON.
   * An invalid URL fires `press-error`. Default: none; the page's CMS, feed or JSON-LD provides the articles.
   */
  src?: string;

  /** Text of the heading. Default, and if empty: “Suggested articles” in the page's language. */
  heading = '';

  /** Level of the heading, 2 to 6. Headlines are one level below. Invalid values are treated as 2. Default: 2. */
  headingLevel = DEFAULT_HEADING_LEVEL;

  /** Maximum number of articles, 1 to 100. Values above 100 are treated as 100, invalid values as 6. Default: 6. */
  limit = DEFAULT_LIMIT;

  /**
   * Layout of the cards: `strip` (a row that scrolls sideways), `grid`, or `list` (rows with small images). Invalid
   * values are treated as `strip`. Default: `strip`.
   */
  layout: 'strip' | 'grid' | 'list' = 'strip';

  /**
   * Fields that cards show besides the headline, separated by spaces: `image`, `section`, `date`, `author`, `excerpt`,
   * `reading-time`, `credit`. Unknown names are ignored; if there are no others, the default is used. An empty string
   * displays only headlines. A sponsor, and a credit that a Creative Commons license requires, are always displayed.
   * Default: `image section date`.
   */
  show = DEFAULT_SHOW;

  /**
   * URLs of articles to leave out, separated by spaces. Invalid URLs are ignored. The current article is always left
   * out. Default: none.
   */
  exclude = '';

  /**
   * Maximum age of articles in days. Articles without a date are displayed. 0, negative and invalid values mean any
   * age. Default: 0.
   */
  maxAge = 0;

  /**
   * Language of the articles, a BCP 47 tag such as `ky`, or `*` for any language. Articles marked as another language
   * are skipped. Default, and if empty: the page's language.
   */
  hreflang = '';

  /**
   * Shows the first card of a `grid` larger, if there are at least three cards and two columns. Not for slotted cards.
   * Default: false.
   */
  lead = false;

  /**
   * When to prefetch an article of the same origin: `none`, `hover` (pointer or focus rest on its card), or `visible`
   * (half of its card was in view for one second). Only addresses that look like those of articles are prefetched, and
   * none if the user has turned on data saving. Invalid values are treated as `none`. Default: `none`.
   */
  prefetch: 'none' | 'hover' | 'visible' = 'none';

  /**
   * Prerenders articles instead of only prefetching them, in browsers that support speculation rules. Needs `prefetch`,
   * and a Content Security Policy that allows inline speculation rules. Default: false.
   */
  prerender = false;

  /**
   * Seconds between refreshes. New articles are shown once the element is out of view. Values between 0 and 5 are
   * treated as 5, values above 86,400 (one day) as 86,400; if the user has turned on data saving, at least 600. 0,
   * negative and invalid values disable refreshing. Default: 0.
   */
  refresh = 0;

  /**
   * Articles to show, instead of `src`: an array of schema.org articles, or an `ItemList`. Invalid articles are
   * dropped. Default: the JSON in a child `<script type="application/json">`, otherwise undefined.
   */
  data?: ArticlesInput | undefined;

  readonly #failedImages = new Set<string>();
  readonly #articles = new ResourceController(this, 'articles', (loaded) =>
    loaded === this.#selection.loaded ? this.#selection.articles.length : undefined,
  );
  readonly #visibility = new VisibilityController(this, { countsViews: false, tracksNear: true });
  readonly #space = new ReservedSpace(this, this.#visibility, collapseModule);
  readonly #selection = new SelectionController(this);
  readonly #cards = () => linkedCards(this, this.#renderedArticles);
  readonly #impressions = new Impressions(this, this.#visibility, this.#cards);
  readonly #scroller = new StripScroller(this, pagingModule);
  readonly #clock = new MinuteClock(this);
  /** Created when the attribute is first set. */
  #prefetcher: Prefetcher | undefined;
  /** At once on a server, and for an element that a server has rendered: its first update shows the same. */
  #shouldLoad = isServer || this.shadowRoot !== null;
  /** The `src` of the articles that are shown. */
  #shownSrc: string | undefined;
  #content: ListContent = 'placeholders';

  override willUpdate(): void {
    keepFocus(this);
    const hasSlottedCards = slottedCards(this).length > 0;
    this.#updateArticles(hasSlottedCards);
    this.#content = hasSlottedCards ? 'slotted' : this.#loadedContent;
    this.#space.update(this.#content);
    this.showStates(this.#states);
  }

  override render(): TemplateResult {
    const isBlank = this.#content === 'empty' && (this.#space.isCollapsed || hasSlotted(this, 'empty'));
    const content = isBlank ? html`<slot name="empty"></slot><slot hidden></slot>` : this.#headingAndCards();
    return html`
      <div class="frame">${content}</div>
      ${debugPanel(this, this.#articles.state, debugNotesModule, ({ debugNotes }) =>
        debugNotes(this, this.#content === 'empty' ? this.#articles.data : undefined),
      )}
    `;
  }

  override updated(): void {
    this.#space.apply();
    if (this.#prefetcher || oneOf(PREFETCH_VALUES, this.prefetch) === 'none') return;
    const module = useModule(this, prefetchModule);
    this.#prefetcher = module && new module.Prefetcher(this, this.#cards, this.#impressions.viewedUrls);
  }

  #updateArticles(hasSlottedCards: boolean): void {
    const options = this.#selectionOptions;
    // If the page has no source of articles, there is nothing to wait for: the element is empty from its first update.
    this.#shouldLoad ||= this.#visibility.isNear || Boolean(dataOf(this)) || !(this.src || mayHaveArticles(this));
    this.#articles.query(hasSlottedCards || !this.#shouldLoad ? {} : this.#query(options));
    const { loaded } = this.#selection;
    let { data } = this.#articles;
    if (data !== loaded) {
      if (this.#mustWait) data = loaded;
      else this.#shownSrc = this.src;
    }
    this.#selection.select(data, options);
  }

  /** Whether cards must stay: by itself, nothing changes in view (WCAG 2.2.2); and nothing under a pressed pointer. */
  get #mustWait(): boolean {
    if (this.#selection.articles.length === 0) return false;
    const isRefresh = this.refresh > 0 && !dataOf(this) && this.src === this.#shownSrc;
    return (isRefresh && this.#visibility.isVisible) || this.renderRoot.querySelector('.cards:active') !== null;
  }

  #query(options: SelectionOptions): ResourceQuery {
    const { src, refresh } = this;
    return { ...options, data: dataOf(this), src, refresh, page: true, limit: this.#selection.requestLimit(options) };
  }

  get #selectionOptions(): SelectionOptions {
    const { exclude, hreflang, locale } = this;
    return {
      exclude,
      limit: parseLimit(this.limit),
      publishedAfter: publishedAfter(this.maxAge),
      language: hreflang === '*' ? undefined : languageOf(hreflang || locale),
    };
  }

  /** `undefined` if the publisher's own cards are displayed. */
  get #renderedArticles(): readonly Article[] | undefined {
    return this.#content === 'slotted' ? undefined : this.#selection.articles;
  }

  get #loadedContent(): ListContent {
    if (this.#selection.articles.length > 0) return 'articles';
    const { data, state: resource } = this.#articles;
    const isLoading = !this.#shouldLoad || (resource.status === 'loading' && !data);
    return isLoading ? 'placeholders' : 'empty';
  }

  get #states(): readonly string[] {
    if (this.#content === 'slotted') return ['ready'];
    if (this.#content === 'placeholders') return ['loading'];
    const { state: resource } = this.#articles;
    const states = resource.status === 'idle' ? ['empty'] : widgetStates(resource, () => this.#content === 'empty');
    const isGone = this.#space.isCollapsed && !hasSlotted(this, 'empty') && !this.debug;
    return isGone ? [...states, 'gone'] : states;
  }

  #headingAndCards(): TemplateResult {
    const { lang, suggestedArticles } = this.messages;
    const ownText = this.heading.trim();
    const content = this.#content;
    const lead = this.#hasLead ? 'lead' : '';
    return html`
      <section
        class="${this.#layout} ${content} ${lead} n${this.#cardCount}"
        part="base"
        aria-labelledby=${content === 'empty' ? nothing : 'heading'}
      >
        <header>
          <div class="title">
            <slot id="heading" name="heading">
              <div part="heading" role="heading" lang=${ownText ? nothing : lang} aria-level=${this.#level}
                >${ownText || suggestedArticles}</div>
            </slot>
            <slot name="more"></slot>
          </div>
          ${this.#layout === 'strip' ? this.#scrollButtons() : nothing}
        </header>
        ${this.#cardList()}
      </section>
    `;
  }

  /**
   * The buttons of a strip. {@link StripScroller} disables one at each end: it can still be focused, so that the
   * keyboard keeps its place. While both are disabled, they are hidden, but their space stays reserved.
   */
  #scrollButtons(): TemplateResult {
    const { previous, next, lang } = this.messages;
    return html`
      <div
        class="controls"
        part="controls"
        lang=${lang}
        @pointerover=${this.#scroller}
        @focusin=${this.#scroller}
      >
        <button part="button disabled" aria-label=${previous} aria-disabled="true" @click=${this.#scroller}></button>
        <button part="button disabled" aria-label=${next} aria-disabled="true" @click=${this.#scroller}></button>
      </div>
    `;
  }

  #cardList(): TemplateResult {
    const fields = parseShow(this.show);
    const { articles } = this.#selection;
    // If no article has an image, cards have no boxes for them; but boxes that are in view stay.
    const hasBoxes = this.#space.isReserved || articles.some(({ image }) => image);
    return cardList({
      content: this.#content,
      articles,
      limit: parseLimit(this.limit),
      fields: hasBoxes ? fields : fields.filter((field) => field !== 'image'),
      now: this.#clock.now,
      locale: this.locale,
      messages: this.messages,
      imageSize: this.#layout === 'list' ? '9rem' : '20rem',
      headingLevel: this.#level + 1,
      hasLead: this.#hasLead,
      failedImages: this.#failedImages,
      onImageError: this.#onImageError,
      onCardEvent: this.#onCardEvent,
      scroller: this.#scroller,
    });
  }

  /**
   * Number of cards. While their space is reserved in view, that of the placeholders: larger cards would not fit into
   * it.
   */
  get #cardCount(): number {
    if (this.#content === 'slotted') return slottedCards(this).length;
    const { length } = this.#selection.articles;
    return this.#space.isReserved ? parseLimit(this.limit) : length;
  }

  get #hasLead(): boolean {
    return this.lead && this.#layout === 'grid';
  }

  get #layout(): Layout {
    return oneOf(LAYOUTS, this.layout);
  }

  get #level(): number {
    return parseHeadingLevel(this.headingLevel);
  }

  readonly #onCardEvent = (event: Event): void => {
    handleCardEvent(this, event, this.#renderedArticles);
    // New articles may have waited for the end of the press.
    this.requestUpdate();
  };

  readonly #onImageError = (url: string): void => {
    this.#failedImages.add(url);
    this.requestUpdate();
  };
}
