import { expect, fixture, html } from '@open-wc/testing';
import { setMedia } from '../../test/support.js';
import './define.js';
import type { PressRateTicker } from './rate-ticker.js';

const DATA = {
  asOf: new Date().toISOString(),
  rates: [
    { base: 'KGS', quote: 'USD', rate: 0.01143 },
    { base: 'TJS', quote: 'USD', rate: 0.1039, changePercent: -0.86 },
  ],
};
const button = (element: Element): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>('[part="announce-button"]')!;
const region = (element: Element): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('[aria-live]')!;

describe('a ticker with `announce`', () => {
  let element: PressRateTicker;
  beforeEach(async () => {
    element = await fixture<PressRateTicker>(
      html`<press-rate-ticker lang="en" announce .data=${DATA}></press-rate-ticker>`,
    );
  });

  it('has no button and no live region without the attribute', async () => {
    const plain = await fixture(html`<press-rate-ticker .data=${DATA}></press-rate-ticker>`);
    expect(plain.shadowRoot!.querySelectorAll('[part="announce-button"], [aria-live], [role="status"]')).to.have.length(
      0,
    );
  });

  it('announces nothing when rates change', async () => {
    element.data = { rates: [{ base: 'KGS', quote: 'USD', rate: 0.012 }] };
    await element.updateComplete;
    expect([region(element).getAttribute('aria-live'), region(element).textContent]).to.deep.equal(['polite', '']);
  });

  it('announces all rates in words, once for each press of the button', async () => {
    button(element).click();
    expect(region(element).textContent).to.match(
      /^1 Kyrg\w+ som: 0\.01143 US dollars\. 1 Tajikistani somoni: 0\.1039 US dollars, down 0\.86 percent$/,
    );
    button(element).click();
    expect(region(element).children).to.have.length(2);
  });

  it('announces the current rates', async () => {
    element.data = { rates: [{ base: 'KGS', quote: 'USD', rate: 0.012 }] };
    await element.updateComplete;
    button(element).click();
    expect(region(element).textContent).to.contain('0.012 US dollars');
  });

  it('removes the announced text afterwards, so that the page has no duplicate text', async function () {
    this.timeout(15_000);
    button(element).click();
    await new Promise((resolve) => setTimeout(resolve, 5200));
    expect(region(element).textContent).to.equal('');
  });

  it('has a button of at least 24 px that does not change the height', async () => {
    const { width, height } = button(element).getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
    const before = element.getBoundingClientRect().height;
    element.announce = false;
    await element.updateComplete;
    expect(element.getBoundingClientRect().height).to.equal(before);
  });

  for (const [lang, label] of Object.entries({
    ru: 'Зачитать курсы',
    kk: 'Бағамдарды',
    ky: 'Курстарды',
    uz: 'Kurslarni',
    tg: 'Хондани',
    tk: 'Kurslary',
    en: 'Read out',
  })) {
    it(`has a button label in ${lang}`, async () => {
      const own = await fixture(html`<press-rate-ticker lang=${lang} announce .data=${DATA}></press-rate-ticker>`);
      expect(button(own).innerText).to.contain(label);
    });
  }

  it('has no violations in axe, in both layouts', async () => {
    await setMedia({});
    await expect(element).to.be.accessible();
    element.layout = 'list';
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });
});
