import { expect } from '@open-wc/testing';
import { fresh, requestCount, recordingFetch } from '../../../test/fetching.js';
import { page, INACTIVE_STATES } from '../../../test/page-states.js';
import { eventually } from '../../../test/support.js';
import { createClient, type PressClient } from '../client/client.js';
import type { RateTable } from '../model/model.js';
import type { ResourceState } from '../model/resource.js';
import type { SafeUrl } from '../model/safe-url.js';

const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a page that is', () => {
  const stops: (() => void)[] = [];
  const { random } = Math;
  afterEach(() => {
    Math.random = random;
    page.goOnline();
    page.comeBack();
    for (const stop of stops.splice(0)) stop();
  });

  function watch(src: SafeUrl, refreshMs?: number, client: PressClient = createClient()): ResourceState<RateTable>[] {
    const states: ResourceState<RateTable>[] = [];
    stops.push(client.watch({ kind: 'rates', src }, (state) => states.push(state), { refreshMs }));
    return states;
  }
  const isReady = (states: readonly ResourceState<RateTable>[]): Promise<void> =>
    eventually(() => states.at(-1)?.status === 'ready');

  for (const [how, sleep, wake] of INACTIVE_STATES) {
    describe(how, () => {
      it('asks for nothing, and for its first data as soon as it wakes', async () => {
        sleep();
        const src = fresh('/fault/ok');
        const states = watch(src);
        await soon(60);
        expect([states.map(({ status }) => status), await requestCount(src)]).to.deep.equal([['loading'], 0]);
        wake();
        await isReady(states);
        expect(await requestCount(src)).to.equal(1);
      });

      it('refreshes nothing, and catches up once, within two seconds, however much was missed', async () => {
        Math.random = () => 0.1;
        const src = fresh('/fault/ok');
        await isReady(watch(src, 400));
        sleep();
        await soon(1000);
        expect(await requestCount(src)).to.equal(1);
        wake();
        await soon(100);
        expect(await requestCount(src)).to.equal(1);
        await soon(250);
        expect(await requestCount(src)).to.equal(2);
      });

      it('asks for nothing in behalf of those who left meanwhile', async () => {
        const src = fresh('/fault/ok');
        sleep();
        watch(src);
        stops.pop()?.();
        wake();
        await soon(60);
        expect(await requestCount(src)).to.equal(0);
      });

      it('tries nothing again until it wakes', async () => {
        Math.random = () => 0;
        const src = fresh('/fault/recovers?times=1');
        const states = watch(src);
        sleep();
        await soon(150);
        expect(await requestCount(src)).to.be.below(2);
        wake();
        await isReady(states);
      });
    });
  }

  it('hidden does not ask for a feed either', async () => {
    page.hide();
    const client = createClient();
    const told: string[] = [];
    stops.push(
      client.watch({ kind: 'articles', src: fresh('/fault/404.xml') }, ({ status }) => told.push(status)),
      client.watch({ kind: 'articles', src: fresh('/feed/?missing') }, ({ status }) => told.push(status)),
    );
    await soon(100);
    expect(told).to.deep.equal(['loading', 'loading']);
    page.show();
    await eventually(() => told.length === 4);
    expect(told.slice(2)).to.deep.equal(['failed', 'failed']);
  });

  it('left and found again ends its request, and makes it anew', async () => {
    const { fetch, requests } = recordingFetch();
    const states = watch(fresh('/fault/slow?ms=200'), undefined, createClient({ fetch }));
    await eventually(() => requests.length === 1);
    page.leave();
    expect(requests[0]?.init.signal?.aborted).to.equal(true);
    await soon(50);
    expect(requests).to.have.length(1);
    page.comeBack();
    await isReady(states);
    expect(requests).to.have.length(2);
    expect(states.map(({ status }) => status)).to.deep.equal(['loading', 'ready']);
  });

  it('hidden while an answer is on its way still takes it', async () => {
    const states = watch(fresh('/fault/slow?ms=50'));
    await soon(20);
    page.hide();
    await isReady(states);
  });

  it('awake again catches up with twenty addresses spread over two seconds', async () => {
    let reader = 0;
    Math.random = () => (reader++ % 20) / 20;
    const { fetch, requests } = recordingFetch();
    const client = createClient({ fetch });
    const all = Array.from({ length: 20 }, () => watch(fresh('/fault/ok'), 1000, client));
    await Promise.all(all.map(isReady));
    page.hide();
    await soon(1200);
    requests.length = 0;
    const start = performance.now();
    page.show();
    await eventually(() => requests.length > 0);
    expect(requests.length).to.be.below(10);
    await eventually(() => new Set(requests.map(({ url }) => url)).size === 20);
    expect(performance.now() - start).to.be.within(1800, 3000);
  });
});
