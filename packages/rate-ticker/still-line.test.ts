/** When a line of rates stands still, when it moves, and what stays as it is while only figures change. */
import { expect, fixture, html } from '@open-wc/testing';
import { isChromium, uncaughtErrors, wait, waitUntil } from '../../test/support.js';
import './define.js';
import type { PressRateTicker } from './rate-ticker.js';

const CODES = ['KGS', 'KZT', 'TJS', 'UZS', 'TMT', 'EUR', 'GBP', 'JPY', 'CNY', 'CHF', 'TRY', 'RUB'];

/** Rates of the first `count` pairs. */
const table = (count: number, rateOf: (index: number) => number = () => 1.5) => ({
  rates: CODES.slice(0, count).map((base, index) => ({ base, quote: 'USD', rate: rateOf(index), changePercent: 0.4 })),
});
const FIVE = table(5);
const TWELVE = table(12);

const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const line = (element: Element): HTMLElement => all(element, '[part="rates"]')[0]!;
const rates = (element: Element): HTMLElement[] => all(element, '[part="rate"]');
const widthOf = (element: Element): number => element.getBoundingClientRect().width;
const ratesWidth = (element: Element): number => rates(element).reduce((sum, rate) => sum + widthOf(rate), 0);
const focusable = (element: Element): string[] =>
  all(element, 'a, button, [tabindex]').map(({ localName }) => localName);
const hasButton = (element: Element): boolean => all(element, '[part="pause-button"]').length > 0;
/** The animations that move the groups, not those that highlight figures. */
const motion = (element: Element): Animation[] => all(element, '.group').flatMap((group) => group.getAnimations());
const moves = (element: Element): boolean => motion(element).length > 0;

/** The distance of a rate's start edge from the start of the line. */
function place(element: Element, index: number): number {
  const viewport = line(element).getBoundingClientRect();
  const box = rates(element)[index]!.getBoundingClientRect();
  return getComputedStyle(element).direction === 'rtl' ? viewport.right - box.right : box.left - viewport.left;
}

/** The empty space between each rate and the next, in the order in which they are shown, near the viewport. */
function gaps(element: Element): number[] {
  const near = rates(element).filter((rate) => rate.checkVisibility({ contentVisibilityAuto: true }));
  const boxes = near.map((rate) => rate.getBoundingClientRect());
  const inOrder = boxes.toSorted((a, b) => a.left - b.left);
  return inOrder.slice(1).map(({ left }, index) => left - inOrder[index]!.right);
}

async function settled(element: PressRateTicker): Promise<void> {
  await element.updateComplete;
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
}

/** A ticker in a column of this width. */
async function show(template: Parameters<typeof fixture>[0], width: number, dir = 'ltr'): Promise<PressRateTicker> {
  const column = document.createElement('div');
  column.dir = dir;
  column.style.inlineSize = `${width}px`;
  const element = await fixture<PressRateTicker>(template, { parentNode: column });
  await waitUntil(() => rates(element).length > 0, 'the rates');
  await settled(element);
  return element;
}

async function setWidth(element: PressRateTicker, px: number): Promise<void> {
  element.parentElement!.style.inlineSize = `${px}px`;
  await settled(element);
}

/** Makes the line, not the element, this wide: beside it may be the button and the source. */
async function setLineWidth(element: PressRateTicker, px: number): Promise<void> {
  for (let round = 0; round < 3; round++)
    await setWidth(element, widthOf(element.parentElement!) + px - widthOf(line(element)));
}

const DIRECTIONS = ['ltr', 'rtl'] as const;

describe('a line of rates that fit', () => {
  for (const dir of DIRECTIONS) {
    for (const [pairs, data, width] of [
      ['one pair', table(1), 300],
      ['five pairs', FIVE, 2000],
      ['twelve pairs', TWELVE, 4000],
    ] as const) {
      it(`stands still, without button, animations and tab stop: ${pairs} (${dir})`, async () => {
        const element = await show(html`<press-rate-ticker lang="en" .data=${data}></press-rate-ticker>`, width, dir);
        const places = () => data.rates.map((_, index) => place(element, index));
        const before = places();
        await wait(150);
        expect(places()).to.deep.equal(before);
        expect([element.shadowRoot!.getAnimations().length, focusable(element)]).to.deep.equal([0, []]);
        expect(before[0], 'the first rate is at the start').to.be.closeTo(0, 0.5);
        const last = data.rates.length - 1;
        expect(place(element, last) + widthOf(rates(element)[last]!)).to.be.at.most(widthOf(line(element)) + 0.5);
        await expect(element).to.be.accessible();
      });
    }
  }

  for (const dir of DIRECTIONS)
    it(`has the same space between the texts of its rates, and none after the last one, in ${dir}`, async () => {
      const element = await show(html`<press-rate-ticker .data=${FIVE}></press-rate-ticker>`, 2000, dir);
      const texts = rates(element).map((rate) => {
        const range = document.createRange();
        range.selectNodeContents(rate);
        return range.getBoundingClientRect();
      });
      const inOrder = texts.toSorted((a, b) => a.left - b.left);
      const spaces = inOrder.slice(1).map(({ left }, index) => Math.round(left - inOrder[index]!.right));
      expect(new Set(spaces), spaces.join()).to.have.length(1);
      expect(spaces[0]).to.be.above(16);
      const last = rates(element).at(-1)!.getBoundingClientRect();
      expect(dir === 'rtl' ? texts.at(-1)!.left - last.left : last.right - texts.at(-1)!.right).to.be.within(-1, 1);
    });

  it('has a tab stop for each link, and no other', async () => {
    const linked = { rates: FIVE.rates.map((rate) => ({ ...rate, url: `#${rate.base}` })) };
    const element = await show(html`<press-rate-ticker .data=${linked}></press-rate-ticker>`, 2000);
    expect(focusable(element)).to.deep.equal(['a', 'a', 'a', 'a', 'a']);
  });

  it('stands still if its rates fit exactly, and moves if they are a few px wider', async () => {
    const element = await show(html`<press-rate-ticker .data=${FIVE}></press-rate-ticker>`, 2000);
    await setLineWidth(element, ratesWidth(element));
    expect(moves(element), 'an exact fit').to.equal(false);
    await setWidth(element, widthOf(element) - 3);
    expect(moves(element), '3 px less').to.equal(true);
  });

  it('keeps its pause button if it has `refresh`, and still stops when it becomes wide', async () => {
    const element = await show(html`<press-rate-ticker refresh="60" .data=${FIVE}></press-rate-ticker>`, 2000);
    for (const [width, isMoving] of [
      [2000, false],
      [300, true],
      [2000, false],
      [300, true],
    ] as const) {
      await setWidth(element, width);
      expect([hasButton(element), moves(element)], `${width} px`).to.deep.equal([true, isMoving]);
    }
  });

  it('gets a pause button when a script has replaced its `data` twice', async () => {
    const element = await show(html`<press-rate-ticker .data=${FIVE}></press-rate-ticker>`, 2000);
    for (const [rate, isUpdated] of [
      [2.5, false],
      [3.5, true],
    ] as const) {
      element.data = table(5, () => rate);
      await settled(element);
      expect([hasButton(element), moves(element)]).to.deep.equal([isUpdated, false]);
    }
  });

  it('begins to move when more pairs are added than fit, and stops when they are removed', async () => {
    const element = await show(html`<press-rate-ticker .data=${table(2)}></press-rate-ticker>`, 600);
    for (const [data, isMoving] of [
      [table(2), false],
      [TWELVE, true],
      [table(1), false],
      [FIVE, true],
    ] as const) {
      element.data = data;
      await settled(element);
      expect(moves(element), `${data.rates.length} pairs`).to.equal(isMoving);
    }
  });
});

describe('a line of rates whose column changes its width', () => {
  for (const dir of DIRECTIONS) {
    for (const pairs of [5, 12]) {
      it(`moves, with a button, while it is too narrow, and only then: ${pairs} pairs (${dir})`, async () => {
        const errors = await uncaughtErrors(async () => {
          const element = await show(html`<press-rate-ticker .data=${table(pairs)}></press-rate-ticker>`, 4000, dir);
          for (let round = 1; round <= 3; round++) {
            await setWidth(element, 300);
            expect([moves(element), focusable(element)], 'too narrow').to.deep.equal([true, ['button', 'div']]);
            const before = place(element, 0);
            await wait(150);
            expect(place(element, 0), 'it moves').to.be.below(before - 1);
            await setWidth(element, 4000);
            expect([moves(element), focusable(element)], 'wide').to.deep.equal([false, []]);
            expect(place(element, 0), 'the first rate is at the start').to.be.closeTo(0, 0.5);
          }
        });
        expect(errors).to.deep.equal([]);
      });
    }

    it(`moves at each width at which its rates don’t fit, and only then, without an error event (${dir})`, async () => {
      const errors = await uncaughtErrors(async () => {
        const element = await show(html`<press-rate-ticker .data=${FIVE}></press-rate-ticker>`, 300, dir);
        const full = Math.ceil(ratesWidth(element) / 10) * 10;
        const narrower = Array.from({ length: 15 }, (_, step) => full - 70 + step * 10);
        for (const width of [...narrower, ...narrower.toReversed()]) {
          await setWidth(element, width);
          const isTooWide = ratesWidth(element) > widthOf(line(element)) + 1;
          expect([moves(element), hasButton(element)], `${width} px`).to.deep.equal([isTooWide, isTooWide]);
        }
      });
      expect(errors).to.deep.equal([]);
    });
  }

  it('fires no error event if its width changes in each frame', async () => {
    const errors = await uncaughtErrors(async () => {
      const element = await show(html`<press-rate-ticker .data=${FIVE}></press-rate-ticker>`, 300);
      for (let step = 0; step < 40; step++) {
        element.parentElement!.style.inlineSize = `${300 + ((step * 370) % 1500)}px`;
        await new Promise(requestAnimationFrame);
      }
      await setWidth(element, 300);
      expect([moves(element), hasButton(element)]).to.deep.equal([true, true]);
    });
    expect(errors).to.deep.equal([]);
  });

  it('throws nothing, and moves again, if its figures change while its column has no width', async () => {
    const errors = await uncaughtErrors(async () => {
      const element = await show(html`<press-rate-ticker .data=${TWELVE}></press-rate-ticker>`, 300);
      element.data = table(12, () => 1.75);
      await settled(element);
      await setWidth(element, 0);
      for (const rate of [2, 2.25]) {
        element.data = table(12, () => rate);
        await settled(element);
      }
      await setWidth(element, 300);
      expect(moves(element)).to.equal(true);
      expect(rates(element)[0]?.textContent).to.contain('2.25');
    });
    expect(errors).to.deep.equal([]);
  });

  it('moves from its start each time that it begins to move', async () => {
    const element = await show(html`<press-rate-ticker speed="400" .data=${FIVE}></press-rate-ticker>`, 300);
    await waitUntil(() => place(element, 0) < -150, 'motion');
    await setWidth(element, 2000);
    element.speed = 20;
    await setWidth(element, 300);
    expect(moves(element)).to.equal(true);
    expect(place(element, 0)).to.be.within(-20, 0.5);
  });

  it('does not begin to move while a link in it has focus', async () => {
    const linked = { rates: FIVE.rates.map((rate) => ({ ...rate, url: `#${rate.base}` })) };
    const element = await show(html`<press-rate-ticker .data=${linked}></press-rate-ticker>`, 2000);
    all(element, 'a')[1]!.focus();
    await setWidth(element, 300);
    const before = place(element, 1);
    await wait(150);
    expect(place(element, 1)).to.be.closeTo(before, 0.5);
    all(element, 'a')[1]!.blur();
    await waitUntil(() => place(element, 1) < before - 1, 'motion');
  });

  it('shows its rates in the same place in each frame while it gets more groups', async () => {
    const element = await show(html`<press-rate-ticker speed="400" .data=${TWELVE}></press-rate-ticker>`, 300);
    await waitUntil(() => place(element, 0) < -150, 'motion');
    element.pause();
    await settled(element);
    const groupsBefore = all(element, '.group').length;
    const visible = rates(element).findIndex((_, index) => place(element, index) >= 0);
    const before = place(element, visible);
    element.parentElement!.style.inlineSize = `${ratesWidth(element)}px`;
    const places: number[] = [];
    for (let frame = 0; frame < 6; frame++) {
      await new Promise(requestAnimationFrame);
      places.push(Math.round(Math.abs(place(element, visible) - before)));
    }
    expect(all(element, '.group').length, 'the number of groups').to.be.above(groupsBefore);
    expect(places).to.deep.equal([0, 0, 0, 0, 0, 0]);
  });
});

describe('a line that is wide enough for its source beside it', () => {
  const SOURCED = { ...TWELVE, asOf: '2026-11-02T09:00:00Z', source: { name: 'The National Bank of Somewhere' } };
  const source = (element: Element): HTMLElement => all(element, '[part="source"]')[0]!;
  const isBelow = (element: Element): boolean =>
    source(element).getBoundingClientRect().top >= line(element).getBoundingClientRect().bottom - 0.5;

  for (const attributes of [false, true]) {
    it(`has it there, then below, and else moves${attributes ? ', with two buttons' : ''}`, async () => {
      const errors = await uncaughtErrors(async () => {
        const element = await show(
          html`<press-rate-ticker
            lang="en"
            refresh=${attributes ? 60 : 0}
            ?announce=${attributes}
            .data=${SOURCED}
          ></press-rate-ticker>`,
          4000,
        );
        const height = element.getBoundingClientRect().height;
        const needed = ratesWidth(element);
        const widths = [1.6, 1.45, 1.3, 1.2, 1.1, 1.03, 0.97, 0.8].map((factor) => Math.round(needed * factor));
        const seen: string[] = [];
        for (const width of [...widths, ...widths.toReversed()]) {
          await setWidth(element, width);
          const place = isBelow(element) ? 'below' : 'beside';
          seen.push(moves(element) ? `moves, ${place}` : place);
          expect(element.getBoundingClientRect().height, `${width} px`).to.be.closeTo(height, 0.5);
          if (!moves(element)) expect(ratesWidth(element)).to.be.at.most(widthOf(line(element)) + 0.5);
        }
        const order = ['beside', 'beside', 'below', 'below', 'below', 'below', 'moves, beside', 'moves, beside'];
        expect(seen).to.deep.equal([...order, ...order.toReversed()]);
      });
      expect(errors).to.deep.equal([]);
    });
  }
});

describe('a line of twelve rates that don’t fit', () => {
  /** The widest empty part of the line during one loop. */
  function widestGap(element: Element): number {
    const animations = motion(element).map((animation) => ({ animation, startMs: Number(animation.currentTime) }));
    const loopMs = Number(animations[0]!.animation.effect!.getComputedTiming().duration);
    const { left, right } = line(element).getBoundingClientRect();
    let widest = 0;
    for (let step = 0; step < 100; step++) {
      for (const { animation, startMs } of animations) animation.currentTime = startMs + (loopMs * step) / 100;
      let end = left;
      const boxes = rates(element).map((rate) => rate.getBoundingClientRect());
      for (const box of boxes.toSorted((a, b) => a.left - b.left)) {
        if (box.right <= left || box.left >= right) continue;
        widest = Math.max(widest, box.left - end);
        end = box.right;
      }
      widest = Math.max(widest, right - end);
    }
    return widest;
  }

  for (const dir of DIRECTIONS) {
    it(`by only a few px: each rate loops alone, and the gap is narrower than two rates (${dir})`, async () => {
      const element = await show(html`<press-rate-ticker paused .data=${TWELVE}></press-rate-ticker>`, 300, dir);
      expect(motion(element), 'three groups are enough for a narrow line').to.have.length(3);
      await setLineWidth(element, ratesWidth(element) - 10);
      expect(motion(element)).to.have.length(12);
      expect(widestGap(element)).to.be.within(50, (ratesWidth(element) / 12) * 2);
    });

    it(`by more than two rates: more groups than three fill the line without a gap (${dir})`, async () => {
      const element = await show(html`<press-rate-ticker paused .data=${TWELVE}></press-rate-ticker>`, 300, dir);
      await setLineWidth(element, ratesWidth(element) * (1 - 2.5 / 12));
      expect(motion(element).length).to.be.within(4, 11);
      expect(widestGap(element)).to.be.below(1);
    });
  }
});

describe('while only figures change, a line', () => {
  const SHORT = 1.5;
  const LONG = 1234.5678;
  const LINES: Readonly<Record<string, (element: PressRateTicker) => Promise<void>>> = {
    'that is full': (element) => setWidth(element, 300),
    'that has a gap': (element) => setLineWidth(element, ratesWidth(element) - 10),
  };

  /** A ticker whose rates were long when its line got its width, and are short now. It is paused at its start. */
  async function showUpdated(setUp: (element: PressRateTicker) => Promise<void>): Promise<PressRateTicker> {
    const element = await show(
      html`<press-rate-ticker paused .data=${table(12, () => LONG)}></press-rate-ticker>`,
      350,
    );
    await setUp(element);
    for (const rate of [LONG + 1, SHORT]) {
      element.data = table(12, () => rate);
      await settled(element);
    }
    return element;
  }

  const groupWidths = (element: Element): number[] => all(element, '.group').map(widthOf);

  for (const [name, setUp] of Object.entries(LINES)) {
    it(`${name} keeps its animations and the widths of its groups`, async () => {
      const element = await showUpdated(setUp);
      const animations = motion(element);
      const widths = groupWidths(element);
      expect(animations).to.have.length.above(2);
      for (let update = 0; update < 6; update++) {
        element.data = table(12, (index) => ((index + update) % 3 === 0 ? LONG : SHORT + update / 10));
        await settled(element);
        expect(groupWidths(element), `the widths after update ${update}`).to.deep.equal(widths);
        expect(
          motion(element).every((animation, index) => animation === animations[index]),
          `the same animations after update ${update}`,
        ).to.equal(true);
      }
    });

    it(`${name} spaces its rates evenly`, async () => {
      const spaces = gaps(await showUpdated(setUp));
      expect(Math.min(...spaces), 'wider than before').to.be.above(1);
      expect(Math.max(...spaces) - Math.min(...spaces), `the differences between ${spaces.join()}`).to.be.below(1);
    });
  }

  it('that fits keeps the widths of its groups, and is not measured again', async () => {
    const element = await showUpdated((shown) => setWidth(shown, 4000));
    expect(moves(element)).to.equal(false);
    for (const rate of [LONG, SHORT]) {
      element.data = table(12, () => rate);
      await settled(element);
    }
    const widths = groupWidths(element);
    let measurements = 0;
    const observer = new ResizeObserver(() => measurements++);
    for (const group of all(element, '.group')) observer.observe(group);
    await settled(element);
    for (const rate of [LONG, SHORT, LONG + 2]) {
      element.data = table(12, () => rate);
      await settled(element);
    }
    observer.disconnect();
    expect([measurements, groupWidths(element)]).to.deep.equal([1, widths]);
  });

  const CHANGES: Readonly<Record<string, (element: PressRateTicker) => void>> = {
    'the change is hidden': (element) => (element.change = 'none'),
    'the number of decimals changes': (element) => (element.digits = 2),
    'the notation changes': (element) => (element.notation = 'inverse'),
    'pairs are removed': (element) => (element.pairs = 'KGS/USD KZT/USD TJS/USD UZS/USD'),
    'other pairs take the place of some': (element) =>
      (element.data = { rates: [{ base: 'AED', quote: 'USD', rate: 1.5 }, ...TWELVE.rates.slice(1)] }),
    'its column gets narrower': (element) => (element.parentElement!.style.inlineSize = '280px'),
  };
  const excess = (element: Element): number =>
    groupWidths(element).reduce((sum, width) => sum + width, 0) - ratesWidth(element);

  for (const [when, change] of Object.entries(CHANGES)) {
    it(`has groups that are as narrow as their rates again when ${when}`, async () => {
      const element = await showUpdated((shown) => setWidth(shown, 300));
      expect(excess(element), 'the kept widths').to.be.above(100);
      change(element);
      await settled(element);
      expect(moves(element)).to.equal(true);
      expect(excess(element)).to.be.closeTo(0, 1);
    });
  }
});

describe('a ticker of five pairs', () => {
  before(function () {
    if (!isChromium) this.skip();
  });

  for (const [how, width, isMoving] of [
    ['that fit', 2000, false],
    ['that don’t fit', 300, true],
  ] as const) {
    it(`${how} causes no layout shift when it appears`, async () => {
      let shifts = 0;
      const observer = new PerformanceObserver((list) => (shifts += list.getEntries().length));
      await wait(100); // the previous test's element has been removed
      observer.observe({ type: 'layout-shift' });
      const column = await fixture<HTMLElement>(
        html`<div style="inline-size: ${width}px"><press-rate-ticker .data=${FIVE}></press-rate-ticker>
            <p>The article.</p></div>`,
      );
      const element = column.querySelector('press-rate-ticker')!;
      await waitUntil(() => rates(element).length === 5, 'the rates');
      await wait(200);
      expect([moves(element), shifts]).to.deep.equal([isMoving, 0]);
      // Without this, the test would prove nothing.
      column.style.paddingBlockStart = '100px';
      await waitUntil(() => shifts > 0, 'a layout shift that is noticed');
      observer.disconnect();
    });
  }
});
