import { expect, fixture, html } from '@open-wc/testing';
import { css, type CSSResult, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { waitUntil } from '../../../test/support.js';
import { LayoutReservation } from './layout-reservation.js';
import { define } from '../element/define.js';
import { VisibilityController } from './visibility-controller.js';

/** A widget of 200 px. */
class TestWidget extends LitElement {
  static override styles: CSSResult = css`
    :host {
      display: block;
      block-size: 200px;
    }
  `;
  @property({ type: Boolean }) loading = false;
  readonly visibility = new VisibilityController(this, { tracksNear: true });
  readonly reservation = new LayoutReservation(this.visibility);

  override willUpdate(): void {
    this.reservation.update(this.loading);
  }

  override render(): typeof nothing {
    return nothing;
  }
}
define('press-test-visibility', TestWidget);

/** Like the test widget, but it only needs its visibility while it keeps its reserved size. Counts its updates. */
class ReservingWidget extends LitElement {
  static override styles: CSSResult = TestWidget.styles;
  @property({ type: Boolean }) loading = false;
  updates = 0;
  readonly visibility = new VisibilityController(this);
  readonly reservation = new LayoutReservation(this.visibility);

  override willUpdate(): void {
    this.updates++;
    this.reservation.update(this.loading);
  }
}
define('press-test-reserving', ReservingWidget);

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const untilKnown = ({ visibility }: TestWidget): Promise<void> =>
  waitUntil(() => visibility.isKnown, 'the first report of the browser');

/** Adds a long page with a widget in its middle. */
async function addOffscreenWidget(): Promise<TestWidget> {
  const page = await fixture(
    html`<div style="padding-block: 5000px"><press-test-visibility></press-test-visibility></div>`,
  );
  const element = page.querySelector<TestWidget>('press-test-visibility')!;
  await untilKnown(element);
  return element;
}

/** Scrolls so that this many pixels of the element are above the lower edge of the viewport. */
function scrollIntoView(element: Element, heightPx: number): void {
  scrollTo({ top: 0, behavior: 'instant' });
  scrollTo({ top: element.getBoundingClientRect().top - innerHeight + heightPx, behavior: 'instant' });
}

describe('a widget', () => {
  afterEach(() => scrollTo({ top: 0, behavior: 'instant' }));

  it('knows whether it is far, near or in view', async () => {
    const element = await addOffscreenWidget();
    const { visibility } = element;
    expect([visibility.isNear, visibility.isVisible]).to.deep.equal([false, false]);
    scrollIntoView(element, -innerHeight / 2);
    await waitUntil(() => visibility.isNear);
    expect(visibility.isVisible).to.equal(false);
    scrollIntoView(element, 10);
    await waitUntil(() => visibility.isVisible);
    scrollTo({ top: 0, behavior: 'instant' });
    await waitUntil(() => !visibility.isVisible && !visibility.isNear);
  });

  it('reports its visibility as unknown until the browser has measured it', async () => {
    const element: TestWidget = await fixture(html`<press-test-visibility></press-test-visibility>`);
    const again = new TestWidget();
    element.replaceWith(again);
    expect(again.visibility.isKnown).to.equal(false);
    await untilKnown(again);
    expect(again.visibility.isVisible).to.equal(true);
    again.remove();
    expect([again.visibility.isKnown, again.visibility.isVisible]).to.deep.equal([false, false]);
  });

  describe('in view', () => {
    let views = 0;
    const count = () => views++;
    beforeEach(() => {
      views = 0;
      document.addEventListener('press-view', count);
    });
    afterEach(() => document.removeEventListener('press-view', count));

    it('fires press-view once, after half of it has been in view for a second', async () => {
      const element = await addOffscreenWidget();
      scrollIntoView(element, 120);
      await wait(700);
      expect(views).to.equal(0);
      await waitUntil(() => views === 1);
      scrollTo({ top: 0, behavior: 'instant' });
      await wait(100);
      scrollIntoView(element, 200);
      await wait(1300);
      expect(views).to.equal(1);
    });

    it('fires no press-view for less than half, for less than a second, or after its removal', async () => {
      const element = await addOffscreenWidget();
      scrollIntoView(element, 80);
      await wait(1300);
      scrollIntoView(element, 120);
      await wait(500);
      scrollTo({ top: 0, behavior: 'instant' });
      await wait(1000);
      scrollIntoView(element, 120);
      await wait(500);
      element.remove();
      await wait(1000);
      expect(views).to.equal(0);
    });
  });

  describe('with reserved space', () => {
    it('keeps it while it loads, and until it leaves the viewport', async () => {
      const element = await addOffscreenWidget();
      scrollIntoView(element, 200);
      await waitUntil(() => element.visibility.isVisible);
      element.loading = true;
      await element.updateComplete;
      element.loading = false;
      await element.updateComplete;
      expect(element.reservation.isActive).to.equal(true);
      scrollTo({ top: 0, behavior: 'instant' });
      await waitUntil(() => !element.reservation.isActive);
    });

    it('releases it at once outside the viewport', async () => {
      const element = await addOffscreenWidget();
      element.loading = true;
      await element.updateComplete;
      expect(element.reservation.isActive).to.equal(true);
      element.loading = false;
      await element.updateComplete;
      expect(element.reservation.isActive).to.equal(false);
    });

    it('observes its visibility only as long as it keeps it', async () => {
      const page = await fixture(html`<div style="padding-block: 5000px"></div>`);
      const element = new ReservingWidget();
      page.append(element);
      await wait(100);
      expect([element.updates, element.visibility.isKnown]).to.deep.equal([1, false]);
      element.loading = true;
      await waitUntil(() => element.visibility.isKnown);
      page.append(element);
      expect(element.visibility.isKnown, 'after a move').to.equal(false);
      await waitUntil(() => element.visibility.isKnown);
      element.loading = false;
      await waitUntil(() => !element.reservation.isActive);
      expect([element.updates, element.visibility.isKnown], 'two changes of loading').to.deep.equal([3, false]);
    });

    it('is not updated in view, because it keeps it there', async () => {
      const element = new ReservingWidget();
      document.body.prepend(element);
      element.loading = true;
      await element.updateComplete;
      element.loading = false;
      await element.updateComplete;
      await waitUntil(() => element.visibility.isKnown);
      await wait(50);
      expect([element.updates, element.visibility.isVisible, element.reservation.isActive]).to.deep.equal([
        2,
        true,
        true,
      ]);
      element.remove();
    });

    it('keeps it until its visibility is known', async () => {
      const element = new TestWidget();
      element.loading = true;
      document.body.prepend(element);
      await element.updateComplete;
      element.loading = false;
      await element.updateComplete;
      expect([element.visibility.isKnown, element.reservation.isActive]).to.deep.equal([false, true]);
      await untilKnown(element);
      await element.updateComplete;
      expect(element.reservation.isActive).to.equal(true);
      element.remove();
    });
  });
});
