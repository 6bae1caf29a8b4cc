import { expect } from '@open-wc/testing';
import { pageAuthors } from './page-authors.js';

const BASE = 'https://news.example/2025/06/story/';
const authorsOf = (body: string, head = ''): string[] => {
  const made = document.implementation.createHTMLDocument('A story');
  made.head.innerHTML = head;
  made.body.innerHTML = body;
  return pageAuthors(made, BASE).map(({ name, url }) => (url ? `${name} -> ${new URL(url).pathname}` : name));
};
const meta = (name: string, ...contents: readonly string[]): string =>
  contents
    .map((content) => `<meta ${name.includes(':') ? 'property' : 'name'}="${name}" content="${content}">`)
    .join('');

describe('the authors that a page names', () => {
  /** Markup of themes and CMSs. */
  const MARKUP: Readonly<Record<string, readonly [body: string, authors: readonly string[]]>> = {
    'WordPress’s own the_author_posts_link': [
      '<article><h1>H</h1>By <a href="/author/aida/" title="Posts by Aida" rel="author">Aida Sadykova</a></article>',
      ['Aida Sadykova -> /author/aida/'],
    ],
    'a theme based on _s': [
      '<article><h1>H</h1><span class="author vcard">' +
        '<a class="url fn n" href="/author/aida/">Aida Sadykova</a></span></article>',
      ['Aida Sadykova -> /author/aida/'],
    ],
    'a theme with microdata': [
      '<main><h1>H</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person">' +
        '<a rel="author" itemprop="url" href="/author/aida/"><span itemprop="name">Aida\n Sadykova</span></a>' +
        '</span></main>',
      ['Aida Sadykova -> /author/aida/'],
    ],
    'two authors': [
      '<h1>H</h1><a rel="author" href="/a">Aida</a> and <a rel="nofollow author" href="/b">Timur</a>',
      ['Aida -> /a', 'Timur -> /b'],
    ],
    'a page with three links to its author, one of them a sentence': [
      '<h1>H</h1><a rel="author" href="/a"><img alt=""></a><a rel="author" href="/a">Aida</a>' +
        '<a rel="author" href="/a">View more articles from Aida and of others</a>',
      ['Aida -> /a'],
    ],
    'a page with cards of other articles': [
      '<article><h1>H</h1><a rel="author" href="/a">Aida</a>' +
        '<article><a rel="author" href="/b">Other</a></article></article>' +
        '<article><a rel="author" href="/c">Third</a></article>' +
        '<aside><a rel="author" href="/d">Fourth</a></aside>',
      ['Aida -> /a'],
    ],
    'a widget of this library': [
      '<h1>H</h1><press-author-bio><a slot="more" rel="author" href="/a">All articles</a></press-author-bio>',
      [],
    ],
    'hostile URLs and texts': [
      '<h1>H</h1><a rel="author" href="javascript:alert(1)">Aida</a><a rel="author" href="/a"> </a>' +
        '<a rel="author" href="/b">\u202Eevil</a>',
      ['evil -> /b'],
    ],
    'a page without author links': ['<h1>H</h1><a href="/a">Aida</a>', []],
  };
  for (const [what, [body, authors]] of Object.entries(MARKUP))
    it(`are read from ${what}`, () => expect(authorsOf(body)).to.deep.equal(authors));

  const METAS: readonly [head: string, authors: readonly string[]][] = [
    [meta('author', 'Aida Sadykova'), ['Aida Sadykova']],
    [meta('author', 'Aida', 'Timur', 'Aida'), ['Aida', 'Timur']],
    [meta('Author', 'Aida'), ['Aida']],
    [meta('article:author', 'https://www.facebook.com/aida', 'Aida'), ['Aida']],
    [meta('article:author', 'https://www.facebook.com/aida') + meta('parsely-author', 'Aida'), ['Aida']],
    [meta('DC.creator', 'Aida'), ['Aida']],
    [meta('author', 'Aida') + meta('article:author', 'Somebody Else'), ['Aida']],
    [meta('author', ' '), []],
  ];
  for (const [head, authors] of METAS)
    it(`are read from ${head}`, () => expect(authorsOf('', head)).to.deep.equal(authors));

  it('get the URL of the author link with the same name', () => {
    expect(
      authorsOf(
        '<h1>H</h1><a rel="author" href="/a">Aida</a><a rel="author" href="/x">Somebody Else</a>',
        meta('author', 'Aida', 'Timur'),
      ),
    ).to.deep.equal(['Aida -> /a', 'Timur']);
  });
});
