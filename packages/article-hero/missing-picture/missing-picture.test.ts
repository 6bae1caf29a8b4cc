import { expect, fixture, html } from '@open-wc/testing';
import { loaded, part, PICTURE } from '../../../test/hero-page.js';
import { accessibilityTree, waitUntil, withMedia } from '../../../test/support.js';
import '../define.js';
import type { PressArticleHero } from '../article-hero.js';

const ALT = 'Two empty chairs at a long table';
const text = (element: Element): HTMLElement | null => element.shadowRoot!.querySelector('.alternative-text');
const box = (element: Element): HTMLElement | null => element.shadowRoot!.querySelector('.skeleton');
const broken = async (content: unknown): Promise<PressArticleHero> => {
  const element = await fixture<PressArticleHero>(
    html`<press-article-hero caption="Chairs" credit="TCA">${content}</press-article-hero>`,
  );
  await waitUntil(() => text(element) !== null, 'the alternative text');
  return element;
};

describe('a picture that failed to load', () => {
  it('is replaced by its alternative text in a box of the same size, without the browser’s icon', async () => {
    const element = await broken(
      html`<figure style="padding: 10px"><img src="/fault/404.jpg" width="1600" height="900" alt=${ALT} /></figure>`,
    );
    const img = element.querySelector('img')!;
    expect(text(element)!.textContent).to.equal(ALT);
    expect(getComputedStyle(img).opacity).to.equal('0');
    const rect = (node: Element) => JSON.stringify(node.getBoundingClientRect());
    await waitUntil(() => rect(text(element)!) === rect(img), 'the same box');
    expect(img.clientWidth / img.clientHeight).to.be.closeTo(16 / 9, 0.01);
  });

  it('has room for its text above the caption if its size is not known', async () => {
    const element = await broken(html`<img src="/fault/404.jpg" alt=${ALT} />`);
    const bottom = () => text(element)!.getBoundingClientRect().bottom;
    await waitUntil(() => text(element)!.offsetHeight > 100, 'room for the text');
    expect(text(element)!.scrollHeight).to.equal(text(element)!.clientHeight);
    expect(part(element, 'caption')!.getBoundingClientRect().top).to.be.at.least(bottom());
  });

  it('keeps its proportions if a crop says them', async () => {
    const element = await fixture<PressArticleHero>(
      html`<press-article-hero ratio="2/1"><img src="/fault/404.jpg" alt=${ALT} /></press-article-hero>`,
    );
    const img = element.querySelector('img')!;
    await waitUntil(() => text(element) !== null, 'the alternative text');
    await waitUntil(() => Math.abs(img.clientWidth / img.clientHeight - 2) < 0.02, 'the proportions of the crop');
  });

  it('is read aloud once', async () => {
    await broken(html`<img src="/fault/404.jpg" width="1600" height="900" alt=${ALT} />`);
    const named = (await accessibilityTree()).filter(({ name }) => name === ALT);
    expect(named.map(({ role }) => role)).to.deep.equal(['image']);
  });

  it('is replaced in the same way if it is from data', async () => {
    const data = { contentUrl: '/fault/404.jpg', description: ALT, creditText: 'TCA' };
    const element = await fixture<PressArticleHero>(html`<press-article-hero .data=${data}></press-article-hero>`);
    await waitUntil(() => text(element)?.textContent === ALT, 'the alternative text');
    expect(getComputedStyle(part(element, 'image')!).opacity).to.equal('0');
  });

  it('is shown when another file loads', async () => {
    const element = await broken(html`<img src="/fault/404.jpg" width="1600" height="900" alt=${ALT} />`);
    const img = element.querySelector('img')!;
    img.src = PICTURE;
    await loaded(img);
    await waitUntil(() => text(element) === null, 'the removal of the text');
    expect(getComputedStyle(img).opacity).to.equal('1');
  });
});

describe('the box of a picture from data', () => {
  it('pulses while data is loading, in the proportions of the picture', async () => {
    const element = await fixture<PressArticleHero>(
      html`<press-article-hero src="/fault/slow?ms=60000"></press-article-hero>`,
    );
    const { width, height } = box(element)!.getBoundingClientRect();
    expect(width / height).to.be.closeTo(16 / 9, 0.01);
    expect(box(element)!.getAnimations()).to.have.length(1);
  });

  it('is a frame of the same size with an icon if there is no picture', async () => {
    const element = await fixture<PressArticleHero>(html`<press-article-hero src="/fault/404"></press-article-hero>`);
    const height = element.offsetHeight;
    const icon = () => getComputedStyle(box(element)!, '::before');
    expect(icon().content).to.equal('none');
    await waitUntil(() => element.matches(':state(error)'), 'the error');
    expect([icon().content, icon().width]).to.deep.equal(['""', '48px']);
    const { backgroundColor, outlineStyle, outlineWidth } = getComputedStyle(box(element)!);
    expect([backgroundColor, outlineStyle, outlineWidth]).to.deep.equal(['rgba(0, 0, 0, 0)', 'solid', '1px']);
    expect(box(element)!.getAnimations()).to.have.length(0);
    expect(element.offsetHeight).to.equal(height);
  });

  describe('with reduced motion', () => {
    withMedia({ 'prefers-reduced-motion': 'reduce' });
    it('doesn’t pulse', async () => {
      const element = await fixture(html`<press-article-hero src="/fault/slow?ms=60000"></press-article-hero>`);
      expect(box(element)!.getAnimations()).to.have.length(0);
    });
  });
});
