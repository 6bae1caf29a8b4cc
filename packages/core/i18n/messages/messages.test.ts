import { expect } from '@open-wc/testing';
import { fillIn, type Language, messagesFor } from './messages.js';

const LANGUAGES: readonly Language[] = ['en', 'ru', 'kk', 'ky', 'uz', 'tg', 'tk'];
const placesIn = (phrase: string): string[] => (phrase.match(/\{\w+\}/g) ?? []).sort();

describe('phrases', () => {
  for (const language of LANGUAGES) {
    it(`in ${language} name the same things as in English, and leave none out`, () => {
      const english = Object.entries(messagesFor('en'));
      const own = new Map(Object.entries(messagesFor(language)));
      for (const [key, phrase] of english) {
        expect(own.get(key)?.trim(), key).to.be.a('string').that.is.not.empty;
        expect(placesIn(own.get(key) ?? ''), key).to.deep.equal(placesIn(phrase));
      }
    });
  }

  it('in Uzbek are spelled with its own letters oʻ and gʻ, and its ʼ, not with quotation marks', () => {
    const phrases = Object.values(messagesFor('uz')).join(' ');
    expect(phrases)
      .to.match(/oʻ/)
      .and.match(/gʻ/)
      .and.match(/aʼ/)
      .and.not.match(/[’‘'`]/);
  });

  it('are chosen by the language, whatever the region, script or spelling of the tag', () => {
    for (const tag of ['ru', 'RU', 'ru-KG', 'ru_RU']) expect(messagesFor(tag), tag).to.equal(messagesFor('ru'));
    expect(messagesFor('kk-Latn-KZ')).to.equal(messagesFor('kk'));
  });

  it('are English for a language that is not spoken, or is none', () => {
    for (const tag of ['de', '', '???', 'constructor', '__proto__'])
      expect(messagesFor(tag), tag).to.equal(messagesFor('en'));
  });

  it('are filled in as they are told, and with nothing else', () => {
    expect(fillIn('More by {name}', { name: 'A' })).to.equal('More by A');
    expect(fillIn('{a}{b}{a}', { a: '1', b: '2' })).to.equal('121');
    expect(fillIn('{name}', { name: '$& {other}', other: 'x' })).to.equal('$& {other}');
    expect(fillIn('{toString} {missing}', {})).to.equal('{toString} {missing}');
  });
});
