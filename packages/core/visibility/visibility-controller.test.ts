import { expect, fixture, html } from '@open-wc/testing';
import { css, type CSSResult, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { eventually } from '../../../test/support.js';
import { LayoutReservation } from './layout-reservation.js';
import { define } from '../element/define.js';
import { VisibilityController } from './visibility-controller.js';

/** A widget of a given height that says where it is. */
class Watched extends LitElement {
  static override styles: CSSResult = css`
    :host {
      display: block;
      block-size: 200px;
    }
  `;
  @property({ type: Boolean }) loading = false;
  readonly visibility = new VisibilityController(this);
  readonly box = new LayoutReservation(this.visibility);

  override willUpdate(): void {
    this.box.update(this.loading);
  }

  override render(): typeof nothing {
    return nothing;
  }
}
define('press-test-watched', Watched);

const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const known = ({ visibility }: Watched): Promise<void> =>
  eventually(() => visibility.isKnown, 'an answer of the browser');

/** A long page with the widget far down in it. */
async function farDown(): Promise<Watched> {
  const page = await fixture(
    html`<div><div style="block-size: 5000px"></div><press-test-watched></press-test-watched><div style="block-size: 5000px"></div></div>`,
  );
  const element = page.querySelector<Watched>('press-test-watched')!;
  await known(element);
  return element;
}

/** Puts so many pixels of the widget over the lower edge of the window. */
function show(element: Element, px: number): void {
  scrollTo({ top: 0, behavior: 'instant' });
  scrollTo({ top: element.getBoundingClientRect().top - innerHeight + px, behavior: 'instant' });
}

describe('a widget', () => {
  afterEach(() => scrollTo({ top: 0, behavior: 'instant' }));

  it('knows that it is far, near, and in view', async () => {
    const element = await farDown();
    const { visibility } = element;
    expect([visibility.isNear, visibility.isVisible]).to.deep.equal([false, false]);
    show(element, -innerHeight / 2);
    await eventually(() => visibility.isNear);
    expect(visibility.isVisible).to.equal(false);
    show(element, 10);
    await eventually(() => visibility.isVisible);
    scrollTo({ top: 0, behavior: 'instant' });
    await eventually(() => !visibility.isVisible && !visibility.isNear);
  });

  it('knows nothing, and says so, until the browser has looked', async () => {
    const element: Watched = await fixture(html`<press-test-watched></press-test-watched>`);
    const again = new Watched();
    element.replaceWith(again);
    expect(again.visibility.isKnown).to.equal(false);
    await known(again);
    expect(again.visibility.isVisible).to.equal(true);
    again.remove();
    expect([again.visibility.isKnown, again.visibility.isVisible]).to.deep.equal([false, false]);
  });

  describe('that is seen', () => {
    let views = 0;
    const count = () => views++;
    beforeEach(() => {
      views = 0;
      document.addEventListener('press-view', count);
    });
    afterEach(() => document.removeEventListener('press-view', count));

    it('says so once, after half of it was in view for a second', async () => {
      const element = await farDown();
      show(element, 120);
      await soon(700);
      expect(views).to.equal(0);
      await eventually(() => views === 1);
      scrollTo({ top: 0, behavior: 'instant' });
      await soon(100);
      show(element, 200);
      await soon(1300);
      expect(views).to.equal(1);
    });

    it('does not say so of less than half, or of less than a second, or after it was taken away', async () => {
      const element = await farDown();
      show(element, 80);
      await soon(1300);
      show(element, 120);
      await soon(500);
      scrollTo({ top: 0, behavior: 'instant' });
      await soon(1000);
      show(element, 120);
      await soon(500);
      element.remove();
      await soon(1000);
      expect(views).to.equal(0);
    });
  });

  describe('that has reserved its box', () => {
    it('holds it while it loads, and until nobody looks', async () => {
      const element = await farDown();
      show(element, 200);
      await eventually(() => element.visibility.isVisible);
      element.loading = true;
      await element.updateComplete;
      element.loading = false;
      await element.updateComplete;
      expect(element.box.isActive).to.equal(true);
      scrollTo({ top: 0, behavior: 'instant' });
      await eventually(() => !element.box.isActive);
    });

    it('gives it up at once where nobody looks', async () => {
      const element = await farDown();
      element.loading = true;
      await element.updateComplete;
      expect(element.box.isActive).to.equal(true);
      element.loading = false;
      await element.updateComplete;
      expect(element.box.isActive).to.equal(false);
    });

    it('does not give it up before it is known whether somebody looks', async () => {
      const element = new Watched();
      element.loading = true;
      document.body.prepend(element);
      await element.updateComplete;
      element.loading = false;
      await element.updateComplete;
      expect([element.visibility.isKnown, element.box.isActive]).to.deep.equal([false, true]);
      await known(element);
      await element.updateComplete;
      expect(element.box.isActive).to.equal(true);
      element.remove();
    });
  });
});
