import { expect } from '@open-wc/testing';
import { wordList } from './word-list.js';

const agencies = wordList('getty,afp,picture alliance,epa');

describe('a word list', () => {
  it('has each of its words and names', () => {
    for (const name of ['getty', 'afp', 'picture alliance', 'epa']) expect(agencies.has(name), name).to.equal(true);
  });

  it('has no part of a name, no two of its names, and no empty word', () => {
    for (const text of ['', 'get', 'picture', 'lliance', 'AFP', 'getty,afp', ',', 'afp,'])
      expect(agencies.has(text), text).to.equal(false);
  });
});
