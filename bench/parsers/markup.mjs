/** Pages made of what hurts the readers of markup, of a given length. */

const repeat = (piece) => (length) => piece.repeat(Math.ceil(length / piece.length));
const page =
  (start, piece, end = '') =>
  (length) =>
    start + repeat(piece)(length) + end;

const DEPTH = 300;
const deep = (piece) => (length) =>
  `${'<div>'.repeat(DEPTH)}<h1>A</h1>${repeat(piece)(length)}${'</div>'.repeat(DEPTH)}`;
const figcaption = (piece) => (length) => `<figure><figcaption>${repeat(piece)(length)}</figcaption></figure>`;

const byline = (make) => ({ reads: 'byline', make });

export const PAGES = {
  'markup: bylines that name nobody': byline(page('<article><h1>A</h1>', '<p class="author">a</p>')),
  'markup: author links in one paragraph': byline(page('<article><h1>A</h1><p>', '<a href="/author/a">b</a> ')),
  'markup: labels without a name': byline(page('<article><h1>A</h1>', '<b>By a</b> ')),
  'markup: labels far inside': byline(deep('<b>By a</b> ')),
  'markup: bylines far inside': byline(deep('<p class="author">a</p>')),
  'markup: paragraphs far inside': byline(deep('<p>a</p>')),
  'markup: headlines': byline(page('', '<article><h1>A</h1><p>a</p></article>')),
  'markup: headlines far inside': byline(deep('<h1>A</h1><p>a</p>')),
  'markup: boxes': byline(page('<article><h1>A</h1></article>', '<div><b>By a</b></div>')),
  'markup: `<meta>`': byline(page('<h1>A</h1>', '<meta name="author" content="a">')),
  'markup: one long `<meta>`': byline(page('<meta name="author" content="', 'a@a , ', '"><h1>A</h1>')),
  'markup: comments and spaces': byline(page('<article><h1>A</h1><p class="author">', ' <!---->', '</p>')),
  'markup: microdata': byline(page('<article><h1>A</h1>', '<b itemprop="author">a</b>')),
  'figcaption of tags': { reads: 'figcaption', make: figcaption('<em>a</em> ') },
  'figcaption of spaces': { reads: 'figcaption', make: figcaption(' <!---->') },
  'figcaption of links': { reads: 'figcaption', make: figcaption('<a href="/">a</a>') },
  'figcaption of credits': { reads: 'figcaption', make: figcaption('a. Photo: A/AFP ') },
};
