import { expect } from '@open-wc/testing';
import type { Person } from '../../data/model/model.js';
import { safeUrl } from '../../data/model/safe-url.js';
import { isLong, paragraphsOf } from './biography.js';

const at = (url: string) => safeUrl(url, undefined, ['mailto:'])!;
const link = (position: number, text: string, url: string) => ({ at: position, text, url: at(url) });
/** Words in brackets are a link. */
const written = (person: Partial<Person>): string[] =>
  paragraphsOf({ name: 'Aida', ...person }).map((runs) =>
    runs.map((run) => (typeof run === 'string' ? run : `[${run.text}]`)).join(''),
  );

describe('a biography', () => {
  it('is as many paragraphs as it has lines, but for empty ones', () => {
    expect(written({ description: 'One.\n\n \nTwo.\nThree.' })).to.deep.equal(['One.', 'Two.', 'Three.']);
    expect([written({}), written({ description: '' })]).to.deep.equal([[], []]);
  });

  const LINKED: readonly [
    description: string,
    links: NonNullable<Person['descriptionLinks']>,
    shown: readonly string[],
  ][] = [
    ['Her site is here.', [link(4, 'site', 'https://x.example/')], ['Her [site] is here.']],
    ['One.\nHer site.', [link(9, 'site', 'https://x.example/')], ['One.', 'Her [site].']],
    ['Her site.', [link(5, 'site', 'https://x.example/')], ['Her site.']],
    ['Her site.', [link(-1, 'Her', 'https://x.example/'), link(99, '', 'https://x.example/')], ['Her site.']],
    ['One.\nTwo.', [link(0, 'One.\nTwo.', 'https://x.example/')], ['One.', 'Two.']],
    ['A b c', [link(0, 'A b', 'https://x.example/1'), link(2, 'b c', 'https://x.example/2')], ['[A b] c']],
    ['A b', [link(2, 'b', 'https://x.example/1'), link(0, 'A', 'https://x.example/2')], ['[A] [b]']],
    ['A and A', [link(0, 'A', 'https://x.example/'), link(6, 'A', 'https://x.example/')], ['[A] and A']],
  ];
  for (const [description, descriptionLinks, shown] of LINKED)
    it(`links only what stands where it says, and each place once: ${shown.join(' | ')}`, () =>
      expect(written({ description, descriptionLinks })).to.deep.equal(shown));

  const WRITTEN_OUT: Readonly<Record<string, string>> = {
    'Writes at https://x.example/~aida.': 'Writes at [https://x.example/~aida].',
    '(https://x.example/a, and more)': '([https://x.example/a], and more)',
    '«https://x.example/»': '«[https://x.example/]»',
    'http://x.example/?q=1&b=2#c!': '[http://x.example/?q=1&b=2#c]!',
    'https://': 'https://',
    'https://user:pass@evil.example/': 'https://user:pass@evil.example/',
    'javascript:alert(1)': 'javascript:alert(1)',
    'x.example': 'x.example',
    '<a href="https://x.example/">x</a>': '<a href="[https://x.example/]">x</a>',
  };
  for (const [description, shown] of Object.entries(WRITTEN_OUT))
    it(`links an address that is written out, and no more: ${shown}`, () =>
      expect(written({ description })).to.deep.equal([shown]));

  it('leaves the author’s page to the link that is named after it', () => {
    expect(
      written({
        description: 'https://news.example/author/aida/ https://other.example/',
        url: at('https://news.example/author/aida'),
      }),
    ).to.deep.equal(['https://news.example/author/aida/ [https://other.example/]']);
  });

  it('is folded if it takes more than six lines, whether of words or of paragraphs', () => {
    const folded = ['x'.repeat(6 * 65), 'x'.repeat(6 * 65 + 1), 'a\n'.repeat(6), 'a\n'.repeat(7), ''].map(
      (description) => isLong({ name: 'A', description }),
    );
    expect(folded).to.deep.equal([false, true, false, true, false]);
  });
});
