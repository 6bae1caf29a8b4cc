import { expect, fixture, html } from '@open-wc/testing';
import { accessibilityTree, eventually, nextEvent, setMedia } from '../../test/support.js';
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
const pictures = (element: Element) => all<SVGSVGElement>(element, '[part="sparkline"]');
const box = (element: Element | undefined) => element!.getBoundingClientRect();

async function show(template: Parameters<typeof fixture>[0], width = 320, dir = 'ltr'): Promise<PressRateTicker> {
  const side = document.createElement('div');
  side.style.inlineSize = `${width}px`;
  side.dir = dir;
  const element = await fixture<PressRateTicker>(template, { parentNode: side });
  await eventually(() => all(element, '[part="rate"]').length > 0, 'the rates');
  return element;
}

describe('a list of rates with their past', () => {
  it('draws a line for each rate, and tells its course in words', async () => {
    const element = await show(
      html`<press-rate-ticker lang="en" layout="list" history="30" .data=${table(5)}></press-rate-ticker>`,
    );
    expect(pictures(element)).to.have.length(5);
    const images = (await accessibilityTree()).filter(({ role, name }) => role === 'image' && name.startsWith('From'));
    expect(images.map(({ name }) => name)[0]).to.equal(
      'From 87.41 (August 30) to 87.46 (September 29), lowest 87.2 (September 9), highest 88.01 (September 19)',
    );
    expect(images).to.have.length(5);
    await expect(element).to.be.accessible();
  });

  it('draws as many days as it is told', async () => {
    const element = await show(
      html`<press-rate-ticker lang="en" layout="list" history="10" .data=${table(1)}></press-rate-ticker>`,
    );
    expect(pictures(element)[0]!.ariaLabel).to.match(/^From 88\.01 \(September 19\) to 87\.46/);
  });

  for (const [what, template] of [
    ['unless it is told to', html`<press-rate-ticker layout="list" .data=${table(2)}></press-rate-ticker>`],
    ['in a line that moves', html`<press-rate-ticker history="30" .data=${table(2)}></press-rate-ticker>`],
    [
      'for a number of days that is none',
      html`<press-rate-ticker layout="list" history="-3" .data=${table(2)}></press-rate-ticker>`,
    ],
    ['nor for a word', html`<press-rate-ticker layout="list" history="month" .data=${table(2)}></press-rate-ticker>`],
  ] as const) {
    it(`draws none ${what}`, async () => expect(pictures(await show(template))).to.have.length(0));
  }

  it('says to the builder that the source has no past', async () => {
    const data = { rates: [{ base: 'USD', quote: 'KGS', rate: 87.46 }] };
    const element = await show(
      html`<press-rate-ticker debug layout="list" history="30" .data=${data}></press-rate-ticker>`,
    );
    expect(all(element, '[part="debug"]')[0]?.textContent).to.contain('history: this source has no past rates.');
    expect(pictures(element)).to.have.length(0);
  });

  it('says to the builder which number of days counts', async () => {
    const element = await show(
      html`<press-rate-ticker debug layout="list" history="5000" .data=${table(1)}></press-rate-ticker>`,
    );
    expect(all(element, '[part="debug"]')[0]?.textContent).to.contain('history="5000": invalid value. Using 366.');
  });

  it('wants no past for a line that moves, and says so to the builder', async () => {
    const element = await show(
      html`<press-rate-ticker debug history="30" .data=${{ rates: [{ base: 'USD', quote: 'KGS', rate: 87.46 }] }}></press-rate-ticker>`,
    );
    expect(all(element, '[part="debug"]')[0]?.textContent)
      .to.contain('history: only layout="list" draws the past.')
      .and.not.to.contain('no past rates');
  });

  it('draws the real rates, and their inverse the other way up', async () => {
    const element = await show(
      html`<press-rate-ticker layout="list" history="2" pairs="USD/KGS KGS/USD" src=${REAL}></press-rate-ticker>`,
    );
    expect(pictures(element).map((picture) => picture.querySelector('path')!.getAttribute('d'))).to.have.length(2);
    const [up, down] = pictures(element).map((picture) =>
      picture.querySelector('path')!.getAttribute('d')!.split(/[ML ]/).slice(1).map(Number),
    );
    expect([down![1], down![3]]).to.deep.equal([24 - up![1]!, 24 - up![3]!]);
  });

  it('asks for no past of readers who save data', async () => {
    Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true } });
    const from = performance.now();
    const element = await show(
      html`<press-rate-ticker layout="list" history="3" pairs="USD/KGS" src=${`${REAL}?saving`}></press-rate-ticker>`,
    );
    await eventually(() => element.matches(':state(ready)'), 'the rates');
    Reflect.deleteProperty(navigator, 'connection');
    expect(pictures(element)).to.deep.equal([]);
    expect(
      performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => startTime >= from && name.includes('currency-api@2026')),
    ).to.have.length.at.most(1);
  });

  describe('fits its column:', () => {
    for (const width of [180, 240, 300, 320, 600]) {
      for (const [count, long] of [
        [2, false],
        [5, true],
        [50, false],
      ] as const) {
        for (const dir of ['ltr', 'rtl']) {
          it(`${width} px, ${count} pairs${long ? ' of long figures' : ''}, ${dir}`, async () => {
            const element = await show(
              html`<press-rate-ticker lang="en" layout="list" history="30" notation=${long ? 'per-1000' : 'auto'} .data=${table(count, long)}></press-rate-ticker>`,
              width,
              dir,
            );
            const { left, right } = box(element);
            for (const rate of all(element, '[part="rate"]')) {
              const parts = [
                ...rate.querySelectorAll('[part="pair"], [part="value"], [part="change"], [part="sparkline"]'),
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

    it('pictures go below the pairs where there is no room beside them', async () => {
      for (const [width, isBelow] of [
        [600, false],
        [300, false],
        [260, true],
        [180, true],
      ] as const) {
        const element = await show(
          html`<press-rate-ticker layout="list" history="30" .data=${table(2)}></press-rate-ticker>`,
          width,
        );
        expect(
          box(pictures(element)[0]).top >= box(all(element, '[part="pair"]')[0]).bottom - 1,
          `${width} px`,
        ).to.equal(isBelow);
      }
    });

    for (const width of [180, 320]) {
      it(`holds its height at ${width} px while the rates are on their way`, async () => {
        const side = document.createElement('div');
        side.style.inlineSize = `${width}px`;
        const element = await fixture<PressRateTicker>(
          html`<press-rate-ticker lang="en" layout="list" history="30" pairs="USD/KGS USD/KZT"></press-rate-ticker>`,
          { parentNode: side },
        );
        const { height } = box(element);
        element.data = { ...table(2), source: { name: 'NBKR' } };
        await eventually(() => pictures(element).length > 0, 'the pictures');
        expect(box(element).height).to.be.closeTo(height, 0.5);
      });
    }
  });

  it('keeps time from left to right in a page that is written from right to left', async () => {
    const element = await show(
      html`<press-rate-ticker layout="list" history="30" .data=${table(2)}></press-rate-ticker>`,
      320,
      'rtl',
    );
    const [line, end] = [...pictures(element)[0]!.querySelectorAll('path')].map(box);
    expect((end!.left + end!.right) / 2).to.be.closeTo(line!.right, 1);
    expect(box(pictures(element)[0]).left).to.be.below(box(all(element, '[part="pair"]')[0]).left);
  });

  it('is drawn in the page’s ink, and in the reader’s own colours where those are forced', async () => {
    const element = await show(
      html`<press-rate-ticker layout="list" history="30" .data=${table(2)}></press-rate-ticker>`,
    );
    const stroke = () => getComputedStyle(pictures(element)[0]!).stroke;
    element.style.color = 'rgb(1, 2, 3)';
    expect(stroke()).to.match(/0\.0039\d* 0\.0078\d* 0\.011\d*|rgba?\(1, 2, 3/);
    await setMedia({ 'forced-colors': 'active' });
    const forced = stroke();
    await setMedia({});
    expect(forced).to.match(/^rgb\((0, 0, 0|255, 255, 255)\)$/);
  });

  it('is printed with its pictures', async () => {
    const element = await show(
      html`<press-rate-ticker layout="list" history="30" .data=${table(2)}></press-rate-ticker>`,
    );
    await setMedia({ media: 'print' });
    const { width, height } = box(pictures(element)[0]);
    await setMedia({});
    expect([width > 24, height > 12]).to.deep.equal([true, true]);
  });

  it('is printed without its buttons, and with a rule as wide as it is above the source', async () => {
    const element = await show(
      html`<press-rate-ticker layout="list" announce refresh="60" .data=${table(2)}></press-rate-ticker>`,
    );
    await setMedia({ media: 'print' });
    const [buttons, rule] = [
      all(element, 'button').map((button) => button.checkVisibility()),
      box(all(element, '[part="source"]')[0]).width,
    ];
    await setMedia({});
    expect([buttons, rule]).to.deep.equal([[false, false], box(element).width]);
  });
});

describe('links by a template', () => {
  const DATA = {
    rates: [
      { base: 'KGS', quote: 'USD', rate: 0.01143, url: '/own' },
      { base: 'KZT', quote: 'USD', rate: 0.00188 },
    ],
  };
  const hrefs = (element: Element) => all<HTMLAnchorElement>(element, 'a').map(({ href }) => href);

  for (const layout of ['ticker', 'list']) {
    it(`lead from a ${layout} to the page of the pair, unless a rate has an address of its own`, async () => {
      const element = await show(
        html`<press-rate-ticker layout=${layout} href-template="https://news.example/rates/{base}-{quote}?from={base}" .data=${DATA}></press-rate-ticker>`,
      );
      expect(hrefs(element)).to.deep.equal([`${location.origin}/own`, 'https://news.example/rates/KZT-USD?from=KZT']);
    });
  }

  it('are of the pair as it is shown, and relative to the page', async () => {
    const element = await show(
      html`<press-rate-ticker href-template="/rates/{base}{quote}" pairs="KZT/USD" notation="inverse" .data=${DATA}></press-rate-ticker>`,
    );
    expect(hrefs(element)).to.deep.equal([`${location.origin}/rates/USDKZT`]);
  });

  it('are in small letters where the page’s addresses are', async () => {
    const element = await show(
      html`<press-rate-ticker href-template="/rates/{base-lower}-to-{quote-lower}" pairs="KZT/USD" .data=${DATA}></press-rate-ticker>`,
    );
    expect(hrefs(element)).to.deep.equal([`${location.origin}/rates/kzt-to-usd`]);
  });

  it('are announced, and a listener may keep the reader here', async () => {
    const element = await show(
      html`<press-rate-ticker layout="list" href-template="/rates/{base}" pairs="KZT/USD" .data=${DATA}></press-rate-ticker>`,
    );
    element.addEventListener('press-select', (event) => event.preventDefault());
    const told = nextEvent(element, 'press-select');
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    all(element, 'a')[0]!.dispatchEvent(click);
    expect((await told).detail).to.deep.equal({ url: `${location.origin}/rates/KZT`, position: 0 });
    expect(click.defaultPrevented).to.equal(true);
  });

  it('are called by their figures, with the picture beside them, and clicked through it', async () => {
    const element = await show(
      html`<press-rate-ticker lang="en" layout="list" history="30" href-template="/rates/{base}" .data=${table(1)}></press-rate-ticker>`,
    );
    const { name } = (await accessibilityTree()).find(({ role }) => role === 'link')!;
    expect(name.replace(/\s+/g, ' ')).to.equal('USD/KGS 87.46 down -12.34%');
    const { left, top, width, height } = box(pictures(element)[0]);
    expect(
      element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2)?.closest('a') === all(element, 'a')[0],
    ).to.equal(true);
    await expect(element).to.be.accessible();
  });

  for (const width of [320, 180]) {
    it(`stand beside their pictures at ${width} px as rates without a link do`, async () => {
      const [bare, linked] = [
        await show(html`<press-rate-ticker layout="list" history="30" .data=${table(1)}></press-rate-ticker>`, width),
        await show(
          html`<press-rate-ticker layout="list" history="30" href-template="/{base}" .data=${table(1)}></press-rate-ticker>`,
          width,
        ),
      ];
      const places = (element: Element) =>
        Object.fromEntries(
          all(element, '[part="pair"], [part="value"], [part="change"], [part="sparkline"]').map((each) => [
            each.getAttribute('part'),
            [Math.round(box(each).left - box(element).left), Math.round(box(each).top - box(element).top)],
          ]),
        );
      expect(places(linked)).to.deep.equal(places(bare));
    });
  }

  for (const template of [
    'javascript:alert("{base}")',
    '/rates/{currency}',
    'https://user:pass@news.example/{base}',
    'https://',
  ]) {
    it(`are none for ${template}, which debug names`, async () => {
      const element = await show(
        html`<press-rate-ticker debug href-template=${template} pairs="KZT/USD" .data=${DATA}></press-rate-ticker>`,
      );
      expect(hrefs(element)).to.deep.equal([]);
      expect(all(element, '[part="debug"]')[0]?.textContent).to.contain(
        `href-template: ${JSON.stringify(template)} makes no http(s) address. Its placeholders are {base}, {quote}, {base-lower} and {quote-lower}.`,
      );
    });
  }

  it('without them a list has nothing to focus', async () => {
    const element = await show(
      html`<press-rate-ticker layout="list" history="30" .data=${table(5)}></press-rate-ticker>`,
    );
    expect(all(element, 'a, button, [tabindex]')).to.have.length(0);
  });
});
