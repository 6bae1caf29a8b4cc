import { expect } from '@open-wc/testing';
import { fullNamesIn, namesIn } from './person-name.js';
import { explainAuthors, judgePeople, readByline, readBylineInList } from './byline.js';
import { safeUrl } from '../../model/safe-url.js';

const BASE = 'https://news.example/2025/06/story/';

function bylineOf(body: string, head = '', meta: Readonly<Record<string, string>> = {}) {
  const made = document.implementation.createHTMLDocument('A story');
  made.head.innerHTML = head;
  made.body.innerHTML = body;
  return readByline(made, { url: safeUrl(BASE)!, meta, jsonLd: [] }, BASE);
}

const authorsOf = (body: string, head = '', meta: Readonly<Record<string, string>> = {}): string[] =>
  bylineOf(body, head, meta).people.map(({ name, url }) => (url ? `${name} -> ${new URL(url).pathname}` : name));
const meta = (name: string, ...contents: readonly string[]): string =>
  contents
    .map((content) => `<meta ${name.includes(':') ? 'property' : 'name'}="${name}" content="${content}">`)
    .join('');

describe('a text that names authors', () => {
  const FULL_NAMES: Readonly<Record<string, readonly string[]>> = {
    'Aida Sadykova': ['Aida Sadykova'],
    'By Aida Sadykova': ['Aida Sadykova'],
    'BY AIDA SADYKOVA': ['Aida Sadykova'],
    'SEAN O’NEIL MCDONALD': ['Sean O’Neil McDonald'],
    'Yannig KERBRAT': ['Yannig Kerbrat'],
    'J. K. ROWLING': ['J. K. Rowling'],
    '本报记者 梁溪澄 何砚秋': ['梁溪澄', '何砚秋'],
    'Текст: Марианна Студёнова. Фото: Юлиан Пересветов': ['Марианна Студёнова'],
    'By: Aida Sadykova': ['Aida Sadykova'],
    'Written by Aida Sadykova': ['Aida Sadykova'],
    'Posted by Aida Sadykova on 3 May 2026': ['Aida Sadykova'],
    'Von Jana Meier und Ole Petersen': ['Jana Meier', 'Ole Petersen'],
    'Von Jana Meier, Ole Petersen und Ute Kranz': ['Jana Meier', 'Ole Petersen', 'Ute Kranz'],
    'Ein Gastbeitrag von Jana Meier': ['Jana Meier'],
    'Par Luc Martin et Anne Roy': ['Luc Martin', 'Anne Roy'],
    'Por José Ortega y Gasset': ['José Ortega y Gasset'],
    'Por Ana Lima e Rui Costa': ['Ana Lima', 'Rui Costa'],
    'Di Marco Rossi': ['Marco Rossi'],
    'Lars von Trier': ['Lars von Trier'],
    'Ursula von der Au': ['Ursula von der Au'],
    'Автор: Тимур Асанов': ['Тимур Асанов'],
    'Авторы: Тимур Асанов, Аида Садыкова': ['Тимур Асанов', 'Аида Садыкова'],
    'Текст: Тимур Асанов и Аида Садыкова': ['Тимур Асанов', 'Аида Садыкова'],
    'Muallif: Dilnoza Karimova': ['Dilnoza Karimova'],
    'بقلم: سامي حداد': ['سامي حداد'],
    'מאת יעל כהן': ['יעל כהן'],
    '作者：王小明': ['王小明'],
    '文／佐藤健一': ['佐藤健一'],
    'Aida Sadykova, Political Editor': ['Aida Sadykova'],
    'Aida Sadykova | Kloop': ['Aida Sadykova'],
    'Aida Sadykova - The Daily Mail': ['Aida Sadykova'],
    'By Aida Sadykova for Kloop Media': ['Aida Sadykova'],
    'Aida Sadykova <aida@news.example>': ['Aida Sadykova'],
    'aida@news.example (Aida Sadykova)': ['Aida Sadykova'],
    'Sean O&#039;Donnell': ["Sean O'Donnell"],
    'Jos&eacute; P&eacute;rez': ['José Pérez'],
    'J. R. R. Tolkien': ['J. R. R. Tolkien'],
    'Martin Luther King Jr.': ['Martin Luther King Jr.'],
    'Jane Doe and agencies': ['Jane Doe'],
    'Jana Meier mit Agenturen': ['Jana Meier'],
    'By Jane Doe, San Francisco Chronicle': ['Jane Doe'],
    'By Jane Doe, New York': ['Jane Doe'],
    'Robert "Bob" Smith': ['Robert "Bob" Smith'],
    'By Jane Doe Jan 30, 2026': ['Jane Doe'],
    'Posted by Jane Doe on Monday': ['Jane Doe'],
    'Associated Press': [],
    'Staff Reporter': [],
    'By staff writers': [],
    Aida: [],
    'Police arrest three men in Osh': [],
    'Read more about this story': [],
    'https://news.example/author/aida': [],
    '': [],
  };
  for (const [text, names] of Object.entries(FULL_NAMES))
    it(`has the full names ${JSON.stringify(names)}: ${text}`, () => expect(fullNamesIn(text)).to.deep.equal(names));

  const REJECTED: Readonly<Record<string, string>> = {
    admin: 'is a placeholder',
    jdoe: 'is a user name',
    'Techdune Team': 'is no person',
    'Redacción / Agencias': 'is a placeholder',
    Administrator: 'is a placeholder',
    'No Author': 'is a placeholder',
    Unknown: 'is a placeholder',
    Staff: 'is a placeholder',
    Редакция: 'is a placeholder',
    'aida@news.example': 'is an address',
    'https://www.facebook.com/aida': 'is an address',
    'news.example': 'is an address',
    '@aida': 'is an address',
    'How the water left the valley and who paid': 'is too long for a name',
    'Who owns the water?': 'is no name',
    '…': 'is empty',
  };
  for (const [text, reason] of Object.entries(REJECTED))
    it(`has no name if it ${reason}: ${text}`, () => expect(namesIn(text)).to.deep.equal({ names: [], reason }));

  it('may be a single word in a field for names', () => expect(namesIn('Banksy').names).to.deep.equal(['Banksy']));
});

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
        '<a rel="author" href="/b">\u202EEvil</a>',
      ['Aida', 'Evil -> /b'],
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
    [meta('author', 'Aida Sadykova') + meta('article:author', 'Somebody Else'), ['Somebody Else']],
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

describe('the page’s authors', () => {
  const facts = (jsonLd: readonly unknown[] = []) => ({ url: safeUrl(BASE)!, meta: {}, jsonLd });

  it('are explained: where they were found, and what was not believed', () => {
    const made = document.implementation.createHTMLDocument('A story');
    made.head.innerHTML = meta('author', 'Admin') + meta('article:author', 'https://facebook.com/aida');
    made.body.innerHTML = '<article><h1>H</h1><p class="byline">By Aida Sadykova</p></article>';
    expect(explainAuthors(made, facts())).to.deep.equal({
      found: [{ name: 'Aida Sadykova', found: 'class of a byline' }],
      rejected: [
        { text: 'https://facebook.com/aida', found: '<meta article:author>', why: 'is an address' },
        { text: 'Admin', found: '<meta author>', why: 'is a placeholder' },
      ],
    });
  });

  it('are people: no organization, no site, no team, and each once', () => {
    const people = [
      { '@type': 'Organization' as const, name: 'Kloop Media' },
      { name: 'The Times' },
      { name: 'Techdune Team' },
      { name: 'Aida Sadykova and Timur Asanov' },
      { name: 'aida sadykova' },
    ];
    const page = facts([{ '@type': 'NewsMediaOrganization', name: 'The Times' }]);
    expect(judgePeople(people, page).people.map(({ name }) => name)).to.deep.equal(['Aida Sadykova', 'Timur Asanov']);
  });

  it('are ten in one text, and nobody in a text of more names than an article has', () => {
    const family = (count: number) => Array.from({ length: count }, (_, at) => `Aida ${'ABCDEFGHIJKLMNOP'[at]}dykova`);
    const shown = (count: number) => authorsOf('', meta('author', family(count).join(', ')));
    expect(shown(10)).to.deep.equal(family(10));
    expect(shown(16)).to.deep.equal([]);
  });

  it('include the person that a personal site is named after', () => {
    const page = facts([
      {
        '@graph': [
          { '@type': 'WebSite', name: 'Aida Sadykova', publisher: { '@id': '#aida' } },
          { '@type': ['Person', 'Organization'], '@id': '#aida', name: 'Aida Sadykova' },
        ],
      },
    ]);
    expect(judgePeople([{ name: 'Aida Sadykova' }], page).people.map(({ name }) => name)).to.deep.equal([
      'Aida Sadykova',
    ]);
    const company = facts([
      { '@type': 'WebSite', name: 'Aida Sadykova', publisher: { '@type': 'Organization', name: 'X' } },
    ]);
    expect(judgePeople([{ name: 'Aida Sadykova' }], company).people).to.deep.equal([]);
  });

  it('are in a list of whole posts those of the post around the card', () => {
    const made = document.implementation.createHTMLDocument('A blog');
    made.body.className = 'home blog';
    made.body.innerHTML = ['Aida Sadykova', 'Timur Asanov']
      .map((name) => `<article class="post"><h2>H</h2><a rel="author" href="/a">${name}</a><i></i></article>`)
      .join('');
    const names = [...made.querySelectorAll('i')].map((card) =>
      readBylineInList(card, facts(), BASE)?.map(({ name }) => name),
    );
    expect(names).to.deep.equal([['Aida Sadykova'], ['Timur Asanov']]);
    expect(readByline(made, facts(), BASE).people).to.deep.equal([]);
  });

  const NOBODY: Readonly<Record<string, readonly [body: string, bodyClass: string]>> = {
    'of a static page of WordPress': ['<h1>About</h1><a rel="author" href="/a">Aida Sadykova</a>', 'page page-id-7'],
    'in a sentence that starts like a byline': [
      '<article><h1>H</h1><p>By Mardi Gras, the boils will be back.</p></article>',
      '',
    ],
    'of a comment': [
      '<article><h1>H</h1></article><div class="comments"><p class="author">Aida Sadykova</p></div>',
      '',
    ],
    'of a quote': [
      '<article><h1>H</h1><blockquote><cite class="author">Aida Sadykova</cite></blockquote></article>',
      '',
    ],
    'that a paragraph links to': [
      `<article><h1>H</h1><p>${'The river rose in the night. '.repeat(8)}` +
        '<a href="/people/aida">Aida Sadykova</a></p></article>',
      '',
    ],
    'of a book': [
      '<article><h1>H</h1><div itemscope itemtype="https://schema.org/Book">' +
        '<b itemprop="author">Aida Sadykova</b></div></article>',
      '',
    ],
    'of a photo': ['<article><h1>H</h1><p class="byline">Photography by Aida Sadykova</p></article>', ''],
    'of another article': [
      '<article><h1>H</h1><p>T</p></article>' +
        '<section><a href="/b"><h3>Other</h3></a><p class="author">Aida Sadykova</p></section>',
      '',
    ],
  };
  for (const [name, [body, bodyClass]] of Object.entries(NOBODY))
    it(`are not those ${name}`, () => {
      const made = document.implementation.createHTMLDocument('A story');
      made.body.className = bodyClass;
      made.body.innerHTML = body;
      expect(readByline(made, facts(), BASE).people).to.deep.equal([]);
    });
});
