import { expect, fixture, html } from '@open-wc/testing';
import { ShortPauses } from '../../test/short-pauses.js';
import { testStream } from '../../test/test-stream.js';
import { waitUntil, setMedia } from '../../test/support.js';
import './define.js';
import type { PressRateTicker } from './rate-ticker.js';

const rate = (value: number, base = 'KGS') => ({ base, quote: 'USD', rate: value });
const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const figures = (element: Element): string =>
  all(element, '[part="value"]')
    .map(({ innerText }) => innerText)
    .join(' ');
const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector(`[part="${name}"]`);
const shows = (element: Element, text: string): Promise<void> =>
  waitUntil(() => figures(element) === text, `${text} in place of ${figures(element)}`);
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The highlighted figures, each with the direction that its first color stands for. */
const highlights = (element: Element): string[] =>
  all(element, '[part="value"]').flatMap((figure) =>
    figure.getAnimations().map((animation) => {
      const [first] = animation.effect instanceof KeyframeEffect ? animation.effect.getKeyframes() : [];
      return `${figure.innerText} ${String(first?.['backgroundColor']).includes('--_up') ? 'up' : 'down'}`;
    }),
  );

async function showStream(template: (src: string) => Parameters<typeof fixture>[0]) {
  const stream = testStream();
  await stream.greet({ rates: [rate(1), rate(2, 'KZT')] });
  const element = await fixture<PressRateTicker>(template(stream.src));
  await shows(element, '1 2');
  return { stream, element };
}

describe('a ticker with a stream of rates', () => {
  afterEach(() => setMedia({}));

  it('shows each message, and renders a burst of a thousand messages only a few times', async () => {
    const { stream, element } = await showStream((src) => html`<press-rate-ticker src=${src}></press-rate-ticker>`);
    let renders = 0;
    const observer = new MutationObserver(() => renders++);
    observer.observe(element.shadowRoot!, { subtree: true, characterData: true, childList: true });
    await stream.send(...Array.from({ length: 1000 }, (_, at) => ({ rates: [rate(at + 2)] })));
    await shows(element, '1,001 2');
    observer.disconnect();
    expect(renders).to.be.within(1, 60);
  });

  it('holds new rates back while the user has paused it, and then shows the last ones', async () => {
    const { stream, element } = await showStream((src) => html`<press-rate-ticker src=${src}></press-rate-ticker>`);
    part(element, 'pause-button')!.click();
    await stream.send({ rates: [rate(3)] });
    await wait(200);
    expect(figures(element)).to.equal('1 2');
    part(element, 'pause-button')!.click();
    await shows(element, '3 2');
  });

  it('has a pause button in the list layout, too, without growing', async () => {
    const { stream, element } = await showStream(
      (src) => html`<press-rate-ticker layout="list" pairs="KGS/USD KZT/USD" src=${src}></press-rate-ticker>`,
    );
    const { height } = element.getBoundingClientRect();
    part(element, 'pause-button')!.click();
    await stream.send({ rates: [rate(3)] });
    await wait(200);
    expect(figures(element)).to.equal('1 2');
    expect(element.getBoundingClientRect().height).to.equal(height);
  });

  it('keeps its rates and marks them as out of date when the stream ends', async () => {
    const { stream, element } = await showStream(
      (src) => html`<press-rate-ticker lang="en" src=${src}></press-rate-ticker>`,
    );
    const pauses = new ShortPauses();
    pauses.start();
    await stream.respond(410);
    await stream.drop();
    await waitUntil(() => element.matches(':state(ready):state(stale):state(error)'), 'the states').finally(() =>
      pauses.stop(),
    );
    expect(figures(element)).to.equal('1 2');
    expect(part(element, 'outdated')?.innerText.toLowerCase()).to.equal('may be out of date');
  });

  it('names an invalid message in the debug panel, and keeps its rates', async () => {
    const { stream, element } = await showStream(
      (src) => html`<press-rate-ticker debug src=${src}></press-rate-ticker>`,
    );
    await stream.send('oops');
    await waitUntil(
      () => part(element, 'debug')?.textContent.includes('data: expected JSON of at most 1 MiB, got "oops"\n') ?? false,
      'the reason',
    );
    expect(figures(element)).to.equal('1 2');
  });

  describe('highlights', () => {
    it('only the figure that changed, in the color of its direction, without layout shift', async () => {
      const { stream, element } = await showStream(
        (src) => html`<press-rate-ticker layout="list" src=${src}></press-rate-ticker>`,
      );
      expect(highlights(element)).to.deep.equal([]);
      const before = part(element, 'rates')!.getBoundingClientRect().toJSON();
      await stream.send({ rates: [rate(3)] });
      await shows(element, '3 2');
      expect(highlights(element)).to.deep.equal(['3 up']);
      expect(part(element, 'rates')!.getBoundingClientRect().toJSON()).to.deep.equal(before);
      await stream.send({ rates: [rate(1.5, 'KZT')] });
      await shows(element, '3 1.5');
      expect(highlights(element)).to.include('1.5 down');
      await waitUntil(() => highlights(element).length === 0, 'the end of the highlights');
    });

    it('a figure once, even if it changes several times', async () => {
      const { stream, element } = await showStream((src) => html`<press-rate-ticker src=${src}></press-rate-ticker>`);
      for (const value of [3, 4, 5]) {
        await stream.send({ rates: [rate(value)] });
        await shows(element, `${value} 2`);
      }
      expect(highlights(element)).to.deep.equal(['5 up']);
    });

    it('up to 12 figures at once, and none if more change', async () => {
      const element = await fixture<PressRateTicker>(html`<press-rate-ticker></press-rate-ticker>`);
      const table = (count: number, value: number) =>
        Array.from({ length: 26 }, (_, at) => ({
          ...rate(at < count ? value : 1),
          base: `A${String.fromCodePoint(65 + at)}A`,
        }));
      for (const [count, value, expected] of [
        [0, 1, 0],
        [12, 2, 12],
        [13, 3, 0],
      ] as const) {
        for (const animation of element.shadowRoot!.getAnimations())
          if (!(animation.effect as KeyframeEffect).getKeyframes()[0]?.['transform']) animation.cancel();
        element.data = table(count, value);
        await element.updateComplete;
        expect(highlights(element).length, `${count} changed`).to.equal(expected);
      }
    });

    it('half of the figures, but none if more of at least three change', async () => {
      const element = await fixture<PressRateTicker>(html`<press-rate-ticker></press-rate-ticker>`);
      const table = (...values: readonly number[]) =>
        values.map((value, at) => ({ ...rate(value), base: ['KGS', 'KZT', 'UZS', 'TJS'][at]! }));
      for (const [values, expected] of [
        [[1, 1, 1, 1], []],
        [[2, 2, 2, 2], []],
        [[3, 3, 3, 2], []],
        [
          [3, 4, 3, 4],
          ['4 up', '4 up'],
        ],
      ] as const) {
        element.data = table(...values);
        await element.updateComplete;
        expect(highlights(element), String(values)).to.deep.equal(expected);
      }
    });

    it('no figure that is only formatted differently', async () => {
      const { element } = await showStream(
        (src) => html`<press-rate-ticker layout="list" src=${src}></press-rate-ticker>`,
      );
      element.digits = 3;
      await shows(element, '1.000 2.000');
      element.notation = 'per-1000';
      await element.updateComplete;
      expect(highlights(element)).to.deep.equal([]);
    });

    it('no figure whose change is too small to be visible', async () => {
      const { stream, element } = await showStream(
        (src) => html`<press-rate-ticker layout="list" src=${src}></press-rate-ticker>`,
      );
      await stream.send({ rates: [rate(1.0000001), rate(5, 'KZT')] });
      await shows(element, '1 5');
      expect(highlights(element)).to.deep.equal(['5 up']);
    });

    it('no figure while the ticker is paused', async () => {
      const { stream, element } = await showStream(
        (src) => html`<press-rate-ticker paused src=${src}></press-rate-ticker>`,
      );
      await stream.send({ rates: [rate(3)] });
      await shows(element, '3 2');
      expect(highlights(element)).to.deep.equal([]);
    });

    for (const [name, value] of [
      ['prefers-reduced-motion', 'reduce'],
      ['forced-colors', 'active'],
    ] as const) {
      it(`no figure with ${name}: ${value}`, async () => {
        await setMedia({ [name]: value });
        const { stream, element } = await showStream((src) => html`<press-rate-ticker src=${src}></press-rate-ticker>`);
        await stream.send({ rates: [rate(3)] });
        await shows(element, '3 2');
        expect(highlights(element)).to.deep.equal([]);
      });
    }
  });
});
