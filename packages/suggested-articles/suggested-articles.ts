import { html, isServer, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { debugTemplate } from '../debug/panel.js';
import { DEFAULT_HEADING_LEVEL, oneOf, parseHeadingLevel } from '../core/element/attribute-values.js';
import { hostStyles } from '../core/element/host.styles.js';
import { languageOf } from '../core/i18n/locale.js';
import { MinuteClock } from '../core/i18n/minute-clock.js';
import { PressElement } from '../core/element/press-element.js';
import { ResourceController } from '../core/data/resource-controller.js';
import { hasSlotted } from '../core/element/slots.js';
import { VisibilityController } from '../core/visibility/visibility-controller.js';
import { widgetStates } from '../core/data/widget-state.js';
import { pageNamesArticles } from '../data/page/names-articles.js';
import type { ArticlesInput } from '../data/model/inputs.js';
import { cardList } from './view/card-list.js';
import { cardStyles } from './view/card.styles.js';
import { ownItems } from './view/slotted-cards.js';
import { ChosenArticles } from './selection/selection-controller.js';
import { controls } from './view/scroll-buttons.js';
import { layoutStyles } from './view/layout.styles.js';
import { acceptedOptions, DEFAULT_LIMIT, type Layout, LAYOUTS, parseLimit, publishedAfter } from './options.js';
import { Reader } from './interaction/card-events.js';
import { type Content, ReservedFrame } from './view/reserved-space.js';
import { type Ends, endsOf, scrollPage } from './interaction/strip-scroller.js';
import type { Wish } from './selection/article-filter.js';
import { DEFAULT_SHOW, fieldsPresent, parseShow } from './view/card-fields.js';
import { suggestedArticlesStyles } from './suggested-articles.styles.js';

/**
 * More articles to read: a strip, grid or list of cards under one heading. Without any attribute it shows what the page's own
 * CMS relates to the article on it. Where there is nothing to suggest, the whole widget is gone, heading and all.
 *
 * @tagname press-suggested-articles
 * @slot - The publisher's own cards, `<a>` or `<article>` elements or one `<ul>` of them; they get the layout, and nothing is fetched. What has no link in it is none.
 * @slot heading - The heading, as a heading element of the publisher's own.
 * @slot more - A link to further articles, beside the heading; gone with it where there is nothing to suggest.
 * @slot empty - Shown instead of heading and cards where there is nothing to suggest.
 * @fires {PressLoadEvent} press-load - When articles arrived and are shown.
 * @fires {PressErrorEvent} press-error - When articles did not arrive; what was shown stays.
 * @fires {PressSelectEvent} press-select - When a card is about to be followed, with its position and why it is suggested; cancelable.
 * @fires {PressViewEvent} press-view - Once for each article, when half of its card has been in view for a second; with the same.
 * @csspart base - Heading and cards.
 * @csspart heading - The heading.
 * @csspart controls - The previous and next buttons of a strip.
 * @csspart button - One of these buttons.
 * @csspart track - What scrolls in a strip.
 * @csspart list - The list of cards.
 * @csspart card - One card.
 * @csspart media - The picture's box; holds an initial where there is no picture.
 * @csspart image - The picture.
 * @csspart credit - Who is to be named, on the picture.
 * @csspart label - The row above the headline: section, or who paid.
 * @csspart sponsored - The word that marks a card as paid for.
 * @csspart headline - The headline: a heading with the card's one link.
 * @csspart link - That link.
 * @csspart excerpt - The excerpt.
 * @csspart author - The authors' names.
 * @csspart date - When the article appeared.
 * @csspart reading-time - How long reading it takes.
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

  /** Address of the articles, http(s): WordPress posts, a feed, or a schema.org list. Default: what the page's own CMS or JSON-LD relates to it. */
  @property() src?: string;

  /** Text of the heading. Default, and where empty: “Suggested articles” in the page's language. */
  @property() heading = '';

  /** Level of the heading, 2 to 6; headlines are one level below. Default, and for any other value: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = DEFAULT_HEADING_LEVEL;

  /** Most articles to show, 1 to 100. Default, and for any other value: 6. */
  @property({ type: Number }) limit = DEFAULT_LIMIT;

  /** `strip` to scroll sideways, `grid`, or `list` with small pictures. Default, and for any other value: `strip`. */
  @property() layout: 'strip' | 'grid' | 'list' = 'strip';

  /** What cards show beside the headline: words out of `image section date author excerpt reading-time credit`. Unknown ones are passed over; none at all gives headlines alone. Who paid, and who a Creative Commons licence names, is shown anyway. */
  @property() show = DEFAULT_SHOW;

  /** Addresses of articles to leave out, parted by spaces. The article being read is left out anyway. Default: none. */
  @property() exclude = '';

  /** Days since an article appeared, at most; one without a date may be of any age. Default 0, and for what is no number above it: any age. */
  @property({ type: Number, attribute: 'max-age' }) maxAge = 0;

  /** Language of the articles, as BCP 47 has it; `*` for any. What says that it is in another is left out. Default, and where empty: the page's. */
  @property() hreflang = '';

  /** Fetches articles of this site ahead of time: `hover` when a reader rests on a card, `visible` when a card has been in view for a second. Default, and for any other value: `none`. */
  @property() prefetch: 'none' | 'hover' | 'visible' = 'none';

  /** With `prefetch`, renders these articles ahead, too, where a browser can. A Content-Security-Policy has to let inline speculation rules in. Default: false. */
  @property({ type: Boolean }) prerender = false;

  /** Seconds between refreshes; below 5 counts as 5. Default 0: never. */
  @property({ type: Number }) refresh = 0;

  /** A list of schema.org articles, or an ItemList of them, instead of `src`; read by the same schema. Default: none. */
  @property({ attribute: false }) data?: ArticlesInput | undefined;

  @state() private failedImages: readonly string[] = [];
  @state() private ends: Ends = 'start end';
  @query('.cards') private track!: HTMLElement | null;

  readonly #articles = new ResourceController(this, 'articles', () => this.#chosen.articles.length);
  readonly #visibility = new VisibilityController(this, { countsViews: false });
  readonly #frame = new ReservedFrame(this, this.#visibility);
  readonly #chosen = new ChosenArticles(this);
  readonly #reader = new Reader(this, () => (this.#content === 'own' ? undefined : this.#chosen.articles));
  readonly #clock = new MinuteClock(this);
  #asks = false;
  #content: Content = 'pending';

  override willUpdate(): void {
    const { data, src, refresh } = this;
    const own = ownItems(this).length > 0;
    const wish = this.#wish;
    // A page that names no other articles is known to have none before anybody looks.
    this.#asks ||=
      isServer || this.#visibility.isNear || Boolean(data) || !(src || pageNamesArticles(this.ownerDocument));
    this.#articles.query(
      own || !this.#asks ? {} : { data, src, refresh, page: true, ...wish, limit: this.#chosen.wanted(wish) },
    );
    this.#chosen.choose(this.#articles.data, wish);
    this.#content = own ? 'own' : this.#loaded;
    this.#frame.update(this.#content);
    this.showStates(this.#states);
  }

  override render(): TemplateResult {
    return html`
      <div class="frame">
        ${this.#content === 'empty' ? html`<slot name="empty"></slot><slot hidden></slot>` : this.#section()}
      </div>
      ${debugTemplate(this, this.#articles.state, this.#notes, acceptedOptions(this))}
    `;
  }

  /** The publisher's list may get its items, and an item its link, long after the list is in its slot. */
  override firstUpdated(): void {
    new ResizeObserver(this.#onScroll).observe(this);
    new MutationObserver(() => this.requestUpdate()).observe(this, {
      childList: true,
      subtree: true,
      attributeFilter: ['slot'],
    });
  }

  /** Where the strip's ends are is measured once the layout is done anyway. */
  override updated(): void {
    this.#frame.show();
    requestAnimationFrame(this.#onScroll);
  }

  get #wish(): Wish {
    const { exclude, hreflang, locale } = this;
    return {
      exclude,
      limit: parseLimit(this.limit),
      publishedAfter: publishedAfter(this.maxAge),
      language: hreflang === '*' ? undefined : languageOf(hreflang || locale),
    };
  }

  get #loaded(): Content {
    const {
      data,
      state: { status },
    } = this.#articles;
    if (this.#chosen.articles.length > 0) return 'cards';
    return !this.#asks || (status === 'loading' && !data) ? 'pending' : 'empty';
  }

  get #states(): readonly string[] {
    if (this.#content === 'own') return ['ready'];
    if (this.#content === 'pending') return ['loading'];
    const states =
      this.#articles.state.status === 'idle'
        ? ['empty']
        : widgetStates(this.#articles.state, () => this.#content === 'empty');
    return this.#frame.gone && !hasSlotted(this, 'empty') && !this.debug ? [...states, 'gone'] : states;
  }

  get #notes(): readonly string[] {
    const { data } = this.#articles;
    if (this.#content !== 'empty' || !data) return [];
    return [
      data.length > 0
        ? `All ${data.length} articles are left out: being read, in exclude, in another strip or language, or older than max-age.`
        : 'No articles were found.',
    ];
  }

  #section(): TemplateResult {
    const { messages } = this;
    const layout = this.#layout;
    return html`
      <section class=${layout} part="base" aria-labelledby="heading">
        <header>
          <div class="title">
            <slot id="heading" name="heading"><div part="heading" role="heading" aria-level=${this.#level}>${this.heading.trim() || messages.suggestedArticles}</div></slot>
            <slot name="more"></slot>
          </div>
          ${layout === 'strip' ? controls(this.ends, messages, (direction) => this.track && scrollPage(this.track, direction, this.#reader.items)) : nothing}
        </header>
        ${this.#list()}
      </section>
    `;
  }

  #list(): TemplateResult {
    const asked = parseShow(this.show);
    const { articles } = this.#chosen;
    return cardList({
      content: this.#content,
      articles,
      limit: this.#wish.limit,
      fields: this.#frame.held ? asked : fieldsPresent(asked, articles),
      now: this.#clock.now,
      locale: this.locale,
      messages: this.messages,
      imageSize: this.#layout === 'list' ? '9rem' : '20rem',
      headingLevel: this.#level + 1,
      failedImages: this.failedImages,
      onImageError: (url) => (this.failedImages = [...this.failedImages, url]),
      reader: this.#reader,
      onScroll: this.#onScroll,
    });
  }

  get #layout(): Layout {
    return oneOf(LAYOUTS, this.layout);
  }

  get #level(): number {
    return parseHeadingLevel(this.headingLevel);
  }

  readonly #onScroll = (): void => {
    if (this.track) this.ends = endsOf(this.track);
  };
}
