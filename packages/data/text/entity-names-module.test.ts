import { expect } from '@open-wc/testing';
import { decodeEntities } from './html-entities.js';
import { entityNamesModule, loadEntityNames } from './entity-names-module.js';

const post = (title: string): unknown => [{ title: { rendered: title } }];

describe('the names of characters', () => {
  const FREQUENT = [
    'Fish & chips',
    'Q&amp;A',
    '&lt;b&gt;',
    '&#8217;',
    '&#x2019;',
    '&#038;',
    '&nbsp;&hellip;',
    '&rsquo;',
    '&ndash;&mdash;',
  ];
  for (const text of FREQUENT) {
    it(`are not downloaded for ${text}`, async () => {
      await loadEntityNames(post(text));
      expect(entityNamesModule.current === undefined).to.equal(true);
    });
  }

  it('leave a text as it is until they arrive', () => expect(decodeEntities('Caf&eacute;')).to.equal('Caf&eacute;'));

  for (const [text, decoded] of [
    ['Caf&eacute;', 'Café'],
    ['&laquo;Le Monde&raquo;', '«Le Monde»'],
    ['x&sup2;', 'x²'],
    ['It&#146;s', 'It’s'],
    ['It&#0146s', 'It’s'],
    ['It&#x92;s', 'It’s'],
  ] as const) {
    it(`are there after a response with ${text} was prepared`, async () => {
      await loadEntityNames(post(text));
      expect(decodeEntities(text)).to.equal(decoded);
    });
  }
});
