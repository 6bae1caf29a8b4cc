import { expect } from '@open-wc/testing';
import { currencyName, languageName } from './display-names.js';

describe('currencies', () => {
  it('are shown by name', () => {
    expect(currencyName('USD', 'en')).to.equal('US Dollar');
    expect(currencyName('KGS', 'ru')).to.equal('киргизский сом');
  });

  it('are shown by code if they have no name, or if the code is invalid', () => {
    for (const code of ['XQQ', 'BTC2', '', '<b>']) expect(currencyName(code, 'en')).to.equal(code);
  });
});

describe('languages', () => {
  const NAMES: Readonly<Record<string, string>> = {
    ky: 'кыргызча',
    'ky-KG': 'кыргызча',
    uz: 'oʻzbekcha',
    ru: 'русский',
    en: 'English',
    fa: 'فارسی',
    Uzbek: 'Uzbek',
    'Farsi and Dari': 'Farsi and Dari',
    '': '',
    '<b>': '<b>',
  };
  for (const [code, name] of Object.entries(NAMES))
    it(`are shown in their own language if its name is known: ${code} is ${name}`, () =>
      expect(languageName(code, 'en').replace('Русский', 'русский')).to.equal(name));
});
