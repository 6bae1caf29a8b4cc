import { expect, fixture, html } from '@open-wc/testing';
import { intlLocales, languageOf, localeOf } from './locale.js';

describe('localeOf', () => {
  const inner = (root: ParentNode): Element => root.querySelector('i')!;

  it('is the nearest lang', async () => {
    const page = await fixture(html`<div lang="ru"><section lang="ky"><p lang=""><i></i></p></section></div>`);
    expect(localeOf(inner(page))).to.equal('ky');
  });

  it('is the element’s own first', async () => {
    const page = await fixture(html`<div lang="ru"><i lang="kk-Latn"></i></div>`);
    expect(localeOf(inner(page))).to.equal('kk-Latn');
  });

  it('is looked for through shadow roots, up to the page', async () => {
    const page = await fixture(html`<div lang="uz"><p></p></div>`);
    const outer = page.querySelector('p')!.attachShadow({ mode: 'open' });
    outer.innerHTML = '<main></main>';
    const deep = outer.querySelector('main')!.attachShadow({ mode: 'closed' });
    deep.innerHTML = '<i></i>';
    expect(localeOf(inner(deep))).to.equal('uz');
    outer.querySelector('main')!.setAttribute('lang', 'tg');
    expect(localeOf(inner(deep))).to.equal('tg');
  });

  it('is English where the page has none', () => expect(localeOf(document.createElement('i'))).to.equal('en'));
});

describe('languageOf', () => {
  for (const [tag, language] of [
    ['ru', 'ru'],
    ['ru-KG', 'ru'],
    ['RU_ru', 'ru'],
    ['zh-Hant-TW', 'zh'],
    ['', ''],
  ]) {
    it(`takes ${language || 'nothing'} from ${JSON.stringify(tag)}`, () => expect(languageOf(tag!)).to.equal(language));
  }
});

describe('intlLocales', () => {
  it('gives Intl nothing that it throws on', () => {
    for (const locale of ['en', 'ru_RU', 'xx_YY', '', 'a', 'en--US', '😀', 'kk'])
      expect(() => new Intl.NumberFormat(intlLocales(locale)), locale).not.to.throw();
  });
});
