/** The ticker in containers whose width depends on their content. */
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../test/support.js';
import './define.js';

const DATA = {
  asOf: '2026-09-29',
  source: { name: 'National Bank of the Kyrgyz Republic' },
  rates: ['KGS', 'KZT', 'UZS', 'TJS', 'TMT'].map((base) => ({ base, quote: 'USD', rate: 0.01143, changePercent: 0.4 })),
};

const CONTAINERS: Readonly<Record<string, string>> = {
  'a flex row': 'display: flex',
  'a centered flex column': 'display: flex; flex-direction: column; align-items: center',
  'an auto column of a grid': 'display: grid; grid-template-columns: auto 1fr; justify-items: start',
  'a table cell': 'display: table-cell',
  'a float': 'float: left',
  'an inline block': 'display: inline-block',
  'a box with the width of its content': 'inline-size: fit-content',
  'an absolutely positioned box': 'position: absolute',
};

describe('a ticker whose container has no width of its own, in', () => {
  for (const [container, css] of Object.entries(CONTAINERS)) {
    for (const layout of ['ticker', 'list'] as const) {
      it(`${container}: the ${layout} layout is 18 rem wide`, async () => {
        const parent = document.createElement('div');
        parent.style.cssText = css;
        const element = await fixture(html`<press-rate-ticker layout=${layout} .data=${DATA}></press-rate-ticker>`, {
          parentNode: parent,
        });
        await waitUntil(() => element.shadowRoot!.querySelector('[part="rate"]') !== null, 'the rates');
        const { width, height } = element.getBoundingClientRect();
        expect(width).to.equal(288);
        expect(height).to.be.below(layout === 'list' ? 300 : 120);
      });
    }
  }
});
