/** All widgets with every text that they can show, on a page of given colors: for tests of contrast. */
import { fixture, html } from '@open-wc/testing';
import { textElements } from './contrast.js';
import { PICTURE } from './hero-page.js';
import { waitUntil } from './support.js';

const LONG = 'A sentence about the region. '.repeat(30);

const RATES = {
  asOf: '2025-06-20',
  source: { name: 'National Bank', url: 'https://bank.example/' },
  rates: [
    { base: 'KGS', quote: 'USD', rate: 0.01143, changePercent: 0.4, url: '/kgs' },
    { base: 'UZS', quote: 'USD', rate: 0.00008, previous: 0.00008, changePercent: 0 },
    { base: 'TJS', quote: 'USD', rate: 0.1039, changePercent: -0.86 },
  ],
};

const AUTHOR = {
  name: 'Davide Cancarini',
  url: '/author/davide-cancarini/',
  jobTitle: 'Freelance journalist',
  workLocation: 'Bishkek',
  description: `${LONG} https://example.org/essay`,
  sameAs: ['https://x.com/davide'],
  knowsAbout: ['Energy', 'Water'],
  knowsLanguage: ['en', 'ky'],
};

const ARTICLE = {
  headline: 'A headline',
  url: '/story/1',
  description: 'What the article is about.',
  articleSection: 'Economy',
  author: [{ name: 'Davide Cancarini' }],
  datePublished: '2025-06-20',
  timeRequired: 'PT5M',
};

const ARTICLES = [
  { ...ARTICLE, image: { contentUrl: PICTURE, creditText: 'AFP' } },
  { ...ARTICLE, url: '/story/2', sponsor: 'A bank' },
];

/** Every text that a widget can show, but for errors. */
export const WIDGETS = {
  'the ticker': html`<press-rate-ticker announce .data=${RATES}></press-rate-ticker>`,
  'the list of rates': html`<press-rate-ticker layout="list" announce .data=${RATES}></press-rate-ticker>`,
  'the author card': html`<press-author-bio .data=${AUTHOR}></press-author-bio>`,
  'two author cards': html`<press-author-bio .data=${[{ ...AUTHOR, image: PICTURE }, AUTHOR]}></press-author-bio>`,
  'the withheld name': html`<press-author-bio name-withheld job-title="Reporter" no-bylines-policy="/policy">
  </press-author-bio>`,
  'the byline': html`<press-author-bio layout="inline" .data=${AUTHOR}></press-author-bio>`,
  'the strip': html`<press-suggested-articles
    show="image section date author excerpt reading-time credit"
    .data=${ARTICLES}
  ></press-suggested-articles>`,
  'the list of articles': html`<press-suggested-articles
    layout="list"
    show="image section date author excerpt reading-time credit"
    .data=${ARTICLES}
  ></press-suggested-articles>`,
  'the hero': html`<press-article-hero
    fullscreen
    caption="Two chairs"
    credit="Jane Doe / Reuters"
    credit-url="https://reuters.example/"
    license="https://creativecommons.org/licenses/by/4.0/"
    acquire-license-page="https://reuters.example/license"
    digital-source-type="trainedAlgorithmicMedia"
    ><img src=${PICTURE} width="1600" height="900" alt="Two empty chairs" />
  </press-article-hero>`,
};

export interface PageColors {
  readonly color: string;
  readonly background: string;
  /** Other declarations of the page, such as custom properties chosen for its background. */
  readonly tokens?: string;
}

export async function showOnPage(
  widget: unknown,
  { color, background, tokens = '' }: PageColors,
): Promise<HTMLElement> {
  const page = await fixture<HTMLElement>(
    html`<div lang="en" style="padding: 1em; color: ${color}; background: ${background}; ${tokens}">${widget}</div>`,
  );
  const element = page.firstElementChild!;
  await waitUntil(() => textElements(element).length > 0, 'text');
  if (element.matches('press-article-hero'))
    await waitUntil(() => element.shadowRoot!.querySelector('button') !== null, 'the button');
  return page;
}
