import { expect } from '@open-wc/testing';
import '../../preload.js';
import { formatList, listSeparators } from './format-list.js';

describe('lists', () => {
  const TWO: Readonly<Record<string, string>> = {
    en: 'A and B',
    ru: 'A и B',
    kk: 'A және B',
    ky: 'A жана B',
    uz: 'A va B',
    tg: 'A ва B',
    tk: 'A we B',
  };
  for (const [locale, list] of Object.entries(TWO))
    it(`join two in ${locale}: ${list}`, () => expect(formatList(['A', 'B'], locale)).to.equal(list));

  const THREE: Readonly<Record<string, string>> = {
    en: 'A, B, and C',
    'en-US': 'A, B, and C',
    'en-GB': 'A, B and C',
    'ru-KG': 'A, B и C',
    ru: 'A, B и C',
    kk: 'A, B және C',
    ky: 'A, B жана C',
    uz: 'A, B va C',
    tg: 'A, B ва C',
    tk: 'A, B we C',
  };
  for (const [locale, list] of Object.entries(THREE))
    it(`join three in ${locale}: ${list}`, () => expect(formatList(['A', 'B', 'C'], locale)).to.equal(list));

  it('of one or no item are written without a separator', () => {
    for (const locale of ['en', 'kk'])
      expect([formatList(['A'], locale), formatList([], locale)]).to.deep.equal(['A', '']);
  });

  it('have separators for items that are elements', () => {
    expect(listSeparators(3, 'en')).to.deep.equal([', ', ', and ', '']);
    expect(listSeparators(2, 'ky')).to.deep.equal([' жана ', '']);
    expect([listSeparators(1, 'en'), listSeparators(0, 'en')]).to.deep.equal([[''], []]);
  });

  it('are joined in English if the language is invalid', () =>
    expect(formatList(['A', 'B'], '???')).to.equal('A and B'));
});
