import { expect, fixture, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { eventually } from '../../test/support.js';
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

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const rates = (element: Element): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="rate"]'),
];
const button = (element: Element): HTMLButtonElement => element.shadowRoot!.querySelector('button')!;
const line = (element: Element): Element => element.shadowRoot!.querySelector('[part="rates"]')!;
const left = (element: Element, at = 0): number => rates(element)[at]!.getBoundingClientRect().left;

/** By how many px the first rate moves while the reader looks. */
async function movement(element: Element, ms = 150): Promise<number> {
  const before = left(element);
  await pause(ms);
  return left(element) - before;
}

const moves = async (element: Element): Promise<boolean> => Math.abs(await movement(element)) > 1;

async function show(template: Parameters<typeof fixture>[0], moving = true): Promise<PressRateTicker> {
  const element = await fixture<PressRateTicker>(template);
  if (moving) await eventually(() => element.shadowRoot!.getAnimations().length > 0, 'the animations');
  return element;
}

describe('a moving line of rates', () => {
  beforeEach(() => sendMouse({ type: 'move', position: [5, 500] }));

  it('moves towards the start of the line at 40 px per second', async () => {
    const element = await show(html`<press-rate-ticker .data=${DATA}></press-rate-ticker>`);
    expect(await moves(element)).to.equal(true);
    const { currentTime: from } = element.shadowRoot!.getAnimations()[0]!;
    const start = left(element);
    await pause(500);
    const moved = start - left(element);
    const seconds = (Number(element.shadowRoot!.getAnimations()[0]!.currentTime) - Number(from)) / 1000;
    expect(moved / seconds).to.be.closeTo(40, 0.8);
  });

  it('moves as fast as it is told', async () => {
    const element = await show(html`<press-rate-ticker speed="200" .data=${DATA}></press-rate-ticker>`);
    expect(await movement(element, 300)).to.be.within(-100, -30);
  });

  for (const speed of [0, -5, Number.NaN, Infinity]) {
    it(`takes a speed of ${speed} for the default`, async () => {
      const element = await show(html`<press-rate-ticker .speed=${speed} .data=${DATA}></press-rate-ticker>`);
      expect(await movement(element, 300)).to.be.within(-30, -5);
    });
  }

  it('moves the other way where writing does', async () => {
    const page = await fixture(html`<div dir="rtl"><press-rate-ticker .data=${DATA}></press-rate-ticker></div>`);
    const element = page.querySelector('press-rate-ticker')!;
    await eventually(() => element.shadowRoot!.getAnimations().length > 0, 'the animations');
    expect(await movement(element)).to.be.above(1);
    expect(left(element, 0), 'the first rate stands at the right').to.be.above(left(element, 1));
  });

  describe('turns round when the page’s writing does', () => {
    const { dir } = document.documentElement;
    afterEach(() => (document.documentElement.dir = dir));

    it('and goes on from where it was', async () => {
      const element = await show(html`<press-rate-ticker .data=${DATA}></press-rate-ticker>`);
      document.documentElement.dir = 'rtl';
      await eventually(
        () => element.shadowRoot!.getAnimations().length > 0 && left(element, 0) > left(element, 1),
        'the new order',
      );
      expect(await movement(element)).to.be.above(1);
      expect(
        line(element).getBoundingClientRect().right - rates(element)[0]!.getBoundingClientRect().right,
        'the way of the first rate',
      ).to.be.within(-60, 0);
    });
  });

  it('begins with the first rate at the start of the line', async () => {
    const element = await show(html`<press-rate-ticker .data=${DATA}></press-rate-ticker>`);
    expect(left(element) - line(element).getBoundingClientRect().left).to.be.within(-15, 0.5);
  });

  it('moves even if all of it fits, and shows no rate twice', async () => {
    const element = await show(html`<press-rate-ticker .data=${{ rates: RATES.slice(0, 1) }}></press-rate-ticker>`);
    expect(await moves(element)).to.equal(true);
    expect(rates(element)).to.have.length(1);
  });

  describe('keeps in place what the reader looks at', () => {
    const CODES = Array.from(
      { length: 60 },
      (_, at) => `Q${String.fromCodePoint(65 + (at % 26), 65 + Math.floor(at / 26))}`,
    );
    const many = (rate: (at: number) => number) => ({
      rates: CODES.map((base, at) => ({ base, quote: 'USD', rate: rate(at) })),
    });

    /** A ticker of sixty pairs in the middle of its way, held by focus; and the first rate that begins in view. */
    async function midway(
      dir: string,
    ): Promise<{ element: PressRateTicker; wrapper: HTMLElement; seen: HTMLElement; place: () => number }> {
      const wrapper = await fixture<HTMLElement>(
        html`<div dir=${dir} style="inline-size: 600px"><press-rate-ticker speed="2000" .data=${many(() => 1.5)}></press-rate-ticker></div>`,
      );
      const element = wrapper.querySelector('press-rate-ticker')!;
      await eventually(() => element.shadowRoot!.getAnimations().length > 0, 'the animations');
      const place = (rate: Element) => {
        const view = line(element).getBoundingClientRect();
        const box = rate.getBoundingClientRect();
        return dir === 'rtl' ? view.right - box.right : box.left - view.left;
      };
      const inView = () =>
        rates(element)
          .filter((rate) => place(rate) >= 0)
          .sort((a, b) => place(a) - place(b))[0]!;
      await eventually(() => rates(element).indexOf(inView()) > 30, 'half of the way');
      (line(element) as HTMLElement).focus();
      const seen = inView();
      const code = /Q\w\w/.exec(seen.innerText)![0];
      return {
        element,
        wrapper,
        seen,
        place: () => place(rates(element).find(({ innerText }) => innerText.includes(code))!),
      };
    }

    const settled = async (element: PressRateTicker): Promise<void> => {
      await element.updateComplete;
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    };

    const changes: Readonly<Record<string, (element: PressRateTicker, wrapper: HTMLElement) => void>> = {
      'when all rates get longer': (element) => (element.data = many(() => 1234.5678)),
      'when some rates get longer, out of view and in it': (element) =>
        (element.data = many((at) => (at % 3 ? 1.5 : 98765.4321))),
      'when the page gets another width': (_, wrapper) => (wrapper.style.inlineSize = '431px'),
      'when a font arrives': (element) => (element.style.fontFamily = 'monospace'),
      'when the text is zoomed to 200 %': (element) => (element.style.fontSize = '200%'),
      'when it is to be slower': (element) => (element.speed = 20),
      'when a pair comes at the front': (element) =>
        (element.data = { rates: [{ base: 'EUR', quote: 'USD', rate: 1.1 }, ...many(() => 1.5).rates] }),
      'when two pairs at the front go': (element) => (element.data = { rates: many(() => 1.5).rates.slice(2) }),
      'when each pair is written the other way round': (element) => (element.notation = 'inverse'),
    };
    for (const [when, change] of Object.entries(changes)) {
      for (const dir of ['ltr', 'rtl']) {
        it(`${when} (${dir})`, async () => {
          const { element, wrapper, seen, place } = await midway(dir);
          const before = place();
          const boxBefore = seen.getBoundingClientRect().width;
          change(element, wrapper);
          await settled(element);
          expect(place()).to.be.closeTo(before, 1);
          if (when.includes('font')) expect(seen.getBoundingClientRect().width).not.to.be.closeTo(boxBefore, 0.5);
        });
      }
    }

    for (const dir of ['ltr', 'rtl']) {
      it(`when a pair goes at the front and another of equal width comes at the end (${dir})`, async () => {
        const { element, wrapper, place } = await midway(dir);
        wrapper.style.fontFamily = 'monospace';
        await settled(element);
        const before = place();
        element.data = { rates: [...many(() => 1.5).rates.slice(1), { base: 'QZZ', quote: 'USD', rate: 1.5 }] };
        await settled(element);
        expect(place()).to.be.closeTo(before, 1);
      });
    }

    it('when the whole page is zoomed by CSS', async () => {
      const { element, wrapper, place } = await midway('ltr');
      const before = place();
      wrapper.style.zoom = '2';
      await settled(element);
      expect(place() / 2).to.be.closeTo(before, 1);
    });
  });

  describe('keeps the keyboard on the pair that it is on', () => {
    const focused = (element: Element): string =>
      (element.shadowRoot!.activeElement as HTMLElement | null)?.innerText.slice(0, 3) ?? 'nothing';
    const EUR = { base: 'EUR', quote: 'USD', rate: 1.1, url: '/eur' };

    for (const layout of ['ticker', 'list'] as const) {
      for (const [when, others, expected] of [
        ['when another comes before it', [EUR, ...RATES], 'KZT'],
        ['when the one before it goes', RATES.slice(1), 'KZT'],
        ['when all change their places', RATES.toReversed(), 'KZT'],
        ['and on none when it is gone itself', [EUR, ...RATES.slice(2)], 'nothing'],
      ] as const) {
        it(`${when}, in a ${layout}`, async () => {
          const element = await show(
            html`<press-rate-ticker layout=${layout} .data=${DATA}></press-rate-ticker>`,
            layout === 'ticker',
          );
          element.shadowRoot!.querySelectorAll<HTMLElement>('[part="link"]')[1]!.focus();
          const place = () =>
            rates(element)
              .find(({ innerText }) => innerText.startsWith('KZT'))
              ?.getBoundingClientRect().left;
          const before = place()!;
          element.data = { rates: others };
          await element.updateComplete;
          for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
          expect(focused(element)).to.equal(expected);
          if (expected === 'KZT' && when !== 'when all change their places')
            expect(place(), 'its place').to.be.closeTo(before, 1);
        });
      }
    }

    const REDATED = RATES.map((rate) => ({ ...rate, url: `${rate.url}?d=2` }));
    for (const layout of ['ticker', 'list'] as const) {
      for (const [when, change] of [
        ['when the addresses change', (element) => (element.data = { rates: REDATED })],
        ['when the addresses and the places change', (element) => (element.data = { rates: REDATED.toReversed() })],
        ['when each pair is written otherwise', (element) => (element.notation = 'per-1000')],
      ] as readonly (readonly [string, (element: PressRateTicker) => void])[]) {
        it(`${when}, in a ${layout}`, async () => {
          const element = await show(
            html`<press-rate-ticker lang="en" layout=${layout} .data=${DATA}></press-rate-ticker>`,
            layout === 'ticker',
          );
          element.shadowRoot!.querySelectorAll<HTMLElement>('[part="link"]')[1]!.focus();
          change(element);
          await element.updateComplete;
          expect(element.shadowRoot!.activeElement?.textContent).to.contain('KZT');
        });
      }
    }

    it('when the page gets another template for their addresses', async () => {
      const element = await show(
        html`<press-rate-ticker href-template="/rates/{base}" .data=${{ rates: RATES.map((rate) => ({ ...rate, url: undefined })) }}></press-rate-ticker>`,
      );
      element.shadowRoot!.querySelectorAll<HTMLElement>('[part="link"]')[1]!.focus();
      element.hrefTemplate = '/kurs/{base}';
      await element.updateComplete;
      expect(focused(element)).to.equal('KZT');
    });

    it('and on the source when that gets another address', async () => {
      const source = (url: string) => ({ rates: RATES, source: { name: 'National Bank', url } });
      const element = await show(html`<press-rate-ticker .data=${source('/bank?d=1')}></press-rate-ticker>`);
      element.shadowRoot!.querySelector<HTMLElement>('[part="source-link"]')!.focus();
      element.data = source('/bank?d=2');
      await element.updateComplete;
      expect(focused(element)).to.equal('Nat');
    });
  });

  it('keeps all groups in step after being stopped and started', async () => {
    const element = await show(html`<press-rate-ticker .data=${DATA}></press-rate-ticker>`);
    const distance = () => left(element, 4) - left(element, 3);
    const before = distance();
    for (let round = 0; round < 5; round++) {
      button(element).click();
      await pause(40);
    }
    expect(distance()).to.be.closeTo(before, 0.1);
  });

  describe('stands still', () => {
    let element: PressRateTicker;
    beforeEach(async () => {
      element = await show(html`<press-rate-ticker lang="en" .data=${DATA}></press-rate-ticker>`);
    });

    it('under the pointer, and goes on when it leaves', async () => {
      const { left: x, top: y } = line(element).getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(x) + 200, Math.round(y) + 20] });
      expect(await moves(element)).to.equal(false);
      await sendMouse({ type: 'move', position: [5, 500] });
      expect(await moves(element)).to.equal(true);
    });

    it('while a link in it has focus, which is brought into view', async () => {
      const { left: start, right: end } = line(element).getBoundingClientRect();
      for (const link of element.shadowRoot!.querySelectorAll<HTMLElement>('[part="link"]')) {
        link.focus();
        const box = link.getBoundingClientRect();
        expect(box.left).to.be.at.least(start - 1);
        expect(box.right).to.be.at.most(end + 1);
        expect(await moves(element)).to.equal(false);
      }
      button(element).focus();
      expect(await moves(element), 'after focus has left').to.equal(true);
    });

    describe('for good once its button is pressed', () => {
      const link = () => element.shadowRoot!.querySelector<HTMLElement>('[part="link"]')!;
      const EVENTS: Readonly<Record<string, () => unknown>> = {
        'after the pointer has come and gone': async () => {
          const { left: x, top: y } = line(element).getBoundingClientRect();
          await sendMouse({ type: 'move', position: [Math.round(x) + 100, Math.round(y) + 20] });
          await sendMouse({ type: 'move', position: [5, 500] });
        },
        'after focus has come and gone': () => {
          link().focus();
          link().blur();
        },
        'after a refresh': () => (element.data = { rates: RATES.slice(1) }),
        'after it is rendered anew': () => element.requestUpdate(),
        'after a move in the page': () => element.parentElement!.append(element),
        'after it was out of the page': async () => {
          const parent = element.parentElement!;
          element.remove();
          await pause(50);
          parent.append(element);
        },
        'after its attributes change': async () => {
          for (const [name, value] of [
            ['speed', '90'],
            ['pairs', 'KGS/USD'],
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
          await eventually(() => element.shadowRoot!.getAnimations().length > 0, 'the animations');
          expect(await moves(element)).to.equal(false);
          expect(button(element).ariaLabel).to.match(/^Play: /);
        });
      }
    });

    it('with its figures, which come up to date when it is started again', async () => {
      const figure = () => element.shadowRoot!.querySelector('data')!.textContent;
      button(element).click();
      element.data = { rates: [{ base: 'KGS', quote: 'USD', rate: 0.02 }] };
      await element.updateComplete;
      expect(figure()).to.equal('0.01143');
      button(element).click();
      await element.updateComplete;
      expect(figure()).to.equal('0.02');
      await eventually(() => element.shadowRoot!.getAnimations().length === 1, 'the animation');
      expect(await moves(element)).to.equal(true);
    });

    it('when a script says so, until a script or the reader says otherwise', async () => {
      element.pause();
      await element.updateComplete;
      expect(await moves(element)).to.equal(false);
      element.play();
      await element.updateComplete;
      expect(await moves(element)).to.equal(true);
    });

    it('out of sight, and in a hidden tab', async () => {
      const running = () => element.shadowRoot!.getAnimations().some(({ playState }) => playState === 'running');
      element.parentElement!.style.marginBlockStart = '5000px';
      await eventually(() => !running(), 'rest');
      element.parentElement!.style.marginBlockStart = '';
      await eventually(running, 'motion');
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
      document.dispatchEvent(new Event('visibilitychange'));
      expect(running()).to.equal(false);
      Reflect.deleteProperty(document, 'hidden');
      document.dispatchEvent(new Event('visibilitychange'));
      expect(running()).to.equal(true);
    });
  });

  it('stands still from the start with `paused`, until the reader starts it', async () => {
    const element = await show(html`<press-rate-ticker paused lang="en" .data=${DATA}></press-rate-ticker>`);
    expect([await moves(element), button(element).ariaLabel]).to.deep.equal([false, 'Play: Exchange rates']);
    button(element).click();
    await element.updateComplete;
    expect([await moves(element), button(element).ariaLabel]).to.deep.equal([true, 'Pause: Exchange rates']);
    expect(element.paused, 'the page’s own setting is left as it was').to.equal(true);
  });

  it('has a button of at least 24 px, however small the type, that lies outside of what pauses under the pointer', async () => {
    for (const layout of ['ticker', 'list']) {
      const element = await show(
        html`<press-rate-ticker layout=${layout} refresh="60" style="--press-rate-ticker-row: 1rem; font-size: 6px" .data=${DATA}></press-rate-ticker>`,
        layout === 'ticker',
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
    it(`says in ${lang} what its button stops and starts`, async () => {
      const element = await show(html`<press-rate-ticker lang=${lang} .data=${DATA}></press-rate-ticker>`);
      const said = [button(element).ariaLabel];
      button(element).click();
      await element.updateComplete;
      expect([...said, button(element).ariaLabel]).to.deep.equal(labels);
    });
  }

  it('says by the publisher’s own name what its button stops', async () => {
    const element = await show(
      html`<press-rate-ticker lang="en" label="One dollar costs" .data=${DATA}></press-rate-ticker>`,
    );
    expect(button(element).ariaLabel).to.equal('Pause: One dollar costs');
  });

  it('runs under a policy that allows no inline style: it has no style attribute but for what script sets', async () => {
    const element = await show(html`<press-rate-ticker .data=${DATA}></press-rate-ticker>`);
    expect([...line(element).querySelectorAll('[style]')]).to.deep.equal([]);
  });
});
