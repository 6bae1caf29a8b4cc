import { expect, fixture, html } from '@open-wc/testing';
import { PICTURE, textOf } from '../test/hero-page.js';
import { waitUntil } from '../test/support.js';
import './define.js';

/** The language that a screen reader reads an element's text in: the nearest `lang`, also outside the shadow tree. */
function languageAt(element: Element): string {
  for (let each: Element | null = element; each;) {
    const lang = each.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
    const root = each.getRootNode();
    each = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}

const RATES = {
  asOf: new Date(Date.now() - 3_600_000).toISOString(),
  source: { name: 'بنك', url: 'https://bank.example/' },
  rates: [{ base: 'KGS', quote: 'USD', rate: 0.01143, changePercent: 0.4 }],
};
const AUTHOR = {
  name: 'علي',
  url: '/author/ali',
  jobTitle: 'صحفي',
  workLocation: 'بيشكك',
  description: 'جملة عن المنطقة. '.repeat(80),
  sameAs: ['https://x.com/ali'],
  knowsAbout: ['اقتصاد'],
};
const ARTICLES = [
  { headline: 'عنوان', url: '/story/1', articleSection: 'اقتصاد', datePublished: '2025-06-20', timeRequired: 'PT5M' },
  { headline: 'Энергетика', url: '/story/2', description: 'Кыскача.', inLanguage: 'ky-KG', sponsor: true },
];

/** Per widget: parts, and the language of their text or label. The page is in Arabic, for which there are no texts. */
const CASES: readonly [name: string, widget: unknown, parts: Readonly<Record<string, string>>][] = [
  [
    'the ticker',
    html`<press-rate-ticker .data=${RATES}></press-rate-ticker>`,
    { '[part="base"]': 'en', '[part="direction"]': 'en', '.source-text': 'en', time: 'ar', 'time + bdi': 'ar' },
  ],
  [
    'the author card',
    html`<press-author-bio .data=${AUTHOR}></press-author-bio>`,
    {
      '[part="name"]': 'ar',
      '[part="role"] bdi': 'ar',
      '[part="location"] bdi': 'en',
      '[part="bio"] p': 'ar',
      '[part="fold"]': 'en',
      dt: 'en',
      'dd bdi': 'ar',
      '[part="link"]': 'en',
      '[part="more"] bdi': 'en',
    },
  ],
  [
    'the withheld name',
    html`<press-author-bio name-withheld job-title="صحفي" no-bylines-policy="/policy"></press-author-bio>`,
    { '[part="name"]': 'en', '[part="role"] bdi': 'ar', '[part="policy"]': 'en' },
  ],
  [
    'the withheld name in a byline',
    html`<press-author-bio layout="inline" name-withheld no-bylines-policy="/policy"></press-author-bio>`,
    { '[part="name"]': 'en', '[part="policy"]': 'en' },
  ],
  [
    'the strip',
    html`<press-suggested-articles
      hreflang="*"
      show="section date reading-time excerpt"
      .data=${ARTICLES}
    ></press-suggested-articles>`,
    {
      '[part="heading"]': 'en',
      '[part~="button"]': 'en',
      '[part="link"]': 'ar',
      'li:last-child [part="link"]': 'ky-KG',
      'li:last-child [part="excerpt"]': 'ky-KG',
      '[part="sponsored"]': 'en',
      '[part="label"] bdi': 'ar',
      '[part="date"]': 'ar',
      '[part="reading-time"]': 'en',
    },
  ],
  [
    'the strip with a heading of its own',
    html`<press-suggested-articles heading="اقرأ أيضا" .data=${ARTICLES}></press-suggested-articles>`,
    { '[part="heading"]': 'ar' },
  ],
  [
    'the hero',
    html`<press-article-hero
      fullscreen
      caption="كرسيان"
      credit="وكالة"
      license="https://license.example/"
      acquire-license-page="https://agency.example/"
      digital-source-type="trainedAlgorithmicMedia"
      ><img src=${PICTURE} width="1600" height="900" alt="كرسيان" />
    </press-article-hero>`,
    {
      '[part="caption"] span': 'ar',
      '[part="credit-label"]': 'en',
      '[part="credit-agency"], [part="credit"] span span + *': 'ar',
      '[part="license"]': 'en',
      '[part="acquire-license"]': 'en',
      '[part="digital-source"]': 'en',
      '[part="fullscreen-button"]': 'en',
    },
  ],
  [
    'the credit with a label of its own',
    html`<press-article-hero credit="صورة: وكالة"
      ><img src=${PICTURE} width="1600" height="900" alt="كرسيان" />
    </press-article-hero>`,
    { '[part="credit-label"]': 'ar' },
  ],
];

describe('in a language without texts, what is English is marked as English, and the rest is not:', () => {
  for (const [name, widget, parts] of CASES) {
    it(name, async () => {
      const page = await fixture<HTMLElement>(html`<div lang="ar" dir="rtl">${widget}</div>`);
      const root = page.firstElementChild!.shadowRoot!;
      const find = (selector: string) => root.querySelector(selector);
      await waitUntil(() => Object.keys(parts).every(find), 'all parts').catch(() => undefined);
      const shown = Object.keys(parts).map((selector) => {
        const element = find(selector);
        return [selector, element && languageAt(element)];
      });
      expect(Object.fromEntries(shown)).to.deep.equal(parts);
    });
  }

  it('the dialog, but not its caption and picture', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="ar" dir="rtl">
        <press-article-hero fullscreen caption="كرسيان" credit="وكالة"
          ><img src=${PICTURE} width="1600" height="900" alt="كرسيان" />
        </press-article-hero>
      </div>`,
    );
    const root = page.querySelector('press-article-hero')!.shadowRoot!;
    await waitUntil(() => root.querySelector('button') !== null, 'the button');
    root.querySelector('button')!.click();
    await waitUntil(() => root.querySelector('dialog')?.open ?? false, 'the dialog');
    const languages = [
      'dialog',
      '[part="close"]',
      '[part="enlarged"]',
      'dialog p > span',
      'dialog [part="credit-label"]',
    ].map((selector) => languageAt(root.querySelector(selector)!));
    expect(languages).to.deep.equal(['en', 'en', 'ar', 'ar', 'en']);
    root.querySelector('dialog')!.close();
  });
});

describe('each language that an author speaks', () => {
  const namesIn = async (lang: string, knowsLanguage: readonly string[]) => {
    const page = await fixture<HTMLElement>(
      html`<div lang=${lang}><press-author-bio .data=${{ name: 'Асель', knowsLanguage }}></press-author-bio></div>`,
    );
    const root = page.firstElementChild!.shadowRoot!;
    await waitUntil(() => root.querySelector('dd') !== null, 'the facts');
    return root.querySelector('dd')!;
  };

  it('is an element of its own, marked as that language', async () => {
    const list = await namesIn('en', ['ky', 'en', 'uz-Latn', 'Dungan']);
    expect([...list.children].map((name) => [name.localName, textOf(name), name.getAttribute('lang')])).to.deep.equal([
      ['bdi', 'кыргызча', 'ky'],
      ['bdi', 'English', 'en'],
      ['bdi', 'oʻzbekcha', 'uz'],
      ['bdi', 'Dungan', null],
    ]);
    expect(textOf(list)).to.equal('кыргызча, English, oʻzbekcha, and Dungan');
  });

  it('is joined as the language of the page joins a list', async () =>
    expect(textOf(await namesIn('ru', ['ky', 'en']))).to.equal('кыргызча и English'));
});
