/** What a reader's pause holds back, and what it does not. */
import { expect, fixture, html } from '@open-wc/testing';
import { testStream } from '../../test/streaming.js';
import { eventually, setMedia } from '../../test/support.js';
import './define.js';
import type { PressRateTicker } from './rate-ticker.js';

const table = (value: number) => ({ rates: [{ base: 'KGS', quote: 'USD', rate: value }] });
const button = (element: Element): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>('[part="pause-button"]');
const figure = (element: Element): string => element.shadowRoot!.querySelector('data')?.innerText ?? '';
const shows = (element: Element, text: string): Promise<void> =>
  eventually(() => figure(element) === text, `${text} in place of ${figure(element)}`);
const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Addresses of streams whose first message is at hand, each with other rates. */
const streams = (...values: readonly number[]) =>
  Promise.all(
    values.map(async (value) => {
      const stream = testStream();
      await stream.greet(table(value));
      return stream;
    }),
  );

async function stopped(src: string, value: string): Promise<PressRateTicker> {
  const element = await fixture<PressRateTicker>(html`<press-rate-ticker src=${src}></press-rate-ticker>`);
  await shows(element, value);
  button(element)!.click();
  await element.updateComplete;
  return element;
}

describe('a reader who has stopped a ticker', () => {
  afterEach(() => setMedia({}));

  it('sees the rates of another address that the page asks, and those are held in their turn', async () => {
    const [first, second] = await streams(1, 2);
    const element = await stopped(first!.src, '1');
    await first!.send(table(1.5));
    await soon(150);
    expect(figure(element)).to.equal('1');
    element.src = second!.src;
    await shows(element, '2');
    await second!.send(table(3));
    await soon(150);
    expect([figure(element), button(element)!.ariaLabel]).to.deep.equal(['2', 'Play: Exchange rates']);
  });

  it('sees the rates that the page hands in instead of an address', async () => {
    const [stream] = await streams(1);
    const element = await stopped(stream!.src, '1');
    element.data = table(2);
    await shows(element, '2');
    element.data = table(3);
    await element.updateComplete;
    expect(figure(element)).to.equal('2');
  });

  it('sees no rates any more that the page takes back, where there is no address to ask instead', async () => {
    const element = await fixture<PressRateTicker>(
      html`<press-rate-ticker src="" .data=${table(1)}></press-rate-ticker>`,
    );
    button(element)!.click();
    await element.updateComplete;
    element.data = undefined;
    await element.updateComplete;
    expect([figure(element), button(element)]).to.deep.equal(['', null]);
  });

  it('sees new rates again where there is no button any more: in a list that does not renew itself', async () => {
    const element = await fixture<PressRateTicker>(html`<press-rate-ticker .data=${table(1)}></press-rate-ticker>`);
    button(element)!.click();
    element.data = table(2);
    await element.updateComplete;
    expect(figure(element)).to.equal('1');
    element.layout = 'list';
    await element.updateComplete;
    expect([figure(element), button(element)]).to.deep.equal(['2', null]);
  });

  it('sees new rates again where there is no button any more: once less motion is wanted', async () => {
    const element = await fixture<PressRateTicker>(html`<press-rate-ticker .data=${table(1)}></press-rate-ticker>`);
    button(element)!.click();
    element.data = table(2);
    await setMedia({ 'prefers-reduced-motion': 'reduce' });
    await shows(element, '2');
  });

  it('is told of new rates only when they are shown, and so is the page', async () => {
    const [stream] = await streams(1);
    const element = await stopped(stream!.src, '1');
    const loads: number[] = [];
    element.addEventListener('press-load', ({ detail }) => loads.push(detail.count));
    await stream!.send(table(2));
    await soon(200);
    expect(loads).to.deep.equal([]);
    button(element)!.click();
    await shows(element, '2');
    expect(loads).to.deep.equal([1]);
  });
});

describe('a list whose rates an application replaces', () => {
  it('can be stopped once they were replaced twice', async () => {
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

  it('has no button where a framework hands in equal rates at each render', async () => {
    const element = await fixture<PressRateTicker>(
      html`<press-rate-ticker layout="list" .data=${table(1)}></press-rate-ticker>`,
    );
    for (const value of [1, 1, 1, 2, 2]) {
      element.data = table(value);
      await element.updateComplete;
    }
    expect([figure(element), button(element)]).to.deep.equal(['2', null]);
  });

  it('moves nothing below it as the button comes beside the source', async () => {
    const sourced = (value: number) => ({ ...table(value), source: { name: 'National Bank' } });
    const element = await fixture<PressRateTicker>(
      html`<press-rate-ticker layout="list" .data=${sourced(1)}></press-rate-ticker>`,
    );
    const { height } = element.getBoundingClientRect();
    for (const value of [2, 3]) {
      element.data = sourced(value);
      await element.updateComplete;
    }
    expect(button(element)!.getBoundingClientRect().height, 'high enough for a pointer').to.be.at.least(24);
    expect(element.getBoundingClientRect().height).to.equal(height);
  });

  it('has the button, and its room, from the start where the page says that they are renewed', async () => {
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
