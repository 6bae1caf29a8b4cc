/** A ticker in places that would rather be told how wide it is. */
import { expect, fixture, html } from '@open-wc/testing';
import { eventually } from '../../test/support.js';
import './define.js';

const DATA = {
  asOf: '2026-09-29',
  source: { name: 'National Bank of the Kyrgyz Republic' },
  rates: ['KGS', 'KZT', 'UZS', 'TJS', 'TMT'].map((base) => ({ base, quote: 'USD', rate: 0.01143, changePercent: 0.4 })),
};

const PLACES: Readonly<Record<string, string>> = {
  'a flex row': 'display: flex',
  'a column of its middle': 'display: flex; flex-direction: column; align-items: center',
  'an auto column of a grid': 'display: grid; grid-template-columns: auto 1fr; justify-items: start',
  'a cell of a table': 'display: table-cell',
  'a float': 'float: left',
  'an inline block': 'display: inline-block',
  'a box as wide as what is in it': 'inline-size: fit-content',
  'an absolute box': 'position: absolute',
};

describe('a page that lets rates be as wide as they are, in', () => {
  for (const [place, css] of Object.entries(PLACES)) {
    for (const layout of ['ticker', 'list'] as const) {
      it(`${place}, has a ${layout} of 18 rem`, async () => {
        const parent = document.createElement('div');
        parent.style.cssText = css;
        const element = await fixture(html`<press-rate-ticker layout=${layout} .data=${DATA}></press-rate-ticker>`, {
          parentNode: parent,
        });
        await eventually(() => element.shadowRoot!.querySelector('[part="rate"]') !== null, 'the rates');
        const { width, height } = element.getBoundingClientRect();
        expect(width).to.equal(288);
        expect(height).to.be.below(layout === 'list' ? 300 : 120);
      });
    }
  }
});
