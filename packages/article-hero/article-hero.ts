import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LayoutReservation } from '../core/visibility/layout-reservation.js';
import { debugTemplate } from '../debug/panel.js';
import { dispatchSelect } from '../core/element/events.js';
import { hostStyles } from '../core/element/host.styles.js';
import { PressElement } from '../core/element/press-element.js';
import { ResourceController } from '../core/data/resource-controller.js';
import { VisibilityController } from '../core/visibility/visibility-controller.js';
import { widgetStates } from '../core/data/widget-state.js';
import type { SafeUrl } from '../data/model/safe-url.js';
import type { ImageInput } from '../data/model/inputs.js';
import { articleHeroStyles } from './article-hero.styles.js';
import { captionBar } from './content/caption-bar.js';
import { parseFocalPoint, parseRatio } from './picture/crop.js';
import { EmbeddedCredit } from './credit/embedded-credit-controller.js';
import { asksPage, type HeroContent, heroContent } from './content/hero-content.js';
import { heroNotes } from './debug-notes.js';
import { type DescribedImage, imageObject, pictureOfPage } from './image-object-json-ld.js';
import { Lightbox } from './lightbox/lightbox.js';
import { lightboxStyles } from './lightbox/lightbox.styles.js';
import { PagePicture } from './picture/slotted-content.js';
import { pictureFromData, sizesFor } from './picture/picture-from-data.js';
import { Placeholder } from './picture/blurred-placeholder.js';
import { setProperties } from './picture/set-style-properties.js';
import { StructuredData } from './structured-data.js';

/**
 * The article's main picture with its caption and credit. The page's own `<img>`, `<picture>` or `<figure>` stays the node it
 * is; the hero adds who made the picture, told apart into agency and person.
 *
 * @tagname press-article-hero
 * @slot - The picture: an `<img>`, `<picture>` or `<figure>` of the page's own.
 * @slot caption - The caption, in the publisher's own markup.
 * @slot credit - The credit, in the publisher's own markup.
 * @fires {PressLoadEvent} press-load - When data arrived and is shown.
 * @fires {PressErrorEvent} press-error - When data did not arrive; what was shown stays.
 * @fires {PressSelectEvent} press-select - When a link of the credit is about to be followed; cancelable.
 * @fires {PressViewEvent} press-view - Once, when half of the hero has been in view for a second.
 * @csspart image - The picture, where it comes from data.
 * @csspart caption-bar - Caption and credit together.
 * @csspart caption - The caption.
 * @csspart credit - The whole credit line, with links to the licence.
 * @csspart credit-label - `Image:`, `Photo:` as the line has it, or “Image source”.
 * @csspart credit-agency - An agency's name.
 * @csspart credit-person - A person's name.
 * @csspart credit-link - The link that `credit-url` makes of the names.
 * @csspart digital-source - How the picture came to be, in words: “AI-generated image”.
 * @csspart licence - The link to the licence.
 * @csspart acquire-license - The link to where a licence is had.
 * @csspart fullscreen-button - The button that shows the picture alone.
 * @csspart dialog - The picture alone, over the whole screen.
 * @csspart enlarged - The picture within the dialog.
 * @csspart close - The dialog's button.
 * @csspart debug - The notes that `debug` shows.
 * @cssprop [--press-article-hero-gap=0.5rem] - Between picture and caption.
 * @cssprop [--press-article-hero-caption-size=0.875em] - Font size of the caption; `em` is the page’s.
 * @cssprop [--press-article-hero-credit-size=0.93em] - Font size of the credit; `em` is the caption’s.
 * @cssprop [--press-article-hero-credit-transform=none] - `uppercase` for a credit in capitals; screen readers still read words.
 * @cssprop [--press-article-hero-reserve] - Height held free below the picture while caption and credit are asked for. By default three lines, or two where the hero is wider than 36rem and 576px; a longer text moves what follows.
 * @cssprop [--press-article-hero-backdrop=#111] - Ground of the full-screen picture.
 * @cssprop [--press-article-hero-on-backdrop=#f4f2ee] - Text on that ground.
 * @cssstate loading - Caption and credit are asked for.
 * @cssstate ready - A picture, a caption or a credit is shown.
 * @cssstate empty - There is nothing to show.
 * @cssstate stale - What is shown is older than the last try to renew it.
 * @cssstate error - The last try to load data failed.
 * @cssstate broken - The picture did not load; its box, alternative text, caption and credit stay.
 * @cssstate cropped - `ratio` gives the picture its shape.
 * @cssstate figcaption-replaced - The hero shows what the page's `<figcaption>` says; that one is hidden meanwhile.
 */
export class PressArticleHero extends PressElement {
  static override styles = [hostStyles, articleHeroStyles, lightboxStyles];

  /** What the picture shows, as plain text. Goes before the page's own figcaption. Default: that one's, else the data's. Blank counts as missing. */
  @property() caption?: string | undefined;

  /** The credit line as it should read: `Photo: Azamat Usmanov / Reuters`. Default: from the data, the figcaption or the page. Blank counts as missing. */
  @property() credit?: string | undefined;

  /** Where the credit leads, http(s); another address is left out. Default: no link. */
  @property({ attribute: 'credit-url' }) creditUrl?: string | undefined;

  /** Address of the licence, http(s); another is left out. Default: from the data. */
  @property() license?: string | undefined;

  /** Address where a licence can be had, http(s); another is left out. Default: from the data. */
  @property({ attribute: 'acquire-license-page' }) acquireLicensePage?: string | undefined;

  /** Width to height, `16/9`, `16:9` or `1.78`, between 1/10 and 10: the picture is cut to it. Anything else leaves the picture's own; of a picture from data, 16/9. */
  @property() ratio?: string | undefined;

  /** The point that stays in sight when the picture is cut, from the left and the top: `50% 30%`. Anything else counts as the middle. */
  @property({ attribute: 'focal-point' }) focalPoint?: string | undefined;

  /** Draws a blurred likeness, a ThumbHash in base64, in the picture's box until the picture is there. Anything else draws none. Default: none. */
  @property() placeholder?: string | undefined;

  /** How the picture came to be: a term of IPTC's list such as `trainedAlgorithmicMedia`, or its address there or at schema.org. An AI's picture, an illustration or a montage is called so beside the credit. Anything else counts as missing. Default: from the data. */
  @property({ attribute: 'digital-source-type' }) digitalSourceType?: string | undefined;

  /** Where nothing else credits the picture, asks its own file (IPTC, XMP), once it is shown. Needs `press-elements/image-credit` in the page. Default false. */
  @property({ type: Boolean, attribute: 'embedded-credit' }) embeddedCredit = false;

  /** Offers a button that shows the picture over the whole screen. Default false. */
  @property({ type: Boolean }) fullscreen = false;

  /** Writes an `ImageObject` for search engines into the page's head, unless the page credits the picture there itself. Default false. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  /** Address of the data, never of the picture: a WordPress post or media item, or schema.org JSON. Default: the page itself, where nothing nearer credits the picture. */
  @property() src?: string | undefined;

  /** An `ImageObject`, instead of `src`. What does not fit in it is left out and reported by `debug`. */
  @property({ attribute: false }) data?: ImageInput | undefined;

  /** Seconds between refreshes; below 5 counts as 5. Default 0: never. */
  @property({ type: Number }) refresh = 0;

  /** The picture from data that did not load. */
  @state() private failedUrl?: SafeUrl | undefined;

  readonly #picture = new PagePicture(this);
  readonly #image = new ResourceController(this, 'image', () => (this.#saysNothing ? 0 : 1));
  readonly #reserved = new LayoutReservation(new VisibilityController(this));
  readonly #embedded = new EmbeddedCredit(this);
  readonly #lightbox = new Lightbox(this, () => this.#img);
  readonly #placeholder = new Placeholder();
  readonly #structuredData = new StructuredData();
  #content!: HeroContent;
  #sizes = '';
  /** Not the credit alone is awaited. */
  #awaitsCaption = false;

  override connectedCallback(): void {
    this.#picture.measureFigcaption();
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#structuredData.write(this.ownerDocument, undefined);
    this.#placeholder.clear();
  }

  override willUpdate(): void {
    const { src, data, refresh } = this;
    const { isWhole } = this.#picture;
    if (this.#picture.figcaption) this.#picture.measureFigcaption();
    const needsPage = asksPage(this.#picture, this);
    this.#image.query({ data, src, refresh, page: needsPage && isWhole });
    const before = this.#content;
    const isAsking = (needsPage && !isWhole) || (this.#image.state.status === 'loading' && !this.#image.data);
    const isLoading = this.#compose(isAsking) || isAsking;
    this.#reserve(isLoading, this.#content.replacesFigcaption && !before?.replacesFigcaption);
    if (this.#ownUrl) this.#sizes ||= sizesFor(this);
    this.showStates(this.#states);
  }

  /** @returns Whether the picture's own file may still credit it. */
  #compose(isAsking: boolean): boolean {
    this.#content = heroContent(this.#picture, this, this.#image.data);
    if (!this.embeddedCredit || isAsking || this.#content.credit) return false;
    const isAwaited = this.#embedded.ask(this.#isBroken ? null : this.#img);
    this.#content = heroContent(this.#picture, this, this.#image.data, this.#embedded.credit);
    return isAwaited;
  }

  /** Room for what is awaited, and in place of the figcaption that gives way in this update. */
  #reserve(isLoading: boolean, givesWay: boolean): void {
    if (isLoading) this.#awaitsCaption = !this.#content.caption;
    this.#reserved.update(isLoading || givesWay);
  }

  override render(): TemplateResult {
    const { messages } = this;
    const content = this.#content;
    return html`
      <div class="figure" role=${this.#picture.isFigure && !content.replacesFigcaption ? nothing : 'figure'} @click=${this.#onClick} @transitionrun=${this.#settle}>
        <div class="picture">
          <slot></slot>
          ${this.#ownPicture()} ${this.fullscreen && !this.#isBroken && (this.#picture.img || this.#ownUrl) ? this.#lightbox.button(messages) : nothing}
        </div>
        ${captionBar(content, messages, this.#reserved.isActive ? `words held ${this.#awaitsCaption ? 'whole' : ''}` : '')}
        ${this.#lightbox.dialog(content, messages)}
      </div>
      ${debugTemplate(this, this.#image.state, this.debug ? heroNotes(content, this, this.#picture.img, this.embeddedCredit ? this.#embedded.note : '') : [])}
    `;
  }

  override updated(): void {
    const [figure, frame] = this.renderRoot.querySelectorAll<HTMLElement>('.figure, .picture');
    const room = this.#picture.roomFor(this.#content.replacesFigcaption);
    if (figure)
      setProperties(figure.style, {
        '--_ratio': parseRatio(this.ratio),
        '--_focal-point': parseFocalPoint(this.focalPoint),
        ...room,
      });
    if (!this.isConnected) return;
    if (frame) this.#placeholder.show(frame, this.#img, this.placeholder);
    // The page's own description may stand at its end.
    this.#structuredData.write(
      this.ownerDocument,
      this.structuredData && this.#picture.isWhole ? this.#described : undefined,
    );
  }

  readonly #settle = ({ type }: Event): void => {
    if (type === 'error') this.failedUrl = this.#ownUrl;
    this.requestUpdate();
  };

  /** The page's, else the one from data. */
  get #img(): HTMLImageElement | null {
    return this.#picture.img ?? this.shadowRoot?.querySelector<HTMLImageElement>('img.own') ?? null;
  }

  /** The dialog repeats the links of the bar. */
  readonly #onClick = (click: Event): void => {
    const links = [...this.renderRoot.querySelectorAll('a')];
    const url = links.find((link) => click.composedPath().includes(link))?.href;
    if (url) dispatchSelect(this, click, { url, position: links.findIndex(({ href }) => href === url) });
  };

  /** Address of a picture that data brings where the page has none. */
  get #ownUrl(): SafeUrl | undefined {
    return this.#picture.exists ? undefined : this.#image.data?.contentUrl;
  }

  get #isBroken(): boolean {
    return this.#picture.failed || (this.#ownUrl !== undefined && this.#ownUrl === this.failedUrl);
  }

  get #described(): DescribedImage | undefined {
    const { img } = this.#picture;
    return imageObject(img ? pictureOfPage(img) : this.#ownUrl && this.#image.data, this.#content);
  }

  get #saysNothing(): boolean {
    return !this.#content.caption && !this.#content.credit && !this.#ownUrl;
  }

  get #states(): string[] {
    const { state } = this.#image;
    const isEmpty = this.#saysNothing && !this.#picture.exists;
    const shown = state.status === 'idle' ? [isEmpty ? 'empty' : 'ready'] : widgetStates(state, () => isEmpty);
    const also = {
      broken: this.#isBroken,
      cropped: parseRatio(this.ratio),
      'figcaption-replaced': this.#content.replacesFigcaption,
    };
    return [...shown, ...Object.entries(also).flatMap(([name, holds]) => (holds ? name : []))];
  }

  #ownPicture(): TemplateResult | typeof nothing {
    const url = this.#ownUrl;
    const { data } = this.#image;
    if (url && data) return pictureFromData(url, data, this.#sizes, this.#settle);
    return !this.#picture.exists && this.#reserved.isActive ? html`<div class="own"></div>` : nothing;
  }
}
