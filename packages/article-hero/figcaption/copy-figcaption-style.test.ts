/**
 * Pages with their own styles for figures and captions: the caption bar that replaces the figcaption looks the same.
 */
import { aTimeout, expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { enterPage, leavePage, loaded, part, partText, PICTURE, textOf } from '../../../test/hero-page.js';
import { waitUntil } from '../../../test/support.js';
import '../define.js';

const CAPTION = 'A long table.';
const CREDIT = 'Photo: Jane Doe / Reuters';
const IMG = `<img src="${PICTURE}" width="1600" height="900" alt="Two empty chairs">`;
const FIGURE = `<figure class="wp-block-image">${IMG}<figcaption>${CAPTION} ${CREDIT}</figcaption></figure>`;

interface Page {
  readonly element: Element;
  readonly figcaption: HTMLElement;
  readonly bar: Element;
  /** Distances in px from the picture to the caption, and from the caption to the content below. */
  readonly gaps: readonly [number, number];
}

const box = (element: Element): DOMRect => element.getBoundingClientRect();

const TAB = ':not(.open) > press-article-hero { display: none }';
let slowPictures = 0;
/** The figure with an image that has no size and hasn't loaded. */
const slow = (figure: string): string =>
  figure.replace(IMG, `<img src="${PICTURE}?slow=${++slowPictures}" alt="Two empty chairs">`);

async function show(css: string, figure = FIGURE): Promise<Page> {
  fixtureCleanup();
  const page = await fixture(
    html`
      <div style="inline-size: 500px">
        <style>${css} .below { margin: 0 }</style>
        <div></div>
        <p class="below">After</p>
      </div>
    `,
  );
  const place = page.querySelector('div')!;
  place.append(document.createRange().createContextualFragment(figure));
  if (!figure.includes('slow')) await loaded(place.querySelector('img')!);
  const element = document.createElement('press-article-hero');
  element.append(...place.childNodes);
  place.replaceWith(element);
  await element.updateComplete;
  const figcaption = element.querySelector('figcaption')!;
  const bar = element.shadowRoot!.querySelector('.text') ?? part(element, 'caption-bar')!;
  const gaps = [
    box(bar).top - box(element.querySelector('img')!).bottom,
    box(page.querySelector('.below')!).top - box(bar).bottom,
  ].map((gap) => Math.round(gap) + 0) as [number, number];
  return { element, figcaption, bar, gaps };
}

describe('the caption bar in place of a figcaption', () => {
  beforeEach(enterPage);
  afterEach(leavePage);

  it('keeps the distances to the picture and to the content below', async () => {
    expect((await show('figure { margin: 0 0 32px }')).gaps).to.deep.equal([8, 32]);
    expect((await show('figure { margin: 24px 0 }')).gaps).to.deep.equal([8, 24]);
    expect(
      (await show('figure { margin: 0 0 10px; padding-block-end: 12px } figcaption { margin-block: 4px 6px }')).gaps,
    ).to.deep.equal([4, 28]);
    expect(
      (await show('figure { display: flex; flex-direction: column; gap: 12px; margin: 0 } figcaption { margin: 0 }'))
        .gaps,
    ).to.deep.equal([12, 0]);
  });

  it('has WordPress’s caption style, in a figure and in a wrapper around it', async () => {
    const css =
      '.wp-block-image { margin: 0 0 16px } .wp-block-image :where(figcaption) ' +
      '{ margin-block: 8px 16px; color: #555; font-size: 13px; text-align: center }';
    for (const figure of [
      FIGURE,
      `<div class="wp-block-image"><figure class="aligncenter">${IMG}` +
        `<figcaption>${CAPTION} ${CREDIT}</figcaption></figure></div>`,
    ]) {
      const { gaps, bar, element } = await show(css, figure);
      expect(gaps).to.deep.equal([8, 16]);
      expect(getComputedStyle(bar)).to.include({ color: 'rgb(85, 85, 85)', fontSize: '13px', textAlign: 'center' });
      expect(getComputedStyle(part(element, 'credit')!).color).to.equal('rgb(85, 85, 85)');
    }
  });

  it('has its padding, background and font', async () => {
    const css =
      'figcaption { padding: 10px 20px; border-bottom: 1px solid red; background: #eee; ' +
      'font: italic 700 15px/2 monospace; letter-spacing: 1px; text-transform: uppercase }';
    const { element, bar } = await show(css);
    expect(getComputedStyle(bar)).to.include({
      padding: '10px 20px',
      borderBlockEnd: '1px solid rgb(255, 0, 0)',
      backgroundColor: 'rgb(238, 238, 238)',
      fontStyle: 'italic',
      fontWeight: '700',
      lineHeight: '30px',
      fontFamily: 'monospace',
      letterSpacing: '1px',
      textTransform: 'uppercase',
    });
    expect(getComputedStyle(part(element, 'credit')!).textTransform).to.equal('uppercase');
    expect(box(part(element, 'caption')!.querySelector('span')!).left - box(element).left).to.equal(20);
  });

  it('keeps the caption’s color when the page turns dark', async () => {
    const { bar, element } = await show(
      '.theme { color: #111 } .theme figcaption { color: #555 } ' +
        '.theme.dark { color: #eee } .theme.dark figcaption { color: #aaa }',
      FIGURE,
    );
    element.parentElement!.className = 'theme';
    await waitUntil(() => getComputedStyle(bar).color === 'rgb(85, 85, 85)', 'the color of the light theme');
    element.parentElement!.className = 'theme dark';
    await waitUntil(() => getComputedStyle(bar).color === 'rgb(170, 170, 170)', 'the color of the dark theme');
  });

  it('changes its background together with its color when the theme changes', async () => {
    const { bar, element } = await show(
      'figcaption { color: #333; background: #eee; border-bottom: 1px solid #333 } .dark { color: #fff } ' +
        '.dark figcaption { color: #ddd; background: #222; border-bottom-color: #ddd }',
    );
    element.parentElement!.className = 'dark';
    await waitUntil(() => getComputedStyle(bar).color === 'rgb(221, 221, 221)', 'the color of the dark theme');
    expect(getComputedStyle(bar)).to.include({
      backgroundColor: 'rgb(34, 34, 34)',
      borderBlockEnd: '1px solid rgb(221, 221, 221)',
    });
  });

  it('has the page’s text style again when the figcaption is removed', async () => {
    const { element, bar } = await show(
      'figcaption { padding: 10px; background: #222; color: #fff; font: italic 700 15px/2 monospace }',
    );
    element.replaceChildren(element.querySelector('img')!);
    element.setAttribute('credit', CREDIT);
    await waitUntil(() => getComputedStyle(bar).color === getComputedStyle(element).color, 'the color of the page');
    expect(getComputedStyle(bar)).to.include({
      padding: '0px',
      backgroundColor: 'rgba(0, 0, 0, 0)',
      fontStyle: 'normal',
      fontWeight: '400',
      fontFamily: getComputedStyle(element).fontFamily,
    });
  });

  it('loses the figcaption’s style when the figcaption is shown again', async () => {
    const { element, figcaption, bar } = await show('figcaption { padding: 10px; background: #eee }');
    figcaption.textContent = CAPTION;
    element.setAttribute('credit', CREDIT);
    await waitUntil(() => figcaption.checkVisibility(), 'the figcaption');
    expect(getComputedStyle(bar)).to.include({ padding: '0px', backgroundColor: 'rgba(0, 0, 0, 0)' });
  });

  it('doesn’t copy the style of a figcaption over the picture when another caption replaces it', async () => {
    const { element, figcaption, bar } = await show(
      'figure { position: relative; margin: 0 0 32px } ' +
        'figcaption { position: absolute; bottom: 0; color: #fff; text-shadow: 0 0 2px #000 }',
    );
    element.setAttribute('caption', 'Two chairs.');
    await waitUntil(() => !figcaption.checkVisibility(), 'hiding of the figcaption');
    expect(getComputedStyle(bar).color).to.equal(getComputedStyle(element).color);
    expect(box(element.nextElementSibling!).top - box(bar).bottom).to.be.closeTo(32, 1);
  });

  const OWN_LAYOUTS = {
    'over the picture': [
      'figure { position: relative } figcaption { position: absolute; bottom: 0; color: #fff; background: #000 }',
    ],
    'over the picture, in its grid': [
      'figure { display: grid; margin: 0 } figure > * { grid-area: 1 / 1 } figcaption { align-self: end }',
    ],
    'beside the picture': [
      'figure { display: flow-root } figure > img { float: left; inline-size: 60% } ' +
        'figcaption { margin-inline-start: 65% }',
    ],
    'in one frame with the picture': ['figure { margin: 0; padding: 12px; border: 1px solid #ccc; background: #eee }'],
    'on its own background image': ['figcaption { color: #fff; background: linear-gradient(#000, #333) }'],
    'above the picture': ['', `<figure><figcaption>${CAPTION} ${CREDIT}</figcaption>${IMG}</figure>`],
  } as const;
  for (const [where, [css, figure]] of Object.entries(OWN_LAYOUTS)) {
    it(`doesn’t replace a figcaption ${where}`, async () => {
      const { element, figcaption } = await show(css, figure);
      expect(figcaption.checkVisibility()).to.equal(true);
      expect([textOf(figcaption), partText(element, 'caption-bar')]).to.deep.equal([`${CAPTION} ${CREDIT}`, '']);
    });

    it(`doesn’t replace it before or after a picture without a size has loaded: ${where}`, async () => {
      const { element, figcaption } = await show(css, slow(figure ?? FIGURE));
      expect([figcaption.checkVisibility(), partText(element, 'caption-bar')]).to.deep.equal([true, '']);
      await loaded(element.querySelector('img')!);
      await aTimeout(50);
      expect([figcaption.checkVisibility(), partText(element, 'caption-bar')]).to.deep.equal([true, '']);
    });

    it(`doesn’t replace it in a tab that is opened later: ${where}`, async () => {
      const { element, figcaption } = await show(`${css} ${TAB}`, figure);
      element.parentElement!.className = 'open';
      await aTimeout(50);
      expect([figcaption.checkVisibility(), partText(element, 'caption-bar')]).to.deep.equal([true, '']);
    });
  }

  it('shows the text of a figcaption that the page hides', async () => {
    const { element } = await show('figure { border: 1px solid } figcaption { display: none }');
    await aTimeout(50);
    expect([partText(element, 'caption'), partText(element, 'credit')]).to.deep.equal([CAPTION, CREDIT]);
  });

  it('replaces the figcaption when a picture without a size has loaded', async () => {
    const { element, figcaption } = await show('figure { margin: 0 }', slow(FIGURE));
    expect(figcaption.checkVisibility()).to.equal(true);
    await waitUntil(() => !figcaption.checkVisibility(), 'hiding of the figcaption');
    expect([partText(element, 'caption'), partText(element, 'credit')]).to.deep.equal([CAPTION, CREDIT]);
  });

  it('replaces the figcaption when its tab is opened, with the same style', async () => {
    const { element, figcaption } = await show(`${TAB} figcaption { padding: 10px }`);
    element.parentElement!.className = 'open';
    await waitUntil(
      () => element.matches(':state(figcaption-replaced)') && !figcaption.checkVisibility(),
      'hiding of the figcaption',
    );
    expect(getComputedStyle(part(element, 'caption-bar')!.querySelector('.text')!).padding).to.equal('10px');
  });
});
