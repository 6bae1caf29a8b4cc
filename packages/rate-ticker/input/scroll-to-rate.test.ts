import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/support.js';
import '../define.js';
import type { PressRateTicker } from '../rate-ticker.js';

const CODES = 'USD EUR GBP JPY CNY CHF KZT UZS TJS TMT RUB TRY'.split(' ');
const DATA = { rates: CODES.map((base, index) => ({ base, quote: 'KGS', rate: 80 + index, changePercent: 0.1 })) };

const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const line = (element: Element): HTMLElement => all(element, '.line')[0]!;
const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
};
const places = (element: Element): number[] =>
  all(element, '[part="rate"]').map((rate) => Math.round(rate.getBoundingClientRect().left));

function isInView(element: Element, rate: Element): boolean {
  const view = line(element).getBoundingClientRect();
  const { left, right } = rate.getBoundingClientRect();
  return left >= view.left - 1 && right <= view.right + 1;
}

/** A line on a small screen that stands still `offsetPx` after its start. */
async function paused(dir: string, offsetPx: number): Promise<PressRateTicker> {
  const page = await fixture<HTMLElement>(
    html`<div dir=${dir} style="inline-size: 320px">
      <press-rate-ticker lang="en" speed="1000" .data=${DATA}></press-rate-ticker>
    </div>`,
  );
  const element = page.querySelector('press-rate-ticker')!;
  const [start] = await waitUntil(
    () => element.shadowRoot!.querySelector('.track') !== null && element.shadowRoot!.getAnimations().length > 0,
    'motion',
  ).then(() => places(element));
  await waitUntil(() => Math.abs(places(element)[0]! - start!) >= offsetPx, 'its place');
  element.shadowRoot!.querySelector<HTMLElement>('[part="pause-button"]')!.click();
  await waitUntil(() => line(element).scrollLeft !== 0, 'the listeners');
  await frames(2);
  return element;
}

describe('a paused line on a small screen', () => {
  for (const dir of ['ltr', 'rtl']) {
    for (const offsetPx of [20, 600, 1200]) {
      it(`can be scrolled to each of its rates by the browser, ${dir}, ${offsetPx} px after its start`, async () => {
        const element = await paused(dir, offsetPx);
        const rates = all(element, '[part="rate"]');
        expect(rates.filter((rate) => !isInView(element, rate)).length, 'rates out of view').to.be.above(6);
        for (const rate of [...rates, ...rates.toReversed()]) {
          rate.scrollIntoView({ block: 'nearest', inline: 'nearest' });
          await frames(2);
          expect(isInView(element, rate), rate.innerText).to.equal(true);
        }
      });
    }

    it(`does not move when it becomes scrollable, nor after a scroll, ${dir}`, async () => {
      const element = await paused(dir, 600);
      const before = places(element);
      await frames(5);
      expect(places(element)).to.deep.equal(before);
      const rate = all(element, '[part="rate"]').find((each) => !isInView(element, each))!;
      rate.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left } = rate.getBoundingClientRect();
      await frames(3);
      expect(rate.getBoundingClientRect().left).to.be.closeTo(left, 1);
    });
  }

  it('still shows its rates, and can be scrolled to each, after the page has changed its direction', async () => {
    const element = await paused('ltr', 600);
    element.parentElement!.dir = 'rtl';
    await waitUntil(() => line(element).scrollLeft < 0, 'the other direction');
    await frames(5);
    const rates = all(element, '[part="rate"]');
    const view = line(element).getBoundingClientRect();
    const boxes = rates.map((rate) => rate.getBoundingClientRect());
    const shown = boxes.filter(({ left, right }) => right > view.left && left < view.right);
    expect(shown.length, 'rates that are at least partly in view').to.be.above(1);
    for (const rate of rates) {
      rate.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      await frames(2);
      expect(isInView(element, rate), rate.innerText).to.equal(true);
    }
  });

  it('is a box that users can scroll, because “Find in page” scrolls no other in Chromium', async () => {
    const element = await paused('ltr', 20);
    const { overflowX, scrollbarWidth } = getComputedStyle(line(element));
    expect([overflowX, scrollbarWidth]).to.deep.equal(['auto', 'none']);
  });

  it('moves on from there, and can be turned by hand', async () => {
    const element = await paused('ltr', 20);
    const rate = all(element, '[part="rate"]')[9]!;
    rate.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    await frames(3);
    const { left } = rate.getBoundingClientRect();
    line(element).dispatchEvent(new WheelEvent('wheel', { deltaX: 30, cancelable: true, bubbles: true }));
    await frames(2);
    expect(rate.getBoundingClientRect().left).to.be.closeTo(left - 30, 1);
    element.speed = 40;
    element.play();
    await waitUntil(() => rate.getBoundingClientRect().left < left - 34, 'motion');
    expect(isInView(element, rate)).to.equal(true);
  });
});
