import { expect, fixture, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { wait, waitUntil } from '../../test/support.js';
import './define.js';
import type { PressRateTicker } from './rate-ticker.js';

const RATES = [
  { base: 'KGS', quote: 'USD', rate: 0.01143, changePercent: 0, url: '/kgs' },
  { base: 'KZT', quote: 'USD', rate: 0.00188, changePercent: 0.4, url: '/kzt' },
  { base: 'TJS', quote: 'USD', rate: 0.1039, changePercent: -0.86, url: '/tjs' },
  { base: 'UZS', quote: 'USD', rate: 0.00008, changePercent: 0, url: '/uzs' },
  { base: 'TMT', quote: 'USD', rate: 0.28575, changePercent: 0, url: '/tmt' },
];
const DATA = { rates: RATES };

const rates = (element: Element): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="rate"]'),
];
const button = (element: Element): HTMLButtonElement => element.shadowRoot!.querySelector('button')!;
const line = (element: Element): Element => element.shadowRoot!.querySelector('[part="rates"]')!;
const left = (element: Element, index = 0): number => rates(element)[index]!.getBoundingClientRect().left;

/** The distance that the first rate moves in a time, in px to the right. */
async function movement(element: Element, ms = 150): Promise<number> {
  const before = left(element);
  await wait(ms);
  return left(element) - before;
}

const moves = async (element: Element): Promise<boolean> => Math.abs(await movement(element)) > 1;

const settled = async (element: PressRateTicker): Promise<void> => {
  await element.updateComplete;
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
};

/** A ticker in a column that is too narrow for three rates, so that the line moves. A list stands still. */
async function show(template: Parameters<typeof fixture>[0], { width = 300, isMoving = true } = {}) {
  const column = document.createElement('div');
  column.style.inlineSize = `${width}px`;
  const element = await fixture<PressRateTicker>(template, { parentNode: column });
  if (isMoving)
    await waitUntil(
      () => element.shadowRoot!.querySelector('.track') !== null && element.shadowRoot!.getAnimations().length > 0,
      'the animations',
    );
  return element;
}

/** A page that blocks `<style>` elements and `style` attributes. */
const strictPage = `<!doctype html>
  <meta http-equiv="Content-Security-Policy" content="style-src 'none'">
  <script type="module" src="${new URL('./define.ts', import.meta.url).href}"></script>
  <press-rate-ticker src=""></press-rate-ticker>`;

describe('a moving line of rates', () => {
  beforeEach(() => sendMouse({ type: 'move', position: [5, 500] }));

  it('moves towards the start of the line at 40 px per second', async () => {
    const element = await show(html`<press-rate-ticker .data=${DATA}></press-rate-ticker>`);
    expect(await moves(element)).to.equal(true);
    const { currentTime: from } = element.shadowRoot!.getAnimations()[0]!;
    const start = left(element);
    await wait(500);
    const moved = start - left(element);
    const seconds = (Number(element.shadowRoot!.getAnimations()[0]!.currentTime) - Number(from)) / 1000;
    expect(moved / seconds).to.be.closeTo(40, 0.8);
  });

  it('moves at the speed of the attribute', async () => {
    const element = await show(html`<press-rate-ticker speed="200" .data=${DATA}></press-rate-ticker>`);
    expect(await movement(element, 300)).to.be.within(-100, -30);
  });

  for (const speed of [0, -5, Number.NaN, Infinity]) {
    it(`moves at the default speed for the invalid speed ${speed}`, async () => {
      const element = await show(html`<press-rate-ticker .speed=${speed} .data=${DATA}></press-rate-ticker>`);
      expect(await movement(element, 300)).to.be.within(-30, -5);
    });
  }

  it('moves to the right in a right-to-left page', async () => {
    const page = await fixture(
      html`<div dir="rtl" style="inline-size: 300px"><press-rate-ticker .data=${DATA}></press-rate-ticker></div>`,
    );
    const element = page.querySelector('press-rate-ticker')!;
    await waitUntil(
      () => element.shadowRoot!.querySelector('.track') !== null && element.shadowRoot!.getAnimations().length > 0,
      'the animations',
    );
    expect(await movement(element)).to.be.above(1);
    expect(left(element, 0), 'the first rate is on the right').to.be.above(left(element, 1));
  });

  describe('changes its direction with the page', () => {
    const { dir } = document.documentElement;
    afterEach(() => (document.documentElement.dir = dir));

    it('and continues from the same place', async () => {
      const element = await show(html`<press-rate-ticker .data=${DATA}></press-rate-ticker>`);
      document.documentElement.dir = 'rtl';
      await waitUntil(
        () =>
          element.shadowRoot!.querySelector('.track') !== null &&
          element.shadowRoot!.getAnimations().length > 0 &&
          left(element, 0) > left(element, 1),
        'the rates from right to left',
      );
      expect(await movement(element)).to.be.above(1);
      expect(
        line(element).getBoundingClientRect().right - rates(element)[0]!.getBoundingClientRect().right,
        'the distance that the first rate has moved',
      ).to.be.within(-60, 0);
    });
  });

  it('starts with the first rate at the start of the line', async () => {
    const element = await show(html`<press-rate-ticker .data=${DATA}></press-rate-ticker>`);
    expect(left(element) - line(element).getBoundingClientRect().left).to.be.within(-15, 0.5);
  });

  it('shows no rate twice, even if there is only one, which is wider than the line', async () => {
    const element = await show(html`<press-rate-ticker .data=${{ rates: RATES.slice(0, 1) }}></press-rate-ticker>`, {
      width: 150,
    });
    expect(await moves(element)).to.equal(true);
    expect(rates(element)).to.have.length(1);
  });

  it('stands still if all rates fit, and shows no rate twice', async () => {
    const element = await show(html`<press-rate-ticker .data=${{ rates: RATES.slice(0, 1) }}></press-rate-ticker>`, {
      isMoving: false,
    });
    expect(await moves(element)).to.equal(false);
    expect(element.shadowRoot!.getAnimations().length).to.equal(0);
    expect(rates(element)).to.have.length(1);
  });

  describe('keeps the first visible rate in place', () => {
    const CODES = Array.from(
      { length: 60 },
      (_, index) => `Q${String.fromCodePoint(65 + (index % 26), 65 + Math.floor(index / 26))}`,
    );
    /** Rates of sixty pairs. */
    const many = (rateOf: (index: number) => number) => ({
      rates: CODES.map((base, index) => ({ base, quote: 'USD', rate: rateOf(index) })),
    });

    interface Midway {
      readonly element: PressRateTicker;
      readonly wrapper: HTMLElement;
      /** The first visible rate. */
      readonly anchor: HTMLElement;
      /** The distance of that rate from the start of the line. */
      readonly place: () => number;
    }

    /**
     * A ticker of fifty pairs, the most without `pairs`. It has moved by more than half of its length, and focus pauses
     * it.
     * @param skipped Rates that are then scrolled out of view.
     */
    async function midway(dir: string, skipped = 0): Promise<Midway> {
      const wrapper = await fixture<HTMLElement>(
        html`<div dir=${dir} style="inline-size: 600px"><press-rate-ticker
            speed="2000" .data=${many(() => 1.5)}></press-rate-ticker></div>`,
      );
      const element = wrapper.querySelector('press-rate-ticker')!;
      await waitUntil(
        () => element.shadowRoot!.querySelector('.track') !== null && element.shadowRoot!.getAnimations().length > 0,
        'the animations',
      );
      const placeOf = (rate: Element): number => {
        const viewport = line(element).getBoundingClientRect();
        const box = rate.getBoundingClientRect();
        return dir === 'rtl' ? viewport.right - box.right : box.left - viewport.left;
      };
      const firstVisible = (): HTMLElement =>
        rates(element)
          .filter((rate) => placeOf(rate) >= 0)
          .sort((a, b) => placeOf(a) - placeOf(b))[0]!;
      await waitUntil(() => rates(element).indexOf(firstVisible()) > 30, 'more than half of the length');
      (line(element) as HTMLElement).focus();
      const scrollBy = (px: number): boolean =>
        line(element).dispatchEvent(new WheelEvent('wheel', { deltaX: dir === 'rtl' ? -px : px, cancelable: true }));
      // Of a rate exactly at the start of the line, rounding would decide whether it is in view.
      if (rates(element).some((rate) => Math.abs(placeOf(rate)) < 1)) scrollBy(20);
      for (let rate = 0; rate < skipped; rate++) scrollBy(placeOf(firstVisible()) + 20);
      const anchor = firstVisible();
      const code = /Q\w\w/.exec(anchor.innerText)![0];
      const place = (): number => placeOf(rates(element).find(({ innerText }) => innerText.includes(code))!);
      return { element, wrapper, anchor, place };
    }

    const changes: Readonly<Record<string, (element: PressRateTicker, wrapper: HTMLElement) => void>> = {
      'when all rates get longer': (element) => (element.data = many(() => 1234.5678)),
      'when some rates get longer, in view and out of it': (element) =>
        (element.data = many((index) => (index % 3 ? 1.5 : 98765.4321))),
      'when the page changes its width': (_, wrapper) => (wrapper.style.inlineSize = '431px'),
      'when a web font has loaded': (element) => (element.style.fontFamily = 'monospace'),
      'when the text is zoomed to 200 %': (element) => (element.style.fontSize = '200%'),
      'when the speed is reduced': (element) => (element.speed = 20),
      'when a pair is added at the front': (element) =>
        (element.data = { rates: [{ base: 'EUR', quote: 'USD', rate: 1.1 }, ...many(() => 1.5).rates] }),
      'when two pairs at the front are removed': (element) =>
        (element.data = { rates: many(() => 1.5).rates.slice(2) }),
      'when ten pairs are added, in one more group': (element) =>
        (element.pairs = CODES.map((base) => `${base}/USD`).join(' ')),
      'when thirty pairs are removed, so that there are fewer groups': (element) =>
        (element.data = { rates: many(() => 1.5).rates.slice(30) }),
      'when all pairs are inverted': (element) => (element.notation = 'inverse'),
    };
    for (const [when, change] of Object.entries(changes)) {
      for (const dir of ['ltr', 'rtl']) {
        it(`${when} (${dir})`, async () => {
          const { element, wrapper, anchor, place } = await midway(dir);
          const before = place();
          const widthBefore = anchor.getBoundingClientRect().width;
          change(element, wrapper);
          await settled(element);
          // On a busy machine, the sizes are observed some frames later.
          await waitUntil(() => Math.abs(place() - before) <= 1, `${place()} px instead of ${before}`);
          if (when.includes('font')) expect(anchor.getBoundingClientRect().width).not.to.be.closeTo(widthBefore, 0.5);
        });
      }
    }

    for (const dir of ['ltr', 'rtl']) {
      for (const skipped of [1, 2, 3]) {
        it(`when all rates get longer and number ${skipped + 1} is the first visible (${dir})`, async () => {
          const { element, anchor, place } = await midway(dir, skipped);
          const before = place();
          const widthBefore = anchor.getBoundingClientRect().width;
          element.data = many(() => 1234.5678);
          await settled(element);
          expect(place()).to.be.closeTo(before, 1);
          expect(anchor.getBoundingClientRect().width).to.be.above(widthBefore);
        });
      }

      it(`when a pair at the front is removed and one of the same width is added at the end (${dir})`, async () => {
        const { element, wrapper, place } = await midway(dir);
        wrapper.style.fontFamily = 'monospace';
        await settled(element);
        const before = place();
        element.data = { rates: [...many(() => 1.5).rates.slice(1), { base: 'QZZ', quote: 'USD', rate: 1.5 }] };
        await settled(element);
        expect(place()).to.be.closeTo(before, 1);
      });
    }

    it('when the page is zoomed by CSS', async () => {
      const { element, wrapper, place } = await midway('ltr');
      const before = place();
      wrapper.style.zoom = '2';
      await settled(element);
      expect(place() / 2).to.be.closeTo(before, 1);
    });
  });

  it('keeps the distances between rates when it is paused and resumed', async () => {
    const element = await show(html`<press-rate-ticker .data=${DATA}></press-rate-ticker>`);
    const distance = () => left(element, 4) - left(element, 3);
    const before = distance();
    for (let round = 0; round < 5; round++) {
      button(element).click();
      await wait(40);
    }
    expect(distance()).to.be.closeTo(before, 0.1);
  });

  describe('stops', () => {
    let element: PressRateTicker;
    beforeEach(async () => {
      element = await show(html`<press-rate-ticker lang="en" .data=${DATA}></press-rate-ticker>`);
    });

    it('while the mouse is over it', async () => {
      const { left: x, top: y } = line(element).getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(x) + 200, Math.round(y) + 20] });
      expect(await moves(element)).to.equal(false);
      await sendMouse({ type: 'move', position: [5, 500] });
      expect(await moves(element)).to.equal(true);
    });

    it('while a link in it has focus, and scrolls that link into view', async () => {
      const { left: start, right: end } = line(element).getBoundingClientRect();
      for (const link of element.shadowRoot!.querySelectorAll<HTMLElement>('[part="link"]')) {
        link.focus();
        const box = link.getBoundingClientRect();
        expect(box.left).to.be.at.least(start - 1);
        expect(box.right).to.be.at.most(end + 1);
        // Rates out of view may change their side.
        await wait(150);
        expect(link.getBoundingClientRect().left).to.be.closeTo(box.left, 1);
      }
      button(element).focus();
      expect(await moves(element), 'after focus has left').to.equal(true);
    });

    describe('when the button is clicked, and stays paused', () => {
      const link = () => element.shadowRoot!.querySelector<HTMLElement>('[part="link"]')!;
      const EVENTS: Readonly<Record<string, () => unknown>> = {
        'after the mouse was over it': async () => {
          const { left: x, top: y } = line(element).getBoundingClientRect();
          await sendMouse({ type: 'move', position: [Math.round(x) + 100, Math.round(y) + 20] });
          await sendMouse({ type: 'move', position: [5, 500] });
        },
        'after a link had focus': () => {
          link().focus();
          link().blur();
        },
        'after a refresh': () => (element.data = { rates: RATES.slice(1) }),
        'after it is rendered again': () => element.requestUpdate(),
        'after it is moved in the page': () => element.parentElement!.append(element),
        'after it was removed from the page and added again': async () => {
          const parent = element.parentElement!;
          element.remove();
          await wait(50);
          parent.append(element);
        },
        'after its attributes change': async () => {
          for (const [name, value] of [
            ['speed', '90'],
            ['pairs', 'KGS/USD KZT/USD TJS/USD'],
            ['label', 'Rates'],
            ['notation', 'inverse'],
            ['paused', ''],
            ['layout', 'list'],
            ['layout', 'ticker'],
          ] as const) {
            element.setAttribute(name, value);
            await element.updateComplete;
          }
          element.removeAttribute('paused');
        },
        'after a visit to another tab': () => {
          for (const hidden of [true, false]) {
            Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
            document.dispatchEvent(new Event('visibilitychange'));
          }
          Reflect.deleteProperty(document, 'hidden');
        },
      };
      for (const [when, act] of Object.entries(EVENTS)) {
        it(when, async () => {
          button(element).click();
          await act();
          await element.updateComplete;
          await waitUntil(
            () =>
              element.shadowRoot!.querySelector('.track') !== null && element.shadowRoot!.getAnimations().length > 0,
            'the animations',
          );
          expect(await moves(element)).to.equal(false);
          expect(button(element).ariaLabel).to.match(/^Play: /);
        });
      }
    });

    it('updating its rates while paused, and shows the newest when resumed', async () => {
      const figure = () => element.shadowRoot!.querySelector('data')!.textContent;
      button(element).click();
      element.data = { rates: [{ base: 'KGS', quote: 'USD', rate: 0.02 }, ...RATES.slice(1, 4)] };
      await element.updateComplete;
      expect([figure(), rates(element).length]).to.deep.equal(['0.01143', 5]);
      button(element).click();
      await element.updateComplete;
      expect([figure(), rates(element).length]).to.deep.equal(['0.02', 4]);
      await settled(element);
      expect(await moves(element)).to.equal(true);
    });

    it('when a script calls pause(), until a script calls play()', async () => {
      element.pause();
      await element.updateComplete;
      expect(await moves(element)).to.equal(false);
      element.play();
      await element.updateComplete;
      expect(await moves(element)).to.equal(true);
    });

    it('while it is outside the viewport or in a hidden tab', async () => {
      const isRunning = () => element.shadowRoot!.getAnimations().some(({ playState }) => playState === 'running');
      element.parentElement!.style.marginBlockStart = '5000px';
      await waitUntil(() => !isRunning(), 'a pause');
      element.parentElement!.style.marginBlockStart = '';
      await waitUntil(isRunning, 'motion');
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
      document.dispatchEvent(new Event('visibilitychange'));
      expect(isRunning()).to.equal(false);
      Reflect.deleteProperty(document, 'hidden');
      document.dispatchEvent(new Event('visibilitychange'));
      expect(isRunning()).to.equal(true);
    });
  });

  it('is paused at first with the attribute `paused`, until the user starts it', async () => {
    const element = await show(html`<press-rate-ticker paused lang="en" .data=${DATA}></press-rate-ticker>`);
    expect([await moves(element), button(element).ariaLabel]).to.deep.equal([false, 'Play: Exchange rates']);
    button(element).click();
    await element.updateComplete;
    expect([await moves(element), button(element).ariaLabel]).to.deep.equal([true, 'Pause: Exchange rates']);
    expect(element.paused, 'the attribute is not changed').to.equal(true);
  });

  it('has a button of at least 24 px in any font size, outside the area that pauses on hover', async () => {
    for (const layout of ['ticker', 'list']) {
      const element = await show(
        html`<press-rate-ticker layout=${layout} refresh="60"
            style="--press-rate-ticker-row: 1rem; font-size: 6px" .data=${DATA}></press-rate-ticker>`,
        { width: 150, isMoving: layout === 'ticker' },
      );
      const { width, height } = button(element).getBoundingClientRect();
      expect(Math.min(width, height), layout).to.be.at.least(24);
      expect(line(element).contains(button(element))).to.equal(false);
    }
  });

  const BUTTONS = {
    en: ['Pause: Exchange rates', 'Play: Exchange rates'],
    ru: ['Пауза: Курсы валют', 'Продолжить: Курсы валют'],
    kk: ['Валюта бағамдары: кідірту', 'Валюта бағамдары: жалғастыру'],
    ky: ['Валюта курстары: тындыруу', 'Валюта курстары: улантуу'],
    uz: ['Valyuta kurslari: toʻxtatish', 'Valyuta kurslari: davom ettirish'],
    tg: ['Таваққуф: Қурби асъор', 'Идома додан: Қурби асъор'],
    tk: ['Walýuta kurslary: duruzmak', 'Walýuta kurslary: dowam etmek'],
  };
  for (const [lang, labels] of Object.entries(BUTTONS)) {
    it(`has a button with a label in ${lang} that names the action and the widget`, async () => {
      const element = await show(html`<press-rate-ticker lang=${lang} .data=${DATA}></press-rate-ticker>`);
      const labelBefore = button(element).ariaLabel;
      button(element).click();
      await element.updateComplete;
      expect([labelBefore, button(element).ariaLabel]).to.deep.equal(labels);
    });
  }

  it('names the widget by its attribute `label` in the button’s label', async () => {
    const element = await show(
      html`<press-rate-ticker lang="en" label="One dollar costs" .data=${DATA}></press-rate-ticker>`,
    );
    expect(button(element).ariaLabel).to.equal('Pause: One dollar costs');
  });

  it('works under a CSP that allows no inline styles', async () => {
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe style="inline-size: 300px" srcdoc=${strictPage}></iframe>`,
    );
    const page = () => frame.contentDocument!;
    const ticker = () => page().querySelector('press-rate-ticker')!;
    await waitUntil(() => Boolean(frame.contentWindow?.customElements.get('press-rate-ticker')), 'the element');
    const blocked: string[] = [];
    page().addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective));
    ticker().data = DATA;
    await waitUntil(
      () => ticker().shadowRoot!.querySelector('.track') !== null && ticker().shadowRoot!.getAnimations().length > 0,
      'the animations',
    );
    await settled(ticker());
    // While only figures change, the widths of groups are kept, as styles that scripts set: CSP allows those.
    const group = line(ticker()).querySelector('.group')!;
    let rate = 1.5;
    await waitUntil(() => {
      rate += 0.01;
      ticker().data = { rates: RATES.map((known) => ({ ...known, rate })) };
      return parseFloat(frame.contentWindow!.getComputedStyle(group).minInlineSize) > 100;
    }, 'the kept width');
    ticker().layout = 'list';
    await settled(ticker());
    expect(blocked).to.deep.equal([]);
    // Without this, the test would prove nothing.
    page().body.setAttribute('style', 'color: red');
    await waitUntil(() => blocked.length > 0, 'a blocked style attribute');
    expect(blocked).to.deep.equal(['style-src-attr']);
  });
});
