/** Pages of 13,000 nodes: as large as the largest of 1,491 real news pages. */

const NODES = 13_000;

/** The nodes of a card, with its texts. */
const CARD_NODES = 10;

const card = (number) =>
  `<article class="card"><a href="/story/${number}"><h3>Story ${number}</h3></a><p>Summary of it.</p>` +
  `<span class="card__author">Some Body</span><time>1 May</time></article>`;
const paragraphs = (count) => '<p>The river rose in the night and fell by noon.</p>'.repeat(count);
const cards = (count) => Array.from({ length: count }, (_, number) => card(number)).join('');

const page = (head, byline) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>The river</title>${head}
  <header><nav>${'<a href="/section">Section</a>'.repeat(100)}</nav></header>
  <main><article><h1>The river</h1>${byline}${paragraphs(300)}</article>
  <aside class="related">${cards(Math.round((NODES - 800) / CARD_NODES))}</aside></main><footer>The paper</footer>`;

const JSON_LD = `<script type="application/ld+json">${JSON.stringify({
  '@type': 'NewsArticle',
  headline: 'The river',
  author: { '@type': 'Person', name: 'Aida Sadykova', url: 'https://news.example/author/aida' },
})}</script>`;

export const PAGES = {
  'authors in `<meta>`': page('<meta name="author" content="Aida Sadykova">', '<p>By Aida Sadykova</p>'),
  'authors in JSON-LD': page(JSON_LD, '<p class="byline">By Aida Sadykova</p>'),
  'a byline with a class': page('', '<p class="byline">By Aida Sadykova</p>'),
  'a byline without any mark': page('', '<p>By Aida Sadykova</p>'),
  'no author at all': page('', ''),
};
