import { html, isServer, nothing, type TemplateResult } from 'lit';
import { dataOf } from '../core/data/data-of.js';
import type { ResourceController } from '../core/data/resource-controller.js';
import { widgetStates } from '../core/data/widget-state.js';
import { parseBoolean } from '../core/element/attribute-values.js';
import { debugPanel } from '../core/element/debug-panel.js';
import { dispatchSelect } from '../core/element/events.js';
import { hostStyles } from '../core/element/host.styles.js';
import { PressElement } from '../core/element/press-element.js';
import { LayoutReservation } from '../core/visibility/layout-reservation.js';
import { VisibilityController } from '../core/visibility/visibility-controller.js';
import type { ImageInput } from '../data/model/data-property-types.js';
import type { ImageCredit } from '../data/model/model.js';
import type { ResourceState } from '../data/model/resource.js';
import type { SafeUrl } from '../data/model/safe-url.js';
import { useModule } from '../loading/use-module.js';
import { articleHeroStyles } from './article-hero.styles.js';
import { type CaptionBar, captionBar } from './content/caption-bar.js';
import { needsPageCredit } from './content/choose-credit.js';
import { type HeroContent, heroContent } from './content/hero-content.js';
import { loadsFromPage } from './content/content-sources.js';
import type { EmbeddedCreditController } from './embedded-credit/embedded-credit-controller.js';
import type * as imageData from './image-data/image-data.js';
import {
  debugNotesModule,
  embeddedCreditModule,
  imageDataModule,
  lightboxModule,
  missingPictureModule,
  placeholderModule,
  structuredDataModule,
} from './lazy-modules.js';
import { parseFocalPoint, parseRatio } from './picture/crop.js';
import { setStyleProperties } from './picture/set-style-properties.js';
import { serverPictureStyles } from './picture/server-picture.styles.js';
import { SlottedContent } from './picture/slotted-content.js';

/**
 * The article's main picture with its caption and credit. The page's own `<img>`, `<picture>` or `<figure>` stays in
 * place, so that the browser finds the picture early, and it is visible without JavaScript. The credit is marked up:
 * agencies and people are separate parts.
 *
 * @tagname press-article-hero
 * @slot - The picture: an `<img>`, `<picture>` or `<figure>`. A video or an embed is possible too.
 * @slot caption - The caption with markup. Replaces the text of `caption` and of the figcaption.
 * @slot credit - The credit with markup. Replaces the credit line of all other sources; the license links stay.
 * @fires {PressLoadEvent} press-load - Fired when data has loaded and is displayed.
 * @fires {PressErrorEvent} press-error - Fired when data fails to load. Content that is already displayed stays.
 * @fires {PressSelectEvent} press-select - Fired when a link of the credit or the license is about to be followed.
 * Cancelable: `preventDefault()` cancels the navigation.
 * @fires {PressViewEvent} press-view - Fired once, when half of the element has been in view for one second.
 * @csspart image - The picture from data, shown if the page has no picture of its own.
 * @csspart caption-bar - Contains caption and credit.
 * @csspart caption - The caption.
 * @csspart credit - The credit line and the license links.
 * @csspart credit-label - The label of the credit: `Image:` or `Photo:` as written, otherwise “Image source:”.
 * @csspart credit-agency - The name of an agency.
 * @csspart credit-person - The name of a person.
 * @csspart credit-link - The link to `credit-url` around the names.
 * @csspart digital-source - How the picture was created, such as “AI-generated image”.
 * @csspart license - The link to the license.
 * @csspart acquire-license - The link to the page where a license can be acquired.
 * @csspart fullscreen-button - The button that opens the full-screen dialog.
 * @csspart dialog - The full-screen dialog.
 * @csspart enlarged-frame - The box of the picture in the dialog, as large as the picture. In browsers with view
 * transitions, the picture moves there from its place in the page, unless the user prefers reduced motion.
 * @csspart enlarged - The picture in the dialog.
 * @csspart close - The button that closes the dialog.
 * @csspart debug - The debug panel.
 * @cssstate loading - Data is loading for the first time.
 * @cssstate ready - A picture, a caption or a credit is shown.
 * @cssstate empty - There is nothing to show.
 * @cssstate stale - The last refresh failed; older data is shown.
 * @cssstate error - The last request failed.
 * @cssstate broken - The picture failed to load. Its box, caption and credit stay visible, with the alternative text in
 * place of the picture.
 * @cssstate cropped - The picture is cropped to `ratio`.
 * @cssstate figcaption-replaced - The hero shows the text of the page's `<figcaption>`, and hides the `<figcaption>`.
 */
export class PressArticleHero extends PressElement {
  static override styles = [hostStyles, articleHeroStyles, serverPictureStyles];

  static override properties = {
    caption: {},
    credit: {},
    creditUrl: { attribute: 'credit-url' },
    license: {},
    acquireLicensePage: { attribute: 'acquire-license-page' },
    ratio: {},
    focalPoint: { attribute: 'focal-point', reflect: true },
    placeholder: {},
    digitalSourceType: { attribute: 'digital-source-type' },
    embeddedCredit: { converter: parseBoolean, attribute: 'embedded-credit' },
    fullscreen: { converter: parseBoolean },
    structuredData: { converter: parseBoolean, attribute: 'structured-data' },
    src: {},
    data: { attribute: false },
    refresh: { type: Number },
  };

  /**
   * The caption, as plain text. Blank text is ignored. Default: the caption in the page's figcaption, otherwise the one
   * in the data.
   */
  caption?: string | undefined;

  /**
   * The credit line, such as `Photo: Azamat Usmanov / Reuters`. Shown as written. Blank text is ignored. Default: the
   * credit in the data, the figcaption or the page.
   */
  credit?: string | undefined;

  /** URL that the credit links to (http or https). An invalid URL is ignored. Default: no link. */
  creditUrl?: string | undefined;

  /**
   * URL of the license (http or https). An invalid URL is ignored. Default: the license in the data or in the credit
   * line.
   */
  license?: string | undefined;

  /**
   * URL of the page where a license can be acquired (http or https). An invalid URL is ignored. Default: the one in the
   * data.
   */
  acquireLicensePage?: string | undefined;

  /**
   * Aspect ratio that the picture is cropped to: `16/9`, `16:9` or `1.78`, from 1/10 to 10. An invalid value is
   * ignored. Default: the picture's own ratio; 16/9 for a picture from data.
   */
  ratio?: string | undefined;

  /**
   * The point of the picture that stays visible when it is cropped, from the left and the top: `50% 30%`. An invalid
   * value is ignored. Default: the center.
   */
  focalPoint?: string | undefined;

  /**
   * Blurred preview that is shown until the picture has loaded: a ThumbHash in base64. The script tag waits for the
   * picture, at most 1.5 seconds, so there the preview is seen only if the picture takes longer. An invalid value is
   * ignored. Default: none.
   */
  placeholder?: string | undefined;

  /**
   * How the picture was created: a term of IPTC's digital source types such as `trainedAlgorithmicMedia`, its URL, or
   * the URL of schema.org's equivalent. Pictures generated by AI, illustrations and composites are labeled beside the
   * credit. An invalid value is ignored. Default: the one in the data.
   */
  digitalSourceType?: string | undefined;

  /**
   * Whether to read the credit from the metadata of the picture's file (IPTC, XMP), after the picture has loaded and
   * only if no other source has a credit. Requires `press-elements/image-credit` on the page. Default: false.
   */
  embeddedCredit = false;

  /** Whether to show a button that opens the picture in full screen. Default: false. */
  fullscreen = false;

  /**
   * Whether to add an `ImageObject` for search engines to the page's head. Properties that the page's own JSON-LD
   * already has for this picture are left out. Default: false.
   */
  structuredData = false;

  /**
   * URL of the data, not of the picture: a WordPress post or media item, or schema.org JSON. An invalid URL fires
   * `press-error`. Default: the page itself, which is read if the element and its figcaption have no credit.
   */
  src?: string | undefined;

  /**
   * A schema.org `ImageObject`. Takes precedence over `src`; no request is made. Invalid fields are ignored and listed
   * in the debug panel. Default: the JSON in a child `<script type="application/json">`, otherwise none.
   */
  data?: ImageInput | undefined;

  /**
   * Seconds between refreshes. Values between 0 and 5 are treated as 5, values above 86,400 (one day) as 86,400; if
   * the user has turned on data saving, at least 600. 0, negative and invalid values disable refreshing. Default: 0.
   */
  refresh = 0;

  /** URL of the picture from data, if that failed to load. */
  #failedUrl: SafeUrl | undefined;

  readonly #slotted = new SlottedContent(this);
  readonly #reservation = new LayoutReservation(new VisibilityController(this));
  /** Created when they are first used. */
  #image: ResourceController<'image'> | undefined;
  #embedded: EmbeddedCreditController | undefined;
  /** Shows data, once both have arrived. */
  #imageData: typeof imageData | undefined;
  #needsData = false;
  #content!: HeroContent;
  /** The `sizes` of the picture from data; measured once. */
  #sizes = '';
  /** Whether the reserved space is for caption and credit, not for the credit alone. */
  #reservesCaption = false;

  override connectedCallback(): void {
    this.#slotted.readLook();
    super.connectedCallback();
  }

  override willUpdate(): void {
    if (!this.#content?.replacesFigcaption) this.#slotted.readLook();
    if (!isServer) this.#slotted.readAround = imageDataModule.current?.readMarkupAround;
    this.#updateContent(this.#loadData());
    if (this.#dataUrl) this.#sizes ||= this.#imageData?.sizesFor(this) ?? '';
    this.showStates(this.#states);
  }

  /** Returns whether the first data may still arrive. */
  #loadData(): boolean {
    const { src, refresh } = this;
    const needsPage = needsPageCredit(this.#slotted, this);
    const page = needsPage && this.#slotted.isPageParsed;
    this.#needsData = page || !loadsFromPage(this);
    this.#imageData = this.#needsImageData ? useModule(this, imageDataModule) : undefined;
    if (this.#needsData) this.#image ??= this.#imageData?.imageResource(this, () => (this.#hasNothingToShow ? 0 : 1));
    this.#image?.query({ data: dataOf(this), src, refresh, page });
    const isWaitingForPage = needsPage && !page;
    const state = this.#state;
    return isWaitingForPage || this.#awaitsImageData || (state.status === 'loading' && !state.last);
  }

  get #needsImageData(): boolean {
    return this.#needsData || this.embeddedCredit || Boolean(this.digitalSourceType);
  }

  get #awaitsImageData(): boolean {
    return this.#needsImageData && !this.#imageData && !imageDataModule.error;
  }

  /**
   * Updates the content, and reserves space while more of it is loading and from the update that replaces the
   * figcaption.
   */
  #updateContent(isLoadingData: boolean): void {
    const replacedFigcaption = this.#content?.replacesFigcaption ?? false;
    this.#content = this.#composeContent();
    const needsEmbeddedCredit = this.embeddedCredit && !isLoadingData && !this.#content.credit;
    let isLoading = isLoadingData;
    if (needsEmbeddedCredit) {
      isLoading = this.#loadEmbeddedCredit();
      this.#content = this.#composeContent(this.#embedded?.credit);
    }
    if (this.#content.replacesFigcaption && !replacedFigcaption) this.#reservation.isActive = true;
    this.#reserveSpace(isLoading);
  }

  #reserveSpace(isLoading: boolean): void {
    // Also if the page is read at once and has no credit: press-elements.css has reserved the space of one.
    const startsWithoutCredit = !this.hasUpdated && !isServer && needsPageCredit(this.#slotted, this);
    // Nothing has been reserved below a figcaption, and the credit of most pages is in it or nowhere.
    const { hasFigcaption } = this.#slotted;
    if (!hasFigcaption && (isLoading || startsWithoutCredit)) {
      this.#reservesCaption = !this.#content.caption;
      this.#reservation.isActive = true;
    }
    this.#reservation.update(!hasFigcaption && isLoading);
  }

  /** Returns whether a credit may still arrive. */
  #loadEmbeddedCredit(): boolean {
    const module = useModule(this, embeddedCreditModule);
    if (module) this.#embedded ??= new module.EmbeddedCreditController(this);
    return this.#embedded?.load(this.#isBroken ? null : this.#img) ?? true;
  }

  #composeContent(embedded?: ImageCredit): HeroContent {
    return heroContent({
      slotted: this.#slotted,
      attributes: this,
      loaded: this.#loaded,
      embedded,
      imageData: this.#imageData,
    });
  }

  override render(): TemplateResult {
    const content = this.#content;
    const bar = captionBar(content, this.messages);
    return html`
      <div
        class="figure"
        role=${this.#slotted.hasFigure ? nothing : 'figure'}
        @click=${this.#onClick}
        @transitionrun=${this.#slotted.updateColors}
      >
        <div class="picture"><slot></slot>${this.#dataPicture()}</div>
        <div part="caption-bar">
          <div class=${this.#textClasses(bar)}>
            <span part="caption"><slot name="caption">${bar.caption}</slot></span>
            <span part="credit">${bar.digitalSource}<slot name="credit">${bar.credit}</slot>${bar.licenses}</span>
          </div>
        </div>
      </div>
      ${debugPanel(this, this.#state, debugNotesModule, ({ debugNotes }) => {
        const embeddedNote = this.embeddedCredit ? this.#embedded?.note : undefined;
        const parseThumbHash = this.placeholder ? useModule(this, placeholderModule)?.parseThumbHash : undefined;
        return debugNotes(content, this, this.#slotted.img, { embeddedNote, parseThumbHash, state: this.#state });
      })}
    `;
  }

  override updated(): void {
    const figure = this.renderRoot.querySelector<HTMLElement>('.figure');
    const frame = this.renderRoot.querySelector<HTMLElement>('.picture');
    if (!figure || !frame) return;
    setStyleProperties(figure.style, {
      '--_ratio': parseRatio(this.ratio),
      '--_focal-point': parseFocalPoint(this.focalPoint),
      ...this.#slotted.captionBarStyle(this.#content.replacesFigcaption),
    });
    if (!this.isConnected) return;
    const { placeholder } = this;
    if (placeholder) useModule(this, placeholderModule)?.showPlaceholder(this, frame, this.#img, placeholder);
    this.#showMissingPicture(frame);
    this.#showLightbox(frame);
    this.#writeStructuredData();
  }

  #showMissingPicture(frame: HTMLElement): void {
    const img = this.#isBroken ? this.#img : null;
    const isMissing = img ?? frame.querySelector('.skeleton');
    const module = isMissing ? useModule(this, missingPictureModule) : missingPictureModule.current;
    module?.showMissingPicture(this, frame, img);
  }

  #showLightbox(frame: HTMLElement): void {
    const img = this.fullscreen && !this.#isBroken ? this.#img : null;
    const module = img ? useModule(this, lightboxModule) : lightboxModule.current;
    // A link around the picture may lead to its largest file.
    const isSamePicture = img?.closest('a') ? useModule(this, imageDataModule)?.isSamePicture : undefined;
    module?.showLightbox(this, frame, { img, content: this.#content, messages: this.messages, isSamePicture });
  }

  #writeStructuredData(): void {
    if (!this.structuredData) return structuredDataModule.current?.removeStructuredData(this);
    // The page's own JSON-LD may be at its end.
    if (!this.#slotted.isPageParsed) return;
    const module = useModule(this, structuredDataModule);
    const data = useModule(this, imageDataModule);
    const picture = this.#slotted.img ?? (this.#dataUrl && this.#loaded);
    if (data) module?.describePicture(this, picture, this.#content, data.isSamePicture);
  }

  /** Called when the picture from data has loaded or failed. */
  readonly #onPictureSettled = ({ type }: Event): void => {
    if (type === 'error') this.#failedUrl = this.#dataUrl;
    this.requestUpdate();
  };

  /** The dialog repeats links of the caption bar, so the position is that of the first link with the URL. */
  readonly #onClick = (click: Event): void => {
    const links = [...this.renderRoot.querySelectorAll('a')];
    const path = click.composedPath();
    const url = links.find((link) => path.includes(link))?.href;
    if (url) dispatchSelect(this, click, { url, position: links.findIndex(({ href }) => href === url) });
  };

  /** The page's own image, otherwise the one from data. */
  get #img(): HTMLImageElement | null {
    return this.#slotted.img ?? this.shadowRoot?.querySelector<HTMLImageElement>('img.from-data') ?? null;
  }

  get #loaded(): ImageCredit | undefined {
    return this.#imageData && this.#image?.data;
  }

  /** The state of the data. `idle` if no data is needed. */
  get #state(): ResourceState<ImageCredit> {
    if (this.#image) return this.#image.state;
    if (!this.#needsData) return { status: 'idle' };
    const { error } = imageDataModule;
    return error ? { status: 'failed', error } : { status: 'loading' };
  }

  /** URL of the picture from data, if the page has none of its own. */
  get #dataUrl(): SafeUrl | undefined {
    return this.#slotted.hasMedia ? undefined : this.#loaded?.contentUrl;
  }

  get #isBroken(): boolean {
    const isDataPictureBroken = this.#dataUrl !== undefined && this.#dataUrl === this.#failedUrl;
    return this.#slotted.isBroken || isDataPictureBroken;
  }

  get #hasNothingToShow(): boolean {
    return !this.#content.caption && !this.#content.credit && !this.#dataUrl;
  }

  get #states(): string[] {
    const state = this.#state;
    const isEmpty = this.#hasNothingToShow && !this.#slotted.hasMedia;
    const states: string[] =
      state.status === 'idle' ? [isEmpty ? 'empty' : 'ready'] : widgetStates(state, () => isEmpty);
    if (this.#isBroken) states.push('broken');
    if (parseRatio(this.ratio)) states.push('cropped');
    if (this.#content.replacesFigcaption) states.push('figcaption-replaced');
    return states;
  }

  #textClasses(bar: CaptionBar): string {
    const { isActive } = this.#reservation;
    const classes: string[] = [];
    if (isActive || Object.values(bar).some((template) => template !== nothing)) classes.push('text');
    if (isActive) classes.push('reserved');
    if (isActive && this.#reservesCaption) classes.push('reserved-caption');
    if (this.#content.isOneParagraph) classes.push('one-paragraph');
    return classes.join(' ');
  }

  /** The picture from data, or its empty box while that is loading. */
  #dataPicture(): TemplateResult | typeof nothing {
    const url = this.#dataUrl;
    const data = this.#loaded;
    if (url && data) return this.#imageData?.pictureFromData(url, data, this.#sizes, this.#onPictureSettled) ?? nothing;
    const reservesBox = !this.#slotted.hasMedia && this.#reservation.isActive;
    return reservesBox ? html`<div class="from-data skeleton"></div>` : nothing;
  }
}
