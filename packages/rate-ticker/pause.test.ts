/** Which updates the pause button holds back, and which not. */
import { expect, fixture, html } from '@open-wc/testing';
import { testStream } from '../../test/test-stream.js';
import { waitUntil, setMedia } from '../../test/support.js';
import './define.js';
import type { PressRateTicker } from './rate-ticker.js';

const table = (value: number) => ({ rates: [{ base: 'KGS', quote: 'USD', rate: value }] });
const button = (element: Element): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>('[part="pause-button"]');
const figure = (element: Element): string => element.shadowRoot!.querySelector('data')?.innerText ?? '';
const shows = (element: Element, text: string): Promise<void> =>
  waitUntil(() => figure(element) === text, `${text} in place of ${figure(element)}`);
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Streams that have sent a first message, each with another rate. */
const streams = (...values: readonly number[]) =>
  Promise.all(
    values.map(async (value) => {
      const stream = testStream();
      await stream.greet(table(value));
      return stream;
    }),
  );

/** A ticker that shows this rate and is then paused by its button. It is narrower than the rate, so that it moves. */
async function showPaused(template: Parameters<typeof fixture>[0], value: string): Promise<PressRateTicker> {
  const column = document.createElement('div');
  column.style.inlineSize = '60px';
  const element = await fixture<PressRateTicker>(template, { parentNode: column });
  await shows(element, value);
  await waitUntil(
    () => element.shadowRoot!.querySelector('.track') !== null && element.shadowRoot!.getAnimations().length > 0,
    'motion',
  );
  button(element)!.click();
  await element.updateComplete;
  return element;
}

const showPausedStream = (src: string, value: string): Promise<PressRateTicker> =>
  showPaused(html`<press-rate-ticker src=${src}></press-rate-ticker>`, value);

describe('a user who has paused a ticker', () => {
  afterEach(() => setMedia({}));

  it('sees the first rates of a new `src`, and no later ones', async () => {
    const [first, second] = await streams(1, 2);
    const element = await showPausedStream(first!.src, '1');
    await first!.send(table(1.5));
    await wait(150);
    expect(figure(element)).to.equal('1');
    element.src = second!.src;
    await shows(element, '2');
    await second!.send(table(3));
    await wait(150);
    expect([figure(element), button(element)!.ariaLabel]).to.deep.equal(['2', 'Play: Exchange rates']);
  });

  it('sees the first rates of `data` set in place of `src`, and no later ones', async () => {
    const [stream] = await streams(1);
    const element = await showPausedStream(stream!.src, '1');
    element.data = table(2);
    await shows(element, '2');
    element.data = table(3);
    await element.updateComplete;
    expect(figure(element)).to.equal('2');
  });

  it('sees no rates after `data` is removed if there is no `src`', async () => {
    const element = await showPaused(html`<press-rate-ticker src="" .data=${table(1)}></press-rate-ticker>`, '1');
    element.data = undefined;
    await element.updateComplete;
    expect([figure(element), button(element)]).to.deep.equal(['', null]);
  });

  it('sees new rates once the layout has no pause button: a list that does not update itself', async () => {
    const element = await showPaused(html`<press-rate-ticker .data=${table(1)}></press-rate-ticker>`, '1');
    element.data = table(2);
    await element.updateComplete;
    expect(figure(element)).to.equal('1');
    element.layout = 'list';
    await element.updateComplete;
    expect([figure(element), button(element)]).to.deep.equal(['2', null]);
  });

  it('sees new rates once the line has no pause button: because it has become wide enough for all rates', async () => {
    const element = await showPaused(html`<press-rate-ticker .data=${table(1)}></press-rate-ticker>`, '1');
    element.data = table(2);
    await element.updateComplete;
    expect(figure(element)).to.equal('1');
    element.parentElement!.style.inlineSize = '600px';
    await shows(element, '2');
    await waitUntil(() => button(element) === null, 'no button');
  });

  it('sees new rates once the layout has no pause button: with prefers-reduced-motion', async () => {
    const element = await showPaused(html`<press-rate-ticker .data=${table(1)}></press-rate-ticker>`, '1');
    element.data = table(2);
    await setMedia({ 'prefers-reduced-motion': 'reduce' });
    await shows(element, '2');
  });

  it('sees new rates on resume, and only then the page gets press-load', async () => {
    const [stream] = await streams(1);
    const element = await showPausedStream(stream!.src, '1');
    const loads: number[] = [];
    element.addEventListener('press-load', ({ detail }) => loads.push(detail.count));
    await stream!.send(table(2));
    await wait(200);
    expect(loads).to.deep.equal([]);
    button(element)!.click();
    await shows(element, '2');
    expect(loads).to.deep.equal([1]);
  });
});

describe('a list whose `data` is replaced by script', () => {
  it('can be paused after the second replacement', async () => {
    const element = await fixture<PressRateTicker>(
      html`<press-rate-ticker layout="list" .data=${table(1)}></press-rate-ticker>`,
    );
    element.data = table(2);
    await element.updateComplete;
    expect([figure(element), button(element)]).to.deep.equal(['2', null]);
    element.data = table(3);
    await element.updateComplete;
    button(element)!.click();
    element.data = table(4);
    await element.updateComplete;
    expect(figure(element)).to.equal('3');
    button(element)!.click();
    await shows(element, '4');
  });

  it('has no pause button if a framework sets equal rates on each render', async () => {
    const element = await fixture<PressRateTicker>(
      html`<press-rate-ticker layout="list" .data=${table(1)}></press-rate-ticker>`,
    );
    for (const value of [1, 1, 1, 2, 2]) {
      element.data = table(value);
      await element.updateComplete;
    }
    expect([figure(element), button(element)]).to.deep.equal(['2', null]);
  });

  it('causes no layout shift when the button appears next to the source', async () => {
    const sourced = (value: number) => ({ ...table(value), source: { name: 'National Bank' } });
    const element = await fixture<PressRateTicker>(
      html`<press-rate-ticker layout="list" .data=${sourced(1)}></press-rate-ticker>`,
    );
    const { height } = element.getBoundingClientRect();
    for (const value of [2, 3]) {
      element.data = sourced(value);
      await element.updateComplete;
    }
    expect(button(element)!.getBoundingClientRect().height, 'its height').to.be.at.least(24);
    expect(element.getBoundingClientRect().height).to.equal(height);
  });

  it('has the button from the start, without a layout shift, if it has `refresh`', async () => {
    const element = await fixture<PressRateTicker>(
      html`<press-rate-ticker layout="list" refresh="60" .data=${table(1)}></press-rate-ticker>`,
    );
    const { height } = element.getBoundingClientRect();
    expect(button(element)).not.to.equal(null);
    for (const value of [2, 3]) {
      element.data = table(value);
      await element.updateComplete;
    }
    expect(element.getBoundingClientRect().height).to.equal(height);
  });
});
