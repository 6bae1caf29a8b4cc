import { expect } from '@open-wc/testing';
import { languageName } from './language-name.js';

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
