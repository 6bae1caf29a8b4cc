import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { debugTemplate } from '../core/debug.js';
import { announceSelect } from '../core/events.js';
import { hostStyles } from '../core/host.styles.js';
import { PressElement } from '../core/press-element.js';
import { ResourceController } from '../core/resource-controller.js';
import { VisibilityController } from '../core/visibility-controller.js';
import { widgetStates } from '../core/widget-state.js';
import { type SafeUrl, safeUrl } from '../data/safe-url.js';
import type { ImageInput } from '../data/schema/inputs.js';
import { articleHeroStyles } from './article-hero.styles.js';
import { CaptionReservation } from './caption-reservation.js';
import { captionBar, type CaptionContext } from './caption-bar.js';
import { parseFocus, parseRatio } from './crop.js';
import { type HeroContent, heroContent, type HeroInputs, isUseful, lacksCredit } from './hero-content.js';
import { heroNotes } from './hero-notes.js';
import { imageObject, pictureOfPage } from './image-object.js';
import { fullscreenButton, lightbox } from './lightbox.js';
import { lightboxStyles } from './lightbox.styles.js';
import { PagePicture } from './page-picture.js';
import { canReplaceFigcaption } from './page.styles.js';
import { filesOf, type PictureFiles, pictureFromData } from './picture-template.js';
import { StructuredData } from './structured-data.js';

function setProperties(style: CSSStyleDeclaration, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) style.setProperty(name, value);
}

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
 * @csspart licence - The link to the licence.
 * @csspart acquire-license - The link to where a licence is had.
 * @csspart fullscreen-button - The button that shows the picture alone.
 * @csspart dialog - The picture alone, over the whole screen.
 * @csspart enlarged - The picture within the dialog.
 * @csspart close - The dialog's button.
 * @csspart debug - The notes that `debug` shows.
 * @cssprop [--press-article-hero-gap=0.5rem] - Between picture and caption.
 * @cssprop [--press-article-hero-caption-size=0.875rem] - Font size of the caption.
 * @cssprop [--press-article-hero-credit-size=0.8125rem] - Font size of the credit.
 * @cssprop [--press-article-hero-credit-transform=none] - `uppercase` for a credit in capitals; screen readers still read words.
 * @cssprop [--press-article-hero-reserve] - Height held free below the picture while caption and credit are asked for. By default three lines, or two where the hero is wider than 36rem.
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
  @property({ attribute: 'focus' }) focalPoint?: string | undefined;

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
  /** The picture that the dialog shows, while it is open. */
  @state() private enlarged?: PictureFiles | undefined;
  @query('.figure') private figure!: HTMLElement;
  @query('.own') private ownImage!: HTMLImageElement | null;
  @query('dialog') private dialog!: HTMLDialogElement | null;

  readonly #picture = new PagePicture(this);
  readonly #image = new ResourceController(this, 'image', (image) => Number(isUseful(image)));
  readonly #reserved = new CaptionReservation(new VisibilityController(this));
  readonly #structuredData = new StructuredData();
  #content!: HeroContent;

  override connectedCallback(): void {
    this.#picture.measureFigcaption();
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#structuredData.remove();
    this.enlarged = undefined;
  }

  override willUpdate(): void {
    const { src, data, refresh } = this;
    const inputs = this.#inputs;
    const needsPage = inputs.isFromPage && lacksCredit(inputs);
    this.#image.ask({ data, src, refresh, page: needsPage && this.#picture.isWhole });
    const before = this.#content?.replacesFigcaption;
    this.#content = heroContent(this.#inputs);
    const { caption, replacesFigcaption } = this.#content;
    this.#reserved.update({
      isLoading: widgetStates(this.#image.state, () => false).includes('loading') || (needsPage && !this.#picture.isWhole),
      hasCaption: caption !== undefined,
      replaced: replacesFigcaption && !before ? this.#picture.measureFigcaption() : undefined,
    });
    this.showStates(this.#states);
  }

  override render(): TemplateResult {
    const { messages } = this;
    const content = this.#content;
    const context: CaptionContext = { messages, onFollow: (click, url, position) => announceSelect(this, click, { url, position }) };
    return html`
      <div class="figure" role=${this.#picture.isFigure ? nothing : 'figure'}>
        <div class="picture">
          <slot></slot>
          ${this.#ownPicture()} ${this.fullscreen && this.#isSeen ? fullscreenButton(messages.fullScreen, this.#enlarge) : nothing}
        </div>
        ${captionBar(content, context, this.#reserved.className)}
      </div>
      ${this.enlarged ? lightbox(this.enlarged, content, context, this.#shrink) : nothing}
      ${debugTemplate(this.debug, this.#image.state, this.debug ? this.#notes : [])}
    `;
  }

  override updated(changed: PropertyValues): void {
    setProperties(this.figure.style, {
      '--_ratio': parseRatio(this.ratio) ?? '',
      '--_focus-point': parseFocus(this.focalPoint) ?? '',
      ...this.#reserved.properties,
    });
    if (changed.has('enlarged') && this.isConnected) this.dialog?.showModal();
    if (!this.structuredData || !this.isConnected) return this.#structuredData.remove();
    const { img } = this.#picture;
    const picture = img ? pictureOfPage(img) : this.#ownUrl && { ...this.#image.data, contentUrl: this.#ownUrl };
    this.#structuredData.write(this.ownerDocument, picture && imageObject(picture, this.#content));
  }

  readonly #enlarge = (): void => {
    const img = this.#picture.img ?? this.ownImage;
    if (img) this.enlarged = filesOf(img);
  };

  readonly #shrink = (): void => {
    this.enlarged = undefined;
  };

  get #inputs(): HeroInputs {
    const { caption, credit } = this;
    const { slotted, figcaption, addresses } = this.#picture;
    const resolve = (address: string | undefined) => safeUrl(address, this.baseURI);
    return {
      slotted,
      attributes: { caption, credit, creditUrl: resolve(this.creditUrl), license: resolve(this.license), acquireLicensePage: resolve(this.acquireLicensePage) },
      figcaption,
      image: this.#image.data,
      isFromPage: !this.src && this.data === undefined,
      shown: addresses,
      canReplaceFigcaption: canReplaceFigcaption(),
    };
  }

  get #ownUrl(): SafeUrl | undefined {
    return this.#picture.exists ? undefined : this.#image.data?.contentUrl;
  }

  get #isBroken(): boolean {
    return this.#picture.failed || (this.#ownUrl !== undefined && this.#ownUrl === this.failedUrl);
  }

  get #isSeen(): boolean {
    return !this.#isBroken && (this.#picture.img !== undefined || this.#ownUrl !== undefined);
  }

  get #states(): string[] {
    const { caption, credit, replacesFigcaption } = this.#content;
    const isEmpty = !caption && !credit && !this.#picture.exists && !this.#ownUrl;
    const { state } = this.#image;
    const shown = state.status === 'idle' ? [isEmpty ? 'empty' : 'ready'] : widgetStates(state, () => isEmpty);
    const also = { broken: this.#isBroken, cropped: parseRatio(this.ratio) !== undefined, 'figcaption-replaced': replacesFigcaption };
    return [...shown, ...Object.entries(also).flatMap(([name, holds]) => (holds ? name : []))];
  }

  #ownPicture(): TemplateResult | typeof nothing {
    const url = this.#ownUrl;
    const { data } = this.#image;
    if (url && data) return pictureFromData(url, data, () => (this.failedUrl = url));
    return !this.#picture.exists && this.#reserved.held ? html`<div class="own"></div>` : nothing;
  }

  get #notes(): string[] {
    const { ratio, focalPoint } = this;
    const { creditUrl, license, acquireLicensePage } = this.#inputs.attributes;
    return heroNotes({
      content: this.#content,
      attributes: {
        ratio: [ratio, parseRatio(ratio)],
        focus: [focalPoint, parseFocus(focalPoint)],
        'credit-url': [this.creditUrl, creditUrl],
        license: [this.license, license],
        'acquire-license-page': [this.acquireLicensePage, acquireLicensePage],
      },
      isFromData: this.#ownUrl !== undefined,
    });
  }
}
