import { expect, fixture, html } from '@open-wc/testing';
import { accessibilityTree, waitUntil, nextEvent, setMedia } from '../../test/support.js';
import './define.js';
import type { PressRateTicker } from './rate-ticker.js';

const REAL = '/npm/@fawazahmed0/currency-api@latest/v1/currencies/usd.min.json';
const CODES = ['KGS', 'KZT', 'UZS', 'TJS', 'TMT'];

const day = (at: number): string => new Date(Date.UTC(2026, 7, 30) + at * 86_400_000).toISOString().slice(0, 10);
const history = [87.41, 87.2, 88.01, 87.46].map((rate, at) => ({ date: day(at * 10), rate }));
const SOURCE = { name: 'National Bank of the Kyrgyz Republic' };
const table = (count: number, long = false) => ({
  asOf: day(30),
  source: SOURCE,
  rates: Array.from({ length: count }, (_, at) => ({
    base: 'USD',
    quote: CODES[at] ?? `Q${String.fromCharCode(65 + (at % 26), 65 + Math.floor(at / 26))}`,
    rate: long ? 11_792.2241 : 87.46,
    changePercent: -12.34,
    history,
  })),
});

const all = <T extends Element = HTMLElement>(element: Element, selector: string): T[] => [
  ...element.shadowRoot!.querySelectorAll<T>(selector),
];
const sparklines = (element: Element) => all<SVGSVGElement>(element, '[part~="sparkline"]');
const box = (element: Element | undefined) => element!.getBoundingClientRect();

async function show(template: Parameters<typeof fixture>[0], width = 320, dir = 'ltr'): Promise<PressRateTicker> {
  const column = document.createElement('div');
  column.style.inlineSize = `${width}px`;
  column.dir = dir;
  const element = await fixture<PressRateTicker>(template, { parentNode: column });
  await waitUntil(() => all(element, '[part="rate"]').length > 0, 'the rates');
  return element;
}

describe('a list with history', () => {
  it('has a sparkline for each rate, with its course in words as the label', async () => {
    const element = await show(
      html`<press-rate-ticker lang="en" layout="list" history="30" .data=${table(5)}></press-rate-ticker>`,
    );
    expect(sparklines(element)).to.have.length(5);
    const images = (await accessibilityTree()).filter(({ role, name }) => role === 'image' && name.startsWith('From'));
    expect(images.map(({ name }) => name)[0]).to.equal(
      'From 87.41 (August 30) to 87.46 (September 29), lowest 87.2 (September 9), highest 88.01 (September 19)',
    );
    expect(images).to.have.length(5);
    await expect(element).to.be.accessible();
  });

  it('draws the number of days in `history`', async () => {
    const element = await show(
      html`<press-rate-ticker lang="en" layout="list" history="20" .data=${table(1)}></press-rate-ticker>`,
    );
    expect(sparklines(element)[0]!.ariaLabel).to.match(/^From 87\.2 \(September 9\) to 87\.46/);
  });

  for (const [condition, template] of [
    ['without the attribute', html`<press-rate-ticker layout="list" .data=${table(2)}></press-rate-ticker>`],
    ['in the ticker layout', html`<press-rate-ticker history="30" .data=${table(2)}></press-rate-ticker>`],
    [
      'for a negative number of days',
      html`<press-rate-ticker layout="list" history="-3" .data=${table(2)}></press-rate-ticker>`,
    ],
    ['for a word', html`<press-rate-ticker layout="list" history="month" .data=${table(2)}></press-rate-ticker>`],
  ] as const) {
    it(`has no sparklines ${condition}`, async () => expect(sparklines(await show(template))).to.have.length(0));
  }

  it('warns in the debug panel if the source has no history', async () => {
    const data = { rates: [{ base: 'USD', quote: 'KGS', rate: 87.46 }] };
    const element = await show(
      html`<press-rate-ticker debug layout="list" history="30" .data=${data}></press-rate-ticker>`,
    );
    expect(all(element, '[part="debug"]')[0]?.textContent).to.contain('history: this source has no past rates.');
    expect(sparklines(element)).to.have.length(0);
  });

  it('warns in the debug panel about a number of days above the maximum', async () => {
    const element = await show(
      html`<press-rate-ticker debug layout="list" history="5000" .data=${table(1)}></press-rate-ticker>`,
    );
    expect(all(element, '[part="debug"]')[0]?.textContent).to.contain('history="5000": invalid value. Using 366.');
  });

  it('warns in the debug panel that the ticker layout shows no history', async () => {
    const data = { rates: [{ base: 'USD', quote: 'KGS', rate: 87.46 }] };
    const element = await show(html`<press-rate-ticker debug history="30" .data=${data}></press-rate-ticker>`);
    expect(all(element, '[part="debug"]')[0]?.textContent)
      .to.contain('history: shown only with layout="list".')
      .and.not.to.contain('no past rates');
  });

  it('draws no trend from the two days of a source that has no more', async () => {
    const element = await show(
      html`<press-rate-ticker layout="list" history="2" pairs="USD/KGS" src=${REAL}></press-rate-ticker>`,
    );
    await waitUntil(() => element.matches(':state(ready)'), 'the rates');
    expect(sparklines(element)).to.deep.equal([]);
  });

  it('draws the inverse pair upside down', async () => {
    const element = await show(
      html`<press-rate-ticker layout="list" history="30" pairs="USD/KGS KGS/USD"
          .data=${table(1)}></press-rate-ticker>`,
    );
    expect(sparklines(element)).to.have.length(2);
    const [heights, inverse] = sparklines(element).map((sparkline) =>
      sparkline
        .querySelector('.course')!
        .getAttribute('d')!
        .slice(1)
        .split('L')
        .map((point) => Number(point.split(' ')[1])),
    );
    expect([inverse!.length, heights!.length > 2]).to.deep.equal([heights!.length, true]);
    for (const [at, height] of heights!.entries()) expect(inverse![at]).to.be.closeTo(24 - height, 1);
  });

  it('loads no history for users who save data', async () => {
    Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true } });
    const from = performance.now();
    const element = await show(
      html`<press-rate-ticker layout="list" history="3" pairs="USD/KGS" src=${`${REAL}?saving`}></press-rate-ticker>`,
    );
    await waitUntil(() => element.matches(':state(ready)'), 'the rates');
    Reflect.deleteProperty(navigator, 'connection');
    expect(sparklines(element)).to.deep.equal([]);
    expect(
      performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => startTime >= from && name.includes('currency-api@2026')),
    ).to.have.length.at.most(1);
  });

  describe('fits into a column of', () => {
    for (const width of [180, 240, 300, 320, 600]) {
      for (const [count, long] of [
        [2, false],
        [5, true],
        [50, false],
      ] as const) {
        for (const dir of ['ltr', 'rtl']) {
          it(`${width} px, ${count} pairs${long ? ' of long figures' : ''}, ${dir}`, async () => {
            const element = await show(
              html`<press-rate-ticker lang="en" layout="list" history="30"
                  notation=${long ? 'per-1000' : 'auto'} .data=${table(count, long)}></press-rate-ticker>`,
              width,
              dir,
            );
            const { left, right } = box(element);
            for (const rate of all(element, '[part="rate"]')) {
              const parts = [
                ...rate.querySelectorAll('[part="pair"], [part="value"], [part~="change"], [part~="sparkline"]'),
              ].map(box);
              for (const [at, part] of parts.entries()) {
                expect(part.left, 'left').to.be.at.least(left - 1);
                expect(part.right, 'right').to.be.at.most(right + 1);
                for (const other of parts.slice(at + 1)) {
                  const apart =
                    part.right <= other.left + 1 ||
                    other.right <= part.left + 1 ||
                    part.bottom <= other.top + 1 ||
                    other.bottom <= part.top + 1;
                  expect(apart, `${rate.innerText}`).to.equal(true);
                }
              }
            }
            expect(new Set(all(element, 'data').map((value) => Math.round(box(value).right))).size).to.equal(1);
          });
        }
      }
    }

    it('less than 416 px with changes below figures, and less than 256 px with sparklines below pairs', async () => {
      for (const [width, isChangeBelow, isSparklineBelow] of [
        [600, false, false],
        [420, false, false],
        [400, true, false],
        [260, true, false],
        [250, true, true],
        [180, true, true],
      ] as const) {
        const element = await show(
          html`<press-rate-ticker layout="list" history="30" .data=${table(2)}></press-rate-ticker>`,
          width,
        );
        const isBelow = (lower: string, upper: string): boolean =>
          box(all(element, lower)[0]).top >= box(all(element, upper)[0]).bottom - 2;
        expect(
          [isBelow('[part~="change"]', '[part="value"]'), isBelow('[part~="sparkline"]', '[part="pair"]')],
          `${width} px`,
        ).to.deep.equal([isChangeBelow, isSparklineBelow]);
      }
    });

    it('any width with sparklines that can be read: at least one and a half times as wide as high', async () => {
      for (const width of [180, 240, 260, 300, 358, 390, 420, 480, 600, 760, 800, 1280]) {
        const element = await show(
          html`<press-rate-ticker layout="list" history="30" .data=${table(2)}></press-rate-ticker>`,
          width,
        );
        const { width: drawn, height } = box(sparklines(element)[0]);
        expect(drawn / height, `${width} px`).to.be.at.least(1.5);
      }
    });

    for (const width of [180, 320]) {
      it(`${width} px at the same height before and after the rates load`, async () => {
        const column = document.createElement('div');
        column.style.inlineSize = `${width}px`;
        const element = await fixture<PressRateTicker>(
          html`<press-rate-ticker lang="en" layout="list" history="30" pairs="USD/KGS USD/KZT"></press-rate-ticker>`,
          { parentNode: column },
        );
        const { height } = box(element);
        element.data = { ...table(2), asOf: undefined, source: { name: 'NBKR' } };
        await waitUntil(() => sparklines(element).length > 0, 'the sparklines');
        expect(box(element).height).to.be.closeTo(height, 0.5);
      });
    }
  });

  it('draws time from left to right in a right-to-left page, too', async () => {
    const element = await show(
      html`<press-rate-ticker layout="list" history="30" .data=${table(2)}></press-rate-ticker>`,
      320,
      'rtl',
    );
    const [line, end] = [...sparklines(element)[0]!.querySelectorAll('.course, .end')].map(box);
    expect((end!.left + end!.right) / 2).to.be.closeTo(line!.right, 1.5);
    expect(box(sparklines(element)[0]).left).to.be.below(box(all(element, '[part="pair"]')[0]).left);
  });

  it('has sparklines in the color of a rise or a fall over their time, or in a system color', async () => {
    const data = table(2);
    data.rates[1]!.history = history.map(({ date }, at) => ({ date, rate: 90 - at }));
    const element = await show(html`<press-rate-ticker layout="list" history="30" .data=${data}></press-rate-ticker>`);
    const stroke = (index = 0) => getComputedStyle(sparklines(element)[index]!).stroke;
    element.style.setProperty('--press-rate-ticker-up-color', 'rgb(1, 2, 3)');
    element.style.setProperty('--press-rate-ticker-down-color', 'rgb(4, 5, 6)');
    expect([stroke(0), stroke(1)]).to.deep.equal(['rgb(1, 2, 3)', 'rgb(4, 5, 6)']);
    await setMedia({ 'forced-colors': 'active' });
    const forced = stroke();
    await setMedia({});
    expect(forced).to.match(/^rgb\((0, 0, 0|255, 255, 255)\)$/);
  });

  it('is printed with its sparklines', async () => {
    const element = await show(
      html`<press-rate-ticker layout="list" history="30" .data=${table(2)}></press-rate-ticker>`,
    );
    await setMedia({ media: 'print' });
    const { width, height } = box(sparklines(element)[0]);
    await setMedia({});
    expect([width > 24, height > 12]).to.deep.equal([true, true]);
  });

  it('is printed without its buttons, and with a line of full width above the source', async () => {
    const element = await show(
      html`<press-rate-ticker layout="list" announce refresh="60" .data=${table(2)}></press-rate-ticker>`,
    );
    await setMedia({ media: 'print' });
    const [buttons, lineWidth] = [
      all(element, 'button').map((button) => button.checkVisibility()),
      box(all(element, '[part="source"]')[0]).width,
    ];
    await setMedia({});
    expect([buttons, lineWidth]).to.deep.equal([[false, false], box(element).width]);
  });
});

describe('links from `href-template`', () => {
  const DATA = {
    rates: [
      { base: 'KGS', quote: 'USD', rate: 0.01143, url: '/own' },
      { base: 'KZT', quote: 'USD', rate: 0.00188 },
    ],
  };
  const hrefs = (element: Element) => all<HTMLAnchorElement>(element, 'a').map(({ href }) => href);

  for (const layout of ['ticker', 'list']) {
    it(`in the ${layout} layout lead to the page of the pair, unless the rate has its own URL`, async () => {
      const element = await show(
        html`<press-rate-ticker layout=${layout}
            href-template="https://news.example/rates/{base}-{quote}?from={base}" .data=${DATA}></press-rate-ticker>`,
      );
      expect(hrefs(element)).to.deep.equal([`${location.origin}/own`, 'https://news.example/rates/KZT-USD?from=KZT']);
    });
  }

  it('use the pair as it is shown, and are resolved against the page’s URL', async () => {
    const element = await show(
      html`<press-rate-ticker href-template="/rates/{base}{quote}" pairs="KZT/USD" notation="inverse"
          .data=${DATA}></press-rate-ticker>`,
    );
    expect(hrefs(element)).to.deep.equal([`${location.origin}/rates/USDKZT`]);
  });

  it('can use lower-case currency codes', async () => {
    const element = await show(
      html`<press-rate-ticker href-template="/rates/{base-lower}-to-{quote-lower}" pairs="KZT/USD"
          .data=${DATA}></press-rate-ticker>`,
    );
    expect(hrefs(element)).to.deep.equal([`${location.origin}/rates/kzt-to-usd`]);
  });

  it('fire a cancelable `press-select` event', async () => {
    const element = await show(
      html`<press-rate-ticker layout="list" href-template="/rates/{base}" pairs="KZT/USD"
          .data=${DATA}></press-rate-ticker>`,
    );
    element.addEventListener('press-select', (event) => event.preventDefault());
    const selected = nextEvent(element, 'press-select');
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    all(element, 'a')[0]!.dispatchEvent(click);
    expect((await selected).detail).to.deep.equal({ url: `${location.origin}/rates/KZT`, position: 0 });
    expect(click.defaultPrevented).to.equal(true);
  });

  it('have the text as their accessible name, and cover the sparkline', async () => {
    const element = await show(
      html`<press-rate-ticker lang="en" layout="list" history="30" href-template="/rates/{base}"
          .data=${table(1)}></press-rate-ticker>`,
    );
    const { name } = (await accessibilityTree()).find(({ role }) => role === 'link')!;
    expect(name.replace(/\s+/g, ' ')).to.equal('USD/KGS 87.46 down −12.34%');
    const { left, top, width, height } = box(sparklines(element)[0]);
    expect(
      element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2)?.closest('a') === all(element, 'a')[0],
    ).to.equal(true);
    await expect(element).to.be.accessible();
  });

  for (const width of [320, 180]) {
    it(`have the same layout at ${width} px as rates without links`, async () => {
      const [unlinked, linked] = [
        await show(html`<press-rate-ticker layout="list" history="30" .data=${table(1)}></press-rate-ticker>`, width),
        await show(
          html`<press-rate-ticker layout="list" history="30" href-template="/{base}"
              .data=${table(1)}></press-rate-ticker>`,
          width,
        ),
      ];
      const positions = (element: Element) =>
        Object.fromEntries(
          all(element, '[part="pair"], [part="value"], [part~="change"], [part~="sparkline"]').map((each) => [
            each.getAttribute('part'),
            [Math.round(box(each).left - box(element).left), Math.round(box(each).top - box(element).top)],
          ]),
        );
      expect(positions(linked)).to.deep.equal(positions(unlinked));
    });
  }

  for (const template of [
    'javascript:alert("{base}")',
    '/rates/{currency}',
    'https://user:pass@news.example/{base}',
    'https://',
  ]) {
    it(`are omitted for the invalid template ${template}, with a warning in the debug panel`, async () => {
      const element = await show(
        html`<press-rate-ticker debug href-template=${template} pairs="KZT/USD" .data=${DATA}></press-rate-ticker>`,
      );
      expect(hrefs(element)).to.deep.equal([]);
      expect(all(element, '[part="debug"]')[0]?.textContent).to.contain(
        `href-template: ${JSON.stringify(template)} does not give an http(s) URL. ` +
          'The placeholders are {base}, {quote}, {base-lower} and {quote-lower}.',
      );
    });
  }

  it('are the only elements of a list that can be focused', async () => {
    const element = await show(
      html`<press-rate-ticker layout="list" history="30" .data=${table(5)}></press-rate-ticker>`,
    );
    expect(all(element, 'a, button, [tabindex]')).to.have.length(0);
  });
});
