import { expect } from '@open-wc/testing';
import { testUrl } from '../../../test/fetching.js';
import { waitUntil, wait } from '../../../test/support.js';
import { createClient } from '../client/client.js';
import type { ResourceRequest } from '../model/resource.js';

const RATES: ResourceRequest<'rates'> = { kind: 'rates', src: testUrl('/rates.json') };
const ignoreState = (): void => undefined;

describe('polling', () => {
  const { random } = Math;
  afterEach(() => {
    Math.random = random;
  });

  it('sends one request for all watchers, at the shortest interval of those that have not stopped', async () => {
    let requests = 0;
    const fetch = async () => {
      requests++;
      return Response.json({ rates: [{ base: 'KGS', quote: 'USD', rate: 1 }] });
    };
    const client = createClient({ fetch });
    const stops = [100, 300, 3000].map((refreshMs) => client.watch(RATES, ignoreState, { refreshMs }));
    await wait(450);
    expect(requests).to.be.within(4, 5);
    stops[0]?.();
    const requestsBefore = requests;
    await wait(450);
    expect(requests - requestsBefore).to.be.within(1, 2);
    stops[1]?.();
    await wait(450);
    expect(requests - requestsBefore).to.be.within(1, 2);
    stops[2]?.();
  });

  it('slows down while requests fail, and returns to its interval after the first success', async () => {
    Math.random = () => 0;
    const requestTimes: number[] = [];
    const fetch = async () => {
      requestTimes.push(performance.now());
      const isFailure = requestTimes.length === 3 || requestTimes.length === 4;
      return isFailure ? new Response('', { status: 403 }) : Response.json({ rates: [] });
    };
    const stop = createClient({ fetch }).watch(RATES, ignoreState, { refreshMs: 60 });
    await waitUntil(() => requestTimes.length > 6);
    stop();
    const intervals = requestTimes.slice(1).map((time, index) => time - (requestTimes[index] ?? 0));
    const isSlow = intervals.map((ms) => ms > 250);
    expect(isSlow.slice(0, 6), intervals.join()).to.deep.equal([false, false, true, true, false, false]);
  });

  it('adds a random delay after an error, so that many readers do not send their requests together', async () => {
    /** The time between the first two requests, if `Math.random()` returns this value. */
    async function intervalAfterError(randomValue: number): Promise<number> {
      Math.random = () => randomValue;
      const requestTimes: number[] = [];
      const fetch = async () => {
        requestTimes.push(performance.now());
        return new Response('', { status: 403 });
      };
      const stop = createClient({ fetch }).watch(RATES, ignoreState, { refreshMs: 300 });
      await waitUntil(() => requestTimes.length > 1);
      stop();
      return (requestTimes[1] ?? 0) - (requestTimes[0] ?? 0);
    }
    // The shortest of three: a busy machine only makes an interval longer.
    const withoutDelay = [await intervalAfterError(0), await intervalAfterError(0), await intervalAfterError(0)];
    expect(Math.min(...withoutDelay)).to.be.within(1490, 1640);
    expect(await intervalAfterError(1)).to.be.above(1640);
  });
});
