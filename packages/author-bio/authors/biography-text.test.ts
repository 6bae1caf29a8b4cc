import { expect } from '@open-wc/testing';
import type { Person } from '../../data/model/model.js';
import { safeUrl } from '../../data/model/safe-url.js';
import { paragraphsOf } from './biography-text.js';

const at = (url: string) => safeUrl(url, undefined, ['mailto:'])!;
const link = (position: number, text: string, url: string) => ({ at: position, text, url: at(url) });
/** The paragraphs as text, with links in brackets. */
const paragraphs = (person: Partial<Person>): string[] =>
  paragraphsOf({ name: 'Aida', ...person }).map((runs) =>
    runs.map((run) => (typeof run === 'string' ? run : `[${run.text}]`)).join(''),
  );

describe('a biography', () => {
  it('has a paragraph for each line that is not empty', () => {
    expect(paragraphs({ description: 'One.\n\n \nTwo.\nThree.' })).to.deep.equal(['One.', 'Two.', 'Three.']);
    expect([paragraphs({}), paragraphs({ description: '' })]).to.deep.equal([[], []]);
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
    it(`has links only where their text is at their position, and each URL once: ${shown.join(' | ')}`, () =>
      expect(paragraphs({ description, descriptionLinks })).to.deep.equal(shown));

  const URLS_IN_TEXT: Readonly<Record<string, string>> = {
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
  for (const [description, shown] of Object.entries(URLS_IN_TEXT))
    it(`has links for URLs in its text: ${shown}`, () => expect(paragraphs({ description })).to.deep.equal([shown]));

  it('has no link to the author’s page', () => {
    expect(
      paragraphs({
        description: 'https://news.example/author/aida/ https://other.example/',
        url: at('https://news.example/author/aida'),
      }),
    ).to.deep.equal(['https://news.example/author/aida/ [https://other.example/]']);
  });
});
