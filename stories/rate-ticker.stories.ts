import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { anatomy, doAndDont } from './render/guidance.js';
import type { Args } from './render/markup.js';
import * as states from './render/states.js';
import { fitsItsColumn, partOf, partsOf, shows, showsCount, type Story, widgetOf } from './render/states.js';
import { bank, daysAgo, hoursAgo, manyRates, mediumDate, rateTable, rateTableWithHistory, SITE } from './samples.js';

const meta: Meta<Args> = {
  title: 'Widgets/Rate ticker',
  component: 'press-rate-ticker',
  args: { data: rateTable },
};
export default meta;

/** A column in which five rates do not fit, so that they move. */
const inColumn: NonNullable<Story['decorators']> = (story) => html`<div class="narrow">${story()}</div>`;

export const Default: Story = {
  play: async (context) => {
    await showsCount('rate', 5)(context);
    await shows({ rate: /^KGS\/USD.*0\.01143/, source: /National Bank/ })(context);
  },
};

export const Loading = states.loading;

export const Empty: Story = { ...states.empty, args: { pairs: 'XAU/XAG' } };

/** One of the rates is no number: it is left out, and the others are shown. */
export const Partial: Story = {
  args: { data: { ...rateTable, rates: [{ base: 'KGS', quote: 'USD', rate: 'n/a' }, ...rateTable.rates.slice(1)] } },
  play: async (context) => {
    await showsCount('rate', 4)(context);
    await shows({ pair: /^KZT/ })(context);
  },
};

export const Stale = states.stale;

export const Error = states.error;

export const ErrorInView = states.errorInView;

/** The bank has not published since: the widget says how old its rates are. */
export const Outdated: Story = {
  args: { data: { ...rateTable, asOf: '2025-06-23' } },
  play: shows({ outdated: /may be out of date/ }),
};

const ownRate = (pair: string, rate: string): string => `  <li><span>${pair}</span> <b>${rate}</b></li>`;

/** Rates, source and date in the page's own HTML. The span keeps the paragraph's text together. */
const ownRates = (figures: Record<string, string>): string => `<ul>
${Object.entries(figures)
  .map(([pair, rate]) => ownRate(pair, rate))
  .join('\n')}
</ul>
<p><span>
  Source: <a href="${bank.url}">${bank.name}</a>, as of <time datetime="${daysAgo(1)}">${mediumDate(1)}</time>
</span></p>`;

/** What a page shows without JavaScript stays when the rates fail to load, with the source and the date of it. */
export const ErrorWithFallback: Story = {
  args: {
    ...states.error.args,
    debug: false,
    content: ownRates({ 'KGS/USD': '0.01143', 'KZT/USD': '0.00188' }),
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(widgetOf(canvasElement).matches(':state(error)')).toBe(true));
    await expect(canvasElement.querySelector('li')).toBeVisible();
    await expect(canvasElement.querySelector('time')).toBeVisible();
  },
};

const longName = 'Department for the Publication of Official Rates of Exchange of the National Bank of the Republic';

export const LongWords: Story = {
  args: { data: { ...rateTable, source: { ...bank, name: longName } }, notation: 'per-1000', digits: 12 },
  play: fitsItsColumn,
};

export const One: Story = { args: { pairs: 'KGS/USD' }, play: showsCount('rate', 1) };

export const Many: Story = { args: { data: manyRates }, play: showsCount('rate', 24) };

export const List: Story = { args: { layout: 'list' }, play: showsCount('rate', 5) };

/** The widget does not write which time a line shows, and which a percentage: the page does. */
const withCaption: NonNullable<Story['decorators']> = (story) => html`
  <p><b>Exchange rates</b><br />The lines show the last 30 days, the percentages the change since yesterday.</p>
  ${story()}
`;

/** The ticker's pictures are the sparklines of its list. A sentence of the page says which time they show. */
export const WithPictures: Story = {
  decorators: withCaption,
  args: { layout: 'list', history: 30, data: rateTableWithHistory, label: 'Exchange rates, with the last 30 days' },
  play: async ({ canvasElement }) => {
    const described = /^From .* to 0\.01143 .*, lowest .*, highest /;
    await waitFor(() =>
      expect(partOf(canvasElement, 'sparkline')).toHaveAttribute('aria-label', expect.stringMatching(described)),
    );
  },
};

/** The source has no history: there is no empty column for it. */
export const WithoutPictures: Story = { args: { layout: 'list', history: 30 }, play: showsCount('sparkline', 0) };

export const Print = states.print;

/** The daily rates of an open data set, as a tag without attributes loads them. */
export const RealRates: Story = {
  args: { data: undefined, pairs: 'KGS/USD KZT/USD TJS/USD UZS/USD TMT/USD EUR/KGS' },
  play: shows({ rate: /^KGS\/USD.*0\.01\d+/ }),
};

/** Rates from a stream of server-sent events. A figure that changes is highlighted for a moment. */
export const Live: Story = {
  args: { data: undefined, src: 'answers/live', layout: 'list' },
  play: async ({ canvasElement }) => {
    await showsCount('rate', 4)({ canvasElement });
    await waitFor(() => expect(partOf(canvasElement, 'pause-button')).toBeVisible());
  },
};

export const Moving: Story = {
  decorators: inColumn,
  play: async ({ canvasElement }) => {
    const label = () =>
      partOf(canvasElement, 'pause-button')?.ariaLabel ?? partOf(canvasElement, 'pause-button')?.title;
    await waitFor(() => expect(partOf(canvasElement, 'pause-button')).toBeVisible());
    const before = label();
    partOf(canvasElement, 'pause-button')!.click();
    await waitFor(() => expect(label()).not.toBe(before));
    partOf(canvasElement, 'pause-button')!.click();
    await waitFor(() => expect(label()).toBe(before));
  },
};

/** The arrow keys, Home and End move the line by one rate. */
export const MovedByKeys: Story = {
  decorators: inColumn,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'rates')).toBeVisible());
    const line = partOf(canvasElement, 'rates')!;
    await waitFor(() => expect(line.getAnimations({ subtree: true })).not.toEqual([]));
    line.focus();
    for (const [key, first] of [
      ['Home', 0],
      ['ArrowRight', 1],
    ] as const) {
      line.dispatchEvent(new KeyboardEvent('keydown', { key }));
      const leftOf = (element: Element | undefined) => element?.getBoundingClientRect().left ?? Number.NaN;
      await waitFor(() => expect(leftOf(partsOf(canvasElement, 'rate')[first])).toBeCloseTo(leftOf(line), 0));
    }
  },
};

export const Announced: Story = {
  args: { announce: true, data: { ...rateTable, asOf: hoursAgo(2) } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'announce-button')).toBeVisible());
    partOf(canvasElement, 'announce-button')!.click();
    await expect(widgetOf(canvasElement).shadowRoot.querySelector('[aria-live]')).toHaveTextContent(
      '1 Tajikistani somoni: 0.1039 US dollars, down 0.86 percent',
    );
  },
};

export const UnchangedSince: Story = {
  args: {
    layout: 'list',
    data: {
      ...rateTable,
      rates: rateTable.rates.map((rate) => ({
        ...rate,
        previousAsOf: daysAgo(3),
        previous: rate.changePercent === 0 ? rate.rate : undefined,
      })),
    },
  },
  play: shows({ since: /^unchanged since \w+day$/ }),
};

export const FixedDecimals: Story = { args: { digits: 4 }, play: shows({ value: /0\.0114$/ }) };

export const Subscript: Story = {
  args: { notation: 'subscript', pairs: 'UZS/USD' },
  play: shows({ value: /0\.0₄8480$/ }),
};

export const Per1000: Story = {
  args: { notation: 'per-1000', pairs: 'UZS/USD KZT/USD' },
  play: shows({ value: /0\.08480$/ }),
};

export const Linked: Story = {
  args: { 'href-template': `${SITE}/rates/{base}-{quote}` },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'link')).toHaveAttribute('href', `${SITE}/rates/KGS-USD`));
  },
};

export const Anatomy = anatomy({ data: rateTableWithHistory, layout: 'list', history: 30 }, 5);

/** The widget itself shows more decimals where only zeros would be left. */
const TWO_DECIMALS = {
  'KGS/USD': '0.01',
  'KZT/USD': '0.00',
  'TJS/USD': '0.10',
  'USD/UZS': '11,792.22',
  'TMT/USD': '0.29',
};

export const DoAndDont = doAndDont('press-rate-ticker', [
  [
    {
      text: 'name the few pairs that your readers trade in.',
      data: rateTable,
      pairs: 'KGS/USD KZT/USD',
      layout: 'list',
    },
    { text: 'show all that the source has beside an article.', data: manyRates, layout: 'list' },
  ],
  [
    { text: 'leave the decimals to the widget: no rate loses its change.', data: rateTable, layout: 'list' },
    {
      text: 'cut small rates to two decimals in the page’s own list.',
      src: states.error.args.src,
      layout: 'list',
      content: ownRates(TWO_DECIMALS),
    },
  ],
]);
