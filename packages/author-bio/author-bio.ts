import { html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { dataOf } from '../core/data/data-of.js';
import { pageModule } from '../core/data/page-module.js';
import { canReadPeople, cannotReadPeople, peopleOnPage, publisherOnPage } from '../core/data/page-authors.js';
import { ResourceController } from '../core/data/resource-controller.js';
import { widgetStates } from '../core/data/widget-state.js';
import { DEFAULT_HEADING_LEVEL, parseBoolean, parseHeadingLevel } from '../core/element/attribute-values.js';
import { debugPanel } from '../core/element/debug-panel.js';
import { dispatchSelectFromClick } from '../core/element/select-from-click.js';
import { hostStyles } from '../core/element/host.styles.js';
import { PressElement } from '../core/element/press-element.js';
import { skeletonStyles } from '../core/element/skeleton.styles.js';
import { typeSteps } from '../core/element/type-steps.styles.js';
import { keepFocus } from '../core/element/keep-focus.js';
import { hasSlotted } from '../core/element/slots.js';
import { LayoutReservation } from '../core/visibility/layout-reservation.js';
import { VisibilityController } from '../core/visibility/visibility-controller.js';
import type { LazyModule } from '../loading/lazy-module.js';
import { useModule } from '../loading/use-module.js';
import type { PersonInput } from '../data/model/data-property-types.js';
import type { Person } from '../data/model/model.js';
import { safeUrl } from '../data/model/safe-url.js';
import { readAuthorAttributes } from './authors/author-attributes.js';
import { type Byline, bylineOf, needsPolicy, needsPublisher } from './authors/byline-policy.js';
import { hasFacts } from './authors/has-facts.js';
import { isLong } from './authors/is-long.js';
import type { Folds } from './folds/folds.js';
import { photoUrl } from './authors/photo-url.js';
import { selectAuthors } from './authors/select-authors.js';
import {
  debugNotesModule,
  factsModule,
  foldsModule,
  moreNetworksModule,
  structuredDataModule,
} from './lazy-modules.js';
import { hasLessCommonNetwork } from './networks/profile-links.js';
import type { StructuredData } from './structured-data/structured-data.js';
import { archiveLinks, authorCard, type CardContext } from './view/author-card.js';
import { byline } from './view/byline.js';
import { cardSkeleton } from './view/card-skeleton.js';
import { missingAuthor } from './view/missing-author.js';
import { ReservedCard } from './view/reserved-card.js';
import { linksStyles } from './view/links.styles.js';
import { reservedSpaceStyles } from './view/reserved-space.styles.js';
import { authorBioStyles } from './author-bio.styles.js';

/** Whether any slot has content. */
const hasSlottedContent = (host: Element): boolean =>
  Boolean(host.querySelector?.(':scope > :not(script)')) || hasSlotted(host, '');

/**
 * Displays the authors of an article, each with photo, name, role, biography, expertise, profiles and a link to their
 * other articles. Without attributes, it displays the authors of the page. If there is no byline, it links to the
 * publisher's policy that explains why. Slots are available if there is at most one author.
 *
 * @tagname press-author-bio
 * @slot - The biography.
 * @slot image - The author's photo: an `<img>`, a `<picture>`, or a link with one of them.
 * @slot name - The author's name.
 * @slot links - Links to profiles on other sites.
 * @slot more - The link to the author's other articles.
 * @fires {PressLoadEvent} press-load - Fired when data has loaded and is displayed.
 * @fires {PressErrorEvent} press-error - Fired when data fails to load. Content that is already displayed stays.
 * @fires {PressSelectEvent} press-select - Fired when a link is about to be followed. Cancelable: `preventDefault()`
 *   cancels the click.
 * @fires {PressViewEvent} press-view - Fired once, when half of the element has been in view for one second.
 * @csspart base - The container of all cards, or of the byline.
 * @csspart author - The card of one author.
 * @csspart photo - The photo, or the initials that replace it.
 * @csspart name - The author's name, or the phrase that it is withheld. A heading in a card; in a byline, a link to
 *   the author's page if its address is known.
 * @csspart role - Job title and employer.
 * @csspart location - The place that the author reports from.
 * @csspart bio - The biography.
 * @csspart fold - The button that expands or collapses a long biography, or that shows the rest of a card that is
 *   clipped to its reserved space.
 * @csspart facts - Expertise, languages, credentials and awards.
 * @csspart link - A link to a profile on another site, or to the e-mail address.
 * @csspart icon - The network's icon in a link, drawn with `stroke`. Networks without an icon have only their name.
 * @csspart link-text - The network's name or the e-mail address in a link; hidden beside an icon, except in print.
 * @csspart more - The link to the author's other articles, which also covers the photo and the name. Several authors
 *   share one line of these links; a click on a photo or name is a click on its link.
 * @csspart policy - The link to the policy that explains why no author is named.
 * @csspart message - The sentence in the reserved space of a card if no author can be shown.
 * @csspart debug - The debug panel.
 * @cssstate loading - Data is loading and nothing is displayed yet.
 * @cssstate ready - An author or slotted content is displayed.
 * @cssstate empty - No author is known, and nothing is displayed.
 * @cssstate stale - The last refresh failed; older data is displayed.
 * @cssstate error - The last request failed.
 */
export class PressAuthorBio extends PressElement {
  static override styles = [hostStyles, typeSteps, skeletonStyles, linksStyles, reservedSpaceStyles, authorBioStyles];

  static override properties = {
    name: {},
    url: {},
    image: {},
    description: {},
    jobTitle: { attribute: 'job-title' },
    workLocation: { attribute: 'work-location' },
    sameAs: { attribute: 'same-as' },
    nameWithheld: { converter: parseBoolean, attribute: 'name-withheld' },
    noBylinesPolicy: { attribute: 'no-bylines-policy' },
    avatars: { converter: parseBoolean },
    structuredData: { converter: parseBoolean, attribute: 'structured-data' },
    src: {},
    layout: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    refresh: { type: Number },
    data: { attribute: false },
  };

  /**
   * The author's name. If the data has several authors, it selects the one with this name. Without `data` and `src`,
   * the author's other fields come from the page (JSON-LD, `<meta>`, author links), and no request is made. If no
   * author has this name, only the attributes are displayed. Default: the name in the data.
   */
  name?: string;

  /**
   * URL (http or https) of the author's page on this site; may be relative to the document. Other URLs are ignored.
   * Default: the URL in the data.
   */
  url?: string;

  /**
   * URL (http or https) of the author's photo, ideally square; may be relative to the document. Other URLs are
   * ignored. Default: the photo in the data.
   */
  image?: string;

  /**
   * The biography as plain text. Each line becomes a paragraph, and http and https URLs in the text become links.
   * Default: the biography in the data.
   */
  description?: string;

  /** The author's role, e.g. `Central Asia correspondent`. Default: the role in the data. */
  jobTitle?: string;

  /**
   * The place that the author reports from, in the nominative case, e.g. `Bishkek`. Default: the place in the data.
   */
  workLocation?: string;

  /**
   * URLs (http or https) of the author's profiles on other sites, separated by spaces. Other URLs are ignored. At
   * most 20 profiles are listed. Default: the profiles in the data.
   */
  sameAs?: string;

  /**
   * Whether the author's name is withheld for safety. If it is, no request is made, and only `job-title`,
   * `work-location`, the default slot and the link to the policy are displayed. Default: `false`.
   */
  nameWithheld = false;

  /**
   * URL (http or https) of the page that explains when articles have no byline. It is linked if no author is named,
   * or if the author is an organization. Other URLs are ignored. Default: `noBylinesPolicy` of the publisher in the
   * page's JSON-LD.
   */
  noBylinesPolicy?: string;

  /**
   * Whether to load photos from the avatar services Gravatar and Libravatar, which can track your users. If `false`,
   * initials replace them. Default: `false`.
   */
  avatars = false;

  /**
   * Whether to add a schema.org `Person` for each author to the document's head, for search engines. Authors that the
   * page's own JSON-LD describes are skipped. Default: `false`.
   */
  structuredData = false;

  /**
   * URL (http or https) to load authors from: a WordPress user or post, a Ghost author or post, a feed, or JSON-LD,
   * e.g. a schema.org `Person`. May be relative to the document. Other URLs cause an error. Default: the page that
   * the element is on.
   */
  src?: string;

  /**
   * How authors are displayed: `card`, or `inline` for a byline in one line. Invalid values are treated as `card`.
   * Default: `card`.
   */
  layout: 'card' | 'inline' = 'card';

  /** Level of the headings that contain the names, 2 to 6. Invalid values are treated as 2. Default: 2. */
  headingLevel = DEFAULT_HEADING_LEVEL;

  /**
   * Seconds between refreshes. Values between 0 and 5 are treated as 5, values above 86,400 (one day) as 86,400; if
   * the user has turned on data saving, at least 600. 0, negative and invalid values disable refreshing. Default: 0.
   */
  refresh = 0;

  /**
   * A schema.org `Person` or `Organization`, or a list of them. Takes precedence over `src`; no request is made.
   * Invalid entries and fields are ignored. Default: the JSON in a child `<script type="application/json">`, otherwise
   * `undefined`.
   */
  data?: PersonInput | readonly PersonInput[] | undefined;

  readonly #failedPhotos = new Set<string>();

  readonly #people = new ResourceController(this, 'people', (people) => people.length);
  readonly #visibility = new VisibilityController(this);
  readonly #reservation = new LayoutReservation(this.#visibility);
  readonly #card = new ReservedCard(this, foldsModule);
  /** Created when they are first needed. */
  #folds: Folds | undefined;
  /** Created when the attribute is first set. */
  #describer: StructuredData | undefined;
  /** Read when needed, once for each value of `name`. */
  #peopleOnPage: readonly Person[] | undefined;
  #byline: Byline = { people: [], policy: undefined };
  #hasSlottedContent = false;
  /** Whether the cards wait for their parts. The page's own content doesn't wait. */
  #awaitsParts = false;
  /** Whether an author may still arrive. */
  #isWaiting = false;

  override connectedCallback(): void {
    super.connectedCallback();
    // These events don't bubble, but can be captured: the publisher's own photo may fail.
    for (const type of ['load', 'error']) this.addEventListener(type, this.#onPhotoSettled, true);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    keepFocus(this);
    const { src, refresh, nameWithheld } = this;
    if (changed.has('name')) this.#peopleOnPage = undefined;
    this.#hasSlottedContent = hasSlottedContent(this);
    const page = !this.#hasName && !hasSlotted(this, 'name');
    this.#people.query(nameWithheld ? {} : { data: dataOf(this), src, refresh, page });
    const isReadingPage = this.#needsPage && !canReadPeople(this) && !cannotReadPeople();
    this.#byline = this.#resolveByline();
    this.#awaitsParts = !this.#hasSlottedContent && this.#loadParts();
    this.#adoptStylesOfParts();
    const isEmpty = !this.#hasContent;
    this.showStates(this.#states(isEmpty));
    const isLoading = this.#people.state.status === 'loading' && isEmpty;
    this.#isWaiting = isReadingPage || this.#awaitsParts || isLoading;
    this.#reservation.update(this.#isWaiting);
    const isReserved = this.#reservation.isActive && !this.#isInline && !foldsModule.error;
    this.#card.update(isReserved, isEmpty, this.#visibility.isKnown);
  }

  #states(isEmpty: boolean): readonly string[] {
    const { state } = this.#people;
    if (this.#awaitsParts) return ['loading'];
    return state.status === 'idle' ? [isEmpty ? 'empty' : 'ready'] : widgetStates(state, () => isEmpty);
  }

  override render(): TemplateResult {
    return html`
      <div class=${this.#boxClass} @click=${this.#onClick} @scroll=${this.#onReach}>
        ${this.#hasContent ? this.#content() : this.#reservedSpace()}
        ${this.#folds?.expandButton(this.messages) ?? nothing}
      </div>
      ${debugPanel(this, this.#people.state, debugNotesModule, ({ debugNotes }) =>
        debugNotes(this, {
          ...this.#byline,
          known: this.#knownPeople,
          isFromPage: !this.src && !dataOf(this),
          hasSlottedContent: this.#hasSlottedContent,
        }),
      )}
    `;
  }

  override updated(): void {
    this.#card.measure();
    this.#folds?.afterUpdate(this.#byline.people);
    const module = this.structuredData && !this.#describer && useModule(this, structuredDataModule);
    if (module) this.#describer = new module.StructuredData(this, this.#describedPeople);
  }

  readonly #describedPeople = (): readonly Person[] => (this.structuredData ? this.#byline.people : []);

  get #isInline(): boolean {
    return this.layout === 'inline';
  }

  get #hasName(): boolean {
    return Boolean(this.name?.trim());
  }

  get #boxClass(): string {
    if (!this.#reservation.isActive) return '';
    if (this.#isInline) return 'reserved inline';
    return this.#card.isClipped ? 'reserved clipped' : 'reserved';
  }

  /** Whether the page may have more about the author than the attributes. A server has no page. */
  get #needsPage(): boolean {
    const isIdle = this.#people.state.status === 'idle';
    return !isServer && isIdle && this.#hasName;
  }

  /** Authors in the data; if there is none but a `name`, authors on the page. */
  get #knownPeople(): readonly Person[] {
    const { data = [] } = this.#people;
    if (!this.#needsPage || !canReadPeople(this)) return data;
    this.#peopleOnPage ??= peopleOnPage(this.ownerDocument);
    return this.#peopleOnPage;
  }

  #resolveByline(): Byline {
    const { state } = this.#people;
    const people = selectAuthors(readAuthorAttributes(this), this.#knownPeople);
    // Without data, the article may well have an author. Slotted content may name one.
    const isUnknown = state.status === 'loading' || state.status === 'failed' || this.#hasSlottedContent;
    if (people.length === 0 && isUnknown) return { people, policy: undefined };
    const policy = safeUrl(this.noBylinesPolicy, this.baseURI);
    const canReadPage = !isServer && needsPublisher(people) && useModule(this, pageModule);
    return bylineOf(people, policy, canReadPage ? publisherOnPage(this.ownerDocument) : {});
  }

  /** Returns whether parts that the cards need may still arrive. */
  #loadParts(): boolean {
    const people = this.#isInline ? [] : this.#byline.people;
    const parts: readonly (readonly [LazyModule<unknown>, (person: Person) => boolean])[] = [
      [factsModule, hasFacts],
      [moreNetworksModule, hasLessCommonNetwork],
      [foldsModule, isLong],
    ];
    const isAwaited = ([part, isNeeded]: (typeof parts)[number]): boolean =>
      people.some(isNeeded) && !useModule(this, part) && !part.error;
    return parts.filter(isAwaited).length > 0;
  }

  /** Another element may have downloaded these parts. */
  #adoptStylesOfParts(): void {
    factsModule.current?.adoptFactsStyles(this);
    if (foldsModule.current) this.#folds ??= new foldsModule.current.Folds(this, this.#card);
  }

  get #hasContent(): boolean {
    return this.#hasSlottedContent || (this.#byline.people.length > 0 && !this.#awaitsParts);
  }

  /** Shown if there is only slotted content: a card with empty slots. */
  get #slottedAuthor(): Person {
    return { name: this.querySelector?.(':scope > [slot="name"]')?.textContent.trim() ?? '' };
  }

  get #isSlottedPhotoBroken(): boolean {
    const img = this.querySelector?.<HTMLImageElement>('img[slot="image"], :scope > [slot="image"] img');
    return Boolean(img?.currentSrc && img.complete && !img.naturalWidth);
  }

  get #context(): CardContext {
    const { people, policy } = this.#byline;
    return {
      locale: this.locale,
      messages: this.messages,
      headingLevel: parseHeadingLevel(this.headingLevel),
      isSingle: people.length < 2,
      hasSlottedBiography: hasSlotted(this, ''),
      hasSlottedName: hasSlotted(this, 'name'),
      policy: policy && { url: policy, position: people.findIndex(needsPolicy) },
      canLoadAvatars: this.avatars,
      hasPhotos: people.some((person) => photoUrl(person, this.avatars)),
      failedPhotos: this.#failedPhotos,
      onPhotoError: this.#onPhotoError,
      folds: this.#folds,
      facts: factsModule.current?.facts,
      lessCommonNetwork: moreNetworksModule.current?.lessCommonNetwork,
      isSlottedPhotoBroken: this.#isSlottedPhotoBroken,
    };
  }

  /** A line that stays blank is no blemish; a card is one. */
  #reservedSpace(): TemplateResult | typeof nothing {
    if (!this.#reservation.isActive) return nothing;
    if (this.#isWaiting) return cardSkeleton(this.#isInline);
    return this.#isInline ? nothing : missingAuthor(this.messages);
  }

  #content(): TemplateResult {
    const context = this.#context;
    const people = this.#byline.people.length > 0 ? this.#byline.people : [this.#slottedAuthor];
    if (this.#isInline) return byline(people, context);
    const cards = people.map((person, position) => authorCard(person, context, position));
    const { aboutAuthor, aboutAuthors } = context.messages;
    const names = people.map(({ name }) => name).join(', ');
    const label = `${context.isSingle ? aboutAuthor : aboutAuthors}: ${names}`;
    const list = html`<ul class="authors" role="list">${cards.map((card) => html`<li>${card}</li>`)}</ul>`;
    return html`<section part="base" aria-label=${label} @focusin=${this.#onReach}>
      ${context.isSingle ? cards : [list, archiveLinks(people, context)]}
    </section>`;
  }

  readonly #onReach = (event: Event): void => this.#folds?.handleReach(event);

  /** A slot without content also reports that its fallback has changed. */
  readonly #onClick = (click: Event): void => {
    const path = click.composedPath();
    const all = (selector: string): Element[] => [...this.renderRoot.querySelectorAll(selector)];
    const archives = all('.archives [part]');
    const isArchive = archives.some((link) => path.includes(link));
    dispatchSelectFromClick(this, click, isArchive ? archives : all('article, .byline:has(slot), .byline [part]'));
  };

  readonly #onPhotoError = (url: string): void => {
    this.#failedPhotos.add(url);
    this.requestUpdate();
  };

  readonly #onPhotoSettled = (): void => this.requestUpdate();
}
