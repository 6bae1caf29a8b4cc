import { expect } from '@open-wc/testing';
import { parseShow } from './card-fields.js';

describe('card fields', () => {
  const CASES: readonly [show: string, fields: string[]][] = [
    ['image section date', ['image', 'section', 'date']],
    ['  excerpt\n author ', ['author', 'excerpt']],
    ['date date color', ['date']],
    ['', []],
    ['pictures', ['image', 'section', 'date']],
  ];
  for (const [show, fields] of CASES) {
    it(`for show="${show.trim()}" are ${fields.join(', ') || 'only the headline'}`, () => {
      expect([...parseShow(show)]).to.deep.equal(fields);
    });
  }
});
