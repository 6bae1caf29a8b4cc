import { expect, fixture, html } from '@open-wc/testing';
import { uniqueUrl } from '../../test/fetching.js';
import {
  accessibilityTree,
  copyAll,
  wait,
  waitUntil,
  nextEvent,
  setMedia,
  uncaughtErrors,
  withMedia,
} from '../../test/support.js';
import { sharedClient } from '../data/client/shared-client.js';
import './define.js';
import type { PressRateTicker } from './rate-ticker.js';

const REAL = '/npm/@fawazahmed0/currency-api@latest/v1/currencies/usd.min.json';
const FIVE_RATES_URL = new URL('./fixtures/five-rates.json', import.meta.url).pathname;
const NINE_PAIRS = 'KGS/USD KZT/USD TJS/USD UZS/USD TMT/USD EUR/USD GBP/USD JPY/USD CNY/USD';
const FIVE_LINES = [
  'KGS/USD 0.01143 0%',
  'KZT/USD 0.00188 0%',
  'TJS/USD 0.10390 −0.86%',
  'UZS/USD 0.00008 0%',
  'TMT/USD 0.28575 0%',
];

const fiveRates = async (): Promise<{ rates: object[] }> => (await fetch(FIVE_RATES_URL)).json();
const oneLine = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector(`[part="${name}"]`);
const lines = (element: Element): string[] => all(element, '[part="rate"]').map(({ innerText }) => oneLine(innerText));
const ready = (element: Element): Promise<void> => waitUntil(() => lines(element).length > 0, 'the rates');
const times = (text: string, line: string): number => oneLine(text).split(line).length - 1;

async function show(template: Parameters<typeof fixture>[0]): Promise<PressRateTicker> {
  const element = await fixture<PressRateTicker>(template);
  await ready(element);
  return element;
}

describe('<press-rate-ticker>', () => {
  describe('with five rates, one of them fallen', () => {
    let element: PressRateTicker;
    beforeEach(async () => {
      element = await show(
        html`<press-rate-ticker lang="en" digits="5" .data=${await fiveRates()}></press-rate-ticker>`,
      );
    });

    it('shows exactly five lines', () => {
      expect(lines(element)).to.deep.equal(FIVE_LINES);
      expect(oneLine(part(element, 'base')?.innerText)).to.equal(FIVE_LINES.join(' '));
    });

    it('has each rate once in the DOM', () => {
      const text = `${element.textContent} ${element.shadowRoot!.textContent}`;
      for (const line of FIVE_LINES) expect(times(text, line), line).to.equal(1);
    });

    it('has each rate once in the accessibility tree, as an item of one list', async () => {
      const tree = await accessibilityTree();
      const text = tree
        .filter(({ role }) => role === 'StaticText')
        .map(({ name }) => name)
        .join(' ');
      for (const line of FIVE_LINES) expect(times(text, line), line).to.equal(1);
      const roles = tree.map(({ role }) => role);
      expect(
        [roles.filter((role) => role === 'list'), roles.filter((role) => role === 'listitem')].map(
          ({ length }) => length,
        ),
      ).to.deep.equal([1, 5]);
    });

    it('has each rate once in a copy of the whole page', async () => {
      await fixture(html`<p>The article.</p>`);
      const text = await copyAll();
      for (const line of FIVE_LINES) expect(times(text, line), line).to.equal(1);
    });

    it('describes the full rate with its units and the direction in the tooltip of the figure', async () => {
      element.dispatchEvent(new PointerEvent('pointerover', { pointerType: 'mouse' }));
      await waitUntil(() => all(element, '[title*=dollar]').length > 0, 'the tooltips with names');
      const words = all(element, 'data').map(({ title }) => title);
      expect(words[2]).to.equal('1 Tajikistani somoni: 0.1039 US dollars, down 0.86 percent');
      expect(words[0]).to.match(/^1 Kyrg\w+ som: 0\.01143 US dollars, unchanged$/);
    });

    it('has items that a screen reader reads as they are written, without a sentence for a name', async () => {
      const items = (await accessibilityTree()).filter(({ role }) => role === 'listitem');
      expect(items.map(({ name, description }) => name + description)).to.deep.equal(['', '', '', '', '']);
    });

    it('marks a rate that fell with a labelled triangle, and an unchanged one with none', () => {
      const triangles = all(element, '[part="rate"]').map((rate) => rate.querySelector('[role="img"]'));
      const labels = triangles.map((triangle) => (triangle?.checkVisibility() ? triangle.ariaLabel : undefined));
      expect(labels).to.deep.equal([undefined, undefined, 'down', undefined, undefined]);
    });

    it('has the machine-readable rate in `<data value>`', () => {
      expect(all(element, 'data').map((data) => data.getAttribute('value'))).to.deep.equal([
        '0.01143',
        '0.00188',
        '0.1039',
        '0.00008',
        '0.28575',
      ]);
    });

    it('has no violations in axe', async () => {
      await expect(element).to.be.accessible();
    });
  });

  describe('with the day’s real rates', () => {
    it('computes UZS/USD to four significant digits, with its change', async () => {
      const element = await show(html`<press-rate-ticker lang="en" pairs="UZS/USD" src=${REAL}></press-rate-ticker>`);
      expect(lines(element)).to.deep.equal(['UZS/USD 0.00008480 −0.33%']);
    });

    it('shows five major currencies by default', async () => {
      const element = await show(html`<press-rate-ticker src=${REAL}></press-rate-ticker>`);
      expect(lines(element).map((line) => line.slice(0, 7))).to.deep.equal([
        'EUR/USD',
        'GBP/USD',
        'JPY/USD',
        'CNY/USD',
        'CHF/USD',
      ]);
    });

    it('never shows "-0%" for any pair', async () => {
      const { usd }: { usd: object } = await (await fetch(REAL)).json();
      const pairs = Object.keys(usd)
        .filter((code) => /^[a-z]{3}$/.test(code) && code !== 'usd')
        .map((code) => `${code}/USD`)
        .join(' ');
      const element = await show(html`<press-rate-ticker pairs=${pairs} src=${REAL}></press-rate-ticker>`);
      expect(lines(element)).to.have.length.above(150);
      expect(lines(element).filter((line) => /[-+−]0(\.0+)?%/.test(line))).to.deep.equal([]);
    });

    it('names the source and the date, and marks old rates as out of date', async () => {
      const element = await show(html`<press-rate-ticker lang="en" src=${REAL}></press-rate-ticker>`);
      expect(oneLine(part(element, 'source')?.innerText)).to.match(
        /^Source: currency-api, as of Sep 29, 2026, may be out of date$/,
      );
      expect(part(element, 'source')?.querySelector('time')?.dateTime).to.equal('2026-09-29');
      expect(element.matches(':state(ready):state(stale)')).to.equal(true);
    });

    it('does not mark today’s rates as out of date', async () => {
      const data = { ...(await fiveRates()), asOf: new Date().toISOString() };
      const element = await show(html`<press-rate-ticker lang="en" .data=${data}></press-rate-ticker>`);
      expect(part(element, 'source')?.innerText).not.to.contain('out of date');
      expect(element.matches(':state(stale)')).to.equal(false);
    });

    const LANGUAGES = {
      en: 'Source: currency-api, as of Sep 29, 2026, may be out of date',
      ru: 'Источник: currency-api, на 29 сент. 2026 г., данные могли устареть',
      ky: 'Булак: currency-api',
      uz: 'Manba: currency-api',
    };
    for (const [lang, line] of Object.entries(LANGUAGES)) {
      it(`has messages in ${lang}`, async () => {
        const element = await show(html`<press-rate-ticker lang=${lang} src=${REAL}></press-rate-ticker>`);
        expect(oneLine(part(element, 'source')?.innerText)).to.contain(line);
      });
    }
  });

  describe('rates are formatted', () => {
    const table: readonly (readonly [string, Parameters<typeof fixture>[0], string])[] = [
      [
        'as the inverse pair',
        html`<press-rate-ticker pairs="UZS/USD" notation="inverse" src=${REAL}></press-rate-ticker>`,
        'USD/UZS 11,792.2241 +0.33%',
      ],
      [
        'as the price of a thousand',
        html`<press-rate-ticker pairs="UZS/USD" notation="per-1000" src=${REAL}></press-rate-ticker>`,
        '1,000 UZS/USD 0.08480 −0.33%',
      ],
      [
        'with zeros counted',
        html`<press-rate-ticker pairs="UZS/USD" notation="subscript" src=${REAL}></press-rate-ticker>`,
        'UZS/USD 0.0₄8480 −0.33%',
      ],
      [
        'in the default notation if the notation is invalid',
        html`<press-rate-ticker pairs="UZS/USD" notation="roman" src=${REAL}></press-rate-ticker>`,
        'UZS/USD 0.00008480 −0.33%',
      ],
      [
        'with an absolute change',
        html`<press-rate-ticker pairs="USD/UZS" change="absolute" src=${REAL}></press-rate-ticker>`,
        'USD/UZS 11,792.2241 +39.2818',
      ],
      [
        'without a change',
        html`<press-rate-ticker pairs="UZS/USD" change="none" src=${REAL}></press-rate-ticker>`,
        'UZS/USD 0.00008480',
      ],
      [
        'as a cross rate',
        html`<press-rate-ticker pairs="KGS/KZT" src=${REAL}></press-rate-ticker>`,
        'KGS/KZT 5.0451 −0.44%',
      ],
      [
        'for the locale',
        html`<press-rate-ticker lang="ru" pairs="USD/UZS" change="none" src=${REAL}></press-rate-ticker>`,
        'USD/UZS 11 792,2241',
      ],
    ];
    for (const [how, template, line] of table) {
      it(`${how}: ${line}`, async () => expect(lines(await show(template))).to.deep.equal([line]));
    }
  });

  describe('links', () => {
    const LINKED = {
      rates: [
        { base: 'KGS', quote: 'USD', rate: 0.01143, url: '/kgs' },
        { base: 'KZT', quote: 'USD', rate: 0.00188, url: 'javascript:alert(1)' },
      ],
    };

    it('lead to the URL of a rate; other URLs than http(s) are ignored', async () => {
      const element = await show(html`<press-rate-ticker .data=${LINKED}></press-rate-ticker>`);
      expect(all(element, 'a').map((link) => link.getAttribute('href'))).to.deep.equal([
        new URL('/kgs', location.href).href,
      ]);
    });

    for (const layout of ['ticker', 'list'] as const) {
      it(`have the description as tooltip and as accessible description, in the ${layout} layout`, async () => {
        const rates = [{ base: 'TJS', quote: 'USD', rate: 0.1039, changePercent: -0.86, url: '/tjs' }];
        const element = await show(
          html`<press-rate-ticker lang="en" layout=${layout} .data=${{ rates }}></press-rate-ticker>`,
        );
        const sentence = '1 Tajikistani somoni: 0.1039 US dollars, down 0.86 percent';
        const ofLinks = async () =>
          (await accessibilityTree()).flatMap(({ role, description }) => (role === 'link' ? description : []));
        expect(await ofLinks()).to.deep.equal(['1 TJS: 0.1039 USD, down 0.86 percent']);
        part(element, 'link')!.focus();
        await waitUntil(() => all(element, '[title*=dollar]').length > 0, 'the tooltip with names');
        expect([part(element, 'link')!.title, part(element, 'rate')!.title]).to.deep.equal([sentence, '']);
        const tree = await accessibilityTree();
        expect(await ofLinks()).to.deep.equal([sentence]);
        expect(tree.filter(({ name, description }) => `${name} ${description}`.includes(sentence))).to.have.length(1);
      });
    }

    it('fire a cancelable `press-select` event', async () => {
      const element = await show(html`<press-rate-ticker .data=${LINKED}></press-rate-ticker>`);
      element.addEventListener('press-select', (event) => event.preventDefault());
      const selected = nextEvent(element, 'press-select');
      const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
      all(element, 'a')[0]!.dispatchEvent(click);
      expect((await selected).detail).to.deep.equal({ url: new URL('/kgs', location.href).href, position: 0 });
      expect(click.defaultPrevented).to.equal(true);
    });

    it('are absent if rates have no URL: only the button and the line can be focused', async () => {
      const element = await show(
        html`<press-rate-ticker style="inline-size: 300px" .data=${await fiveRates()}></press-rate-ticker>`,
      );
      await waitUntil(
        () => element.shadowRoot!.querySelector('.track') !== null && element.shadowRoot!.getAnimations().length > 0,
        'motion',
      );
      expect(all(element, 'a, button, [tabindex]').map(({ localName }) => localName)).to.deep.equal(['button', 'div']);
    });
  });

  describe('in the list layout', () => {
    it('nothing moves, and figures are aligned at the end', async () => {
      const element = await show(
        html`<press-rate-ticker style="inline-size: 480px" layout="list" pairs="KGS/USD UZS/USD USD/UZS"
            src=${REAL}></press-rate-ticker>`,
      );
      expect(element.shadowRoot!.getAnimations().length).to.equal(0);
      expect(part(element, 'pause-button')).to.equal(null);
      expect(
        new Set(all(element, 'data').map((data) => Math.round(data.getBoundingClientRect().right))),
      ).to.have.property('size', 1);
      expect(lines(element)[0]).to.match(/^KGS\/USD 0\.01143 /);
    });

    it('has a pause button if it refreshes', async () => {
      const element = await show(
        html`<press-rate-ticker layout="list" refresh="60" .data=${await fiveRates()}></press-rate-ticker>`,
      );
      expect(part(element, 'pause-button')?.ariaLabel).to.equal('Pause: Exchange rates');
    });

    it('has no violations in axe, from left to right and from right to left', async () => {
      for (const dir of ['ltr', 'rtl']) {
        const page = await fixture(
          html`<div dir=${dir}><press-rate-ticker layout="list" src=${REAL}></press-rate-ticker></div>`,
        );
        const element = page.querySelector('press-rate-ticker')!;
        await ready(element);
        await expect(element).to.be.accessible();
      }
    });
  });

  describe('with prefers-reduced-motion', () => {
    withMedia({ 'prefers-reduced-motion': 'reduce' });

    it('stands still, and the keyboard reaches every rate', async () => {
      const page = await fixture(
        html`<div><press-rate-ticker lang="en" src=${REAL} pairs=${NINE_PAIRS}></press-rate-ticker></div>`,
      );
      const element = page.querySelector('press-rate-ticker')!;
      await ready(element);
      const places = () => all(element, '[part="rate"]').map((rate) => rate.getBoundingClientRect().left);
      const before = places();
      await wait(500);
      expect(element.shadowRoot!.getAnimations().length).to.equal(0);
      expect(places()).to.deep.equal(before);
      const scroller = part(element, 'rates')!;
      expect([scroller.tabIndex, scroller.scrollWidth > scroller.clientWidth, scroller.ariaLabel]).to.deep.equal([
        0,
        true,
        'Currency pairs',
      ]);
      scroller.scrollLeft = scroller.scrollWidth;
      const last = all(element, '[part="rate"]').at(-1)!.getBoundingClientRect();
      expect(last.right).to.be.at.most(scroller.getBoundingClientRect().right + 1);
      await expect(element).to.be.accessible();
    });

    it('has no pause button', async () => {
      const element = await show(html`<press-rate-ticker src=${REAL}></press-rate-ticker>`);
      await wait(500);
      // Not the element itself: a failure would print it and all that it refers to, which takes forever.
      expect(part(element, 'pause-button') === null).to.equal(true);
    });

    it('starts to move when the user changes the preference', async () => {
      const element = await show(html`<press-rate-ticker style="inline-size: 300px" src=${REAL}></press-rate-ticker>`);
      await setMedia({});
      await waitUntil(
        () => element.shadowRoot!.querySelector('.track') !== null && element.shadowRoot!.getAnimations().length > 0,
        'motion',
      );
    });
  });

  for (const url of [undefined, '/kgs'])
    it(`keeps the elements of a rate ${url ? 'with' : 'without'} a link that is unchanged for one update`, async () => {
      const withChange = (rate: number, changePercent: number) => [
        { base: 'KGS', quote: 'USD', rate, changePercent, url },
      ];
      const element = await show(html`<press-rate-ticker .data=${withChange(1.25, 0.4)}></press-rate-ticker>`);
      const elements = all(element, '[part="rate"] *');
      for (const [rate, changePercent, line] of [
        [1.3, 0, 'KGS/USD 1.3 0%'],
        [1.35, -0.4, 'KGS/USD 1.35 −0.40%'],
      ] as const) {
        element.data = withChange(rate, changePercent);
        await element.updateComplete;
        expect(lines(element)).to.deep.equal([line]);
        expect(part(element, 'direction')?.checkVisibility()).to.equal(changePercent !== 0);
        expect(all(element, '[part="rate"] *')).to.deep.equal(elements);
      }
    });

  it('shows the triangles in forced colors', async () => {
    const rates = [
      { base: 'KGS', quote: 'USD', rate: 0.01143, changePercent: 0.4 },
      { base: 'TJS', quote: 'USD', rate: 0.1039, changePercent: -0.86 },
    ];
    const element = await show(html`<press-rate-ticker .data=${rates}></press-rate-ticker>`);
    const probe = await fixture<HTMLElement>(html`<p style="color: CanvasText; background: Canvas"></p>`);
    await setMedia({ 'forced-colors': 'active' });
    const [up, down] = all(element, '[part="direction"]').map((triangle) => getComputedStyle(triangle));
    const { color, backgroundColor } = getComputedStyle(probe);
    const colors = [up!.borderBottomColor, down!.borderTopColor];
    const transparent = [up!.borderLeftColor, down!.borderLeftColor];
    await setMedia({});
    expect(color).to.not.equal(backgroundColor);
    expect(colors).to.deep.equal([color, color]);
    expect(transparent, 'or they would be rectangles').to.deep.equal(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)']);
  });

  it('prints every rate in full, on as many lines as needed', async () => {
    const element = await show(
      html`<press-rate-ticker src=${REAL} pairs=${`${NINE_PAIRS} CHF/USD`}></press-rate-ticker>`,
    );
    await setMedia({ media: 'print' });
    const page = element.getBoundingClientRect();
    const boxes = all(element, '[part="rate"]').map((rate) => rate.getBoundingClientRect());
    await setMedia({});
    expect(boxes.filter(({ left, right }) => left < page.left - 1 || right > page.right + 1)).to.deep.equal([]);
    expect(new Set(boxes.map(({ top }) => top)).size).to.be.above(1);
    expect(Math.max(...boxes.map(({ bottom }) => bottom))).to.be.at.most(page.bottom + 1);
  });

  describe('while data loads, or if it does not load', () => {
    for (const [layout, width] of [
      ['ticker', 1100],
      ['ticker', 600],
      ['ticker', 320],
      ['list', 320],
    ] as const) {
      it(`reserves the height of a ${layout} of ${width} px: no layout shift when the rates load`, async () => {
        const wrapper = document.createElement('div');
        wrapper.style.inlineSize = `${width}px`;
        const page = await fixture(
          html`<press-rate-ticker layout=${layout} pairs="KGS/USD KZT/USD"></press-rate-ticker>`,
          { parentNode: wrapper },
        );
        expect(page.matches(':state(loading)')).to.equal(true);
        const element = page as PressRateTicker;
        const before = element.getBoundingClientRect().height;
        element.src = REAL;
        await ready(element);
        expect(element.getBoundingClientRect().height).to.be.closeTo(before, 1);
      });
    }

    it('ignores an invalid rate, shows the others, and names it in the debug panel', async () => {
      const element = await show(html`<press-rate-ticker debug src="/fault/wrong-field.json"></press-rate-ticker>`);
      expect(lines(element).map((line) => line.slice(0, 3))).to.deep.equal(['KGS', 'KZT', 'UZS']);
      expect(part(element, 'debug')?.textContent).to.contain(
        'wrong-field.json: rates[2].rate: expected a number, got "n/a"\n',
      );
    });

    it('names invalid and missing pairs in the debug panel, and shows the others', async () => {
      const element = await show(
        html`<press-rate-ticker debug pairs="KGS/USD foo XAU/USD" .data=${await fiveRates()}></press-rate-ticker>`,
      );
      expect(lines(element)).to.have.length(1);
      expect(part(element, 'debug')?.textContent).to.contain('"foo"').and.to.contain('XAU/USD');
    });

    it('shows no other rates if all pairs are invalid, and names them in the debug panel', async () => {
      const element = await fixture(html`<press-rate-ticker debug src=${REAL} pairs="USDT/KGS"></press-rate-ticker>`);
      await waitUntil(() => element.matches(':state(empty)'), 'the response');
      expect(lines(element)).to.deep.equal([]);
      expect(part(element, 'debug')?.textContent).to.contain(
        'pairs: "USDT/KGS" is not a pair of currency codes, e.g. "KGS/USD".',
      );
    });

    it('shows all rates of the source if `pairs` is empty', async () => {
      for (const pairs of ['', ' '])
        expect(
          lines(await show(html`<press-rate-ticker pairs=${pairs} .data=${await fiveRates()}></press-rate-ticker>`)),
          `"${pairs}"`,
        ).to.have.length(5);
    });

    it('ignores impossible rates: zero, negative, not a number, too large', async () => {
      const invalid = [0, -1, 'NaN', 1e308, null].map((rate) => ({ base: 'KZT', quote: 'USD', rate }));
      const [valid] = (await fiveRates()).rates;
      const data = { rates: [...invalid, { base: 'KZT', rate: 1 }, valid] };
      const element = await show(html`<press-rate-ticker .data=${data}></press-rate-ticker>`);
      expect(lines(element)).to.deep.equal(['KGS/USD 0.01143 0%']);
    });

    for (const [fault, kind] of [
      ['/fault/404', 'http'],
      ['/fault/html', 'not-json'],
      ['/fault/wrong-shape', 'schema'],
      ['ftp://example.org/', 'not-supported'],
    ] as const) {
      it(`keeps the publisher’s own rates if ${fault} fails, fires one event, and throws nothing`, async () => {
        const kinds: string[] = [];
        const listen = (event: HTMLElementEventMap['press-error']) => kinds.push(event.detail.kind);
        document.body.addEventListener('press-error', listen);
        const errors = await uncaughtErrors(async () => {
          const element = await fixture(
            html`<press-rate-ticker src=${fault}><ul><li>KGS/USD 0.01143</li></ul></press-rate-ticker>`,
          );
          await waitUntil(() => element.matches(':state(error)'), ':state(error)');
          expect(element.querySelector('li')!.checkVisibility()).to.equal(true);
          expect(element.querySelector('li')!.getBoundingClientRect().height).to.be.above(0);
          await expect(element).to.be.accessible();
        });
        document.body.removeEventListener('press-error', listen);
        expect([kinds, errors]).to.deep.equal([[kind], []]);
      });
    }

    it('shows the publisher’s own rates until others have loaded, and then only those', async () => {
      const element = await fixture<PressRateTicker>(
        html`<press-rate-ticker src="/fault/slow?ms=301"><p>Own rates</p></press-rate-ticker>`,
      );
      const own = element.querySelector('p')!;
      expect(own.getBoundingClientRect().width).to.be.above(0);
      await ready(element);
      expect(own.getBoundingClientRect().width).to.equal(0);
      expect(own.parentElement).to.equal(element);
    });

    it('is no landmark while it has no rates to show', async () => {
      const element = await fixture<PressRateTicker>(
        html`<press-rate-ticker lang="en" src=${uniqueUrl('/fault/404')}></press-rate-ticker>`,
      );
      await waitUntil(() => element.matches(':state(error)'), 'the error');
      expect(part(element, 'base')).to.not.equal(null);
      expect((await accessibilityTree()).filter(({ role }) => role === 'region')).to.deep.equal([]);
    });

    it('keeps the last rates and marks them as out of date if a refresh fails', async () => {
      const element = await show(
        html`<press-rate-ticker lang="en" src=${uniqueUrl('/fault/once-good')}></press-rate-ticker>`,
      );
      const failed = nextEvent(element, 'press-error');
      await sharedClient().refresh();
      expect((await failed).detail).to.deep.include({ kind: 'http', status: 404, stale: true });
      expect(lines(element)).to.deep.equal(['KGS/USD 0.01143']);
      expect(element.matches(':state(ready):state(stale):state(error)')).to.equal(true);
      expect(part(element, 'source')?.innerText).to.contain('ay be out of date');
    });

    it('is empty if the source has none of the pairs', async () => {
      const element = await fixture(
        html`<press-rate-ticker pairs="XAU/XAG" .data=${await fiveRates()}></press-rate-ticker>`,
      );
      expect(element.matches(':state(empty)')).to.equal(true);
      expect(element.getBoundingClientRect().height).to.equal(0);
    });

    it('loads nothing if `src` is empty', async () => {
      const element = await fixture(html`<press-rate-ticker src=""></press-rate-ticker>`);
      expect(element.matches(':state(loading)')).to.equal(false);
    });
  });

  it('fires `press-load` with the number of rates, but without the rates', async () => {
    const loaded = nextEvent(document.body, 'press-load');
    await fixture(html`<press-rate-ticker .data=${await fiveRates()}></press-rate-ticker>`);
    expect((await loaded).detail).to.deep.equal({ source: 'data', count: 5, dropped: 0 });
  });

  it('shows HTML from a source as text', async () => {
    const data = {
      ...(await fiveRates()),
      source: { name: '<img src=x onerror=alert(1)>', url: 'javascript:alert(1)' },
    };
    const element = await show(html`<press-rate-ticker lang="en" .data=${data}></press-rate-ticker>`);
    expect(oneLine(part(element, 'source')?.innerText)).to.equal('Source: <img src=x onerror=alert(1)>');
    expect(all(element, 'img, .source a')).to.deep.equal([]);
  });

  it('has `label` as its accessible name', async () => {
    await show(html`<press-rate-ticker label="Курстар" .data=${await fiveRates()}></press-rate-ticker>`);
    expect((await accessibilityTree()).filter(({ role }) => role === 'region').map(({ name }) => name)).to.deep.equal([
      'Курстар',
    ]);
  });

  it('shows 500 pairs with at most 2,600 elements and twelve animations', async () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
    const codes = letters.flatMap((a) => letters.map((b) => `Q${a}${b}`)).slice(0, 500);
    const data = { rates: codes.map((base) => ({ base, quote: 'USD', rate: 1.5, changePercent: -1 })) };
    const element = await show(
      html`<press-rate-ticker pairs=${codes.map((code) => `${code}/USD`).join(' ')} .data=${data}></press-rate-ticker>`,
    );
    expect(lines(element)).to.have.length(500);
    expect(all(element, '*').length).to.be.at.most(2600);
    await waitUntil(
      () => element.shadowRoot!.querySelector('.track') !== null && element.shadowRoot!.getAnimations().length > 0,
      'the animations',
    );
    expect(element.shadowRoot!.getAnimations()).to.have.length(12);
  });

  it('keeps its height if a refresh fails and it shows a longer text', async function () {
    this.timeout(15_000);
    const box = await fixture<HTMLElement>(html`
      <div style="inline-size: 30rem; padding-block-start: 200vh"><press-rate-ticker
          src=${uniqueUrl('/fault/once-good')} refresh="5"></press-rate-ticker></div>
    `);
    const element = box.querySelector('press-rate-ticker')!;
    await waitUntil(() => element.matches(':state(ready)'), 'the rates');
    element.scrollIntoView();
    const before = element.getBoundingClientRect().height;
    await new Promise((resolve) => element.addEventListener('press-error', resolve, { once: true }));
    await element.updateComplete;
    expect(element.getBoundingClientRect().height).to.equal(before);
  });
});
