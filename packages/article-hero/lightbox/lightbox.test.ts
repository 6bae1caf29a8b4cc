import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { loaded, part, partText, PICTURE, textOf } from '../../../test/hero-page.js';
import { accessibilityTree, eventually, setMedia } from '../../../test/support.js';
import '../define.js';
import type { PressArticleHero } from '../article-hero.js';

const LARGE = '/wp-content/uploads/2025/06/empty-chairs.jpg';
const hero = (
  content: unknown = html`<img src=${PICTURE} width="1600" height="900" alt="Two empty chairs" />`,
  dir = 'ltr',
) =>
  fixture<PressArticleHero>(
    html`<press-article-hero dir=${dir} fullscreen caption="Chairs" credit="Photo: Jane Doe / Reuters">${content}</press-article-hero>`,
  );

const button = (element: Element) => part(element, 'fullscreen-button')!;
const dialogOf = (element: Element) => part(element, 'dialog') as HTMLDialogElement | null;
const enlargedIn = (element: Element) => part(element, 'enlarged') as HTMLImageElement;
const closed = (element: Element) => eventually(() => dialogOf(element) === null, 'the end of the dialog');
async function open(element: PressArticleHero): Promise<HTMLDialogElement> {
  await loaded(element.querySelector('img')!);
  button(element).focus();
  await sendKeys({ press: 'Enter' });
  await eventually(() => dialogOf(element)?.matches(':modal') ?? false, 'the dialog');
  return dialogOf(element)!;
}
const requested = (end: string): boolean =>
  performance.getEntriesByType('resource').some(({ name }) => name.endsWith(end));

describe('the picture over the whole screen', () => {
  before(() => performance.setResourceTimingBufferSize(5000));

  it('is opened, left and found again by keyboard alone', async () => {
    const element = await hero();
    await open(element);
    expect(element.shadowRoot!.activeElement === part(element, 'close')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await closed(element);
    expect(element.shadowRoot!.activeElement === button(element)).to.equal(true);
    await sendKeys({ press: ' ' });
    await eventually(() => dialogOf(element)?.matches(':modal') ?? false, 'the dialog, a second time');
    part(element, 'close')!.click();
    await closed(element);
  });

  it('is named by what the picture shows, else by its caption, and holds caption and credit', async () => {
    const element = await hero();
    const dialog = await open(element);
    expect(textOf(dialog)).to.equal('Chairs Photo: Jane Doe / Reuters');
    expect((await accessibilityTree()).find(({ role }) => role === 'dialog')?.name).to.equal('Two empty chairs');
    dialog.close();
    await closed(element);
    element.querySelector('img')!.alt = '';
    await open(element);
    expect((await accessibilityTree()).find(({ role }) => role === 'dialog')?.name).to.equal('Chairs');
    await expect(element).to.be.accessible();
  });

  it('shows at once the file that is there, and the largest, asked for only now, when it has come', async () => {
    const element = await hero(
      html`<img src=${PICTURE} srcset="${PICTURE} 300w, ${LARGE}?light 1600w" sizes="300px" width="1600" height="900" alt="Chairs" />`,
    );
    await loaded(element.querySelector('img')!);
    expect(requested('?light')).to.equal(false);
    const dialog = await open(element);
    const [first] = dialog.querySelectorAll('img');
    expect([first!.complete && first!.naturalWidth > 0, first!.alt]).to.deep.equal([true, '']);
    await loaded(enlargedIn(element));
    expect(enlargedIn(element).currentSrc).to.match(/\?light$/);
    const box = (img: Element) => JSON.stringify(img.getBoundingClientRect());
    expect(box(first!)).to.equal(box(enlargedIn(element)));
  });

  it('takes the densest file where the page offers densities', async () => {
    const element = await hero(
      html`<img src="${PICTURE}?one" srcset="${PICTURE}?one, ${LARGE}?two 2x" width="768" height="432" alt="Chairs" />`,
    );
    await open(element);
    await loaded(enlargedIn(element));
    expect(enlargedIn(element).currentSrc).to.match(/\?two$/);
  });

  it('takes the uploaded file that the picture is linked to, and no page that it is linked to', async () => {
    for (const [href, shown] of [
      [`${LARGE}?linked`, /jpg\?linked$/],
      ['/article/empty-chairs', /768x432\.jpg$/],
    ] as const) {
      const element = await hero(
        html`<figure><a href=${href}><img src=${PICTURE} srcset="${PICTURE} 768w" width="1600" height="900" alt="Chairs" /></a></figure>`,
      );
      await open(element);
      await loaded(enlargedIn(element));
      expect(enlargedIn(element).currentSrc).to.match(shown);
      element.remove();
    }
  });

  it('takes the largest file of the very source that the page would show', async () => {
    const element = await hero(html`
      <picture>
        <source media="(max-width: 1px)" srcset="/favicon.png 100w" />
        <source type="image/jpeg" srcset="${PICTURE}?source 768w, ${LARGE}?source 1600w" sizes="300px" />
        <img src="${PICTURE}?fallback" width="1600" height="900" alt="Chairs" />
      </picture>
    `);
    await open(element);
    await loaded(enlargedIn(element));
    expect(enlargedIn(element).currentSrc).to.match(/empty-chairs\.jpg\?source$/);
  });

  it('is closed by a click on its ground, and not by one on the picture or its words', async () => {
    await setViewport({ width: 900, height: 900 });
    const element = await hero();
    await open(element);
    await loaded(enlargedIn(element));
    const { x, y, width, height } = enlargedIn(element).getBoundingClientRect();
    const words = part(element, 'dialog')!.querySelector('p')!.getBoundingClientRect();
    for (const position of [
      [x + width / 2, y + height / 2],
      [words.x + 20, words.y + words.height / 2],
    ] as [number, number][]) {
      await sendMouse({ type: 'click', position: [Math.round(position[0]), Math.round(position[1])] });
      expect(dialogOf(element)?.open).to.equal(true);
    }
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + 10)] });
    await closed(element);
  });

  it('holds the page still, without a shift, and lets it go', async () => {
    const element = await hero();
    const below = document.body.appendChild(document.createElement('div'));
    below.style.height = '300vh';
    const { documentElement: root } = document;
    const [attribute, width] = [root.getAttribute('style'), root.clientWidth];
    await open(element);
    expect([getComputedStyle(root).overflow, root.clientWidth, root.getAttribute('style')]).to.deep.equal([
      'hidden',
      width,
      attribute,
    ]);
    dialogOf(element)!.close();
    await closed(element);
    expect(getComputedStyle(root).overflow).to.equal('visible');
    await open(element);
    element.remove();
    expect(getComputedStyle(root).overflow).to.equal('visible');
    below.remove();
  });

  it('leaves pinch and zoom to the platform', async () => {
    const element = await hero();
    const dialog = await open(element);
    for (const node of [dialog, enlargedIn(element)]) expect(getComputedStyle(node).touchAction).to.equal('auto');
  });

  it('has its buttons at the end of the line in either direction', async () => {
    for (const [dir, side] of [
      ['ltr', 'right'],
      ['rtl', 'left'],
    ] as const) {
      const element = await hero(undefined, dir);
      const { left, right } = (await open(element)).getBoundingClientRect();
      const close = part(element, 'close')!.getBoundingClientRect();
      expect(side === 'right' ? right - close.right : close.left - left, dir).to.be.closeTo(12, 1);
      element.remove();
    }
  });

  it('has buttons of the same size where the page makes a rem of ten pixels', async () => {
    document.documentElement.style.fontSize = '62.5%';
    const element = await hero();
    await open(element);
    for (const name of ['fullscreen-button', 'close']) {
      const { width, height } = part(element, name)!.getBoundingClientRect();
      expect([width, height], name).to.deep.equal([36, 36]);
    }
    document.documentElement.style.fontSize = '';
  });

  it('comes without motion for readers who want none', async () => {
    const element = await hero();
    await setMedia({ 'prefers-reduced-motion': 'reduce' });
    expect((await open(element)).getAnimations({ subtree: true })).to.have.length(0);
    await setMedia({});
  });

  it('keeps its buttons visible where the reader chose the colours', async () => {
    const element = await hero();
    await setMedia({ 'forced-colors': 'active' });
    await open(element);
    const { borderTopColor, backgroundColor } = getComputedStyle(part(element, 'close')!);
    expect(borderTopColor).not.to.equal(backgroundColor);
    await setMedia({});
  });

  it('shows the picture’s words where the large file does not come', async () => {
    const element = await hero(
      html`<img src=${PICTURE} srcset="${PICTURE} 300w, /fault/404.jpg?large 1600w" sizes="300px" width="1600" height="900" alt="Chairs" />`,
    );
    const dialog = await open(element);
    await eventually(() => enlargedIn(element).complete, 'the failure');
    expect(dialog.querySelector('img')!.naturalWidth).to.be.above(0);
    expect(partText(element, 'dialog')).to.contain('Photo: Jane Doe / Reuters');
  });
});
