import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { dataOf } from '../core/data/data-of.js';
import { ResourceController } from '../core/data/resource-controller.js';
import { widgetStates } from '../core/data/widget-state.js';
import { parseBoolean } from '../core/element/attribute-values.js';
import { debugPanel } from '../core/element/debug-panel.js';
import { dispatchSelect } from '../core/element/events.js';
import { hostStyles } from '../core/element/host.styles.js';
import { PressElement } from '../core/element/press-element.js';
import { skeletonStyles } from '../core/element/skeleton.styles.js';
import { typeSteps } from '../core/element/type-steps.styles.js';
import { hasSlotted } from '../core/element/slots.js';
import { fillIn } from '../core/i18n/messages/messages.js';
import { MinuteClock } from '../core/visibility/minute-clock.js';
import { LayoutReservation } from '../core/visibility/layout-reservation.js';
import { VisibilityController } from '../core/visibility/visibility-controller.js';
import type { RateInput, RateTableInput } from '../data/model/data-property-types.js';
import type { RateTable } from '../data/model/model.js';
import { currencyApiUrl } from '../data/model/rates.js';
import { type Loaded, lastGood, type ResourceState } from '../data/model/resource.js';
import type { SafeUrl } from '../data/model/safe-url.js';
import { MINUTE_MS } from '../data/model/time.js';
import { useModule } from '../loading/use-module.js';
import type { ChangeStyle } from './format/change.js';
import { type FormattedRate, haveDifferentFigures, RateFormatter } from './format/formatted-rate.js';
import type { Notation } from './format/notation.js';
import type { PairRate } from './rates/find-rate.js';
import { isOutdated } from './rates/is-outdated.js';
import { PauseBuffer } from './rates/pause-buffer.js';
import { BUILT_IN_BASE, findRates, selectPairs } from './rates/select-rates.js';
import { Attention } from './track/attention.js';
import { ReducedMotion } from './track/reduced-motion.js';
import { TrackController } from './track/track-controller.js';
import { pauseButton } from './view/pause-button.js';
import { type LineKind, noRates, tickerLayout, waitingRates } from './view/rate-list.js';
import { reservedListStyles } from './view/reserved-list.styles.js';
import { sourceLine } from './view/source-line.js';
import { Tooltips } from './view/tooltips.js';
import { tickerLayoutStyles } from './view/ticker-layout.styles.js';
import {
  announceModule,
  debugNotesModule,
  historyModule,
  inputModule,
  listModule,
  updatesModule,
} from './lazy-modules.js';
import { type Layout, parseSpeed, requestedHistoryDays, reservedRows, visibleHistoryDays } from './options.js';
import { rateTickerStyles } from './rate-ticker.styles.js';

const MAX_EXPECTED_TO_FIT = 4;

const LOADING: ResourceState<RateTable> = { status: 'loading' };

/** Identifies rates from `data`; no valid `src` has this value. */
const DATA_ORIGIN = 'data:';

/**
 * Shows exchange rates in a moving line or in a small table. Without attributes, it shows today's rates of EUR, GBP,
 * JPY, CNY and CHF against USD.
 *
 * @tagname press-rate-ticker
 * @slot - Fallback content, for example a list of rates. It is displayed while there are no rates to display.
 * @fires {PressLoadEvent} press-load - Fired when new rates are displayed; `detail.count` is their number.
 * @fires {PressErrorEvent} press-error - Fired when rates fail to load. Rates that are already displayed stay, and
 *   `detail.stale` is then `true`.
 * @fires {PressSelectEvent} press-select - Fired when a link is about to be followed. `detail.position` is the index of
 *   the rate, from 0; -1 for the link to the source. Cancelable: `preventDefault()` cancels the click.
 * @fires {PressViewEvent} press-view - Fired once, when half of the element has been in view for one second.
 * @csspart base - The container of all content but the debug panel.
 * @csspart frame - The box with the outer rules, around rates and source.
 * @csspart rates - The list of rates.
 * @csspart rate - One rate. In a list, it has the rule above each row but the first.
 * @csspart message - The sentence that is shown if no rates have loaded.
 * @csspart pair - The currency pair.
 * @csspart unit - The number of units in the notation `per-1000`.
 * @csspart sparkline - The sparkline. Only in the list layout with `history`. Also has one of the next three parts, for
 *   the time that it shows.
 * @csspart up - The change of a rate that has risen.
 * @csspart down - The change of a rate that has fallen.
 * @csspart unchanged - The change of a rate that has not changed.
 * @csspart value - The number.
 * @csspart direction - The triangle that points up or down.
 * @csspart change - The triangle and the change. Also has the part `up`, `down` or `unchanged`.
 * @csspart link - The link around a rate that has a URL.
 * @csspart pause-button - The button that pauses and plays.
 * @csspart source - The line with the source of the rates and the time of publication.
 * @csspart source-link - The link to the source.
 * @csspart since - The day since when a rate is unchanged. Only in the list layout, if there is space.
 * @csspart announce-button - The button that makes a screen reader read all rates.
 * @csspart outdated - The warning that the rates may be out of date.
 * @csspart debug - The debug panel.
 * @cssstate loading - Rates are loading and nothing is displayed yet.
 * @cssstate ready - Rates are displayed.
 * @cssstate empty - The source has none of the requested pairs.
 * @cssstate stale - The rates were published more than four days ago, or the last request failed.
 * @cssstate error - The last request failed.
 */
export class PressRateTicker extends PressElement {
  static override styles = [
    hostStyles,
    typeSteps,
    skeletonStyles,
    rateTickerStyles,
    tickerLayoutStyles,
    reservedListStyles,
  ];

  static override properties = {
    pairs: {},
    src: {},
    data: { attribute: false },
    refresh: { type: Number },
    digits: { type: Number },
    notation: {},
    change: {},
    layout: {},
    history: { type: Number },
    hrefTemplate: { attribute: 'href-template' },
    speed: { type: Number },
    paused: { converter: parseBoolean },
    announce: { converter: parseBoolean },
    label: {},
    playState: { attribute: false },
  };

  /**
   * Currency pairs to show, separated by spaces or commas: `KGS/USD KZT/USD` (ISO 4217). Pairs that the source does not
   * list are computed from other rates. Invalid pairs are ignored; if none is valid, nothing is displayed. At most 500
   * pairs. Default: all pairs of the source, at most 50.
   */
  pairs?: string;

  /**
   * URL of the rates (http or https): JSON, a table of a central bank, or a stream of server-sent events. An invalid
   * URL fires `press-error`; an empty string disables loading. Default: the open data set `@fawazahmed0/currency-api`.
   */
  src?: string;

  /**
   * Rates to show instead of `src`: an array of rates, or `{ asOf, source, rates: [{ base, quote, rate, previous,
   * previousAsOf, changePercent, url, history: [{ date, rate }] }] }`. Only `base`, `quote` and `rate` are required.
   * Invalid rates are ignored. Default: the JSON in a child
   * `<script type="application/json">`, otherwise `undefined`.
   */
  data?: RateTableInput | readonly RateInput[] | undefined;

  /**
   * Seconds between two requests: at least 5, at most 86,400 (a day), and at least 600 if the user's browser saves
   * data. Other positive values are clamped. An open stream is not requested again. Default, and for invalid values: 0,
   * never.
   */
  refresh = 0;

  /**
   * Number of decimals, an integer from 0 to 20. It is ignored for a rate that would be shown as zero. Default, and for
   * invalid values: chosen for each rate.
   */
  digits?: number;

  /**
   * Notation of the rates. `auto`: as in `pairs`. `inverse`: the inverse pair. `per-1000`: the price of 1,000 units.
   * `subscript`: leading zeros are counted, `0.0₄8480`. Default, and for invalid values: `auto`.
   */
  notation: Notation = 'auto';

  /**
   * How to show the change since the previous publication: `percent`, `absolute` or `none`. Default, and for invalid
   * values: `percent`.
   */
  change: ChangeStyle = 'percent';

  /** `ticker`: a moving line. `list`: a small table. Default, and for invalid values: `ticker`. */
  layout: 'ticker' | 'list' = 'ticker';

  /**
   * Days of history to show as a sparkline, at most 366; larger values give 366. Only in the list layout, if the source
   * has a history. Not loaded if the user's browser saves data. Default, and for invalid values: 0, none.
   */
  history = 0;

  /**
   * Template for the URLs of rates that have no `url`: `/rates/{base}-{quote}`, or `{base-lower}` and `{quote-lower}`
   * for lower case. A template that gives no http(s) URL is ignored. Default: no links.
   */
  hrefTemplate?: string;

  /** Speed of the line, in px per second. Default, and for zero, negative or invalid values: 40. */
  speed = 40;

  /**
   * Whether the line is paused at first, until the user or `play()` starts it. Unlike `pause()`, it does not hold new
   * rates back. Default: `false`.
   */
  paused = false;

  /** Adds a button that makes the user's screen reader read all rates. Default: `false`. */
  announce = false;

  /** Accessible name of the widget. Default: `Exchange rates`, in the page's language. */
  label?: string;

  /** Set by `play()`, `pause()` and the button. Takes precedence over `paused`. */
  private playState: 'running' | 'paused' | undefined;

  /** Fires `press-load` only for rates that are shown, not for those that the pause buffer holds back. */
  readonly #resource = new ResourceController(this, 'rates', (table) =>
    table === this.#shown?.data ? this.#selected.length : undefined,
  );
  readonly #visibility = new VisibilityController(this, { tracksVisible: true });
  readonly #reservation = new LayoutReservation(this.#visibility);
  readonly #reducedMotion = new ReducedMotion(this);
  readonly #clock = new MinuteClock(this);
  readonly #track = new TrackController(
    this,
    () => this.#find('.line:not(.scroller)'),
    () => this.#formattedRates.map(({ pair }) => pair),
  );
  readonly #attention = new Attention(this.#track, () => this.#find('.track'), inputModule);
  readonly #tooltips = new Tooltips(this);
  readonly #pauseBuffer = new PauseBuffer();
  #layout: Layout = 'ticker';
  /** The module that shows a list, if the layout is a list and it has arrived. */
  #list: typeof listModule.current;
  #selected: readonly PairRate[] = [];
  readonly #formatter = new RateFormatter();
  #formattedRates: readonly FormattedRate[] = [];
  /** Those before the last update. */
  #lastRates: readonly FormattedRate[] = [];
  /** Whether the last update changed pairs or values. */
  #hasNewFigures = false;
  /** How often a script has replaced `data` by different rates. */
  #dataReplacements = 0;

  constructor() {
    super();
    // While focus is inside, updates keep it on the same pair.
    const restoreFocus = () => inputModule.load().then((module) => module.restoreFocus(this));
    this.addEventListener('focusin', () => void restoreFocus().catch(() => undefined), { once: true });
    this.addController(this.#attention);
  }

  /** Starts the line, and shows the newest rates. Takes precedence over `paused`. */
  play(): void {
    this.playState = 'running';
  }

  /** Stops the line, and holds new rates back until `play()` while the pause button is shown. */
  pause(): void {
    this.playState = 'paused';
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const data = dataOf(this);
    this.#resource.query({
      data,
      src: this.src ?? (data ? undefined : currencyApiUrl(BUILT_IN_BASE)),
      history: requestedHistoryDays(this),
      refresh: this.refresh,
    });
    this.#chooseLayout();
    const origin = data ? DATA_ORIGIN : this.src;
    const isHeldBack = this.playState === 'paused' && this.#hasPauseButton;
    this.#pauseBuffer.update(lastGood(this.#state), origin, isHeldBack);
    const shown = this.#shown;
    this.#selected = shown
      ? findRates(shown.data, selectPairs(shown, this.pairs ?? ''), this.notation === 'inverse')
      : [];
    this.#reservation.update(this.#isLoading);
    this.#showStates();
    const rates = this.#formatRates();
    this.#hasNewFigures = haveDifferentFigures(rates, this.#formattedRates);
    if (changed.get('data') && this.data && this.#hasNewFigures) this.#dataReplacements++;
    this.#lastRates = this.#formattedRates;
    this.#formattedRates = rates;
  }

  override updated(changed: PropertyValues<this>): void {
    const isOnlyData = [...changed.keys()].every((name) => name === 'data');
    if (!isOnlyData) this.#track.releaseGroups();
    this.#track.setSpeed(parseSpeed(this.speed));
    this.#track.setPaused('button', this.#isPaused);
    if (this.#isPaused) this.#attention.loadInput();
    this.#track.setPaused('offscreen', !this.#visibility.isVisible);
    this.#showUpdate(isOnlyData);
    if (this.#hasRates) this.#tooltips.schedule(this.locale);
    if (this.#layout === 'list')
      this.#find('.grid')?.style.setProperty('--_rows', String(reservedRows(this.pairs ?? '')));
  }

  override render(): TemplateResult {
    const hasContent = this.#hasRates || this.#reservation.isActive || hasSlotted(this, '');
    return html`
      ${hasContent ? this.#baseTemplate() : nothing}
      ${debugPanel(this, this.#resource.state, debugNotesModule, ({ debugNotes }) => debugNotes(this, this.#shown))}
    `;
  }

  /** A list waits for the module that shows it, but a line stays until then. Without the module, it is a line. */
  #chooseLayout(): void {
    const isList = this.layout === 'list';
    this.#list = isList ? useModule(this, listModule) : undefined;
    this.#list?.adoptListStyles(this);
    const isWaiting = isList && !listModule.error && !this.#hasRates;
    this.#layout = this.#list || isWaiting ? 'list' : 'ticker';
  }

  /** Until the list can be shown, the rates count as loading. */
  get #state(): ResourceState<RateTable> {
    return this.#layout === 'list' && !this.#list ? LOADING : this.#resource.state;
  }

  get #label(): string {
    return this.label || this.messages.rates;
  }

  /** The loaded rates that are shown; while paused, not always the newest. */
  get #shown(): Loaded<RateTable> | undefined {
    return this.#pauseBuffer.shown;
  }

  get #isLoading(): boolean {
    return this.#state.status === 'loading' && !this.#shown;
  }

  /** Whether there is nothing to show yet. */
  get #isWaiting(): boolean {
    return this.#isLoading && !hasSlotted(this, '');
  }

  get #hasSparklines(): boolean {
    return visibleHistoryDays(this) > 0;
  }

  get #hasRates(): boolean {
    return this.#selected.length > 0;
  }

  get #isPaused(): boolean {
    return this.playState ? this.playState === 'paused' : this.paused;
  }

  /** Before the first layout, many rates are expected to overflow the line. */
  get #lineKind(): LineKind {
    if (this.#reducedMotion.isPreferred) return 'scroller';
    return (this.#track.overflows ?? this.#selected.length > MAX_EXPECTED_TO_FIT) ? 'track' : 'still';
  }

  get #isMoving(): boolean {
    return this.#layout === 'ticker' && this.#lineKind === 'track';
  }

  get #hasUpdates(): boolean {
    return this.refresh > 0 || this.#shown?.source === 'event-stream';
  }

  /**
   * Whether there is something to pause: motion or automatic updates (WCAG 2.2.2). A script that replaces `data` once
   * may have corrected it; a script that replaces it twice updates it.
   */
  get #canPause(): boolean {
    return this.#isMoving || this.#hasUpdates || this.#dataReplacements > 1;
  }

  get #hasPauseButton(): boolean {
    return this.#canPause && this.#hasRates;
  }

  /** Rates that are updated may become outdated later: the space for that warning is reserved from the start. */
  get #hasReservedSpace(): boolean {
    return this.#reservation.isActive || (this.#hasUpdates && this.#layout === 'ticker');
  }

  /** Keeps the widths of the line and highlights figures. The first update may come before the module for it. */
  #showUpdate(isOnlyData: boolean): void {
    const isUpdate = this.#hasNewFigures && this.#lastRates.length > 0;
    const module = isUpdate || this.#hasUpdates ? useModule(this, updatesModule) : undefined;
    if (!module || !isUpdate) return;
    if (isOnlyData) module.keepGroups(this.#track);
    if (this.#isPaused) return;
    module.highlightChanges(this.#lastRates, this.#formattedRates, () => this.renderRoot.querySelectorAll('data'));
  }

  get #isStale(): boolean {
    return this.#state.status === 'failed' || isOutdated(this.#shown?.data.asOf, this.#clock.now);
  }

  #showStates(): void {
    const states = widgetStates(this.#state, () => !this.#hasRates);
    this.showStates(this.#isStale ? [...states, 'stale'] : states);
  }

  #formatRates(): readonly FormattedRate[] {
    const { locale, messages, digits, notation, change, hrefTemplate, baseURI } = this;
    const { now } = this.#clock;
    return this.#formatter.format(this.#selected, {
      locale,
      messages,
      digits,
      notation,
      change,
      hrefTemplate,
      baseURI,
      historyDays: visibleHistoryDays(this),
      // Whole minutes, so that updates within the same minute reuse the texts.
      now: now - (now % MINUTE_MS),
      asOf: this.#shown?.data.asOf,
      formatSparkline: this.#hasSparklines ? useModule(this, historyModule)?.sparklineImage : undefined,
    });
  }

  #baseTemplate(): TemplateResult {
    const classes = ['grid'];
    if (this.#canPause) classes.push('pausable');
    if (this.#hasReservedSpace) classes.push('reserved');
    if (this.#track.isTight) classes.push('tight');
    if (this.announce) classes.push('announcing');
    if (this.#hasSparklines) classes.push('sparklines');
    // Without rates, it would be an empty landmark.
    const label = this.#hasRates || hasSlotted(this, '') ? this.#label : nothing;
    return html`<section part="base" class=${this.#layout} lang=${this.messages.lang} aria-label=${label}>
      <div part="frame" class=${classes.join(' ')}>${this.#pauseButton()} ${this.#rateList()}
        ${this.#sourceLine()}</div>
    </section>`;
  }

  #pauseButton(): TemplateResult | typeof nothing {
    if (!this.#hasPauseButton) return nothing;
    const label = this.#isPaused ? this.messages.play : this.messages.pause;
    return pauseButton(this.#isPaused, fillIn(label, { name: this.#label }), this.#onPauseClick);
  }

  #rateList(): TemplateResult {
    if (!this.#hasRates) return html`<div class="fallback"><slot></slot>${this.#fallback()}</div>`;
    const { currencyDisplay } = this.#tooltips;
    const context = { messages: this.messages, currencyDisplay, onFollow: this.#onFollow };
    return this.#list
      ? this.#list.listLayout(this.#formattedRates, context)
      : tickerLayout(this.#formattedRates, this.#lineKind, this.#track.groupCount, context);
  }

  /** Content of the page's own. Without it, the reserved space shows that rates are loading, or a sentence. */
  #fallback(): TemplateResult | typeof nothing {
    if (hasSlotted(this, '')) return nothing;
    if (!this.#isLoading) return noRates(this.messages);
    const count = reservedRows(this.pairs ?? '');
    if (this.#layout === 'ticker') return waitingRates(count);
    return this.#list?.waitingRows(count) ?? nothing;
  }

  #sourceLine(): TemplateResult {
    const { locale, messages } = this;
    const descriptions = () => this.#formattedRates.map(({ describe }) => describe('name'));
    const module = this.announce && this.#hasRates ? useModule(this, announceModule) : undefined;
    return sourceLine(this.#shown?.data, {
      locale,
      messages,
      now: this.#clock.now,
      isLoading: this.#isWaiting,
      isOutdated: Boolean(this.#shown) && this.#isStale,
      button: module?.announceButton(descriptions, messages),
      onFollow: this.#onFollow,
    });
  }

  readonly #onPauseClick = (): void => {
    if (this.#isPaused) this.play();
    else this.pause();
  };

  readonly #onFollow = (click: Event, url: SafeUrl, position = -1): void =>
    dispatchSelect(this, click, { url, position });

  #find(selector: string): HTMLElement | null {
    return this.renderRoot?.querySelector(selector) ?? null;
  }
}
