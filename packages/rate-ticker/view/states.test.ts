/** What a ticker shows while its rates load, and if none load. */
import { expect, fixture, html } from '@open-wc/testing';
import { uniqueUrl } from '../../../test/fetching.js';
import { waitUntil } from '../../../test/support.js';
import '../../preload.js';
import '../define.js';

const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const heightOf = (element: Element): number => element.getBoundingClientRect().height;
const message = (element: Element): string | undefined => all(element, '[part="message"]')[0]?.innerText;

async function show(url: string, layout: string, width: number, lang = 'en'): Promise<Element> {
  const column = document.createElement('div');
  column.style.inlineSize = `${width}px`;
  column.lang = lang;
  return fixture(
    html`<press-rate-ticker layout=${layout} pairs="USD/KGS USD/KZT USD/UZS" src=${url}></press-rate-ticker>`,
    { parentNode: column },
  );
}

describe('a ticker in view', () => {
  for (const layout of ['ticker', 'list'])
    for (const width of [320, 600, 1000, 1280])
      it(`shows the places of rates, and a sentence if they fail: ${layout}, ${width} px`, async () => {
        const element = await show(uniqueUrl('/fault/404'), layout, width);
        const height = heightOf(element);
        const bars = all(element, '.rate .skeleton:first-child').map((bar) => bar.getBoundingClientRect());
        const box = element.getBoundingClientRect();
        expect(bars).to.have.length(3);
        for (const { top, bottom, width: barWidth } of bars) {
          expect([top > box.top, bottom < box.bottom, barWidth > 40]).to.deep.equal([true, true, true]);
        }
        expect(all(element, '.source .skeleton').map((bar) => bar.getBoundingClientRect().width > 40)).to.deep.equal([
          true,
        ]);
        expect(element.scrollWidth).to.be.at.most(element.clientWidth);
        await waitUntil(() => element.matches(':state(error)'), ':state(error)');
        expect([message(element), all(element, '.skeleton').length]).to.deep.equal([
          'Exchange rates are not available now',
          0,
        ]);
        expect(heightOf(element)).to.be.closeTo(height, 0.1);
        await expect(element).to.be.accessible();
      });

  it('says so if the source has none of its pairs, beside the source', async () => {
    const element = await show(new URL('../fixtures/five-rates.json', import.meta.url).pathname, 'ticker', 600);
    element.setAttribute('pairs', 'XAU/XAG');
    const height = heightOf(element);
    await waitUntil(() => element.matches(':state(empty)'), ':state(empty)');
    expect(message(element)).to.equal('Exchange rates are not available now');
    expect(heightOf(element)).to.be.closeTo(height, 0.1);
  });

  for (const [lang, sentence] of Object.entries({
    ru: 'Курсы валют сейчас недоступны',
    kk: 'Валюта бағамдары қазір қолжетімсіз',
    ky: 'Валюта курстары азыр жеткиликсиз',
    uz: 'Valyuta kurslari hozircha mavjud emas',
    tg: 'Қурби асъор ҳоло дастрас нест',
    tk: 'Walýuta kurslary häzir elýeterli däl',
  }))
    it(`says so in the language of the page: ${lang}`, async () => {
      const element = await show(uniqueUrl('/fault/404'), 'ticker', 600, lang);
      await waitUntil(() => message(element) === sentence, sentence);
    });

  it('shows the page’s own rates instead of both', async () => {
    const element = await fixture(
      html`<press-rate-ticker src=${uniqueUrl('/fault/404')}><p>USD/KGS 87.46</p></press-rate-ticker>`,
    );
    const own = element.querySelector('p')!;
    const isAlone = (): boolean => heightOf(own) > 0 && all(element, '.skeleton, [part="message"]').length === 0;
    expect(isAlone()).to.equal(true);
    await waitUntil(() => element.matches(':state(error)'), ':state(error)');
    expect(isAlone()).to.equal(true);
  });

  it('keeps the words of the page’s own sentence together, although there is a link in it', async () => {
    const element = await fixture(html`
      <press-rate-ticker src=${uniqueUrl('/fault/404')}
        ><p>Source: the <a href="#bank">bank</a>, 2 November</p></press-rate-ticker
      >
    `);
    const { display } = getComputedStyle(element.querySelector('p')!);
    const link = getComputedStyle(element.querySelector('a')!);
    expect([display, link.display]).to.deep.equal(['block', 'inline']);
  });
});
