/** How rates look: widths, edges and colors. */
import { expect, fixture, html } from '@open-wc/testing';
import { backgroundOf, contrast } from '../../../test/contrast.js';
import { setMedia, waitUntil } from '../../../test/support.js';
import '../../preload.js';
import '../define.js';
import type { PressRateTicker } from '../rate-ticker.js';

const CODES = ['KGS', 'KZT', 'TJS', 'UZS', 'TMT', 'EUR', 'GBP', 'JPY', 'CNY', 'CHF', 'TRY', 'RUB'];
const BANK = { name: 'National Bank of the Kyrgyz Republic', url: 'https://bank.example/' };
const table = (count: number, source = BANK) => ({
  asOf: new Date().toISOString().slice(0, 10),
  source,
  rates: CODES.slice(0, count).map((base, at) => ({
    base,
    quote: 'USD',
    rate: 0.0114,
    changePercent: at % 2 ? 0.4 : -0.4,
  })),
});

const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const boxes = (element: Element, selector: string): DOMRect[] =>
  all(element, selector).map((each) => each.getBoundingClientRect());

async function show(
  count: number,
  width: number,
  { layout = 'ticker', css = '', source = BANK } = {},
): Promise<Element> {
  const column = document.createElement('div');
  column.style.cssText = `inline-size: ${width}px; ${css}`;
  const element = await fixture(
    html`<press-rate-ticker lang="en" layout=${layout} .data=${table(count, source)}></press-rate-ticker>`,
    { parentNode: column },
  );
  await waitUntil(() => all(element, '[part="rate"]').length > 0, 'the rates');
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
  return element;
}

describe('the source of a line of rates', () => {
  for (const count of [2, 12])
    it(`takes at most a quarter of its width, and is below a line that is not very wide: ${count} pairs`, async () => {
      for (const [width, isBelow] of [
        [300, true],
        [900, true],
        [1100, true],
        [1152, false],
        [1280, false],
        [1920, false],
      ] as const) {
        const element = await show(count, width);
        const [source, line] = [boxes(element, '[part="source"]')[0]!, boxes(element, '[part="rates"]')[0]!];
        expect(source.top >= line.bottom - 1, `${width} px`).to.equal(isBelow);
        if (!isBelow) expect(source.width, `${width} px`).to.be.at.most(width / 4 + 0.5);
      }
    });

  const lines = (element: Element): Set<number> =>
    new Set([...all(element, '.source-text')[0]!.getClientRects()].map(({ top }) => Math.round(top)));

  it('has some room above and below two lines beside the rates', async () => {
    const element = await show(12, 1152);
    expect(lines(element)).to.have.lengthOf(2);
    const [row, text] = [boxes(element, '.grid')[0]!, boxes(element, '.source-text')[0]!];
    expect(text.top - row.top).to.be.at.least(5);
    expect(row.bottom - text.bottom).to.be.at.least(5);
  });

  it('is in the middle of the two lines that are reserved on a phone if it needs one of them', async () => {
    const column = document.createElement('div');
    column.style.inlineSize = '390px';
    const element = await fixture<PressRateTicker>(html`<press-rate-ticker lang="en"></press-rate-ticker>`, {
      parentNode: column,
    });
    element.data = table(12, { name: 'ECB', url: 'https://bank.example/' });
    await waitUntil(() => all(element, '[part="rate"]').length > 0, 'the rates');
    expect(lines(element)).to.have.lengthOf(1);
    const [box, text] = [boxes(element, '.source')[0]!, boxes(element, '.source-text')[0]!];
    expect(box.height).to.be.at.least(45);
    expect(text.top - box.top).to.be.closeTo(box.bottom - text.bottom, 2);
  });
});

describe('the edges of a line of rates', () => {
  const mask = (element: Element): string => getComputedStyle(all(element, '[part="rates"]')[0]!).maskImage;

  it('fade where rates are cut, and only there', async () => {
    expect(mask(await show(12, 600))).to.match(/^linear-gradient\(to right, .* 16px, .*calc\(100% - 16px\)/);
    expect(mask(await show(2, 900))).to.equal('none');
  });

  it('fade as well where the user scrolls the line, but not over the first rate', async function () {
    if (!(await setMedia({ 'prefers-reduced-motion': 'reduce' }))) this.skip();
    const element = await show(12, 600);
    const shown = mask(element);
    const [line, pair] = [boxes(element, '[part="rates"]')[0]!, boxes(element, '[part="pair"]')[0]!];
    await setMedia({});
    expect(shown).to.match(/^linear-gradient\(to right, .* 16px, .*calc\(100% - 16px\)/);
    expect(pair.left - line.left).to.be.at.least(16);
  });

  it('do not fade while focus is visible', async () => {
    const element = await show(12, 600);
    all(element, '[part="rates"]')[0]!.focus({ focusVisible: true });
    expect(mask(element)).to.equal('none');
  });

  for (const media of [{ 'forced-colors': 'active' }, { media: 'print' }])
    it(`do not fade with ${JSON.stringify(media)}`, async function () {
      const element = await show(12, 600);
      if (!(await setMedia(media))) this.skip();
      const shown = mask(element);
      await setMedia({});
      expect(shown).to.equal('none');
    });
});

describe('a list of rates', () => {
  for (const width of [200, 320, 480, 700, 767, 768, 960, 1280, 2000])
    it(`has each figure near its pair, and figures in columns: ${width} px`, async () => {
      const element = await show(5, width, { layout: 'list' });
      const rows = boxes(element, '[part="rate"]');
      const tables = width < 768 ? 1 : 2;
      for (const row of rows) expect(row.width).to.be.at.most(490);
      expect(new Set(rows.map(({ left }) => Math.round(left))).size).to.equal(tables);
      expect(new Set(boxes(element, '[part="value"]').map(({ right }) => Math.round(right))).size).to.equal(tables);
      expect(new Set(boxes(element, '[part~="change"]').map(({ right }) => Math.round(right))).size).to.equal(tables);
    });
});

describe('the changes of rates', () => {
  for (const [scheme, text, background] of [
    ['light', '#000', '#fff'],
    ['light', '#333', '#fff1e5'],
    ['light', '#fff', '#111'],
    ['dark', '#ededed', '#121212'],
    ['dark', '#e6edf3', '#1e2329'],
  ] as const)
    for (const layout of ['ticker', 'list'])
      it(`have a color with enough contrast for ${text} on ${background} (${scheme}, ${layout})`, async () => {
        const css = `color-scheme: ${scheme}; color: ${text}; background: ${background}`;
        const element = await show(2, 600, { layout, css });
        const colors = all(element, '[part~="change"]').map((change) => getComputedStyle(change).color);
        expect(new Set([text, ...colors]).size).to.equal(3);
        for (const [at, color] of colors.entries())
          expect(contrast(color, backgroundOf(all(element, '[part~="change"]')[at]!)), color).to.be.at.least(4.5);
      });
});
