import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { LayoutReservation } from '../core/visibility/layout-reservation.js';
import { debugTemplate } from '../debug/panel.js';
import { dispatchSelect } from '../core/element/events.js';
import { hostStyles } from '../core/element/host.styles.js';
import { fillIn } from '../core/i18n/messages/messages.js';
import { MinuteClock } from '../core/i18n/minute-clock.js';
import { PressElement } from '../core/element/press-element.js';
import { ResourceController } from '../core/data/resource-controller.js';
import { savesData } from '../core/data/save-data.js';
import { hasSlotted } from '../core/element/slots.js';
import { VisibilityController } from '../core/visibility/visibility-controller.js';
import { widgetStates } from '../core/data/widget-state.js';
import type { RateTable } from '../data/model/model.js';
import { type Loaded, lastGood } from '../data/model/resource.js';
import type { SafeUrl } from '../data/model/safe-url.js';
import type { RateInput, RateTableInput } from '../data/model/inputs.js';
import { currencyApiUrl } from '../data/model/open-rates.js';
import { announceButton } from './view/announce-button.js';
import type { ChangeStyle } from './format/change.js';
import { Flash } from './view/change-highlight.js';
import { FocusRestoration } from './track/focus-restoration.js';
import { isOutdated } from './rates/outdated.js';
import { lineStyles } from './view/ticker-layout.styles.js';
import { listStyles } from './view/list-layout.styles.js';
import type { Notation } from './format/notation.js';
import { rateWarnings } from './debug-notes.js';
import {
  checkedAttributes,
  type Layout,
  parseLayout,
  parseSpeed,
  rateFormatOptions,
  reservedRows,
  visibleHistoryDays,
} from './options.js';
import { pauseButton } from './view/pause-button.js';
import { BUILT_IN_BASE, selectRates, type SelectedRates } from './rates/select-rates.js';
import { listLayout, tickerLayout } from './view/rate-list.js';
import { rateTickerStyles } from './rate-ticker.styles.js';
import { ReducedMotion } from './track/reduced-motion.js';
import { type FormattedRate, formatRate, haveDifferentFigures } from './format/formatted-rate.js';
import { PauseBuffer } from './rates/pause-buffer.js';
import { sourceLine } from './view/source-line.js';
import { TrackController } from './track/track-controller.js';
import { TrackInput } from './track/track-input.js';

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
 * @csspart sparkline - The line of the past; only in a list with `history`.
 * @csspart value - The figure.
 * @csspart direction - The triangle that points up or down.
 * @csspart change - Triangle and change; only in a list.
 * @csspart link - The link around a rate that has an address.
 * @csspart pause-button - The button that stops and starts.
 * @csspart source - Who publishes the rates, and of when they are.
 * @csspart source-link - The link to who publishes them.
 * @csspart since - Since when a rate is unchanged; only in a list, where there is room.
 * @csspart announce-button - The button that has the rates read out.
 * @csspart outdated - The remark that they may be out of date.
 * @csspart debug - The reason that `debug` shows.
 * @cssprop [--press-rate-ticker-font-size=0.9375em] - Of the rates; the source line is smaller.
 * @cssprop [--press-rate-ticker-row=2.5rem] - Height of the line, or of each row of a list.
 * @cssprop [--press-rate-ticker-rows] - Rows of a list that room is held for. Default: 5; once the script is there, as many as `pairs` names.
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

  /** Pairs to show, `KGS/USD KZT/USD`, ISO 4217; inverse and cross rates are computed. What is no pair is left out, and where none is one, nothing is shown. Default: all of the source, 50 at most. */
  @property() pairs?: string;

  /** Address of rates, http(s): JSON, a bank's table, or a stream of Server-Sent Events. Default: the open daily data set `@fawazahmed0/currency-api`; the empty text asks nobody. */
  @property() src?: string;

  /** Rates instead of `src`: `{ asOf, source, rates: [{ base, quote, rate, previous, previousAsOf, changePercent, url, history: [{ date, rate }] }] }`. Default: none. */
  @property({ attribute: false }) data?: RateTableInput | readonly RateInput[] | undefined;

  /** Seconds between refreshes; below 5 counts as 5, and below 600 as 600 for readers who save data. A stream is not asked while it is open. Default 0: never. */
  @property({ type: Number }) refresh = 0;

  /** Fixed decimals, 0 to 20. Default, for any other value, and for a rate of which they would show zeros alone: as many as it deserves. */
  @property({ type: Number }) digits?: number;

  /** `auto`, `inverse` (the pair the other way round), `per-1000` (the price of a thousand) or `subscript` (0.0₄8480). Default, and for any other value: `auto`. */
  @property() notation: Notation = 'auto';

  /** The change since the publication before: `percent`, `absolute` or `none`. Default, and for any other value: `percent`. */
  @property() change: ChangeStyle = 'percent';

  /** `ticker`, a line that moves, or `list`, a small table. Default, and for any other value: `ticker`. */
  @property() layout: 'ticker' | 'list' = 'ticker';

  /** A list draws so many days of each rate's past, where the source has one; above 366 counts as 366. For readers who save data none is asked for. Default 0: none, and none is asked for. */
  @property({ type: Number }) history = 0;

  /** Your page of each pair that has no address of its own: `/rates/{base}-{quote}`, or `{base-lower}`, `{quote-lower}`. Default, and where it makes no http(s) address: no links. */
  @property({ attribute: 'href-template' }) hrefTemplate?: string;

  /** How fast the line moves, in px per second. Default, and for anything but a positive number: 40. */
  @property({ type: Number }) speed = 40;

  /** The line stands still until the reader, or `play()`, starts it; new rates are shown all the same. Default false. */
  @property({ type: Boolean }) paused = false;

  /** A button has a screen reader read out all rates, once each time it is pressed. Default false: none. */
  @property({ type: Boolean }) announce = false;

  /** What a screen reader calls the widget. Default: `Exchange rates`, in the page's language. */
  @property() label?: string;

  /** What the reader chose, or a script; until then `paused` counts. */
  @state() private choice: 'play' | 'pause' | undefined;

  @query('.bar') private bar!: HTMLElement | null;
  @query('.track') private view!: HTMLElement | null;

  readonly #rates = new ResourceController(this, 'rates', (table) =>
    table === this.#shown?.data ? this.#selected.rates.length : undefined,
  );
  readonly #visibility = new VisibilityController(this);
  readonly #reservation = new LayoutReservation(this.#visibility);
  readonly #reducedMotion = new ReducedMotion(this);
  readonly #clock = new MinuteClock(this);
  readonly #track = new TrackController(this, () => this.view);
  readonly #buffer = new PauseBuffer();
  /** How often an application has replaced its own rates by others. */
  #replaced = 0;
  #selected: SelectedRates = { rates: [], missing: [] };
  #rows: readonly FormattedRate[] = [];
  readonly #flash = new Flash();

  constructor() {
    super();
    this.addController(new TrackInput(this.#track, () => this.view, new FocusRestoration(this)));
  }

  /** Lets the line move, and shows what arrived meanwhile. */
  play(): void {
    this.choice = 'play';
  }

  /** Stops the line, and holds new rates back until `play()`, as long as a button is there to be pressed. */
  pause(): void {
    this.choice = 'pause';
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.#rates.query({
      data: this.data ?? undefined,
      src: this.src ?? currencyApiUrl(BUILT_IN_BASE),
      history: savesData() ? 0 : visibleHistoryDays(this),
      refresh: this.refresh,
    });
    const { state } = this.#rates;
    this.#buffer.update(lastGood(state), this.data ? 'data:' : this.src, this.choice === 'pause' && this.#hasButton);
    this.#selected = selectRates(this.#shown, this.pairs ?? '', this.notation === 'inverse');
    const states = widgetStates(state, () => this.#selected.rates.length === 0);
    this.showStates(this.#isOutdated ? [...new Set([...states, 'stale'])] : states);
    this.#reservation.update(state.status === 'loading' && !this.#shown);
    const options = rateFormatOptions(this, {
      locale: this.locale,
      messages: this.messages,
      now: this.#clock.now,
      asOf: this.#shown?.data.asOf,
    });
    const rows = this.#selected.rates.map((rate) => formatRate(rate, options));
    if (changed.get('data') && this.data && haveDifferentFigures(rows, this.#rows)) this.#replaced++;
    this.#rows = rows;
  }

  override updated(): void {
    this.#track.setSpeed(parseSpeed(this.speed));
    this.#track.setPaused('button', this.#stopped);
    this.#track.setPaused('offscreen', !this.#visibility.isVisible);
    this.#flash.show(this.#rows, this.#stopped, () => this.renderRoot.querySelectorAll('data'));
    this.bar?.style.setProperty('--_rows', String(reservedRows(this.pairs ?? '')));
  }

  override render(): TemplateResult {
    const isBlank = this.#selected.rates.length === 0 && !this.#reservation.isActive && !hasSlotted(this, '');
    return html`
      ${isBlank ? nothing : html`<section part="base" class=${this.#layout} aria-label=${this.#label}>${this.#bar()}</section>`}
      ${debugTemplate(this, this.#rates.state, rateWarnings(this, this.#selected), checkedAttributes(this))}
    `;
  }

  get #layout(): Layout {
    return parseLayout(this.layout);
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
    return this.#layout === 'ticker' && !this.#reducedMotion.isPreferred;
  }

  get #shown(): Loaded<RateTable> | undefined {
    return this.#buffer.shown;
  }

  /** From time to time, or by a stream. */
  get #renews(): boolean {
    return this.refresh > 0 || this.#shown?.source === 'event-stream';
  }

  /** What moves, or changes by itself, can be stopped. An application that replaces its rates once has corrected them; twice, it renews them. */
  get #pausable(): boolean {
    return this.#moves || this.#renews || this.#replaced > 1;
  }

  get #hasButton(): boolean {
    return this.#pausable && this.#selected.rates.length > 0;
  }

  /** A line that is renewed may have to say one day that it is out of date: the room for it is there from the start. */
  get #isHeld(): boolean {
    return this.#reservation.isActive || (this.#renews && this.#layout === 'ticker');
  }

  get #isOutdated(): boolean {
    return this.#rates.state.status === 'failed' || isOutdated(this.#shown?.data.asOf, this.#clock.now);
  }

  #bar(): TemplateResult {
    return html`<div class="bar ${this.#pausable ? 'pausable' : ''} ${this.#isHeld ? 'held' : ''} ${this.announce ? 'announcing' : ''} ${visibleHistoryDays(this) > 0 ? 'sparklines' : ''}">
      ${this.#hasButton ? pauseButton(this.#stopped, this.#buttonLabel, () => (this.#stopped ? this.play() : this.pause())) : nothing}
      ${this.#rows.length > 0 ? this.#rateList() : html`<div class="fallback"><slot></slot></div>`} ${this.#sourceLine()}
    </div>`;
  }

  #rateList(): TemplateResult {
    const context = { messages: this.messages, onFollow: this.#onFollow };
    return this.#layout === 'list' ? listLayout(this.#rows, context) : tickerLayout(this.#rows, this.#moves, context);
  }

  #sourceLine(): TemplateResult {
    const action =
      this.announce && this.#selected.rates.length > 0
        ? announceButton(() => this.#rows.map(({ description }) => description), this.messages)
        : undefined;
    const { locale, messages } = this;
    return sourceLine(this.#shown?.data, {
      locale,
      messages,
      now: this.#clock.now,
      outdated: Boolean(this.#shown) && this.#isOutdated,
      action,
      onFollow: this.#onFollow,
    });
  }

  readonly #onFollow = (click: Event, url: SafeUrl, position = -1): void =>
    dispatchSelect(this, click, { url, position });
}
