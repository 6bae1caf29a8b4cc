import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../packages/rate-ticker/define.js';
import type { PressRateTicker } from '../packages/rate-ticker/define.js';

type Args = Pick<
  PressRateTicker,
  | 'data'
  | 'src'
  | 'pairs'
  | 'digits'
  | 'notation'
  | 'change'
  | 'layout'
  | 'history'
  | 'hrefTemplate'
  | 'speed'
  | 'paused'
  | 'announce'
  | 'label'
  | 'debug'
> & { lang: string; dir: string };

const source = { name: 'National Bank of the Kyrgyz Republic', url: 'https://www.nbkr.kg/' };
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const centralAsia = {
  asOf: daysAgo(0),
  source,
  rates: [
    { base: 'KGS', quote: 'USD', rate: 0.01143, changePercent: 0 },
    { base: 'KZT', quote: 'USD', rate: 0.00188, changePercent: 0.41 },
    { base: 'TJS', quote: 'USD', rate: 0.1039, changePercent: -0.86 },
    { base: 'USD', quote: 'UZS', rate: 11792.224, previous: 11752.94 },
    { base: 'TMT', quote: 'USD', rate: 0.28575, changePercent: 0 },
  ],
};
/** A wave that looks like a rate's history, without randomness. */
const wave = (day: number): number => Math.sin(day / 3) + Math.sin(day * 1.7) / 3;

/** Thirty days of history that end today with this rate. */
const historyOf = (rate: number, amplitude: number) =>
  Array.from({ length: 31 }, (_, day) => ({
    date: daysAgo(30 - day),
    rate: rate * (1 + amplitude * (wave(day) - wave(30))),
  }));

const AMPLITUDES = [0.004, 0.01, 0.02, 0.005, 0];
const withHistory = {
  ...centralAsia,
  rates: centralAsia.rates.map((rate, index) => ({ ...rate, history: historyOf(rate.rate, AMPLITUDES[index] ?? 0) })),
};
const RECORDED_RATES = '/npm/@fawazahmed0/currency-api@latest/v1/currencies/usd.min.json';

/** A column in which five rates don't fit, so that they move. */
const inColumn: NonNullable<Story['decorators']> = (story) =>
  html`<div style="max-inline-size: 24rem">${story()}</div>`;

const meta: Meta<Args> = {
  title: 'Widgets/Rate ticker',
  component: 'press-rate-ticker',
  args: {
    data: centralAsia,
    notation: 'auto',
    change: 'percent',
    layout: 'ticker',
    history: 0,
    speed: 40,
    paused: false,
    announce: false,
    debug: false,
    lang: 'en',
    dir: 'ltr',
  },
  argTypes: {
    notation: { control: 'select', options: ['auto', 'inverse', 'per-1000', 'subscript'] },
    change: { control: 'select', options: ['percent', 'absolute', 'none'] },
    layout: { control: 'select', options: ['ticker', 'list'] },
    digits: { control: { type: 'number', min: 0, max: 20 } },
    lang: { control: 'select', options: ['en', 'ru', 'kk', 'ky', 'uz', 'tg', 'tk'] },
    dir: { control: 'select', options: ['ltr', 'rtl'] },
  },
  render: ({
    data,
    src,
    pairs,
    digits,
    notation,
    change,
    layout,
    history,
    hrefTemplate,
    speed,
    paused,
    announce,
    label,
    debug,
    lang,
    dir,
  }) => html`
    <press-rate-ticker
      .data=${data} src=${src ?? ''} pairs=${pairs ?? nothing}
      digits=${digits ?? nothing} notation=${notation} change=${change}
      layout=${layout} history=${history} href-template=${hrefTemplate ?? nothing}
      speed=${speed} ?paused=${paused} ?announce=${announce}
      label=${label ?? nothing} ?debug=${debug} lang=${lang} dir=${dir}
    ></press-rate-ticker>
  `,
};
export default meta;
type Story = StoryObj<Args>;

const tickerOf = (canvas: HTMLElement): PressRateTicker => canvas.querySelector('press-rate-ticker')!;
const partOf = (canvas: HTMLElement, name: string) =>
  tickerOf(canvas).shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);
const textsOf = (canvas: HTMLElement): string[] =>
  [...tickerOf(canvas).shadowRoot!.querySelectorAll('[part="rate"]')].map((rate) =>
    rate.textContent.replace(/\s+/g, ' ').trim(),
  );

export const Default: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(textsOf(canvasElement)).toEqual([
        'KGS/USD = 0.01143 0%',
        'KZT/USD = 0.00188 +0.41%',
        'TJS/USD = 0.1039 -0.86%',
        'USD/UZS = 11,792.224 +0.33%',
        'TMT/USD = 0.28575 0%',
      ]),
    );
  },
};

export const RecordedRates: Story = {
  args: { data: undefined, src: RECORDED_RATES, pairs: 'KGS/USD KZT/USD TJS/USD UZS/USD TMT/USD EUR/KGS' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(textsOf(canvasElement)).toContain('UZS/USD = 0.00008480 -0.33%'));
  },
};

export const List: Story = {
  args: { layout: 'list' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(textsOf(canvasElement)).toContain('TJS/USD 0.1039 -0.86%'));
  },
};

/** Rates from a stream of server-sent events. A figure that changes is highlighted for a moment. */
export const Live: Story = {
  args: { data: undefined, src: '/fault/live', layout: 'list' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(textsOf(canvasElement)).toHaveLength(4), { timeout: 5000 });
    const before = textsOf(canvasElement).join();
    await waitFor(() => expect(textsOf(canvasElement).join()).not.toBe(before), { timeout: 5000 });
    await expect(partOf(canvasElement, 'pause-button')).toBeVisible();
  },
};

export const UnchangedSince: Story = {
  args: {
    layout: 'list',
    data: {
      ...centralAsia,
      rates: centralAsia.rates.map((rate) => ({
        ...rate,
        previousAsOf: daysAgo(3),
        previous: rate.changePercent === 0 ? rate.rate : undefined,
      })),
    },
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'since')).toHaveTextContent(/^unchanged since \w+day$/));
  },
};

export const AnnounceButton: Story = {
  args: { announce: true, data: { ...centralAsia, asOf: new Date(Date.now() - 7_200_000).toISOString() } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'announce-button')).toBeVisible());
    partOf(canvasElement, 'announce-button')!.click();
    await expect(tickerOf(canvasElement).shadowRoot!.querySelector('[aria-live]')).toHaveTextContent(
      '1 Tajikistani somoni: 0.1039 US dollars, down 0.86 percent',
    );
    await expect(partOf(canvasElement, 'source')).toHaveTextContent('2 hours ago');
  },
};

const sparklineOf = (canvas: HTMLElement) => tickerOf(canvas).shadowRoot!.querySelector('[part="sparkline"]');

export const ListWithHistory: Story = {
  args: { layout: 'list', history: 30, data: withHistory },
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(sparklineOf(canvasElement)).toHaveAttribute(
        'aria-label',
        expect.stringMatching(/^From .* to 0\.01143 .*, lowest .*, highest /),
      ),
    );
  },
};

export const Sidebar: Story = {
  ...ListWithHistory,
  render: (args, context) => html`<div style="inline-size: 180px">${meta.render?.(args, context)}</div>`,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(sparklineOf(canvasElement)).toBeVisible());
    await expect(sparklineOf(canvasElement)!.getBoundingClientRect().top).toBeGreaterThan(
      partOf(canvasElement, 'pair')!.getBoundingClientRect().top,
    );
  },
};

export const ListWithHistoryDark: Story = {
  ...ListWithHistory,
  globals: { theme: 'dark' },
};

export const ListWithHistoryRightToLeft: Story = {
  args: { ...ListWithHistory.args, dir: 'rtl', lang: 'fa' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(sparklineOf(canvasElement)).toBeVisible());
    await expect(sparklineOf(canvasElement)!.getBoundingClientRect().left).toBeLessThan(
      partOf(canvasElement, 'pair')!.getBoundingClientRect().left,
    );
  },
};

export const Paused: Story = {
  decorators: inColumn,
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(partOf(canvasElement, 'pause-button')).toHaveAttribute('aria-label', 'Pause: Exchange rates'),
    );
    partOf(canvasElement, 'pause-button')!.click();
    await waitFor(() =>
      expect(partOf(canvasElement, 'pause-button')).toHaveAttribute('aria-label', 'Play: Exchange rates'),
    );
  },
};

export const ScrolledByKeys: Story = {
  decorators: inColumn,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'rates')).not.toBeNull());
    const line = partOf(canvasElement, 'rates')!;
    await waitFor(() => expect(line.getAnimations({ subtree: true })).not.toEqual([]), { timeout: 5000 });
    const rates = tickerOf(canvasElement).shadowRoot!.querySelectorAll('[part="rate"]');
    line.focus();
    for (const [key, first] of [
      ['Home', 0],
      ['ArrowRight', 1],
      ['ArrowRight', 2],
    ] as const) {
      line.dispatchEvent(new KeyboardEvent('keydown', { key }));
      await waitFor(
        () => expect(rates[first]!.getBoundingClientRect().left).toBeCloseTo(line.getBoundingClientRect().left, 0),
        { timeout: 5000 },
      );
    }
  },
};

export const FixedDecimals: Story = {
  args: { digits: 5 },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(textsOf(canvasElement)).toContain('TJS/USD = 0.10390 -0.86%'));
  },
};

export const Subscript: Story = {
  args: { notation: 'subscript', pairs: 'UZS/USD' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(textsOf(canvasElement)).toEqual(['UZS/USD = 0.0₄8480 -0.33%']));
  },
};

export const Per1000: Story = {
  args: { notation: 'per-1000', pairs: 'UZS/USD KZT/USD' },
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(textsOf(canvasElement)).toEqual(['1,000 UZS/USD = 0.08480 -0.33%', '1,000 KZT/USD = 1.88 +0.41%']),
    );
  },
};

export const WithLinks: Story = {
  args: {
    data: {
      ...centralAsia,
      rates: centralAsia.rates.map((rate) => ({ ...rate, url: `/rates/${rate.base.toLowerCase()}` })),
    },
  },
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(partOf(canvasElement, 'link')).toHaveAttribute('href', expect.stringContaining('/rates/kgs')),
    );
  },
};

export const LinksFromTemplate: Story = {
  args: { hrefTemplate: '/rates/{base}-{quote}' },
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(partOf(canvasElement, 'link')).toHaveAttribute('href', expect.stringContaining('/rates/KGS-USD')),
    );
  },
};

export const Outdated: Story = {
  args: { data: { ...centralAsia, asOf: '2025-06-23' } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'outdated')).toHaveTextContent('may be out of date'));
  },
};

export const Loading: Story = {
  args: { data: undefined, src: '/fault/slow?ms=60000' },
  play: async ({ canvasElement }) => {
    await expect(tickerOf(canvasElement).matches(':state(loading)')).toBe(true);
    await expect(tickerOf(canvasElement).offsetHeight).toBeGreaterThan(24);
  },
};

export const Empty: Story = {
  args: { pairs: 'XAU/XAG' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(tickerOf(canvasElement).matches(':state(empty)')).toBe(true));
    await expect(partOf(canvasElement, 'base')).toBeNull();
  },
};

export const Error: Story = {
  args: { data: undefined, src: '/fault/404', debug: true },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'debug')?.textContent).toContain('The server answered 404'));
    await expect(partOf(canvasElement, 'debug')?.textContent).toContain('Check the path of this URL.');
  },
};

export const ErrorWithFallback: Story = {
  render: () => html`
    <press-rate-ticker src="/fault/404"><ul><li>KGS/USD 0.01143</li><li>KZT/USD 0.00188</li></ul></press-rate-ticker>
  `,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(tickerOf(canvasElement).matches(':state(error)')).toBe(true));
    await expect(canvasElement.querySelector('li')).toBeVisible();
  },
};

export const Dark: Story = {
  ...Default,
  globals: { theme: 'dark' },
};

export const RightToLeft: Story = {
  args: { dir: 'rtl', lang: 'ar' },
  decorators: inColumn,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'pause-button')).not.toBeNull());
    const leftOf = (part: string) => partOf(canvasElement, part)!.getBoundingClientRect().left;
    await expect(leftOf('pause-button')).toBeLessThan(leftOf('rates'));
  },
};

const LONG_NAME =
  'Department for the Publication of Official Rates of Exchange of the National Bank of the Kyrgyz Republic';

export const LongText: Story = {
  args: {
    layout: 'list',
    data: {
      ...centralAsia,
      source: { ...source, name: LONG_NAME },
    },
    notation: 'per-1000',
    digits: 12,
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'source')?.textContent).toContain('Department'));
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};
