import { expect } from '@open-wc/testing';
import type { Article } from '../../data/model/model.js';
import { safeUrl } from '../../data/model/safe-url.js';
import { fieldsPresent, parseShow } from './card-fields.js';

describe('what cards show', () => {
  const CASES: readonly [attribute: string, fields: string[]][] = [
    ['image section date', ['image', 'section', 'date']],
    ['  excerpt\n author ', ['author', 'excerpt']],
    ['date date colour', ['date']],
    ['', []],
    ['pictures', ['image', 'section', 'date']],
  ];
  for (const [attribute, fields] of CASES) {
    it(`reads show="${attribute.trim()}" as ${fields.join(', ') || 'headlines alone'}`, () => {
      expect([...parseShow(attribute)]).to.deep.equal(fields);
    });
  }

  it('drops a row that no article could fill', () => {
    const articles: Article[] = [
      { headline: 'a', url: safeUrl('https://x.example/')!, articleSection: 'Energy', author: [] },
    ];
    expect([...fieldsPresent(parseShow('image section date author excerpt'), articles)]).to.deep.equal(['section']);
  });
});
