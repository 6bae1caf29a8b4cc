import { expect } from '@open-wc/testing';
import '../../../preload.js';
import { fillIn, type Language, messagesFor } from './messages.js';

const LANGUAGES: readonly Language[] = ['en', 'ru', 'kk', 'ky', 'uz', 'tg', 'tk'];
const placeholdersIn = (message: string): string[] => (message.match(/\{\w+\}/g) ?? []).sort();

describe('messages', () => {
  for (const language of LANGUAGES) {
    it(`in ${language} are complete and have the same placeholders as in English`, () => {
      const english = Object.entries(messagesFor('en'));
      const own = new Map(Object.entries(messagesFor(language)));
      for (const [key, message] of english) {
        expect(own.get(key)?.trim(), key).to.be.a('string').that.is.not.empty;
        expect(placeholdersIn(own.get(key) ?? ''), key).to.deep.equal(placeholdersIn(message));
      }
    });
  }

  it('of parts, whose English texts are in these parts, are in all other languages', () => {
    const [first, ...others] = LANGUAGES.filter((language) => language !== 'en').map((language) => {
      const texts = Object.entries(messagesFor(language)).filter(([key]) => !Object.hasOwn(messagesFor('en'), key));
      return Object.fromEntries(texts.map(([key, message]) => [key, placeholdersIn(message)]));
    });
    expect(first).to.deep.include({ close: [], history: ['{first}', '{highest}', '{last}', '{lowest}'] });
    for (const other of others) expect(other).to.deep.equal(first);
  });

  it('in Uzbek are written with the letters oʻ, gʻ and ʼ, not with quotation marks', () => {
    const messages = Object.values(messagesFor('uz')).join(' ');
    expect(messages)
      .to.match(/oʻ/)
      .and.match(/gʻ/)
      .and.match(/aʼ/)
      .and.not.match(/[’‘'`]/);
  });

  it('are selected by language, for any region, script or case of the tag', () => {
    for (const tag of ['ru', 'RU', 'ru-KG', 'ru_RU']) expect(messagesFor(tag), tag).to.equal(messagesFor('ru'));
    expect(messagesFor('kk-Latn-KZ')).to.equal(messagesFor('kk'));
  });

  it('are in English for other languages and invalid tags', () => {
    for (const tag of ['de', '', '???', 'constructor', '__proto__'])
      expect(messagesFor(tag), tag).to.equal(messagesFor('en'));
  });

  it('are filled in with the values given, and nothing else', () => {
    expect(fillIn('More by {name}', { name: 'A' })).to.equal('More by A');
    expect(fillIn('{a}{b}{a}', { a: '1', b: '2' })).to.equal('121');
    expect(fillIn('{name}', { name: '$& {other}', other: 'x' })).to.equal('$& {other}');
    expect(fillIn('{toString} {missing}', {})).to.equal('{toString} {missing}');
  });
});
