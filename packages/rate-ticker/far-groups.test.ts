import { expect, fixture, html } from '@open-wc/testing';
import { wait, waitUntil } from '../../test/support.js';
import './define.js';
import type { PressRateTicker } from './rate-ticker.js';

const CODES = 'USD EUR GBP JPY CNY CHF KZT UZS TJS TMT RUB TRY INR AUD CAD SEK NOK DKK PLN CZK'.split(' ');
const table = (rate: number) => ({
  rates: CODES.flatMap((quote) =>
    CODES.filter((base) => base !== quote).map((base) => ({ base, quote, rate, changePercent: 0.4 })),
  ).slice(0, 50),
});

const rates = (element: Element): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="rate"]'),
];
const settled = async (element: PressRateTicker): Promise<void> => {
  await element.updateComplete;
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
};
const isLaidOut = (rate: Element): boolean => rate.checkVisibility({ contentVisibilityAuto: true });

/** A moving line of 50 rates whose figures have changed once, so that the widths of its groups are known. */
async function showUpdated(speed: number): Promise<PressRateTicker> {
  const element = await fixture<PressRateTicker>(
    html`<press-rate-ticker speed=${speed} style="inline-size: 500px" .data=${table(1.25)}></press-rate-ticker>`,
  );
  await waitUntil(
    () => element.shadowRoot!.querySelector('.track') !== null && element.shadowRoot!.getAnimations().length > 0,
    'the animations',
  );
  element.data = table(1.5);
  await settled(element);
  return element;
}

const edgesOf = (box: Element): DOMRect => box.getBoundingClientRect();

/** The rates of the line whose text a reader sees, at least in part. */
function ratesInView(element: Element): HTMLElement[] {
  const line = edgesOf(element.shadowRoot!.querySelector('[part="rates"]')!);
  return rates(element).filter((rate) => {
    const { left, right } = edgesOf(rate);
    const { paddingLeft, paddingRight } = getComputedStyle(rate);
    return right - parseFloat(paddingRight) > line.left && left + parseFloat(paddingLeft) < line.right;
  });
}

/** Moves the line on until the first rate of a group is this far beyond the end of the line. */
function bringNear(element: Element, group: Element, px: number, speed: number): void {
  const distance = edgesOf(group).left - edgesOf(group.parentElement!).right - px;
  for (const animation of element.shadowRoot!.getAnimations())
    animation.startTime = Number(animation.startTime) - (distance / speed) * 1000;
}

/** Shows a part of each group. Until all have been in view, WebKit looks in each frame where they are, then rarely. */
async function showAll(element: Element, groups: readonly Element[], speed: number): Promise<void> {
  for (const group of groups) {
    bringNear(element, group, -100, speed);
    await wait(200);
  }
}

describe('a line that is much longer than its viewport', () => {
  it('lays out only the groups near the viewport while figures change', async () => {
    const element = await showUpdated(40);
    const [first] = ratesInView(element);
    expect(isLaidOut(first!), 'a rate in view').to.equal(true);
    expect(rates(element).filter((rate) => !isLaidOut(rate)).length, 'rates without layout').to.be.above(10);
  });

  // The browser may look for the group just before it is near, and then only a second later.
  for (const [speed, seconds] of [
    [40, 1],
    [60, 1],
    [500, 1.05],
    [500, 2.05],
  ] as const) {
    it(`shows the first rate of a group that is ${seconds} s away at ${speed} px per second`, async function () {
      this.timeout(20_000);
      const element = await showUpdated(speed);
      const groups = [...element.shadowRoot!.querySelectorAll('.group')];
      await showAll(element, groups, speed);
      for (const group of groups.slice(1, 4)) {
        bringNear(element, group, speed * seconds, speed);
        await wait(seconds * 1000 - 500);
        const seen = new Set<Element>();
        for (let time = 0; time < 100; time++) {
          await wait(15);
          const inView = ratesInView(element);
          for (const rate of inView) seen.add(rate);
          const hidden = inView.filter((rate) => !isLaidOut(rate));
          expect(hidden.map(({ textContent }) => textContent)).to.deep.equal([]);
        }
        expect([...seen], 'rates that were seen').to.include(group.firstElementChild);
      }
    });
  }
});
