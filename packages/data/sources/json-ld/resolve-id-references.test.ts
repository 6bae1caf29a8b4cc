import { expect } from '@open-wc/testing';
import { topNodes } from './json-ld-types.js';
import { MAX_ADDED_VALUES, resolveReferences } from './resolve-id-references.js';

/** The number of values in a tree. What several places share is counted at each: so often the schemas would read it. */
const sizeOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce((sum: number, item) => sum + sizeOf(item), 1)
    : 1;

const resolved = (body: unknown, field?: string) => resolveReferences(topNodes(body), field).map(({ value }) => value);

const many = <T>(length: number, make: (index: number) => T): T[] => Array.from({ length }, (_, index) => make(index));
const references = (prefix: string, length: number) => many(length, (index) => ({ '@id': `${prefix}${index}` }));

describe('a document with references by @id', () => {
  it('has the nodes in place of the references, and fields at a reference take precedence', () => {
    const [article] = resolved([
      { '@type': 'NewsArticle', author: { '@id': '#a', name: 'A. S.' } },
      { '@id': '#a', name: 'Aida', worksFor: { '@id': '#b' } },
      { '@id': '#b', name: 'The Paper' },
    ]);
    expect(article?.['author']).to.deep.equal({
      '@id': '#a',
      name: 'A. S.',
      worksFor: { '@id': '#b', name: 'The Paper' },
    });
  });

  const HOSTILE: Record<string, readonly object[]> = {
    'lists of authors of topics': [
      { '@type': 'ItemList', itemListElement: references('a', 100) },
      ...many(100, (index) => ({ '@id': `a${index}`, author: references('p', 100) })),
      ...many(100, (index) => ({ '@id': `p${index}`, knowsAbout: references('t', 100) })),
      ...many(100, (index) => ({ '@id': `t${index}`, name: 'A topic' })),
    ],
    'nodes that all refer to each other': many(60, (index) => ({ '@id': `a${index}`, knows: references('a', 60) })),
    'a node of many keys, and many references to it': [
      { '@id': '#a', ...Object.fromEntries(many(10_000, (index) => [`key${index}`, index])) },
      { author: many(10_000, (index) => ({ '@id': '#a', index })) },
    ],
    'a long list far inside a node, and many references to it': [
      { '@id': '#a', a: { b: { c: { d: { e: { f: { g: many(10_000, String) } } } } } } },
      { author: many(5000, () => ({ '@id': '#a' })) },
    ],
  };
  for (const [name, nodes] of Object.entries(HOSTILE)) {
    it(`grows by at most 10,000 values and one node: ${name}`, () => {
      const largest = Math.max(...nodes.map(sizeOf));
      // Also the objects around the values.
      const limit = sizeOf(nodes) + MAX_ADDED_VALUES + largest;
      expect(sizeOf(resolved(nodes))).to.be.at.most(limit);
      expect(sizeOf(resolved(nodes, 'author'))).to.be.at.most(limit);
    });
  }

  it('resolves the first references of a hostile document all the same', () => {
    const [article] = resolved([
      { '@type': 'NewsArticle', author: { '@id': '#p' } },
      { '@id': '#p', name: 'Aida' },
      ...many(60, (index) => ({ '@id': `a${index}`, knows: references('a', 60) })),
    ]);
    expect(article?.['author']).to.deep.equal({ '@id': '#p', name: 'Aida' });
  });
});
