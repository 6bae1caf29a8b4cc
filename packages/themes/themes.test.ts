import { expect, html } from '@open-wc/testing';
import { THEMES as TITLES } from '../../demo/themes.js';
import { nestedTheme } from '../../scripts/tokens/nested-theme.mjs';
import { backgroundOf, contrast, textElements } from '../../test/contrast.js';
import { faintFocusRings, faintMarks, faintTexts, faintUnderlines, isFilled } from '../../test/faint-colors.js';
import { isWebKit, waitUntil, withMedia } from '../../test/support.js';
import { type PageColors, showOnPage, WIDGETS } from '../../test/widgets-on-page.js';
import '../define.js';

/** `test/themes.test.mjs` compares them with the files. */
const THEMES = Object.keys(TITLES);

const PAGES: Readonly<Record<string, PageColors>> = {
  'a white page': { color: '#111', background: '#fff' },
  'a page of cream paper with gray text': { color: '#444', background: '#fdf6e9' },
  'a dark page': { color: '#e9e5dc', background: '#121212', tokens: 'color-scheme: dark' },
  'a dark page that declares no color scheme': { color: '#ddd', background: '#222' },
};

const read = async (path: string): Promise<string> => (await fetch(new URL(path, import.meta.url))).text();

async function styleSheetOf(name: string): Promise<CSSStyleSheet> {
  const tokens: object = JSON.parse(await read(`${name}.tokens.json`));
  const sheet = new CSSStyleSheet();
  await sheet.replace(nestedTheme({ name, tokens, rules: await read(`${name}.css`) }));
  return sheet;
}

const sheets = new Map<string, CSSStyleSheet>();

/** Cards with a section, as the publisher writes them. */
const OWN_CARDS = html`<press-suggested-articles id="own" heading="More">
  <ul>
    <li>
      <p data-label="">Energy</p>
      <h3><a href="/wind">Wind on the steppe</a></h3>
    </li>
    <li>
      <p data-label="">Water</p>
      <h6><a href="/rivers">Two rivers, five countries</a></h6>
    </li>
  </ul>
</press-suggested-articles>`;

const ARTICLE = { headline: 'Sun in the desert', url: '/sun', articleSection: 'Energy' };
const CARDS_FROM_DATA = html`<press-suggested-articles id="data" show="section" .data=${[ARTICLE]}>
</press-suggested-articles>`;

const RATE = { base: 'USD', quote: 'KGS', rate: 87.46, changePercent: 0.4 };
const HISTORY = [87.41, 87.2, 88.01].map((rate, index) => ({ date: `2026-09-0${index + 1}`, rate }));
const SPARKLINE = html`<press-rate-ticker
  layout="list"
  history="30"
  .data=${{ asOf: '2026-09-04', rates: [{ ...RATE, history: HISTORY }] }}
></press-rate-ticker>`;

const BROKEN_PICTURE = html`<press-article-hero id="broken" caption="Chairs" credit="AFP">
  <img src="/fault/404.jpg" width="160" height="90" alt="Two chairs" />
</press-article-hero>`;

before(async () => {
  for (const name of THEMES) sheets.set(name, await styleSheetOf(name));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...sheets.values()];
});

after(() => {
  const ours = new Set(sheets.values());
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !ours.has(sheet));
});

const inTheme = (name: string, widget: unknown) => html`<section data-press-theme=${name}>${widget}</section>`;

for (const theme of THEMES) {
  describe(`the theme ${theme}`, () => {
    for (const [place, page] of Object.entries(PAGES)) {
      describe(`on ${place}`, () => {
        for (const [name, widget] of Object.entries(WIDGETS)) {
          it(`lets all texts, lines, marks and focus rings of ${name} be seen, and axe finds nothing`, async () => {
            const element = await showOnPage(inTheme(theme, widget), page);
            expect(textElements(element).length, 'texts').to.be.above(1);
            expect([
              ...faintTexts(element),
              ...faintUnderlines(element),
              ...faintMarks(element),
              // WebKit gives focus to links only by the mouse.
              ...(isWebKit ? [] : faintFocusRings(element)),
            ]).to.deep.equal([]);
            await expect(element).to.be.accessible();
          });
        }

        it('lets the alternative text of a picture that failed be seen', async () => {
          const section = await showOnPage(inTheme(theme, BROKEN_PICTURE), page);
          const text = () => section.querySelector('#broken')!.shadowRoot!.querySelector('.alternative-text');
          await waitUntil(() => text() !== null, 'the alternative text');
          expect(textElements(section)).to.include(text());
          expect(faintTexts(section)).to.deep.equal([]);
        });
      });
    }

    describe('for a reader who prefers more contrast', () => {
      withMedia({ 'prefers-contrast': 'more' });

      for (const [name, widget] of Object.entries(WIDGETS)) {
        it(`shows ${name} without faint texts`, async () => {
          expect(faintTexts(await showOnPage(inTheme(theme, widget), PAGES['a dark page']!))).to.deep.equal([]);
        });
      }
    });

    describe('alone', () => {
      beforeEach(() => {
        document.adoptedStyleSheets = [sheets.get(theme)!];
      });
      afterEach(() => {
        document.adoptedStyleSheets = [...sheets.values()];
      });

      const muted = (element: Element) => getComputedStyle(element).getPropertyValue('--press-muted-color');

      it('is the look of the whole page, until an element names a theme', async () => {
        const page = await showOnPage(html`<p><i>Text</i></p>`, PAGES['a white page']!);
        expect(muted(page.querySelector('i')!)).to.not.equal('');
        page.dataset.pressTheme = 'none';
        expect(muted(page.querySelector('i')!)).to.equal('');
        page.dataset.pressTheme = theme;
        expect(muted(page.querySelector('i')!)).to.not.equal('');
        expect(muted(document.body)).to.equal('');
      });

      it('gives way to the page’s own rules', async () => {
        const own = html`<press-author-bio name="Davide Cancarini"></press-author-bio>
          <style>
            :root {
              --press-muted-color: #123456;
            }
            press-author-bio::part(name) {
              font-weight: 123;
            }
          </style>`;
        const page = await showOnPage(own, PAGES['a white page']!);
        expect(muted(page)).to.equal('#123456');
        const name = page.querySelector('press-author-bio')!.shadowRoot!.querySelector('[part~="name"]')!;
        expect(getComputedStyle(name).fontWeight).to.equal('123');
      });
    });

    it('styles cards that the publisher writes, which press-elements.css places, like those from data', async () => {
      const own = new CSSStyleSheet();
      await own.replace(await read('../page-styles/suggested-articles-cards.css'));
      document.adoptedStyleSheets = [...sheets.values(), own];
      const lookOf = (root: ParentNode, selector: string): string => {
        const { fontFamily, fontWeight, textTransform } = getComputedStyle(root.querySelector(selector)!);
        return `${fontWeight} ${fontFamily} ${textTransform}`;
      };
      const page = await showOnPage(inTheme(theme, html`${OWN_CARDS}${CARDS_FROM_DATA}`), PAGES['a dark page']!);
      const cards = page.querySelector('#data')!.shadowRoot!;
      await waitUntil(() => cards.querySelector('[part~="label"]') !== null, 'the card from data');
      const headline = lookOf(cards, '[part~="headline"]');
      expect([lookOf(page, 'h3'), lookOf(page, 'h6')]).to.deep.equal([headline, headline]);
      expect(lookOf(page, '[data-label]')).to.equal(lookOf(cards, '[part~="label"]'));
      expect(faintTexts(page)).to.deep.equal([]);
      document.adoptedStyleSheets = [...sheets.values()];
    });

    it('shows which button of a strip is disabled', async () => {
      const page = await showOnPage(inTheme(theme, WIDGETS['the strip']), PAGES['a white page']!);
      const strip = page.querySelector('press-suggested-articles')!.shadowRoot!;
      const [enabled, disabled] = strip.querySelectorAll<HTMLElement>('[part~="button"]');
      enabled!.part.remove('disabled');
      expect(disabled!.part.contains('disabled')).to.equal(true);
      const { backgroundColor, color } = getComputedStyle(disabled!);
      expect(contrast(backgroundColor, backgroundOf(strip.host)), 'no filled disc').to.be.below(1.1);
      expect(contrast(color, backgroundOf(strip.host)), 'the arrow').to.be.above(4.5);
      const fill = getComputedStyle(enabled!).backgroundColor;
      if (theme === 'tabloid') expect(contrast(fill, backgroundOf(strip.host)), 'a filled disc').to.be.above(3);
    });

    it('underlines no link that is filled like a button', async () => {
      const page = await showOnPage(inTheme(theme, WIDGETS['the author card']), PAGES['a white page']!);
      const more = page.querySelector('press-author-bio')!.shadowRoot!.querySelector('[part~="more"]')!;
      expect(isFilled(more)).to.equal(theme === 'tabloid');
      expect(getComputedStyle(more).textDecorationLine).to.equal(isFilled(more) ? 'none' : 'underline');
    });

    it('draws a sparkline in the one color of its course', async () => {
      const page = await showOnPage(inTheme(theme, SPARKLINE), PAGES['a white page']!);
      const rates = page.querySelector('press-rate-ticker')!.shadowRoot!;
      await waitUntil(() => rates.querySelector('[part~="sparkline"]') !== null, 'the sparkline');
      const { stroke, color } = getComputedStyle(rates.querySelector('[part~="sparkline"]')!);
      const change = getComputedStyle(rates.querySelector('[part~="change"]')!);
      expect({ stroke, color }).to.deep.equal({ stroke: change.color, color: change.color });
      expect(faintMarks(page)).to.deep.equal([]);
    });

    it('leaves the page around the widgets as it is', async () => {
      const section = html`<p>Text of the page</p>`;
      const styles = async (name: string): Promise<string[]> => {
        const page = await showOnPage(inTheme(name, section), PAGES['a white page']!);
        return ['p', 'section'].flatMap((tag) => {
          const style = getComputedStyle(page.querySelector(tag)!);
          return Array.from(style, (property) => `${property}: ${style.getPropertyValue(property)}`);
        });
      };
      const own = (style: string) => !style.startsWith('--press-');
      expect((await styles(theme)).filter(own)).to.deep.equal((await styles('none')).filter(own));
    });
  });
}
