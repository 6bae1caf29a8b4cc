import { expect } from '@open-wc/testing';
import { renderedElements, textElements } from '../test/contrast.js';
import { faintFocusRings, faintMarks, faintTexts, faintUnderlines, hostOf } from '../test/faint-colors.js';
import { isWebKit, waitUntil, withMedia } from '../test/support.js';
import { type PageColors, showOnPage, WIDGETS } from '../test/widgets-on-page.js';
import './define.js';

const THEMES: Readonly<Record<string, PageColors>> = {
  'a light page': { color: '#1b1a17', background: '#fdfbf7' },
  'a dark page': { color: '#e9e5dc', background: '#16171a', tokens: 'color-scheme: dark' },
  'a white page whose text has 7.5:1': { color: '#545454', background: '#fff' },
  'a black page whose text has 7.5:1': { color: '#9b9b9b', background: '#000', tokens: 'color-scheme: dark' },
  'a blue page whose text has 7.5:1': { color: '#d2d2d2', background: '#0b3d5c', tokens: 'color-scheme: dark' },
  'a yellow page whose text has 7.5:1': { color: '#4a4a4a', background: '#ffecb3' },
};

describe('on', function () {
  before(function () {
    // It gives focus to links only by the mouse.
    if (isWebKit) this.skip();
  });

  for (const [place, theme] of Object.entries(THEMES)) {
    describe(place, () => {
      for (const [name, widget] of Object.entries(WIDGETS)) {
        it(`the text, underlines, marks and focus rings of ${name} can be seen`, async () => {
          const page = await showOnPage(widget, theme);
          expect(textElements(page).length, 'texts').to.be.above(1);
          expect([
            ...faintTexts(page),
            ...faintUnderlines(page),
            ...faintMarks(page),
            ...faintFocusRings(page),
          ]).to.deep.equal([]);
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
      const page = await showOnPage(WIDGETS['the hero'], theme);
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
      const page = await showOnPage(widget, theme);
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
