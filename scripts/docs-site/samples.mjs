/** What the live examples show: pictures of the demo, and JSON with today's date. */
import { copyFileSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';

const UPLOADS = 'demo/wordpress/uploads/2025/06';

const PICTURES = {
  'lead.jpg': `${UPLOADS}/bazaar-awnings-1024x683.jpg`,
  'portrait.jpg': `${UPLOADS}/avatar-davide-cancarini.jpg`,
  'rail.jpg': `${UPLOADS}/tian-shan-road-768x512.jpg`,
  'harbour.jpg': `${UPLOADS}/caspian-harbour-768x512.jpg`,
  'bazaar.jpg': `${UPLOADS}/bazaar-awnings-768x512.jpg`,
  'trolleybus.jpg': `${UPLOADS}/trolleybus-poplars-768x512.jpg`,
  'grid.jpg': `${UPLOADS}/steppe-power-lines-768x512.jpg`,
};

/** Price of one US dollar, and that of the day before. */
const DOLLAR = [
  ['KGS', 87.45, 87.45],
  ['KZT', 540.61, 538.92],
  ['TJS', 9.33, 9.35],
  ['UZS', 11_792.22, 11_752.94],
  ['TMT', 3.5, 3.5],
];

const DAY_MS = 86_400_000;
const dayBefore = (now, days) => new Date(now - days * DAY_MS).toISOString().slice(0, 10);

/** A calm line that ends at the current rate. */
const past = (now, rate) =>
  Array.from({ length: 30 }, (_, index) => ({
    date: dayBefore(now, 30 - index),
    rate: Number((rate * (1 + 0.004 * Math.sin(index / 4) + 0.0003 * (index - 29))).toPrecision(6)),
  }));

function rates(now) {
  return {
    asOf: new Date(now - 2 * 3_600_000).toISOString(),
    source: { name: 'Sample figures' },
    rates: DOLLAR.map(([quote, rate, previous]) => ({
      base: 'USD',
      quote,
      rate,
      previous,
      previousAsOf: dayBefore(now, 1),
      history: past(now, rate),
    })),
  };
}

const author = () => ({
  '@type': 'Person',
  name: 'Aizada Bekova',
  url: 'article.html',
  image: 'portrait.jpg',
  jobTitle: 'Economics editor',
  workLocation: 'Bishkek',
  description: 'Aizada covers trade, currencies and the people who live by both.',
  sameAs: ['https://t.me/aizada', 'https://www.linkedin.com/in/aizada'],
});

function listOf(now, rows) {
  const article = ([headline, image, articleSection, days, description]) => ({
    '@type': 'NewsArticle',
    headline,
    url: `article.html?${image}`,
    image: { url: `${image}.jpg`, width: 768, height: 512 },
    articleSection,
    datePublished: dayBefore(now, days),
    author: [{ name: 'Aizada Bekova' }],
    description,
  });
  return { '@type': 'ItemList', itemListElement: rows.map(article) };
}

const ARTICLES = [
  [
    'Rail freight finds a southern route',
    'rail',
    'Economy',
    1,
    'Two border posts, one new line, a race against winter.',
  ],
  ['Ports of the Caspian wait for water', 'harbour', 'Climate', 2, 'The sea falls faster than quays can be rebuilt.'],
  ['Who will pay for the new grid?', 'grid', 'Energy', 4, 'Three ministries have a plan, and none has the money.'],
];
const MORE_ARTICLES = [
  ['The last trolleybus of Almaty', 'trolleybus', 'Cities', 1, 'A line that outlived three timetables.'],
  ['Sunday at the bazaar', 'bazaar', 'Life', 3, 'What a kilo of apples says about a currency.'],
];
const articles = (now) => listOf(now, ARTICLES);
const moreArticles = (now) => listOf(now, MORE_ARTICLES);

const JSON_FILES = {
  'rates.json': rates,
  'author.json': author,
  'articles.json': articles,
  'more-articles.json': moreArticles,
};
const ARTICLE = 'article.html';

/** @param {string} name */
export const hasSample = (name) => name in PICTURES || name in JSON_FILES;

export function writeSamples(folder, now = Date.now()) {
  mkdirSync(folder, { recursive: true });
  for (const [name, source] of Object.entries(PICTURES)) {
    if (!existsSync(source)) throw new Error(`The picture of an example is missing: ${source}`);
    copyFileSync(source, `${folder}/${name}`);
  }
  cpSync('docs/example', `${folder}/example`, { recursive: true });
  for (const [name, create] of Object.entries(JSON_FILES))
    writeFileSync(`${folder}/${name}`, JSON.stringify(create(now)));
  writeFileSync(
    `${folder}/${ARTICLE}`,
    `<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8" /><title>An example’s link – Press Elements</title>
<meta name="viewport" content="width=device-width, initial-scale=1" /><meta name="robots" content="noindex" />
<link rel="icon" href="../favicon.svg" /><link rel="stylesheet" href="../docs.css" /></head>
<body><main id="content"><h1>An example’s link</h1>
<p>On your site, it opens your article. <a href="../">Back to the documentation</a></p></main></body></html>
`,
  );
}
