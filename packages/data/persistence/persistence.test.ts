/** Page views of one reader: each is a client of its own, and what stays between them is the browser's real IndexedDB. */
import { expect } from '@open-wc/testing';
import { createStore, entries, setMany } from 'idb-keyval';
import { fresh, here, requestCount } from '../../../test/fetching.js';
import { eventually, isWebKit, uncaughtErrors } from '../../../test/support.js';
import { type ClientOptions, createClient, type PressClient } from '../client/client.js';
import type { Fetch } from '../http/fetch-bytes.js';
import type { RateTable } from '../model/model.js';
import { lastGood, type ResourceState } from '../model/resource.js';
import type { SafeUrl } from '../model/safe-url.js';
import { storageKey } from './stored-entry.js';

const DAY = 86_400_000;
const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const late =
  (ms: number): Fetch =>
  async (url, init) => {
    await soon(ms);
    return fetch(url, init);
  };
const saying =
  (rate: number, asOf?: string): Fetch =>
  async () =>
    Response.json({ rates: [{ base: 'KGS', quote: 'USD', rate }], asOf });
const failing: Fetch = async () => Response.json({}, { status: 404 });

/** Through the library's own library, on a connection that is closed at once. */
async function storage<T>(act: (store: ReturnType<typeof createStore>) => Promise<T>): Promise<T> {
  const store = createStore('press-elements', 'answers');
  const result = await act(store);
  await store('readonly', ({ transaction }) => transaction.db.close());
  return result;
}
const stored = (): Promise<[string, unknown][]> => storage((store) => entries<string, unknown>(store));
const put = (items: [string, unknown][]): Promise<void> => storage((store) => setMany(items, store));
const deleteAll = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('press-elements');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('Not deleted.'));
  });

async function storedTexts(check: (texts: string[]) => boolean): Promise<string[]> {
  for (const end = performance.now() + 5000; performance.now() < end; await soon(50)) {
    const texts = (await stored()).map(([, entry]) => JSON.stringify(entry));
    if (check(texts)) return texts;
  }
  throw new Error(`Not stored within 5 s; instead: ${JSON.stringify(await stored())}`);
}
const keyOf = (src: SafeUrl): string => storageKey(JSON.stringify(['press-elements', 'rates', src, 0]));

const shown = (state: ResourceState<RateTable>): string =>
  [state.status, lastGood(state)?.data.rates[0]?.rate].filter(Boolean).join(' ');

/** WebKit's driver gives all pages of a run one database in memory, which one page's end may leave locked for the next: these tests pass there alone, and not in a whole run. */
const describeWithStorage = isWebKit ? describe.skip : describe;

describeWithStorage('a reader’s next page', () => {
  const stops: (() => void)[] = [];
  const { random } = Math;
  beforeEach(async () => {
    Math.random = () => 0; // no wait before another try
    await deleteAll();
  });
  afterEach(() => {
    Math.random = random;
    for (const stop of stops.splice(0)) stop();
  });

  function watch(client: PressClient, src: SafeUrl, refreshMs?: number): ResourceState<RateTable>[] {
    const states: ResourceState<RateTable>[] = [];
    stops.push(
      client.watch({ kind: 'rates', src }, (state) => states.push(state), { refreshMs }),
      () => client.configure({ persist: false }),
    );
    return states;
  }
  const view = (src: SafeUrl, options: ClientOptions = {}): ResourceState<RateTable>[] =>
    watch(createClient({ persist: true, ...options }), src);
  const settled = (states: readonly ResourceState<RateTable>[]): Promise<void> =>
    eventually(() => ['ready', 'failed'].includes(states.at(-1)?.status ?? ''));

  /** A visit long enough for its answer to be stored. */
  async function visit(src: SafeUrl, fetch: Fetch): Promise<void> {
    const before = JSON.stringify(await stored());
    await settled(view(src, { fetch }));
    await storedTexts((texts) => texts.length > 0 && JSON.stringify(texts) !== before);
    for (const stop of stops.splice(0)) stop();
    await soon(100); // what it tidies up afterwards
  }

  it('shows the last answer at once, as one that still loads, and then the network’s', async () => {
    const src = fresh('/fault/ok');
    await visit(src, saying(0.011));
    const states = view(src, { fetch: async (...request) => (await late(200)(...request), saying(0.012)(...request)) });
    await settled(states);
    expect(states.map(shown)).to.deep.equal(['loading', 'loading 0.011', 'ready 0.012']);
    expect(await requestCount(src)).to.equal(1);
  });

  it('keeps it when the network fails, and says that it failed', async () => {
    const src = fresh('/fault/once-good');
    await visit(src, fetch);
    const states = view(src, { fetch: late(200) });
    await settled(states);
    expect(states.map(shown)).to.deep.equal(['loading', 'loading 0.01143', 'failed 0.01143']);
  });

  it('shows it, too, where the network fails before storage has answered', async () => {
    const src = fresh('/fault/ok');
    await visit(src, saying(0.011));
    const states = view(src, { fetch: failing });
    await eventually(() => shown(states.at(-1)!) === 'failed 0.011');
    expect(states.map(({ status }) => status)).not.to.include('ready');
  });

  it('is told of an answer that changed nothing, with the same data, so that nothing is drawn anew', async () => {
    const src = fresh('/fault/ok');
    await visit(src, fetch);
    const states = view(src, { fetch: late(200) });
    await settled(states);
    const [, before, after] = states;
    expect([before, after].map((state) => state?.status)).to.deep.equal(['loading', 'ready']);
    expect(lastGood(after!)?.data).to.equal(lastGood(before!)?.data);
  });

  it('keeps the newer publication when the network has an older one', async () => {
    const src = fresh('/fault/ok');
    await visit(src, saying(0.012, '2025-06-24'));
    const states = view(src, {
      fetch: async (...request) => (await late(200)(...request), saying(0.011, '2025-06-23')(...request)),
    });
    await settled(states);
    expect(states.map(shown)).to.deep.equal(['loading', 'loading 0.012', 'ready 0.012']);
  });

  it('looks up each address once, however many watch it and however often it fails', async () => {
    const { open } = IDBFactory.prototype;
    let opened = 0;
    IDBFactory.prototype.open = function (...request) {
      opened++;
      return open.apply(this, request);
    };
    const client = createClient({ persist: true });
    const src = fresh('/fault/404');
    const all = Array.from({ length: 50 }, () => watch(client, src, 30));
    await Promise.all(all.map(settled));
    await eventually(() => all[0]!.length > 4);
    IDBFactory.prototype.open = open;
    expect(opened).to.equal(1);
  });

  it('has what changes every moment written once in ten seconds, and what else comes without delay', async () => {
    const { put: original } = IDBObjectStore.prototype;
    const puts: string[] = [];
    IDBObjectStore.prototype.put = function (value, key) {
      puts.push(JSON.stringify(key).includes('moving') ? 'moving' : 'other');
      return original.call(this, value, key);
    };
    const client = createClient({ persist: true });
    const states = watch(client, fresh('/fault/moving'), 30);
    await eventually(() => puts.length > 0);
    await soon(1200);
    const changes = states.length;
    await settled(watch(client, fresh('/fault/ok')));
    await eventually(() => puts.includes('other'));
    IDBObjectStore.prototype.put = original;
    expect(changes).to.be.above(5);
    // The other's errand takes along what has changed meanwhile.
    expect(puts).to.have.members(['moving', 'moving', 'other']);
  });

  it('has what came while something else was being written', async () => {
    const { put: original } = IDBObjectStore.prototype;
    const client = createClient({ persist: true });
    const [first, second] = [fresh('/fault/ok?first'), fresh('/fault/ok?second')];
    IDBObjectStore.prototype.put = function (value, key) {
      const request = original.call(this, value, key);
      // A busy disk: the errand goes on for longer than the next answer waits for its turn.
      const until = performance.now() + 1500;
      const goOn = (): void => {
        if (performance.now() < until) this.count().onsuccess = goOn;
      };
      goOn();
      IDBObjectStore.prototype.put = original;
      return request;
    };
    await settled(watch(client, first));
    await soon(600);
    await settled(watch(client, second));
    await storedTexts((texts) => ['first', 'second'].every((name) => texts.some((text) => text.includes(name))));
  });

  it('shows nothing of storage where persist was turned off before it had answered', async () => {
    const src = fresh('/fault/ok');
    await visit(src, saying(0.011));
    const client = createClient({ persist: true, fetch: late(300) });
    const states = watch(client, src);
    client.configure({ persist: false });
    await settled(states);
    expect(states.map(shown)).to.deep.equal(['loading', 'ready 0.01143']);
  });

  it('has the stored answer again after the first widget that asked has left', async () => {
    const src = fresh('/fault/ok');
    await visit(src, saying(0.011));
    const client = createClient({ persist: true, fetch: late(500) });
    const states = watch(client, src);
    await eventually(() => shown(states.at(-1)!) === 'loading 0.011');
    stops.splice(0, 1)[0]?.();
    const later = watch(client, src);
    await eventually(() => shown(later.at(-1)!) === 'loading 0.011');
  });

  it('remembers on the page where persist was turned on while it was loading', async () => {
    const src = fresh('/fault/ok');
    await visit(src, saying(0.011));
    const client = createClient({ fetch: late(300) });
    const states = watch(client, src);
    client.configure({ persist: true });
    client.configure({ timeoutMs: 5000 });
    await settled(states);
    expect(states.map(shown)).to.deep.equal(['loading', 'loading 0.011', 'ready 0.01143']);
    await storedTexts(([text]) => text?.includes('0.01143') ?? false);
  });

  it('has what came before persist was turned on', async () => {
    const client = createClient();
    await settled(watch(client, fresh('/fault/ok')));
    client.configure({ persist: true });
    await storedTexts(([text]) => text?.includes('0.01143') ?? false);
  });

  it('has nothing from a page that turned persist off before it stored', async () => {
    const client = createClient({ persist: true });
    await settled(watch(client, fresh('/fault/ok')));
    client.configure({ persist: false });
    await soon(800);
    expect(await stored()).to.deep.equal([]);
  });

  it('has the youngest fifty answers, none of them older than a week', async () => {
    const entry = { at: Date.now() - DAY, text: 'x' };
    await put([
      ...Array.from({ length: 60 }, (_, index): [string, unknown] => [
        storageKey(`young ${index}`),
        { ...entry, at: entry.at - index },
      ]),
      [storageKey('old'), { ...entry, at: Date.now() - 8 * DAY }],
    ]);
    const src = fresh('/fault/ok');
    await settled(view(src));
    await storedTexts((texts) => texts.length === 50);
    const keys = (await stored()).map(([key]) => key);
    expect(keys)
      .to.include.members([keyOf(src), storageKey('young 48')])
      .and.not.include.members([storageKey('young 49')]);
  });

  it('has nothing of what stood in the article itself: that would tell what was read', async () => {
    const client = createClient({ persist: true });
    stops.push(() => client.configure({ persist: false }));
    await client.load({
      kind: 'people',
      page: { url: here('/article/'), jsonLd: [{ '@type': 'Person', name: 'Aida' }], meta: {} },
    });
    await settled(watch(client, fresh('/fault/ok')));
    const texts = await storedTexts((all) => all.length > 0);
    expect(texts.join()).to.include('0.01143').and.not.include('Aida');
  });

  const UNREADABLE: readonly (readonly [what: string, entry: (good: string) => unknown])[] = [
    ['cut off', (text) => ({ at: Date.now(), text: text.slice(0, -5) })],
    ['of another kind', () => new Date()],
    ['of another shape', (text) => ({ at: Date.now(), text: text.replace('"rates"', '"prices"') })],
    [
      'with a link to a script in it',
      (text) => ({ at: Date.now(), text: text.replace('"rate":', '"url":"javascript:alert(1)","rate":') }),
    ],
    ['of last week', (text) => ({ at: Date.now() - 8 * DAY, text })],
    ['of tomorrow', (text) => ({ at: Date.now() + DAY, text })],
  ];
  for (const [what, entry] of UNREADABLE) {
    it(`shows no entry that is ${what}, and deletes it`, async () => {
      const src = fresh('/fault/404');
      await visit(src, fetchGood);
      const good: unknown = (await stored())[0]?.[1];
      const text = typeof good === 'object' && good !== null && 'text' in good ? String(good.text) : '';
      await put([[keyOf(src), entry(text)]]);
      const states = view(src);
      await settled(states);
      await storedTexts((texts) => texts.length === 0);
      expect(states.map(shown)).to.deep.equal(['loading', 'failed']);
    });
  }
  const fetchGood = saying(0.011);

  it('shows no entry of another version, and deletes it when it next stores', async () => {
    const src = fresh('/fault/ok');
    await visit(src, saying(0.011));
    const [[key, entry] = ['', 0]] = await stored();
    await deleteAll();
    await put([[`0${key.slice(1)}`, entry]]);
    const states = view(src, { fetch: late(100) });
    await settled(states);
    expect(states.map(shown)).to.deep.equal(['loading', 'ready 0.01143']);
    await storedTexts(([text, ...others]) => others.length === 0 && (text?.includes('0.01143') ?? false));
  });

  it('does not hinder who wants the database deleted', async () => {
    await visit(fresh('/fault/ok'), fetch);
    await deleteAll();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.to.include('press-elements');
  });
});

/** Everything that storage does wrong, done to this window; each returns how to mend it. */
const FAULTS: readonly (readonly [what: string, begin: () => Promise<() => Promise<void>>])[] = [
  ['is not there', async () => shadow({ value: undefined })],
  ['is null, as in some private windows', async () => shadow({ value: null })],
  [
    'throws when it is looked at',
    async () =>
      shadow({
        get: () => {
          throw new DOMException('No.', 'SecurityError');
        },
      }),
  ],
  [
    'throws when it is opened',
    async () =>
      shadow({
        value: {
          open: () => {
            throw new DOMException('No.', 'SecurityError');
          },
        },
      }),
  ],
  [
    'is a stranger’s, under our name',
    async () => {
      const strange = await opened('press-elements', (db) => db.createObjectStore('theirs'));
      strange.close();
      return async () => undefined;
    },
  ],
  [
    'hangs, since another tab wants to delete it and a third has it open',
    async () => {
      const third = await opened('press-elements', (db) => db.createObjectStore('answers'));
      const deletion = deleteAll();
      return () => {
        third.close();
        return deletion;
      };
    },
  ],
  [
    'takes no writing',
    async () => {
      const { put: original } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('Full.', 'QuotaExceededError');
      };
      return async () => void (IDBObjectStore.prototype.put = original);
    },
  ],
];

function shadow(descriptor: PropertyDescriptor): () => Promise<void> {
  const original = Object.getOwnPropertyDescriptor(window, 'indexedDB') ?? {};
  Object.defineProperty(window, 'indexedDB', { ...descriptor, configurable: true });
  return async () => void Object.defineProperty(window, 'indexedDB', original);
}

const opened = (name: string, upgrade: (db: IDBDatabase) => void): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('Not opened.'));
  });

describeWithStorage('where storage', () => {
  for (const [what, begin] of FAULTS) {
    it(`${what}, widgets load and refresh as ever, and nothing reaches the page`, async () => {
      await deleteAll();
      const states: ResourceState<RateTable>[] = [];
      const mend = await begin();
      const errors = await uncaughtErrors(async () => {
        const client = createClient({ persist: true });
        const stop = client.watch({ kind: 'rates', src: fresh('/fault/moving') }, (state) => states.push(state), {
          refreshMs: 400,
        });
        await eventually(() => states.length > 3);
        stop();
        client.configure({ persist: false });
      });
      await mend();
      expect(errors).to.deep.equal([]);
      expect(states.slice(0, 4).map(({ status }) => status)).to.deep.equal(['loading', 'ready', 'ready', 'ready']);
    });
  }
});
