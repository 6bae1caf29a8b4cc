import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { accessibilityTree, waitUntil, withMedia } from '../../../test/support.js';
import '../define.js';
import { Drag } from './drag.js';
import type { PressRateTicker } from '../rate-ticker.js';
import { horizontalWheelDistance } from './track-input.js';

const CODES = ['KGS', 'KZT', 'TJS', 'UZS', 'TMT', 'EUR', 'GBP', 'JPY'];
const tableOf = (urlOf?: (base: string, index: number) => string | undefined) => ({
  rates: CODES.map((base, index) => ({
    base,
    quote: 'USD',
    rate: 1.25,
    changePercent: 0.4,
    url: urlOf?.(base, index),
  })),
});
const PLAIN = tableOf();
const LINKED = tableOf((base) => `#${base}`);
const SOME_LINKED = tableOf((base, index) => (index === 1 ? `#${base}` : undefined));

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const rates = (element: Element): HTMLElement[] => all(element, '[part="rate"]');
const line = (element: Element): HTMLElement => all(element, '[part="rates"]')[0]!;
const button = (element: Element): HTMLElement => all(element, 'button')[0]!;

/** The distance of a rate's start edge from the start of the line. */
function place(element: Element, index: number): number {
  const viewport = line(element).getBoundingClientRect();
  const box = rates(element)[index]!.getBoundingClientRect();
  return getComputedStyle(element).direction === 'rtl' ? viewport.right - box.right : box.left - viewport.left;
}

const expectAtStart = (element: Element, index: number): Promise<void> =>
  waitUntil(() => Math.abs(place(element, index)) < 1, `rate ${index} at the start`);

async function show(data: object, { dir = 'ltr', paused = false } = {}): Promise<PressRateTicker> {
  const page = await fixture<HTMLElement>(
    html`<div dir=${dir} style="inline-size: 500px"><press-rate-ticker
        lang="en" speed="30" ?paused=${paused} .data=${data}></press-rate-ticker></div>`,
  );
  const element = page.querySelector('press-rate-ticker')!;
  await waitUntil(
    () => element.shadowRoot!.querySelector('.track') !== null && element.shadowRoot!.getAnimations().length > 0,
    'the animations',
  );
  return element;
}

const middle = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

/** Drags the line by mouse in five steps. Waits before the release, so that there is no momentum. */
async function drag(element: Element, px: number): Promise<void> {
  const [x, y] = middle(line(element));
  await sendMouse({ type: 'move', position: [x, y] });
  await sendMouse({ type: 'down' });
  for (let step = 1; step <= 5; step++)
    await sendMouse({ type: 'move', position: [x + Math.round((px * step) / 5), y] });
  await wait(120);
  await sendMouse({ type: 'up' });
}

describe('a line of rates that the user scrolls', () => {
  afterEach(() => sendMouse({ type: 'move', position: [5, 500] }));

  for (const paused of [false, true]) {
    for (const [dir, sign] of [
      ['ltr', 1],
      ['rtl', -1],
    ] as const) {
      it(`follows a drag by mouse${paused ? ' while paused' : ''} (${dir})`, async () => {
        const element = await show(PLAIN, { dir, paused });
        await sendMouse({ type: 'move', position: middle(line(element)) });
        await wait(50);
        const before = place(element, 3);
        await drag(element, -100);
        expect(place(element, 3) - before, 'all but the first step, which starts the drag').to.be.closeTo(
          -80 * sign,
          2,
        );
      });
    }
  }

  it('shows the last rate before the first when it is dragged past its start', async () => {
    const element = await show(PLAIN, { paused: true });
    await drag(element, 160);
    expect(place(element, 0)).to.be.closeTo(128, 2);
    expect(place(element, 7), 'the last rate is before the first').to.be.below(128);
  });

  it('resumes from the same place after a delay, once the mouse has left', async () => {
    const element = await show(PLAIN);
    await drag(element, -100);
    await sendMouse({ type: 'move', position: [5, 500] });
    const left = place(element, 3);
    await wait(300);
    expect(place(element, 3), 'still paused').to.be.closeTo(left, 0.5);
    await waitUntil(() => place(element, 3) < left - 2, 'motion');
    expect(place(element, 3)).to.be.within(left - 40, left);
  });

  it('has momentum when the mouse is released while moving', async () => {
    const element = await show(PLAIN, { paused: true });
    const [x, y] = middle(line(element));
    async function flick(): Promise<boolean> {
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down' });
      for (let step = 1; step <= 8; step++) await sendMouse({ type: 'move', position: [x - step * 20, y] });
      await sendMouse({ type: 'up' });
      const released = place(element, 7);
      await wait(300);
      return place(element, 7) < released - 10;
    }
    // On a busy machine, the button may be released so late that the mouse rested before.
    expect((await flick()) || (await flick()) || (await flick()), 'motion').to.equal(true);
    await wait(2500);
    const rested = place(element, 7);
    await wait(100);
    expect(place(element, 7)).to.be.closeTo(rested, 1);
  });

  it('follows a link on click, but not at the end of a drag', async () => {
    const element = await show(LINKED, { paused: true });
    const followed: string[] = [];
    element.addEventListener('press-select', (event) => {
      followed.push(event.detail.url);
      event.preventDefault();
    });
    const { left, top } = rates(element)[1]!.getBoundingClientRect();
    const position: [number, number] = [Math.round(left) + 40, Math.round(top) + 20];
    await sendMouse({ type: 'click', position });
    expect(followed).to.deep.equal([new URL('#KZT', location.href).href]);
    await wait(1000); // otherwise the next press would be a double click, which may drag the link
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [position[0] + 30, position[1]] });
    await sendMouse({ type: 'move', position: [position[0] + 35, position[1]] });
    await sendMouse({ type: 'up' });
    // After a captured drag, Chromium fires the click at the line, Safari at the link.
    all(element, 'a')[1]!.dispatchEvent(
      new MouseEvent('click', { detail: 1, bubbles: true, composed: true, cancelable: true }),
    );
    expect(followed).to.have.length(1);
    expect(getSelection()?.toString()).to.equal('');
    all(element, 'a')[2]!.focus();
    await sendKeys({ press: 'Enter' });
    expect(followed, 'Enter follows the link, also after a drag').to.have.length(2);
  });

  it('follows no other link than the pressed one when an update changes it under the pointer', async () => {
    const element = await show(LINKED, { paused: true });
    const followed: string[] = [];
    element.addEventListener('press-select', (event) => {
      followed.push(event.detail.url);
      event.preventDefault();
    });
    const { left, top } = rates(element)[1]!.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left) + 40, Math.round(top) + 20] });
    for (const rateList of [LINKED.rates.toReversed(), LINKED.rates]) {
      await sendMouse({ type: 'down' });
      element.data = { rates: rateList };
      await element.updateComplete;
      await sendMouse({ type: 'up' });
      await wait(600); // otherwise the next press would be a double click
    }
    const base = new URL('#', location.href).href;
    expect(followed.filter((url) => url !== `${base}KZT`)).to.deep.equal([]);
  });

  it('lets the user select text by double click, and by a selection that starts outside', async () => {
    const element = await show(PLAIN, { paused: true });
    // `sendMouse()` reports every press as a first one.
    const press = (detail: number) =>
      line(element).dispatchEvent(new MouseEvent('mousedown', { button: 0, detail, cancelable: true }));
    expect([press(1), press(2), press(3)], 'whether the default action is allowed').to.deep.equal([false, true, true]);
    const style = getComputedStyle(rates(element)[0]!);
    expect(
      style.getPropertyValue('user-select') || style.getPropertyValue('-webkit-user-select'),
      'Safari needs the prefix',
    ).to.match(/^(auto|text)$/);
  });

  describe('by keys', () => {
    it('is one tab stop after the button, with a label of its own', async () => {
      const element = await show(PLAIN);
      button(element).focus();
      await sendKeys({ press: 'Tab' });
      expect(element.shadowRoot!.activeElement).to.equal(line(element));
      const tree = await accessibilityTree();
      expect(tree.filter(({ role }) => role === 'region' || role === 'list').map(({ name }) => name)).to.deep.equal([
        'Exchange rates',
        'Currency pairs',
      ]);
      await expect(element).to.be.accessible();
    });

    for (const paused of [false, true]) {
      for (const [dir, nextKey, previousKey] of [
        ['ltr', 'ArrowRight', 'ArrowLeft'],
        ['rtl', 'ArrowLeft', 'ArrowRight'],
      ] as const) {
        it(`moves pair by pair in an endless loop${paused ? ' while paused' : ''} (${dir})`, async () => {
          const element = await show(PLAIN, { dir, paused });
          line(element).focus();
          await sendKeys({ press: 'Home' });
          await expectAtStart(element, 0);
          for (const next of [1, 2]) {
            await sendKeys({ press: nextKey });
            await expectAtStart(element, next);
          }
          for (const next of [1, 0, 7, 6]) {
            await sendKeys({ press: previousKey });
            await expectAtStart(element, next);
          }
        });
      }
    }

    it('counts each press when keys are pressed faster than it moves', async () => {
      const element = await show(PLAIN);
      line(element).focus();
      await sendKeys({ press: 'Home' });
      await expectAtStart(element, 0);
      for (let press = 0; press < 3; press++)
        line(element).dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
      await expectAtStart(element, 3);
    });

    it('moves pair by pair through 300 pairs', async () => {
      const codes = Array.from(
        { length: 300 },
        (_, at) => `${String.fromCodePoint(65 + (at % 26))}${String.fromCodePoint(65 + Math.floor(at / 26))}A`,
      );
      const element = await show({ rates: codes.map((base) => ({ base, quote: 'USD', rate: 1.25 })) });
      element.pairs = codes.map((base) => `${base}/USD`).join(' ');
      await waitUntil(() => rates(element).length === 300, 'the rates');
      line(element).focus();
      await sendKeys({ press: 'Home' });
      await expectAtStart(element, 0);
      for (const next of [1, 2, 3]) {
        await sendKeys({ press: 'ArrowRight' });
        await expectAtStart(element, next);
      }
    });

    it('shows the last rate at the end of the line with End', async () => {
      const element = await show(PLAIN);
      line(element).focus();
      await sendKeys({ press: 'End' });
      await waitUntil(
        () =>
          Math.abs(rates(element).at(-1)!.getBoundingClientRect().right - line(element).getBoundingClientRect().right) <
          1,
        'the last rate',
      );
    });

    it('leaves other keys to the browser: Alt with an arrow, up and down, space', async () => {
      const element = await show(PLAIN);
      const isHandled = (init: KeyboardEventInit) =>
        !line(element).dispatchEvent(new KeyboardEvent('keydown', { cancelable: true, ...init }));
      expect([
        isHandled({ key: 'ArrowLeft' }),
        isHandled({ key: 'ArrowLeft', altKey: true }),
        isHandled({ key: 'ArrowDown' }),
        isHandled({ key: ' ' }),
      ]).to.deep.equal([true, false, false, false]);
    });

    it('moves focus from link to link if all rates have links, and is no tab stop itself', async () => {
      const element = await show(LINKED);
      expect([line(element).hasAttribute('tabindex'), line(element).ariaLabel]).to.deep.equal([false, null]);
      const focused = () => all(element, 'a').indexOf(element.shadowRoot!.activeElement as HTMLElement);
      all(element, 'a')[0]!.focus();
      for (const [key, next] of [
        ['ArrowRight', 1],
        ['ArrowLeft', 0],
        ['ArrowLeft', 7],
        ['ArrowRight', 0],
        ['End', 7],
        ['Home', 0],
      ] as const) {
        await sendKeys({ press: key });
        expect(focused(), key).to.equal(next);
        const [view, link] = [line(element), all(element, 'a')[next]!].map((shown) => shown.getBoundingClientRect());
        expect(link!.left, key).to.be.at.least(view!.left - 1);
        expect(link!.right, key).to.be.at.most(view!.right + 1);
      }
    });

    it('reaches rates without a link from a link', async () => {
      const element = await show(SOME_LINKED);
      all(element, 'a')[0]!.focus();
      await sendKeys({ press: 'ArrowRight' });
      expect(element.shadowRoot!.activeElement).to.equal(line(element));
      await expectAtStart(element, 2);
      await sendKeys({ press: 'ArrowRight' });
      await expectAtStart(element, 3);
    });

    it('moves pair by pair through 500 pairs on a phone', async () => {
      const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
      const codes = letters.flatMap((a) => letters.map((b) => `Q${a}${b}`)).slice(0, 500);
      const data = { rates: codes.map((base) => ({ base, quote: 'USD', rate: 1.5 })) };
      const page = await fixture<HTMLElement>(
        html`<div style="inline-size: 320px"><press-rate-ticker
            pairs=${codes.map((code) => `${code}/USD`).join(' ')} .data=${data}></press-rate-ticker></div>`,
      );
      const element = page.querySelector('press-rate-ticker')!;
      await waitUntil(() => element.shadowRoot!.getAnimations().length === 12, 'the animations');
      line(element).focus();
      await sendKeys({ press: 'Home' });
      await waitUntil(() => Math.abs(place(element, 0)) < 1, 'the first');
      await sendKeys({ press: 'ArrowLeft' });
      await waitUntil(() => Math.abs(place(element, 499)) < 1, 'the last');
      await sendKeys({ press: 'ArrowRight' });
      await waitUntil(() => Math.abs(place(element, 0)) < 1, 'the first');
    });
  });

  describe('with prefers-reduced-motion', () => {
    withMedia({ 'prefers-reduced-motion': 'reduce' });

    for (const [dir, key] of [
      ['ltr', 'ArrowRight'],
      ['rtl', 'ArrowLeft'],
    ] as const) {
      it(`is scrolled to its end by the browser, and has a label of its own (${dir})`, async function () {
        this.timeout(30_000);
        const page = await fixture<HTMLElement>(
          html`<div dir=${dir} style="inline-size: 500px"><press-rate-ticker
              lang="en" .data=${PLAIN}></press-rate-ticker></div>`,
        );
        const element = page.querySelector('press-rate-ticker')!;
        await waitUntil(() => rates(element).length > 0, 'the rates');
        line(element).focus();
        const isAtEnd = () => place(element, 7) + rates(element)[7]!.offsetWidth <= line(element).clientWidth + 1;
        for (let presses = 60; presses > 0 && !isAtEnd(); presses--) {
          await sendKeys({ press: key });
          await wait(80); // the browser scrolls smoothly; an early press would start from a place in between
        }
        expect(isAtEnd()).to.equal(true);
        const names = (await accessibilityTree())
          .filter(({ role }) => role === 'region' || role === 'list')
          .map(({ name }) => name);
        expect(names).to.deep.equal(['Exchange rates', 'Currency pairs']);
      });
    }
  });

  describe('by a wheel', () => {
    const WHEELS = [
      ['to the right', { deltaX: 30 }, 30],
      ['to the left', { deltaX: -30, deltaY: 4 }, -30],
      ['with Shift, reported as deltaY', { deltaY: 30, shiftKey: true }, 30],
      ['with Shift, reported as deltaX', { deltaX: 30, shiftKey: true }, 30],
      ['in lines', { deltaX: 3, deltaMode: 1 }, 48],
      ['in pages', { deltaX: 1, deltaMode: 2 }, 500],
      ['down', { deltaY: 30 }, 0],
      ['mostly down', { deltaX: 20, deltaY: 30 }, 0],
    ] as const;
    for (const [how, wheel, px] of WHEELS) {
      it(`${how}: by ${px} px`, () =>
        expect(
          horizontalWheelDistance({ deltaX: 0, deltaY: 0, deltaMode: 0, shiftKey: false, ...wheel }, 500),
        ).to.equal(px));
    }
  });

  describe('a pressed pointer', () => {
    const pointer = (clientX: number, timeStamp: number, pointerId = 1) => ({ clientX, timeStamp, pointerId });

    it('starts a drag after 6 px in either direction, and measures from there', () => {
      for (const sign of [1, -1]) {
        const drag = new Drag(pointer(100, 0));
        expect([drag.move(pointer(100 + sign * 5, 10)), drag.hasStarted]).to.deep.equal([0, false]);
        expect([drag.move(pointer(100 + sign * 7, 20)), drag.hasStarted]).to.deep.equal([0, true]);
        expect(drag.move(pointer(100 + sign * 10, 30))).to.equal(sign * 3);
      }
    });

    it('ignores other fingers', () => {
      const drag = new Drag(pointer(100, 0));
      expect([drag.move(pointer(300, 10, 2)), drag.hasStarted]).to.deep.equal([0, false]);
    });

    it('is released with its last velocity, or with none after a rest', () => {
      const drag = new Drag(pointer(0, 0));
      drag.move(pointer(10, 10));
      drag.move(pointer(30, 20));
      expect(drag.releaseVelocity(30)).to.equal(2);
      expect(drag.releaseVelocity(120)).to.equal(0);
    });
  });
});
