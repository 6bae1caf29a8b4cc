import { expect } from '@open-wc/testing';
import { uniqueUrl, requestCount, recordingFetch } from '../../../test/fetching.js';
import { page, INACTIVE_STATES } from '../../../test/page-states.js';
import { waitUntil, wait } from '../../../test/support.js';
import { createClient, type PressClient } from '../client/client.js';
import type { RateTable } from '../model/model.js';
import type { ResourceState } from '../model/resource.js';
import type { SafeUrl } from '../model/safe-url.js';

describe('a page that is', () => {
  const stops: (() => void)[] = [];
  const { random } = Math;
  afterEach(() => {
    Math.random = random;
    page.goOnline();
    page.comeBack();
    for (const stop of stops.splice(0)) stop();
  });

  /** Returns the states that the watcher gets. */
  function watch(src: SafeUrl, refreshMs?: number, client: PressClient = createClient()): ResourceState<RateTable>[] {
    const states: ResourceState<RateTable>[] = [];
    stops.push(client.watch({ kind: 'rates', src }, (state) => states.push(state), { refreshMs }));
    return states;
  }
  const untilReady = (states: readonly ResourceState<RateTable>[]): Promise<void> =>
    waitUntil(() => states.at(-1)?.status === 'ready');

  for (const [name, enter, leave] of INACTIVE_STATES) {
    describe(name, () => {
      it('sends no request, and loads as soon as it is active again', async () => {
        enter();
        const src = uniqueUrl('/fault/ok');
        const states = watch(src);
        await wait(60);
        expect(states.map(({ status }) => status)).to.deep.equal(['loading']);
        expect(await requestCount(src)).to.equal(0);
        leave();
        await untilReady(states);
        expect(await requestCount(src)).to.equal(1);
      });

      it('does not refresh, and refreshes once within two seconds after it is active again', async () => {
        Math.random = () => 0.1;
        const src = uniqueUrl('/fault/ok');
        await untilReady(watch(src, 400));
        enter();
        await wait(1000);
        expect(await requestCount(src)).to.equal(1);
        leave();
        await wait(100);
        expect(await requestCount(src)).to.equal(1);
        await wait(250);
        expect(await requestCount(src)).to.equal(2);
      });

      it('sends no request later for a watcher that has stopped', async () => {
        const src = uniqueUrl('/fault/ok');
        enter();
        watch(src);
        stops.pop()?.();
        leave();
        await wait(60);
        expect(await requestCount(src)).to.equal(0);
      });

      it('does not retry until it is active again', async () => {
        Math.random = () => 0;
        const src = uniqueUrl('/fault/recovers?times=1');
        const states = watch(src);
        enter();
        await wait(150);
        expect(await requestCount(src)).to.be.below(2);
        leave();
        await untilReady(states);
      });
    });
  }

  it('hidden requests no feed', async () => {
    page.hide();
    const client = createClient();
    const statuses: string[] = [];
    const addStatus = ({ status }: { readonly status: string }): void => void statuses.push(status);
    stops.push(
      client.watch({ kind: 'articles', src: uniqueUrl('/fault/404.xml') }, addStatus),
      client.watch({ kind: 'articles', src: uniqueUrl('/feed/?missing') }, addStatus),
    );
    await wait(100);
    expect(statuses).to.deep.equal(['loading', 'loading']);
    page.show();
    await waitUntil(() => statuses.length === 4);
    expect(statuses.slice(2)).to.deep.equal(['failed', 'failed']);
  });

  it('put into the back/forward cache aborts its request, and sends it again when the reader comes back', async () => {
    const { fetch, requests } = recordingFetch();
    const states = watch(uniqueUrl('/fault/slow?ms=200'), undefined, createClient({ fetch }));
    await waitUntil(() => requests.length === 1);
    page.leave();
    expect(requests[0]?.init.signal?.aborted).to.equal(true);
    await wait(50);
    expect(requests).to.have.length(1);
    page.comeBack();
    await untilReady(states);
    expect(requests).to.have.length(2);
    expect(states.map(({ status }) => status)).to.deep.equal(['loading', 'ready']);
  });

  it('hidden during a request still receives the response', async () => {
    const states = watch(uniqueUrl('/fault/slow?ms=50'));
    await wait(20);
    page.hide();
    await untilReady(states);
  });

  it('active again refreshes twenty URLs spread over two seconds', async () => {
    let calls = 0;
    Math.random = () => (calls++ % 20) / 20;
    const { fetch, requests } = recordingFetch();
    const client = createClient({ fetch });
    const watchers = Array.from({ length: 20 }, () => watch(uniqueUrl('/fault/ok'), 1000, client));
    await Promise.all(watchers.map(untilReady));
    page.hide();
    await wait(1200);
    requests.length = 0;
    const start = performance.now();
    page.show();
    await waitUntil(() => requests.length > 0);
    expect(requests.length).to.be.below(10);
    await waitUntil(() => new Set(requests.map(({ url }) => url)).size === 20);
    expect(performance.now() - start).to.be.within(1800, 3000);
  });
});
