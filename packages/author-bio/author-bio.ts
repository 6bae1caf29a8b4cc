import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CheckedAttribute } from '../debug/attribute-warnings.js';
import { LayoutReservation } from '../core/visibility/layout-reservation.js';
import { debugTemplate } from '../debug/panel.js';
import { dispatchSelectFromClick } from '../core/element/events.js';
import { DEFAULT_HEADING_LEVEL, oneOf, parseHeadingLevel } from '../core/element/attribute-values.js';
import { hostStyles } from '../core/element/host.styles.js';
import { PressElement } from '../core/element/press-element.js';
import { ResourceController } from '../core/data/resource-controller.js';
import { hasSlotted } from '../core/element/slots.js';
import { VisibilityController } from '../core/visibility/visibility-controller.js';
import { widgetStates } from '../core/data/widget-state.js';
import type { Person } from '../data/model/model.js';
import { safeUrl } from '../data/model/safe-url.js';
import type { PersonInput } from '../data/model/inputs.js';
import { attributedAuthor } from './authors/attributed-author.js';
import { authorBioStyles } from './author-bio.styles.js';
import { authorCard, type CardContext } from './view/author-card.js';
import { authorsShown, isUnnamed, photoOf } from './authors/authors.js';
import { byline } from './view/byline.js';
import { detailsStyles } from './view/details.styles.js';
import { Folds } from './view/folds.js';
import { LateCard } from './view/late-card.js';
import { type Byline, signed } from './authors/byline-policy.js';
import { notesOn } from './debug-notes.js';
import { peopleOnPage } from '../core/data/page.js';
import { roomStyles } from './view/room.styles.js';
import { StructuredData } from './structured-data.js';

type Layout = 'card' | 'inline';
const LAYOUTS: readonly [Layout, ...Layout[]] = ['card', 'inline'];

/** Who is shown where only slots are filled. */
const NOBODY: readonly Person[] = [{ name: '' }];

/**
 * Who wrote the article: photo, name, role, a short biography, what speaks for the author, profiles elsewhere, and one link to
 * the author's other articles. Without any attribute it shows the authors of the page it stands in; where nobody signs, why.
 *
 * @tagname press-author-bio
 * @slot - The biography, in the publisher's own markup.
 * @slot image - The author's picture.
 * @slot name - The author's name.
 * @slot links - Links to profiles elsewhere.
 * @slot more - The link to the author's other articles.
 * @fires {PressLoadEvent} press-load - When data arrived and is shown.
 * @fires {PressErrorEvent} press-error - When data did not arrive; what was shown stays.
 * @fires {PressSelectEvent} press-select - When a link is about to be followed; cancelable.
 * @fires {PressViewEvent} press-view - Once, when half of the card has been in view for a second.
 * @csspart base - The whole card, or the whole byline.
 * @csspart author - One author; several where several signed.
 * @csspart photo - The picture, or the initials in its place.
 * @csspart name - The name, or that it is withheld: a heading in a card, perhaps a link in a byline.
 * @csspart role - Job title and employer.
 * @csspart location - The place that the author reports from.
 * @csspart bio - The biography.
 * @csspart fold - The button that unfolds a long biography, or a card that came late.
 * @csspart facts - Expertise, languages, credentials and awards.
 * @csspart link - A link to a profile elsewhere.
 * @csspart more - The link to the author's other articles.
 * @csspart policy - The link to the publisher's policy on articles that nobody signs.
 * @csspart debug - The reason that `debug` shows.
 * @cssprop [--press-author-bio-photo-size=5.5rem] - Width and height of the photo; 4rem in a narrow card, 2rem in a byline; at least 88, 64 and 32 pixels.
 * @cssprop [--press-author-bio-photo-radius=50%] - Corners of the photo.
 * @cssprop [--press-author-bio-gap=1.25rem] - Between photo and text.
 * @cssprop [--press-author-bio-reserve=11em] - Height held free until data is there, and kept to by a card that comes late in view; 18em on a narrow page, 2em for a byline, and 3em there.
 * @cssstate loading - Nothing is there to show yet.
 * @cssstate ready - An author is shown.
 * @cssstate empty - No author is known.
 * @cssstate stale - What is shown is older than the last try to renew it.
 * @cssstate error - The last try to load failed.
 */
export class PressAuthorBio extends PressElement {
  static override styles = [hostStyles, detailsStyles, roomStyles, authorBioStyles];

  /** The author's name. Of several people in the data it picks that one; without data the page itself is looked through for the rest, and no server is asked. Default: from the data. */
  @property() name?: string;

  /** Address of the author's page on this site, http(s), absolute or relative to the page; another is left out. Default: from the data. */
  @property() url?: string;

  /** Address of a square picture of the author, http(s); another is left out. Default: from the data. */
  @property() image?: string;

  /** The biography as plain text; line breaks part paragraphs, and addresses written out (`https://…`) become links. Default: from the data. */
  @property() description?: string;

  /** What the author does: `Central Asia correspondent`. Default: from the data. */
  @property({ attribute: 'job-title' }) jobTitle?: string;

  /** The place that the author reports from, in the nominative: `Bishkek`. Default: from the data. */
  @property({ attribute: 'work-location' }) workLocation?: string;

  /** Addresses of profiles elsewhere, http(s), parted by spaces; another is left out. Default: from the data. */
  @property({ attribute: 'same-as' }) sameAs?: string;

  /** Says that the name is withheld for safety. Then nothing is asked, and nothing shown but the role, the place and the biography that are written into the tag. Default false. */
  @property({ type: Boolean, attribute: 'name-withheld' }) nameWithheld = false;

  /** Address of the page that says when authors are not named, http(s); linked where nobody is, or an organization signs. Default: `noBylinesPolicy` of the publisher in the page's JSON-LD. */
  @property({ attribute: 'no-bylines-policy' }) noBylinesPolicy?: string;

  /** Shows pictures that an avatar service keeps, Gravatar or Libravatar, which then learns of every reader. Default false: initials. */
  @property({ type: Boolean }) avatars = false;

  /** Writes a `Person` for search engines into the page's head, unless the page describes the author there itself. Default false. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  /** Address of data, http(s): a WordPress user or post, a schema.org Person, or JSON-LD. Default: the page itself. */
  @property() src?: string;

  /** `card`, or `inline` for a byline of names in one line. Default, and for any other value: `card`. */
  @property() layout: 'card' | 'inline' = 'card';

  /** Level of the name's heading, 2 to 6. Default, and for any other value: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = DEFAULT_HEADING_LEVEL;

  /** Seconds between refreshes; below 5 counts as 5. Default 0: never. */
  @property({ type: Number }) refresh = 0;

  /** A schema.org Person, or a list of them, instead of `src`; read by the same schema. Default: none. */
  @property({ attribute: false }) data?: PersonInput | readonly PersonInput[] | undefined;

  @state() private failedPhotos: readonly string[] = [];

  readonly #people = new ResourceController(this, 'people', (people) => people.length);
  readonly #visibility = new VisibilityController(this);
  readonly #reservation = new LayoutReservation(this.#visibility);
  readonly #folds = new Folds(this);
  readonly #late = new LateCard(this, this.#folds);
  readonly #structuredData = new StructuredData();
  /** Read once for a name, and only where it is needed. */
  #onPage: readonly Person[] | undefined;
  #byline: Byline = { people: [], policy: undefined };

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.structuredData) this.requestUpdate(); // a move in the page took it along
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#structuredData.write(this.ownerDocument, []);
  }

  /** Only now may it say more than a server, which had no page to read. */
  override firstUpdated(): void {
    if (this.#isNamed) void this.updateComplete.then(() => this.requestUpdate());
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { data, src, refresh, nameWithheld } = this;
    if (changed.has('name')) this.#onPage = undefined;
    this.#people.query(nameWithheld ? {} : { data, src, refresh, page: !this.#isNamed && !hasSlotted(this, 'name') });
    this.#byline = this.#signed();
    const { state } = this.#people;
    const isEmpty = !this.#hasContent;
    this.showStates(state.status === 'idle' ? [isEmpty ? 'empty' : 'ready'] : widgetStates(state, () => isEmpty));
    this.#reservation.update(state.status === 'loading' && isEmpty);
    this.#late.update(this.#reservation.isActive && !this.#isInline, isEmpty, this.#visibility.isKnown);
  }

  override render(): TemplateResult {
    return html`
      <div class=${this.#reservation.isActive ? `held ${this.#isInline ? 'inline' : this.#late.isCut ? 'cut' : ''}` : ''} @slotchange=${() => this.requestUpdate()} @click=${this.#onClick} @scroll=${this.#late.onFound} @focusin=${this.#late.onFound}>
        ${this.#hasContent ? this.#content() : nothing}
        ${this.#late.button(this.messages)}
      </div>
      ${debugTemplate(this, this.#people.state, this.debug ? notesOn(this.#byline, attributedAuthor(this), this.#known, this.#hasMarkup) : [], this.#checkedAttributes)}
    `;
  }

  override updated(): void {
    if (this.isConnected)
      this.#structuredData.write(this.ownerDocument, this.structuredData ? this.#byline.people : []);
    this.#late.settle();
    this.#folds.settle(this.#byline.people);
  }

  get #isInline(): boolean {
    return oneOf(LAYOUTS, this.layout) === 'inline';
  }

  get #isNamed(): boolean {
    return Boolean(this.name?.trim());
  }

  /** Whom data names; of a name in a tag without any, whom the page itself names. */
  get #known(): readonly Person[] {
    const { state, data = [] } = this.#people;
    if (state.status !== 'idle' || !this.#isNamed || !this.hasUpdated) return data;
    return (this.#onPage ??= peopleOnPage(this.ownerDocument));
  }

  /** While data is awaited, or did not come, nobody can say that nobody signed. */
  #signed(): Byline {
    const { state } = this.#people;
    const people = authorsShown(attributedAuthor(this), this.#known);
    const isUnknown =
      people.length === 0 && (this.#hasMarkup || state.status === 'loading' || state.status === 'failed');
    if (isUnknown) return { people, policy: undefined };
    return signed(
      people,
      safeUrl(this.noBylinesPolicy, this.baseURI),
      typeof document === 'undefined' ? undefined : this.ownerDocument,
    );
  }

  /** For `debug`. */
  get #checkedAttributes(): readonly CheckedAttribute[] {
    const { layout, headingLevel } = this;
    return [
      { name: 'layout', written: layout, used: oneOf(LAYOUTS, layout), keywords: LAYOUTS },
      { name: 'heading-level', written: headingLevel, used: parseHeadingLevel(headingLevel) },
    ];
  }

  /** The publisher's own. */
  get #hasMarkup(): boolean {
    return this.childElementCount > 0 || hasSlotted(this, '');
  }

  get #hasContent(): boolean {
    return this.#byline.people.length > 0 || this.#hasMarkup;
  }

  get #context(): CardContext {
    const { people, policy } = this.#byline;
    return {
      locale: this.locale,
      messages: this.messages,
      headingLevel: parseHeadingLevel(this.headingLevel),
      isSingle: people.length < 2,
      hasOwnBiography: hasSlotted(this, ''),
      hasOwnName: hasSlotted(this, 'name'),
      policy: policy && { url: policy, position: people.findIndex(isUnnamed) },
      avatars: this.avatars,
      besidePhotos: people.some((person) => photoOf(person, this.avatars)),
      failedPhotos: this.failedPhotos,
      onPhotoError: (url) => (this.failedPhotos = [...this.failedPhotos, url]),
      folds: this.#folds,
    };
  }

  #content(): TemplateResult {
    const context = this.#context;
    const people = this.#byline.people.length > 0 ? this.#byline.people : NOBODY;
    if (this.#isInline) return byline(people, context);
    const cards = people.map((person, position) => authorCard(person, context, position));
    const list = context.isSingle
      ? cards
      : html`<ul class="authors" role="list">${cards.map((card) => html`<li>${card}</li>`)}</ul>`;
    const { aboutAuthor, aboutAuthors } = context.messages;
    return html`<section part="base" aria-label=${context.isSingle ? aboutAuthor : aboutAuthors}>${list}</section>`;
  }

  readonly #onClick = (click: Event): void => {
    dispatchSelectFromClick(this, click, [
      ...this.renderRoot.querySelectorAll('article, .byline:has(slot), .byline [part]'),
    ]);
  };
}
