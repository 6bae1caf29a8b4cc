import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../packages/rate-ticker/define.js';
import type { PressRateTicker } from '../packages/rate-ticker/define.js';

type Args = Pick<PressRateTicker, 'data' | 'src' | 'pairs' | 'digits' | 'notation' | 'change' | 'layout' | 'speed' | 'paused' | 'label' | 'debug'> & { lang: string; dir: string };

const source = { name: 'National Bank of the Kyrgyz Republic', url: 'https://www.nbkr.kg/' };
const centralAsia = {
  asOf: new Date().toISOString().slice(0, 10),
  source,
  rates: [
    { base: 'KGS', quote: 'USD', rate: 0.01143, changePercent: 0 },
    { base: 'KZT', quote: 'USD', rate: 0.00188, changePercent: 0.41 },
    { base: 'TJS', quote: 'USD', rate: 0.1039, changePercent: -0.86 },
    { base: 'USD', quote: 'UZS', rate: 11792.224, previous: 11752.94 },
    { base: 'TMT', quote: 'USD', rate: 0.28575, changePercent: 0 },
  ],
};
const realRates = '/npm/@fawazahmed0/currency-api@latest/v1/currencies/usd.min.json';

const meta: Meta<Args> = {
  title: 'Widgets/Rate ticker',
  component: 'press-rate-ticker',
  args: { data: centralAsia, notation: 'auto', change: 'percent', layout: 'ticker', speed: 40, paused: false, debug: false, lang: 'en', dir: 'ltr' },
  argTypes: {
    notation: { control: 'select', options: ['auto', 'inverse', 'per-1000', 'subscript'] },
    change: { control: 'select', options: ['percent', 'absolute', 'none'] },
    layout: { control: 'select', options: ['ticker', 'list'] },
    digits: { control: { type: 'number', min: 0, max: 20 } },
    lang: { control: 'select', options: ['en', 'ru', 'kk', 'ky', 'uz', 'tg', 'tk'] },
    dir: { control: 'select', options: ['ltr', 'rtl'] },
  },
  render: ({ data, src, pairs, digits, notation, change, layout, speed, paused, label, debug, lang, dir }) => html`
    <press-rate-ticker
      .data=${data} src=${src ?? ''} pairs=${pairs ?? nothing} digits=${digits ?? nothing} notation=${notation} change=${change} layout=${layout}
      speed=${speed} ?paused=${paused} label=${label ?? nothing} ?debug=${debug} lang=${lang} dir=${dir}
    ></press-rate-ticker>
  `,
};
export default meta;
type Story = StoryObj<Args>;

const tickerOf = (canvas: HTMLElement): PressRateTicker => canvas.querySelector('press-rate-ticker')!;
const partOf = (canvas: HTMLElement, name: string) => tickerOf(canvas).shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);
const linesOf = (canvas: HTMLElement): string[] =>
  [...tickerOf(canvas).shadowRoot!.querySelectorAll('[part="rate"]')].map((rate) => rate.textContent.replace(/\s+/g, ' ').trim());

export const Default: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(linesOf(canvasElement)).toEqual([
      'KGS/USD = 0.01143 0%', 'KZT/USD = 0.00188 +0.41%', 'TJS/USD = 0.1039 -0.86%', 'USD/UZS = 11,792.224 +0.33%', 'TMT/USD = 0.28575 0%',
    ]));
  },
};

export const RealRates: Story = {
  args: { data: undefined, src: realRates, pairs: 'KGS/USD KZT/USD TJS/USD UZS/USD TMT/USD EUR/KGS' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(linesOf(canvasElement)).toContain('UZS/USD = 0.00008480 -0.33%'));
  },
};

export const List: Story = {
  args: { layout: 'list' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(linesOf(canvasElement)).toContain('TJS/USD 0.1039 -0.86%'));
  },
};

export const Stopped: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'pause-button')).toHaveAttribute('aria-label', 'Pause: Exchange rates'));
    partOf(canvasElement, 'pause-button')!.click();
    await waitFor(() => expect(partOf(canvasElement, 'pause-button')).toHaveAttribute('aria-label', 'Play: Exchange rates'));
  },
};

export const FixedDecimals: Story = {
  args: { digits: 5 },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(linesOf(canvasElement)).toContain('TJS/USD = 0.10390 -0.86%'));
  },
};

export const CountedZeros: Story = {
  args: { notation: 'subscript', pairs: 'UZS/USD' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(linesOf(canvasElement)).toEqual(['UZS/USD = 0.0₄8480 -0.33%']));
  },
};

export const PriceOfAThousand: Story = {
  args: { notation: 'per-1000', pairs: 'UZS/USD KZT/USD' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(linesOf(canvasElement)).toEqual(['1,000 UZS/USD = 0.08480 -0.33%', '1,000 KZT/USD = 1.88 +0.41%']));
  },
};

export const WithLinks: Story = {
  args: { data: { ...centralAsia, rates: centralAsia.rates.map((rate) => ({ ...rate, url: `/rates/${rate.base.toLowerCase()}` })) } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'link')).toHaveAttribute('href', expect.stringContaining('/rates/kgs')));
  },
};

export const OldRates: Story = {
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
  },
};

export const ErrorWithPublishersRates: Story = {
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
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(linesOf(canvasElement)).toHaveLength(5));
    const [button, rates] = ['pause-button', 'rates'].map((part) => partOf(canvasElement, part)!.getBoundingClientRect());
    await expect(button!.left).toBeGreaterThan(rates!.left);
  },
};

export const LongText: Story = {
  args: {
    layout: 'list',
    data: { ...centralAsia, source: { ...source, name: 'Department for the Publication of Official Rates of Exchange of the National Bank of the Kyrgyz Republic' } },
    notation: 'per-1000',
    digits: 12,
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'source')?.textContent).toContain('Department'));
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};
