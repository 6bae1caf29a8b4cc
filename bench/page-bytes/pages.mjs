/**
 * Five pages with the data of a real article. They are short, so that every widget is in view or near it, and loads at
 * once.
 *
 * @typedef {object} FixturePage
 * @property {string} title
 * @property {readonly string[]} widgets Names of the page's widgets, in the order of the page.
 * @property {readonly string[]} shows Text that the page displays when all widgets are ready.
 * @property {(head: string) => string} html The page, with the tags that load the library in its head.
 */

const WORDPRESS = `<link rel="https://api.w.org/" href="/wp-json/">
<link rel="alternate" title="JSON" type="application/json" href="/wp-json/wp/v2/posts/16">`;

const UPLOADS = '/wp-content/uploads/2025/06';

const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Central Asia and Israel, a Pragmatic Relationship That Never Truly Blossomed',
  url: '/2025/06/central-asia-israel/',
  datePublished: '2025-06-23T03:00:00Z',
  image: { '@type': 'ImageObject', url: `${UPLOADS}/empty-chairs.jpg`, width: 1600, height: 900 },
  author: {
    '@type': 'Person',
    name: 'Davide Cancarini',
    url: '/author/davide-cancarini/',
    image: `${UPLOADS}/avatar-davide-cancarini.jpg`,
    jobTitle: 'Analyst',
    description: 'Davide Cancarini is a researcher who writes about the politics and the energy of Central Asia.',
    sameAs: ['https://www.linkedin.com/in/davide-cancarini', 'https://x.com/davidecancarini'],
  },
  publisher: { '@type': 'NewsMediaOrganization', name: 'The Times of Central Asia', url: '/' },
};
const JSON_LD = `<script type="application/ld+json">${JSON.stringify(ARTICLE)}</script>`;

const PAIRS = ['KGS/USD', 'KZT/USD', 'TJS/USD', 'UZS/USD', 'TMT/USD'];
const RATES = [0.011435, 0.001922, 0.101233, 0.0000795, 0.285714];

/** Our own JSON format. */
export const rates = {
  asOf: '2025-06-23T06:00:00Z',
  source: { name: 'National Bank', url: 'https://bank.example/' },
  rates: PAIRS.map((pair, index) => {
    const [base, quote] = pair.split('/');
    return { base, quote, rate: RATES[index], previous: RATES[index] * 0.997 };
  }),
};

const HERO = `<press-article-hero><figure>
  <img src="${UPLOADS}/empty-chairs-1024x576.jpg" width="1600" height="900" alt="Two empty chairs at a long table">
  <figcaption>Talks have been frequent, close ties rare. Image: TCA, Aleksandr Potolitsyn</figcaption>
</figure></press-article-hero>`;
const AUTHOR = '<press-author-bio></press-author-bio>';
const STRIP = '<press-suggested-articles></press-suggested-articles>';
const TICKER = `<press-rate-ticker pairs="${PAIRS.join(' ')}" src="/rates.json"></press-rate-ticker>`;

const article =
  ({ links = '', top = '', body }) =>
  (head) =>
    `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${ARTICLE.headline}</title><link rel="icon" href="data:,"><link rel="canonical" href="${ARTICLE.url}">
${links}${head}</head><body>${top}<main><article><h1>${ARTICLE.headline}</h1>${body}</article></main></body></html>`;

const TEXT =
  '<p>When the five Central Asian states became independent, Israel was among the first to recognise them.</p>';

/** @type {Record<string, FixturePage>} */
export const PAGES = {
  hero: {
    title: 'hero around the page’s own figure, credit in the figcaption',
    widgets: ['article-hero'],
    shows: ['Aleksandr Potolitsyn'],
    html: article({ links: WORDPRESS + JSON_LD, body: HERO + TEXT }),
  },
  author: {
    title: 'author card from the page’s JSON-LD',
    widgets: ['author-bio'],
    shows: ['Davide Cancarini', 'Analyst'],
    html: article({ links: JSON_LD, body: TEXT + AUTHOR }),
  },
  strip: {
    title: 'strip from WordPress, related to the post',
    widgets: ['suggested-articles'],
    shows: ['Suggested articles'],
    html: article({ links: WORDPRESS, body: TEXT + STRIP }),
  },
  ticker: {
    title: 'ticker from own JSON',
    widgets: ['rate-ticker'],
    shows: ['KGS', 'National Bank'],
    html: article({ top: TICKER, body: TEXT }),
  },
  all: {
    title: 'all four',
    widgets: ['rate-ticker', 'article-hero', 'author-bio', 'suggested-articles'],
    shows: ['National Bank', 'Aleksandr Potolitsyn', 'Davide Cancarini', 'Suggested articles'],
    html: article({ links: WORDPRESS + JSON_LD, top: TICKER, body: HERO + TEXT + AUTHOR + STRIP }),
  },
};
