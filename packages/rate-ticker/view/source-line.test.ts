import { expect, fixture, html } from '@open-wc/testing';
import '../../preload.js';
import '../define.js';

const RATES = [{ base: 'KGS', quote: 'USD', rate: 0.01143 }];
const source = (element: Element): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('[part="source"]')!;

describe('the source line', () => {
  const OUTDATED: Readonly<Record<string, string>> = {
    en: 'may be out of date',
    ru: 'данные могли устареть',
    kk: 'дерек ескірген болуы мүмкін',
    ky: 'маалымат эскирген болушу мүмкүн',
    uz: 'maʼlumot eskirgan boʻlishi mumkin',
    tg: 'маълумот метавонад кӯҳна шуда бошад',
    tk: 'maglumat könelişen bolmagy mümkin',
  };
  for (const [lang, words] of Object.entries(OUTDATED)) {
    it(`warns in ${lang} that the rates may be out of date`, async () => {
      const element = await fixture(
        html`<press-rate-ticker lang=${lang} .data=${{ asOf: '2026-01-02', rates: RATES }}></press-rate-ticker>`,
      );
      expect(source(element).innerText).to.contain(words);
    });
  }

  it('shows the number of a right-to-left age on the right of its words', async () => {
    const asOf = new Date(Date.now() - 2 * 3_600_000).toISOString();
    const data = { asOf, source: { name: 'NBKR' }, rates: RATES };
    const element = await fixture(html`<press-rate-ticker lang="fa" .data=${data}></press-rate-ticker>`);
    const age = [...source(element).querySelectorAll('bdi')].at(-1)!;
    const [text] = [...age.childNodes].filter((node) => node instanceof Text && node.length > 0);
    const left = (from: number, to: number): number => {
      const range = document.createRange();
      range.setStart(text!, from);
      range.setEnd(text!, to);
      return range.getBoundingClientRect().left;
    };
    expect(age.textContent).to.match(/^۲ \S/);
    expect(left(0, 1), 'the number is on the right of its words').to.be.above(left(2, 3));
  });
});
