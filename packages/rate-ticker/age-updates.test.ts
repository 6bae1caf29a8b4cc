import { expect, fixture, html } from '@open-wc/testing';
import '../preload.js';
import './define.js';
import type { PressRateTicker } from './rate-ticker.js';

describe('the age of rates published two minutes ago', () => {
  const { now } = Date;
  afterEach(() => {
    Date.now = now;
  });
  const moment = () => ({
    rates: [{ base: 'KGS', quote: 'USD', rate: 0.01143 }],
    asOf: new Date(now() - 120_000).toISOString(),
  });
  const age = (element: Element): string =>
    element.shadowRoot!.querySelector<HTMLElement>('[part="source"]')!.innerText.split(', ').at(-1)!.trim();

  it('is shown, and is updated when the user returns to the page', async () => {
    const element = await fixture<PressRateTicker>(
      html`<press-rate-ticker lang="en" .data=${moment()}></press-rate-ticker>`,
    );
    expect(age(element)).to.equal('2 minutes ago');
    Date.now = () => now() + 7_200_000;
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await element.updateComplete;
    expect(age(element)).to.equal('2 hours ago');
  });

  it('is updated each minute by one timer for all 50 tickers, which stops when the last one is removed', async () => {
    const { setInterval, clearInterval } = globalThis;
    const runningTimers = new Set<unknown>();
    const ticks: TimerHandler[] = [];
    Object.assign(globalThis, {
      setInterval: (handler: TimerHandler, ms: number) => {
        const id = setInterval(handler, ms);
        if (ms !== 60_000) return id;
        runningTimers.add(id);
        ticks.push(handler);
        return id;
      },
      clearInterval: (id: number) => {
        runningTimers.delete(id);
        clearInterval(id);
      },
    });
    const data = moment();
    const tickers = Array.from({ length: 50 }, () => html`<press-rate-ticker .data=${data}></press-rate-ticker>`);
    const page = await fixture(html`<div lang="en">${tickers}</div>`);
    expect(runningTimers.size).to.equal(1);
    Date.now = () => now() + 60_000;
    for (const tick of ticks) if (typeof tick === 'function') tick();
    await page.querySelector('press-rate-ticker')!.updateComplete;
    expect(age(page.querySelector('press-rate-ticker')!)).to.equal('3 minutes ago');
    page.replaceChildren();
    expect(runningTimers.size).to.equal(0);
    Object.assign(globalThis, { setInterval, clearInterval });
  });
});
