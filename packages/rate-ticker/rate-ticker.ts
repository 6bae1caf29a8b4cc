import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { BoxReservation } from '../core/box-reservation.js';
import { debugTemplate } from '../core/debug.js';
import { announceSelect } from '../core/events.js';
import { hostStyles } from '../core/host.styles.js';
import { fillIn } from '../core/messages/messages.js';
import { PressElement } from '../core/press-element.js';
import { ResourceController } from '../core/resource-controller.js';
import { hasSlotted } from '../core/slots.js';
import { VisibilityController } from '../core/visibility-controller.js';
import { widgetStates } from '../core/widget-state.js';
import type { RateTable } from '../data/model.js';
import { type Loaded, lastGood } from '../data/resource.js';
import type { SafeUrl } from '../data/safe-url.js';
import type { RateInput, RateTableInput } from '../data/schema/inputs.js';
import { currencyApiUrl } from '../data/sources/currency-api.js';
import { CHANGE_STYLES, type ChangeStyle } from './change.js';
import { isOutdated } from './freshness.js';
import { lineStyles } from './line.styles.js';
import { listStyles } from './list.styles.js';
import { type Notation, NOTATIONS } from './notation.js';
import { known, speedPx } from './options.js';
import { parsePairs } from './pairs.js';
import { pauseButton } from './pause-button.js';
import { BUILT_IN_TABLE, defaultPairs, pairNotes, quotePairs, type Quotes } from './quotes.js';
import { listItem, tickerItem } from './rate-item.js';
import { rateTickerStyles } from './rate-ticker.styles.js';
import { ReducedMotion } from './reduced-motion.js';
import { type RateRow, writeRow } from './row.js';
import { sourceLine } from './source-line.js';
import { cutIntoGroups } from './track.js';
import { TrackController } from './track-controller.js';
import { TrackInput } from './track-input.js';

/** Rows held free in a list when nobody said how many will come. */
const EXPECTED_ROWS = 5;

/**
 * Exchange rates in a line that moves, or in a small table. Every rate stands in the page once. Without any attribute it
 * shows the day's rates of five major currencies against the US dollar.
 *
 * @tagname press-rate-ticker
 * @slot - The publisher's own rates, shown while there is no data.
 * @fires {PressLoadEvent} press-load - When data arrived and is shown.
 * @fires {PressErrorEvent} press-error - When data did not arrive; what was shown stays.
 * @fires {PressSelectEvent} press-select - When a link is about to be followed; cancelable. The source's own link has position -1.
 * @fires {PressViewEvent} press-view - Once, when half of the widget has been in view for a second.
 * @csspart base - The whole widget.
 * @csspart rates - The list of rates.
 * @csspart rate - One rate.
 * @csspart pair - The two currencies; only in a list.
 * @csspart value - The figure.
 * @csspart direction - The triangle that points up or down.
 * @csspart change - Triangle and change; only in a list.
 * @csspart link - The link around a rate that has an address.
 * @csspart pause-button - The button that stops and starts.
 * @csspart source - Who publishes the rates, and of when they are.
 * @csspart source-link - The link to who publishes them.
 * @csspart outdated - The remark that they may be out of date.
 * @csspart debug - The reason that `debug` shows.
 * @cssprop [--press-rate-ticker-font-size=0.9375em] - Of the rates; the source line is smaller.
 * @cssprop [--press-rate-ticker-row=2.5rem] - Height of the line, or of each row of a list.
 * @cssprop [--press-rate-ticker-gap=2rem] - Between two rates of the line.
 * @cssprop [--press-rate-ticker-up-color=#2e8540] - The triangle of a rate that rose.
 * @cssprop [--press-rate-ticker-down-color=#d1373f] - The triangle of a rate that fell.
 * @cssstate loading - Nothing is there to show yet.
 * @cssstate ready - Rates are shown.
 * @cssstate empty - The source has none of the rates asked for.
 * @cssstate stale - The rates are older than four days, or than the last try to renew them.
 * @cssstate error - The last try to load failed.
 */
export class PressRateTicker extends PressElement {
  static override styles = [hostStyles, rateTickerStyles, lineStyles, listStyles];

  /** Pairs to show, `KGS/USD KZT/USD`, ISO 4217; inverse and cross rates are computed. What is no pair is left out. Default: all of the source, 50 at most. */
  @property() pairs?: string;

  /** Address of rates, http(s). Default: the open daily data set `@fawazahmed0/currency-api`; the empty text asks nobody. */
  @property() src?: string;

  /** Rates instead of `src`: `{ asOf, source, rates: [{ base, quote, rate, previous, changePercent, url }] }`. Default: none. */
  @property({ attribute: false }) data?: RateTableInput | readonly RateInput[] | undefined;

  /** Seconds between refreshes; below 5 counts as 5. Default 0: never. */
  @property({ type: Number }) refresh = 0;

  /** Fixed decimals, 0 to 20. Default, and for any other value: as many as each rate deserves. */
  @property({ type: Number }) digits?: number;

  /** `auto`, `inverse` (the pair the other way round), `per-1000` (the price of a thousand) or `subscript` (0.0₄8480). Default, and for any other value: `auto`. */
  @property() notation: Notation = 'auto';

  /** The change since the publication before: `percent`, `absolute` or `none`. Default, and for any other value: `percent`. */
  @property() change: ChangeStyle = 'percent';

  /** `ticker`, a line that moves, or `list`, a small table. Default, and for any other value: `ticker`. */
  @property() layout: 'ticker' | 'list' = 'ticker';

  /** How fast the line moves, in px per second. Default, and for anything but a positive number: 40. */
  @property({ type: Number }) speed = 40;

  /** The line stands still until the reader, or `play()`, starts it. Default false. */
  @property({ type: Boolean }) paused = false;

  /** What a screen reader calls the widget. Default: `Exchange rates`, in the page's language. */
  @property() label?: string;

  /** What the reader chose, or a script; until then `paused` counts. */
  @state() private choice: 'play' | 'pause' | undefined;

  @query('.bar') private bar!: HTMLElement | null;
  @query('.track') private view!: HTMLElement | null;

  readonly #rates = new ResourceController(this, 'rates', () => this.#quotes.quotes.length);
  readonly #visibility = new VisibilityController(this);
  readonly #reservation = new BoxReservation(this.#visibility);
  readonly #reducedMotion = new ReducedMotion(this);
  readonly #track = new TrackController(this, () => this.view);
  #shown: Loaded<RateTable> | undefined;
  #asked = parsePairs('');
  #quotes: Quotes = { quotes: [], missing: [] };

  constructor() {
    super();
    this.addController(new TrackInput(this.#track, () => this.view));
  }

  /** Lets the line move, and shows what arrived meanwhile. */
  play(): void {
    this.choice = 'play';
  }

  /** Stops the line, and holds new rates back until `play()`. */
  pause(): void {
    this.choice = 'pause';
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('pairs')) this.#asked = parsePairs(this.pairs ?? '');
    this.#rates.ask({ data: this.data ?? undefined, src: this.src ?? currencyApiUrl(BUILT_IN_TABLE), refresh: this.refresh });
    const { state } = this.#rates;
    if (this.choice !== 'pause' || !this.#shown) this.#shown = lastGood(state);
    this.#quotes = this.#choose(this.#shown);
    const states = widgetStates(state, () => this.#quotes.quotes.length === 0);
    this.showStates(this.#isOutdated ? [...new Set([...states, 'stale'])] : states);
    this.#reservation.update(state.status === 'loading' && !this.#shown);
  }

  override updated(): void {
    this.#track.setSpeed(speedPx(this.speed));
    this.#track.standStill('stopped', this.#stopped);
    this.#track.standStill('unseen', !this.#visibility.visible);
    this.bar?.style.setProperty('--_rows', String(this.#asked.pairs.length || EXPECTED_ROWS));
  }

  override render(): TemplateResult {
    const isBlank = this.#quotes.quotes.length === 0 && !this.#reservation.held && !hasSlotted(this, '');
    return html`
      ${isBlank ? nothing : html`<section part="base" class=${this.#layout} aria-label=${this.#label}>${this.#bar()}</section>`}
      ${debugTemplate(this.debug, this.#rates.state, pairNotes(this.#asked.bad, this.#quotes.missing))}
    `;
  }

  get #layout(): 'ticker' | 'list' {
    return this.layout === 'list' ? 'list' : 'ticker';
  }

  get #label(): string {
    return this.label || this.messages.rates;
  }

  get #buttonLabel(): string {
    return fillIn(this.#stopped ? this.messages.play : this.messages.pause, { name: this.#label });
  }

  get #stopped(): boolean {
    return this.choice ? this.choice === 'pause' : this.paused;
  }

  get #moves(): boolean {
    return this.#layout === 'ticker' && !this.#reducedMotion.wanted;
  }

  /** A line that is refreshed may have to say one day that it is out of date: the room for it is there from the start. */
  get #isHeld(): boolean {
    return this.#reservation.held || (this.refresh > 0 && this.#layout === 'ticker');
  }

  get #isOutdated(): boolean {
    return this.#rates.state.status === 'failed' || isOutdated(this.#shown?.data.asOf);
  }

  #choose(shown: Loaded<RateTable> | undefined): Quotes {
    if (!shown) return { quotes: [], missing: [] };
    const { pairs } = this.#asked;
    return quotePairs(shown.data, pairs.length > 0 ? pairs : defaultPairs(shown.data, shown.source), this.notation === 'inverse');
  }

  #rows(): RateRow[] {
    const { digits, locale, messages } = this;
    const options = { digits, locale, messages, notation: known(NOTATIONS, this.notation, 'auto'), change: known(CHANGE_STYLES, this.change, 'percent') };
    return this.#quotes.quotes.map((quote) => writeRow(quote, options));
  }

  /** What moves, or changes by itself, can be stopped. */
  #bar(): TemplateResult {
    const pausable = this.#moves || this.refresh > 0;
    const hasRates = this.#quotes.quotes.length > 0;
    return html`<div class="bar ${pausable ? 'pausable' : ''} ${this.#isHeld ? 'held' : ''}">
      ${pausable && hasRates ? pauseButton(this.#stopped, this.#buttonLabel, () => (this.#stopped ? this.play() : this.pause())) : nothing}
      ${hasRates ? this.#list() : html`<div class="fallback"><slot></slot></div>`} ${this.#sourceLine()}
    </div>`;
  }

  #list(): TemplateResult {
    const context = { messages: this.messages, onFollow: this.#onFollow };
    const rows = this.#rows();
    const item = this.#layout === 'list' ? listItem : tickerItem;
    const items = rows.map((row, position) => item(row, context, position));
    if (this.#layout === 'list') return html`<div class="rows" part="rates" role="list" translate="no">${items}</div>`;
    const groups = cutIntoGroups(items).map((group) => html`<div class="group">${group}</div>`);
    return this.#line(groups, !this.#moves || rows.some(({ url }) => !url));
  }

  /** Every rate is within the keyboard's reach: by its link, or by the line, which is turned or scrolled. */
  #line(groups: readonly TemplateResult[], focusable: boolean): TemplateResult {
    return html`<div class="line ${this.#moves ? 'track' : 'scroller'}" part="rates" role="list" translate="no"
      tabindex=${focusable ? 0 : nothing} aria-label=${focusable ? this.messages.pairs : nothing}>${groups}</div>`;
  }

  #sourceLine(): TemplateResult {
    const context = { locale: this.locale, messages: this.messages, outdated: this.#isOutdated, onFollow: this.#onFollow };
    return this.#shown ? sourceLine(this.#shown.data, context) : html`<p class="source"></p>`;
  }

  readonly #onFollow = (click: Event, url: SafeUrl, position = -1): void => announceSelect(this, click, { url, position });
}
