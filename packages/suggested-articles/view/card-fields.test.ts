import { expect } from '@open-wc/testing';
import type { Article } from '../../data/model/model.js';
import { safeUrl } from '../../data/model/safe-url.js';
import { fieldsWithData, parseShow } from './card-fields.js';

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

  it('leave out a field that no article has', () => {
    const articles: Article[] = [
      { headline: 'a', url: safeUrl('https://x.example/')!, articleSection: 'Energy', author: [] },
    ];
    expect([...fieldsWithData(parseShow('image section date author excerpt'), articles)]).to.deep.equal(['section']);
  });
});
