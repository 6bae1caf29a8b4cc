import { expect, fixture, html } from '@open-wc/testing';
import { backgroundOf, contrast, renderedElements, textElements } from '../test/contrast.js';
import { PICTURE, textOf } from '../test/hero-page.js';
import { isWebKit, waitUntil, withMedia } from '../test/support.js';
import './define.js';

/** Text that is 24 px high, or bold and 18.66 px high, needs a ratio of 3 only (WCAG 1.4.3). */
const MIN_TEXT = 4.5;
/** Underlines and focus rings (WCAG 1.4.1 and 1.4.11). */
const MIN_LINE = 3;

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
const WIDGETS = {
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

/** Widgets whose links are no part of a sentence and stand apart: cards and rates. */
const LINKS_WITHOUT_UNDERLINE = new Set(['press-rate-ticker [part="link"]', 'press-suggested-articles [part="link"]']);

interface Theme {
  readonly color: string;
  readonly background: string;
  /** Custom properties of the page, chosen for its own background. */
  readonly tokens?: string;
}

const THEMES: Readonly<Record<string, Theme>> = {
  'a light page': { color: '#1b1a17', background: '#fdfbf7' },
  'a dark page': { color: '#e9e5dc', background: '#16171a' },
  'a white page whose text has 7.5:1': { color: '#545454', background: '#fff' },
  'a black page whose text has 7.5:1': { color: '#9b9b9b', background: '#000' },
  'a blue page whose text has 7.5:1': { color: '#d2d2d2', background: '#0b3d5c' },
  'a yellow page whose text has 7.5:1': { color: '#4a4a4a', background: '#ffecb3' },
};

const hostOf = (element: Element): string => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host.localName : '';
};
const describeElement = (element: Element): string =>
  `${hostOf(element)} ${element.localName}[${element.getAttribute('part') ?? element.className}]`;

function minTextContrast({ fontSize, fontWeight }: CSSStyleDeclaration): number {
  const size = Number.parseFloat(fontSize);
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? MIN_LINE : MIN_TEXT;
}

/** One line for each text that is hard to read. */
function faintTexts(root: Element): string[] {
  const initials = renderedElements(root).filter((element) => element.matches('[data-initial]'));
  const texts = [
    ...textElements(root).map((element) => ({ element, style: getComputedStyle(element) })),
    ...initials.map((element) => ({ element, style: getComputedStyle(element, '::before') })),
  ];
  return texts.flatMap(({ element, style }) => {
    const ratio = contrast(style.color, backgroundOf(element));
    const isFaint = ratio < minTextContrast(style);
    return isFaint ? `${describeElement(element)} “${textOf(element).slice(0, 40)}”: ${ratio.toFixed(2)}` : [];
  });
}

const needsUnderline = (element: Element): boolean =>
  element.matches('a[href], [part="fold"], [part="announce-button"]') &&
  !LINKS_WITHOUT_UNDERLINE.has(`${hostOf(element)} [part="${element.getAttribute('part')}"]`);

/** One line for each link whose underline is missing or hard to see. */
const faintUnderlines = (root: Element): string[] =>
  renderedElements(root)
    .filter(needsUnderline)
    .flatMap((element) => {
      const { textDecorationLine, textDecorationColor } = getComputedStyle(element);
      if (textDecorationLine !== 'underline') return `${describeElement(element)}: no underline`;
      const ratio = contrast(textDecorationColor, backgroundOf(element));
      return ratio < MIN_LINE ? `${describeElement(element)}: underline of ${ratio.toFixed(2)}` : [];
    });

/** The ring of the focused element. That of a card's link is around the card. */
function ringOf(element: Element): CSSStyleDeclaration {
  const own = getComputedStyle(element);
  return own.outlineStyle === 'none' ? getComputedStyle(element, '::after') : own;
}

/** One line for each element whose focus can't be seen. */
function faintFocusRings(root: Element): string[] {
  const focusable = renderedElements(root).filter((element) => element.matches('a[href], button, [tabindex]'));
  return focusable.flatMap((element) => {
    if (!(element instanceof HTMLElement) || !element.checkVisibility({ visibilityProperty: true })) return [];
    element.focus();
    if (!element.matches(':focus-visible')) return `${describeElement(element)}: no :focus-visible`;
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = ringOf(element);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `${describeElement(element)}: no ring`;
    const shadow = /^(?:rgb|color)[^)]*\)/.exec(boxShadow) ?? [];
    const ratio = contrast(outlineColor, [...backgroundOf(element.parentElement ?? root), ...shadow]);
    return ratio < MIN_LINE ? `${describeElement(element)}: ring of ${ratio.toFixed(2)}` : [];
  });
}

async function show(widget: unknown, { color, background, tokens = '' }: Theme): Promise<HTMLElement> {
  const page = await fixture<HTMLElement>(
    html`<div lang="en" style="padding: 1em; color: ${color}; background: ${background}; ${tokens}">${widget}</div>`,
  );
  const element = page.firstElementChild!;
  await waitUntil(() => textElements(element).length > 0, 'text');
  if (element.matches('press-article-hero'))
    await waitUntil(() => element.shadowRoot!.querySelector('button') !== null, 'the button');
  return page;
}

describe('on', function () {
  before(function () {
    // It gives focus to links only by the mouse.
    if (isWebKit) this.skip();
  });

  for (const [place, theme] of Object.entries(THEMES)) {
    describe(place, () => {
      for (const [name, widget] of Object.entries(WIDGETS)) {
        it(`the text, underlines and focus rings of ${name} can be seen`, async () => {
          const page = await show(widget, theme);
          expect(textElements(page).length, 'texts').to.be.above(1);
          expect([...faintTexts(page), ...faintUnderlines(page), ...faintFocusRings(page)]).to.deep.equal([]);
        });
      }
    });
  }
});

describe('the full-screen dialog', () => {
  const TOKENS = [['light', '#5c574d', '#d9d3c7'] as const, ['dark', '#a9a397', '#34353a'] as const].map(
    ([scheme, muted, line]) => {
      const theme = THEMES[`a ${scheme} page`]!;
      const tokens =
        `color-scheme: ${scheme}; --press-color: ${theme.color}; --press-muted-color: ${muted};` +
        `--press-line-color: ${line}; --press-accent-color: #321; --press-focus-color: #222; --press-tint-color: #111`;
      return { ...theme, scheme, tokens };
    },
  );
  for (const theme of TOKENS) {
    it(`can be read whatever colors a ${theme.scheme} page sets, and axe finds nothing`, async () => {
      const page = await show(WIDGETS['the hero'], theme);
      const hero = page.querySelector('press-article-hero')!;
      await waitUntil(() => hero.querySelector('img')!.complete, 'the picture');
      hero.shadowRoot!.querySelector('button')!.click();
      await waitUntil(() => hero.shadowRoot!.querySelector('dialog')?.matches(':modal') ?? false, 'the dialog');
      const dialog = hero.shadowRoot!.querySelector('dialog')!;
      expect(textElements(dialog).length, 'texts').to.be.above(2);
      expect([...faintTexts(dialog), ...faintUnderlines(dialog), ...faintFocusRings(dialog)]).to.deep.equal([]);
      await expect(hero).to.be.accessible();
      dialog.close();
    });
  }
});

describe('for a reader who prefers more contrast', () => {
  withMedia({ 'prefers-contrast': 'more' });
  const theme = { ...THEMES['a light page']!, tokens: '--press-muted-color: #888; --press-line-color: #ddd' };

  for (const [name, widget] of Object.entries(WIDGETS)) {
    it(`quiet text and lines of ${name} have the full color of the text, whatever the page sets`, async () => {
      const page = await show(widget, theme);
      const { color } = getComputedStyle(page);
      const isOwn = (element: Element) => element !== page.firstElementChild && hostOf(element) !== '';
      const colors = textElements(page)
        .filter((element) => isOwn(element) && !element.matches('small[part="credit"] *'))
        .map((element) => getComputedStyle(element).color);
      expect([...new Set(colors)]).to.deep.equal([color]);
      const lines = renderedElements(page).map((element) => getComputedStyle(element));
      const borders = lines.filter(({ borderTopStyle }) => borderTopStyle === 'solid');
      expect(borders.map(({ borderTopColor }) => borderTopColor)).to.not.include('rgb(221, 221, 221)');
    });
  }
});
