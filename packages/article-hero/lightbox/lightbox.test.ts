import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { loaded, part, partText, PICTURE, textOf } from '../../../test/hero-page.js';
import { accessibilityTree, waitUntil, setMedia } from '../../../test/support.js';
import '../define.js';
import type { PressArticleHero } from '../article-hero.js';

const LARGE = '/wp-content/uploads/2025/06/empty-chairs.jpg';
const hero = (
  content: unknown = html`<img src=${PICTURE} width="1600" height="900" alt="Two empty chairs" />`,
  dir = 'ltr',
) =>
  fixture<PressArticleHero>(
    html`
      <press-article-hero dir=${dir} fullscreen caption="Chairs" credit="Photo: Jane Doe / Reuters">
        ${content}
      </press-article-hero>
    `,
  );

const button = (element: Element) => part(element, 'fullscreen-button')!;
const dialogOf = (element: Element) => part(element, 'dialog') as HTMLDialogElement | null;
const enlargedIn = (element: Element) => part(element, 'enlarged') as HTMLImageElement;
/** Waits until the picture has moved: clicks reach nothing before. */
const noTransition = (): Promise<void> =>
  waitUntil(() => !('activeViewTransition' in document) || document.activeViewTransition === null, 'the end');
const closed = (element: Element) => waitUntil(() => dialogOf(element) === null, 'removal of the dialog');
async function open(element: PressArticleHero): Promise<HTMLDialogElement> {
  await loaded(element.querySelector('img')!);
  button(element).focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => dialogOf(element)?.matches(':modal') ?? false, 'the dialog');
  await noTransition();
  return dialogOf(element)!;
}
/** The widths between which a view transition moves the picture. */
const movingBoxes = (): string[][] =>
  document.getAnimations().flatMap(({ effect }) => {
    const isPicture = effect instanceof KeyframeEffect && /group\(press-/.test(effect.pseudoElement ?? '');
    return isPicture ? [effect.getKeyframes().map(({ width }) => String(width))] : [];
  });
const requested = (end: string): boolean =>
  performance.getEntriesByType('resource').some(({ name }) => name.endsWith(end));

describe('the full-screen dialog', () => {
  before(() => performance.setResourceTimingBufferSize(5000));

  it('can be opened, closed and reopened with the keyboard alone', async () => {
    const element = await hero();
    await open(element);
    expect(element.shadowRoot!.activeElement === part(element, 'close')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await closed(element);
    expect(element.shadowRoot!.activeElement === button(element)).to.equal(true);
    await sendKeys({ press: ' ' });
    await waitUntil(() => dialogOf(element)?.matches(':modal') ?? false, 'the dialog, a second time');
    part(element, 'close')!.click();
    await closed(element);
  });

  it('contains the picture with its alternative text, caption and credit, each once', async () => {
    const element = await hero();
    const dialog = await open(element);
    expect(textOf(dialog)).to.equal('Chairs Photo: Jane Doe / Reuters');
    const tree = await accessibilityTree();
    const inDialog = tree.slice(tree.findIndex(({ role }) => role === 'dialog'));
    expect(inDialog[0]?.name).to.equal('View full screen');
    expect(inDialog.filter(({ name }) => name === 'Two empty chairs').map(({ role }) => role)).to.deep.equal(['image']);
    expect(inDialog.filter(({ role }) => role === 'image')).to.have.length(1);
    await expect(element).to.be.accessible();
  });

  it('shows the loaded file at once, and the largest one, requested only now, as soon as it has loaded', async () => {
    const element = await hero(
      html`
        <img
          src=${PICTURE}
          srcset="${PICTURE} 300w, ${LARGE}?light 1600w"
          sizes="300px"
          width="1600"
          height="900"
          alt="Chairs"
        />
      `,
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

  it('shows the file of the highest density', async () => {
    const element = await hero(
      html`<img src="${PICTURE}?one" srcset="${PICTURE}?one, ${LARGE}?two 2x" width="768" height="432" alt="Chairs" />`,
    );
    await open(element);
    await loaded(enlargedIn(element));
    expect(enlargedIn(element).currentSrc).to.match(/\?two$/);
  });

  it('shows the file that the picture links to, but not a page that it links to', async () => {
    for (const [href, shown] of [
      [`${LARGE}?linked`, /jpg\?linked$/],
      ['/article/empty-chairs', /768x432\.jpg$/],
    ] as const) {
      const element = await hero(
        html`
          <figure>
            <a href=${href}><img src=${PICTURE} srcset="${PICTURE} 768w" width="1600" height="900" alt="Chairs" /></a>
          </figure>
        `,
      );
      await open(element);
      await loaded(enlargedIn(element));
      expect(enlargedIn(element).currentSrc).to.match(shown);
      element.remove();
    }
  });

  it('shows the largest file of the source that the browser chose', async () => {
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

  it('closes on a click on its background, but not on the picture or its text', async () => {
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
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y - 10)] });
    await closed(element);
  });

  it('prevents the page from scrolling, without a layout shift, until it is closed', async () => {
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

  it('allows pinch zoom', async () => {
    const element = await hero();
    const dialog = await open(element);
    for (const node of [dialog, enlargedIn(element)]) expect(getComputedStyle(node).touchAction).to.equal('auto');
  });

  it('has its buttons at the inline end in either direction', async () => {
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

  it('has buttons of the same size if a rem is ten pixels', async () => {
    document.documentElement.style.fontSize = '62.5%';
    const element = await hero();
    await open(element);
    for (const name of ['fullscreen-button', 'close']) {
      const { width, height } = part(element, name)!.getBoundingClientRect();
      expect([width, height], name).to.deep.equal([36, 36]);
    }
    document.documentElement.style.fontSize = '';
  });

  it('opens without animation for users who prefer reduced motion', async () => {
    const element = await hero();
    await setMedia({ 'prefers-reduced-motion': 'reduce' });
    expect((await open(element)).getAnimations({ subtree: true })).to.have.length(0);
    expect(movingBoxes()).to.deep.equal([]);
    await setMedia({});
  });

  it('moves the picture from its place to the dialog and back, and leaves nothing behind', async function () {
    if (!('startViewTransition' in document)) this.skip();
    const boxes: string[][] = [];
    const start = document.startViewTransition.bind(document);
    document.startViewTransition = (update) => {
      const transition = start(update);
      void transition.ready.then(() => boxes.push(...movingBoxes()));
      return transition;
    };
    const element = await hero();
    const img = element.querySelector('img')!;
    const sheets = document.adoptedStyleSheets.length;
    await open(element);
    const widths = [img, enlargedIn(element)].map((each) => each.getBoundingClientRect().width);
    await sendKeys({ press: 'Escape' });
    await closed(element);
    await waitUntil(() => document.adoptedStyleSheets.length === sheets, 'the removal of the style sheets');
    const moved = boxes.map((box) => box.map((width) => Math.round(Number.parseFloat(width))));
    const expected = widths.map(Math.round);
    expect(moved).to.deep.equal([expected, expected.toReversed()]);
    expect(img.getAttribute('style')).to.equal(null);
    expect(element.shadowRoot!.activeElement === button(element)).to.equal(true);
    Reflect.deleteProperty(document, 'startViewTransition');
  });

  it('opens at once, and without ending it, while another view transition is running', async function () {
    if (!('activeViewTransition' in document)) this.skip();
    const element = await hero();
    await loaded(element.querySelector('img')!);
    const other = document.startViewTransition(() => undefined);
    await other.ready;
    const animations = document.getAnimations().length;
    button(element).click();
    await waitUntil(() => dialogOf(element)?.matches(':modal') ?? false, 'the dialog');
    expect(document.getAnimations()).to.have.length(animations);
    expect(movingBoxes()).to.deep.equal([]);
    other.skipTransition();
  });

  it('opens and closes in a browser without view transitions', async () => {
    const { startViewTransition } = document;
    Object.defineProperty(document, 'startViewTransition', { value: undefined, configurable: true });
    const element = await hero();
    await open(element);
    part(element, 'close')!.click();
    await closed(element);
    expect(document.startViewTransition).to.equal(undefined);
    Reflect.deleteProperty(document, 'startViewTransition');
    expect(document.startViewTransition).to.equal(startViewTransition);
  });

  it('has visible buttons in forced colors mode', async () => {
    const element = await hero();
    await setMedia({ 'forced-colors': 'active' });
    await open(element);
    const { borderTopColor, backgroundColor } = getComputedStyle(part(element, 'close')!);
    expect(borderTopColor).not.to.equal(backgroundColor);
    await setMedia({});
  });

  it('keeps the loaded file, caption and credit if the largest file fails to load', async () => {
    const element = await hero(
      html`
        <img
          src=${PICTURE}
          srcset="${PICTURE} 300w, /fault/404.jpg?large 1600w"
          sizes="300px"
          width="1600"
          height="900"
          alt="Chairs"
        />
      `,
    );
    const dialog = await open(element);
    await waitUntil(() => enlargedIn(element).complete, 'the failure');
    expect(dialog.querySelector('img')!.naturalWidth).to.be.above(0);
    expect(partText(element, 'dialog')).to.contain('Photo: Jane Doe / Reuters');
  });
});
