import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { listTokens } from '../scripts/tokens/list-tokens.mjs';
import { contrast, renderedElements } from '../test/contrast.js';
import { PICTURE } from '../test/hero-page.js';
import { waitUntil } from '../test/support.js';
import { showOnPage, WIDGETS } from '../test/widgets-on-page.js';
import './define.js';

const px = (value: string): number => Number.parseFloat(value);

/** Elements below a page, shadow trees included, that a selector matches. */
const find = (page: Element, selector: string): Element[] =>
  renderedElements(page).filter((element) => element.matches(selector));

async function findFirst(page: Element, selector: string): Promise<Element> {
  await waitUntil(() => find(page, selector).length > 0, selector);
  return find(page, selector)[0]!;
}

describe('--press-radius', () => {
  const PAGE = { color: '#111', background: '#fff', tokens: '--press-radius: 7px' };

  for (const [name, widget, selector] of [
    ['the hero’s picture', WIDGETS['the hero'], 'img'],
    ['the full-screen button', WIDGETS['the hero'], '[part~="fullscreen-button"]'],
    [
      'a hero’s picture from data',
      html`<press-article-hero .data=${{ contentUrl: PICTURE }}></press-article-hero>`,
      'img',
    ],
    ['the author’s photo', WIDGETS['two author cards'], '[part~="photo"]'],
    ['the author’s initials', WIDGETS['two author cards'], 'span[part~="photo"]'],
    ['a card’s picture', WIDGETS['the strip'], '[part~="media"]'],
    ['the buttons of a strip', WIDGETS['the strip'], 'button[part~="button"]'],
  ] as const) {
    it(`rounds ${name}`, async () => {
      const page = await fixture<HTMLElement>(html`<div style=${PAGE.tokens}>${widget}</div>`);
      expect(getComputedStyle(await findFirst(page, selector)).borderStartStartRadius).to.equal('7px');
    });
  }

  it('leaves photos and buttons of a strip round and the hero’s picture square, if it is not set', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>${WIDGETS['two author cards']}${WIDGETS['the strip']}${WIDGETS['the hero']}</div>`,
    );
    for (const round of ['[part~="photo"]', '.controls [part~="button"]'])
      expect(getComputedStyle(await findFirst(page, round)).borderStartStartRadius, round).to.equal('50%');
    const image = await findFirst(page, 'press-article-hero > img');
    expect(getComputedStyle(image).borderStartStartRadius).to.equal('0px');
  });
});

describe('--press-space', () => {
  const gapsAt = async (space: string): Promise<number[]> => {
    const page = await fixture<HTMLElement>(
      html`<div style="--press-space: ${space}">
        ${WIDGETS['the strip']}${WIDGETS['two author cards']}${WIDGETS['the ticker']}
      </div>`,
    );
    const cards = getComputedStyle(await findFirst(page, '[part~="track"]'));
    const photo = getComputedStyle(await findFirst(page, '[part~="photo"]'));
    const rate = getComputedStyle(await findFirst(page, '[part~="rate"]'));
    return [px(cards.columnGap), px(photo.marginInlineEnd), px(rate.paddingInlineStart) * 2];
  };

  it('is the space between cards, and between photo and text; 1.6 times as much is between rates', async () => {
    expect(await gapsAt('10px')).to.deep.equal([10, 10, 16]);
    // A second strip shows no article of the first.
    fixtureCleanup();
    expect(await gapsAt('30px')).to.deep.equal([30, 30, 48]);
  });
});

describe('green and red of rates', () => {
  const COLORS = { white: '#fff', paper: '#fdfbf7', gray: '#222', 'dark blue': '#16171a', black: '#000' };
  const SCHEMES: Readonly<Record<string, 'light' | 'dark'>> = { white: 'light', paper: 'light' };

  for (const [name, background] of Object.entries(COLORS)) {
    const scheme = SCHEMES[name] ?? 'dark';
    it(`have 4.5:1 on a ${name} page, whose color-scheme an ancestor sets`, async () => {
      const tokens = `color-scheme: ${scheme}`;
      const page = await showOnPage(WIDGETS['the ticker'], { color: '#888', background, tokens });
      const changes = find(page, '[part~="up"], [part~="down"]').map((element) => getComputedStyle(element));
      expect(changes.length).to.equal(2);
      for (const { color } of changes) expect(contrast(color, [background])).to.be.at.least(4.5);
    });
  }
});

describe('the type steps', () => {
  async function sizesAt(widthPx: number): Promise<number[]> {
    const response = await fetch(new URL('tokens.json', import.meta.url));
    const steps = listTokens(await response.json()).filter(({ name }) => name.startsWith('--press-step-'));
    const container = await fixture<HTMLElement>(
      html`<div style="container-type: inline-size; inline-size: ${widthPx}px; font-size: 18px">
        ${steps.map(({ css }) => html`<p style="font-size: ${css}">Text</p>`)}
      </div>`,
    );
    return Array.from(container.children, (child) => px(getComputedStyle(child).fontSize));
  }

  it('make the heading of a section 1.25 times as large as its headlines, which are larger than its text', async () => {
    for (const widthPx of [300, 640, 1100]) {
      const [, , text = 0, headline = 0, heading = 0] = await sizesAt(widthPx);
      expect(heading / headline, `at ${widthPx} px`).to.be.within(1.25, 1.27);
      expect(headline / text, `at ${widthPx} px`).to.be.within(1.03, 1.125);
    }
  });

  it('grow from step to step on a phone, less than in a wide section', async () => {
    const narrow = await sizesAt(300);
    const wide = await sizesAt(1100);
    for (const [index, size] of narrow.slice(1).entries()) expect(size / narrow[index]!).to.be.within(1.03, 1.27);
    expect(narrow.map((size, index) => Math.sign(wide[index]! - size))).to.deep.equal([0, 0, 0, 1, 1]);
    expect(narrow[0]).to.be.above(13);
  });
});
