import { expect, fixture, html } from '@open-wc/testing';
import { intlLocales } from './intl-locales.js';
import { languageOf, localeOf } from './locale.js';

describe('localeOf', () => {
  const inner = (root: ParentNode): Element => root.querySelector('i')!;

  it('is the nearest lang attribute', async () => {
    const page = await fixture(html`<div lang="ru"><section lang="ky"><p lang=""><i></i></p></section></div>`);
    expect(localeOf(inner(page))).to.equal('ky');
  });

  it('is the element’s own lang attribute if it has one', async () => {
    const page = await fixture(html`<div lang="ru"><i lang="kk-Latn"></i></div>`);
    expect(localeOf(inner(page))).to.equal('kk-Latn');
  });

  it('is found outside the shadow roots around the element', async () => {
    const page = await fixture(html`<div lang="uz"><p></p></div>`);
    const outer = page.querySelector('p')!.attachShadow({ mode: 'open' });
    outer.innerHTML = '<main></main>';
    const deep = outer.querySelector('main')!.attachShadow({ mode: 'closed' });
    deep.innerHTML = '<i></i>';
    expect(localeOf(inner(deep))).to.equal('uz');
    outer.querySelector('main')!.setAttribute('lang', 'tg');
    expect(localeOf(inner(deep))).to.equal('tg');
  });

  it('is English if the page has no lang attribute', () =>
    expect(localeOf(document.createElement('i'))).to.equal('en'));
});

describe('languageOf', () => {
  for (const [tag, language] of [
    ['ru', 'ru'],
    ['ru-KG', 'ru'],
    ['RU_ru', 'ru'],
    ['zh-Hant-TW', 'zh'],
    ['', ''],
  ]) {
    it(`of ${JSON.stringify(tag)} is ${language || 'empty'}`, () => expect(languageOf(tag!)).to.equal(language));
  }
});

describe('intlLocales', () => {
  it('are valid for Intl', () => {
    for (const locale of ['en', 'ru_RU', 'xx_YY', '', 'a', 'en--US', '😀', 'kk'])
      expect(() => new Intl.NumberFormat(intlLocales(locale)), locale).not.to.throw();
  });
});
