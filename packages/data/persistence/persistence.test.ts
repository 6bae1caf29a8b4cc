/**
 * Page views of one reader. Each page view has a client of its own; only the browser's real IndexedDB remains between
 * them.
 */
import { expect } from '@open-wc/testing';
import { createStore, entries, setMany } from 'idb-keyval';
import { uniqueUrl, testUrl, requestCount } from '../../../test/fetching.js';
import { waitUntil, isWebKit, uncaughtErrors, wait } from '../../../test/support.js';
import { type ClientOptions, createClient, type PressClient } from '../client/client.js';
import type { Fetch } from '../http/fetch-bytes.js';
import type { RateTable } from '../model/model.js';
import { lastGood, type ResourceState } from '../model/resource.js';
import type { SafeUrl } from '../model/safe-url.js';
import { DAY_MS } from '../model/time.js';
import { storageKey } from './entry-format.js';

type States = readonly ResourceState<RateTable>[];

const DATABASE = 'press-elements';
const OBJECT_STORE = 'answers';
const MAX_ENTRIES = 50;

/** Waits, then fetches. */
const delayedFetch =
  (delayMs: number, fetchNow: Fetch = fetch): Fetch =>
  async (url, init) => {
    await wait(delayMs);
    return fetchNow(url, init);
  };

/** Responds with this rate, without a server. */
const fetchRate =
  (rate: number, asOf?: string): Fetch =>
  async () =>
    Response.json({ rates: [{ base: 'KGS', quote: 'USD', rate }], asOf });

const fetchNotFound: Fetch = async () => Response.json({}, { status: 404 });

/** Uses the database through idb-keyval, on a connection that is closed at once. */
async function withStorage<T>(action: (store: ReturnType<typeof createStore>) => Promise<T>): Promise<T> {
  const store = createStore(DATABASE, OBJECT_STORE);
  const result = await action(store);
  await store('readonly', ({ transaction }) => transaction.db.close());
  return result;
}
const readStorage = (): Promise<[string, unknown][]> => withStorage((store) => entries<string, unknown>(store));
const writeStorage = (items: [string, unknown][]): Promise<void> => withStorage((store) => setMany(items, store));

const deleteStorage = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('Not deleted.'));
  });

const openDatabase = (upgrade: (db: IDBDatabase) => void): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('Not opened.'));
  });

/** Resolves with the stored entries, as JSON, when `check` returns true; rejects after 5 s. */
async function untilStored(check: (texts: string[]) => boolean): Promise<string[]> {
  for (const end = performance.now() + 5000; performance.now() < end; await wait(50)) {
    const texts = (await readStorage()).map(([, entry]) => JSON.stringify(entry));
    if (check(texts)) return texts;
  }
  throw new Error(`Not stored within 5 s. Stored: ${JSON.stringify(await readStorage())}`);
}

const keyOf = (src: SafeUrl): string => storageKey(JSON.stringify(['press-elements', 'rates', src, 0]));

/** The status and the rate that is shown. */
const describeState = (state: ResourceState<RateTable> | undefined): string =>
  state ? [state.status, lastGood(state)?.data.rates[0]?.rate].filter(Boolean).join(' ') : 'none';

const untilSettled = (states: States): Promise<void> =>
  waitUntil(() => ['ready', 'failed'].includes(states.at(-1)?.status ?? ''));

/**
 * WebKit's driver gives all pages of a run one database in memory, and a page that ends may leave it locked for the
 * next one. These tests pass alone in WebKit, but not in a complete run.
 */
const describeWithStorage = isWebKit ? describe.skip : describe;

describeWithStorage('the next page of a reader', () => {
  const stops: (() => void)[] = [];
  const { random } = Math;
  beforeEach(async () => {
    Math.random = () => 0; // retries without delay
    await deleteStorage();
  });
  afterEach(() => {
    Math.random = random;
    for (const stop of stops.splice(0)) stop();
  });

  function watch(client: PressClient, src: SafeUrl, refreshMs?: number): States {
    const states: ResourceState<RateTable>[] = [];
    stops.push(
      client.watch({ kind: 'rates', src }, (state) => states.push(state), { refreshMs }),
      () => client.configure({ persist: false }),
    );
    return states;
  }

  /** Opens a page, which watches a URL with a client of its own. */
  const openPage = (src: SafeUrl, options: ClientOptions = {}): States =>
    watch(createClient({ persist: true, ...options }), src);

  /** Opens a page, and leaves it when its response has been stored. */
  async function visitPage(src: SafeUrl, fetchPage: Fetch): Promise<void> {
    const storedBefore = JSON.stringify(await readStorage());
    await untilSettled(openPage(src, { fetch: fetchPage }));
    await untilStored((texts) => texts.length > 0 && JSON.stringify(texts) !== storedBefore);
    for (const stop of stops.splice(0)) stop();
    await wait(100); // until old entries have been deleted
  }

  it('shows the stored rate at once, as loading, and then the response', async () => {
    const src = uniqueUrl('/fault/ok');
    await visitPage(src, fetchRate(0.011));
    const fetchNewRate: Fetch = async (url, init) => {
      await fetch(url, init);
      return fetchRate(0.012)(url, init);
    };
    const states = openPage(src, { fetch: delayedFetch(200, fetchNewRate) });
    await untilSettled(states);
    expect(states.map(describeState)).to.deep.equal(['loading', 'loading 0.011', 'ready 0.012']);
    expect(await requestCount(src)).to.equal(1);
  });

  it('keeps the stored rate when the request fails, and reports the error', async () => {
    const src = uniqueUrl('/fault/once-good');
    await visitPage(src, fetch);
    const states = openPage(src, { fetch: delayedFetch(200) });
    await untilSettled(states);
    expect(states.map(describeState)).to.deep.equal(['loading', 'loading 0.01143', 'failed 0.01143']);
  });

  it('shows the stored rate even if the request fails before storage has been read', async () => {
    const src = uniqueUrl('/fault/ok');
    await visitPage(src, fetchRate(0.011));
    const states = openPage(src, { fetch: fetchNotFound });
    await waitUntil(() => describeState(states.at(-1)) === 'failed 0.011');
    expect(states.map(({ status }) => status)).not.to.include('ready');
  });

  it('gets the same data object if the response changes nothing, so that nothing is rendered again', async () => {
    const src = uniqueUrl('/fault/ok');
    await visitPage(src, fetch);
    const states = openPage(src, { fetch: delayedFetch(200) });
    await untilSettled(states);
    const [, stored, loaded] = states;
    expect([stored?.status, loaded?.status]).to.deep.equal(['loading', 'ready']);
    expect(lastGood(loaded!)?.data).to.equal(lastGood(stored!)?.data);
  });

  it('keeps the stored publication if the response is older', async () => {
    const src = uniqueUrl('/fault/ok');
    await visitPage(src, fetchRate(0.012, '2025-06-24'));
    const states = openPage(src, { fetch: delayedFetch(200, fetchRate(0.011, '2025-06-23')) });
    await untilSettled(states);
    expect(states.map(describeState)).to.deep.equal(['loading', 'loading 0.012', 'ready 0.012']);
  });

  it('reads each entry once, however many widgets watch it and however often the request fails', async () => {
    const originalOpen = IDBFactory.prototype.open;
    let openCount = 0;
    IDBFactory.prototype.open = function (...parameters) {
      openCount++;
      return originalOpen.apply(this, parameters);
    };
    const client = createClient({ persist: true });
    const src = uniqueUrl('/fault/404');
    const watchers = Array.from({ length: 50 }, () => watch(client, src, 30));
    await Promise.all(watchers.map(untilSettled));
    await waitUntil(() => watchers[0]!.length > 4);
    IDBFactory.prototype.open = originalOpen;
    expect(openCount).to.equal(1);
  });

  it('writes data that changes every moment once in ten seconds, and other data without delay', async () => {
    const originalPut = IDBObjectStore.prototype.put;
    const writtenKeys: string[] = [];
    IDBObjectStore.prototype.put = function (value, key) {
      writtenKeys.push(JSON.stringify(key).includes('moving') ? 'moving' : 'other');
      return originalPut.call(this, value, key);
    };
    const client = createClient({ persist: true });
    const movingStates = watch(client, uniqueUrl('/fault/moving'), 30);
    await waitUntil(() => writtenKeys.length > 0);
    await wait(1200);
    const changes = movingStates.length;
    await untilSettled(watch(client, uniqueUrl('/fault/ok')));
    await waitUntil(() => writtenKeys.includes('other'));
    IDBObjectStore.prototype.put = originalPut;
    expect(changes).to.be.above(5);
    // The second write includes everything that has changed.
    expect(writtenKeys).to.have.members(['moving', 'moving', 'other']);
  });

  it('finds data that arrived while a write was in progress', async () => {
    const originalPut = IDBObjectStore.prototype.put;
    const client = createClient({ persist: true });
    const first = uniqueUrl('/fault/ok?first');
    const second = uniqueUrl('/fault/ok?second');
    // Keeps the first transaction open for longer than the delay of the second write, like a busy disk.
    IDBObjectStore.prototype.put = function (value, key) {
      const request = originalPut.call(this, value, key);
      const end = performance.now() + 1500;
      const keepOpen = (): void => {
        if (performance.now() < end) this.count().onsuccess = keepOpen;
      };
      keepOpen();
      IDBObjectStore.prototype.put = originalPut;
      return request;
    };
    await untilSettled(watch(client, first));
    await wait(600);
    await untilSettled(watch(client, second));
    await untilStored((texts) => ['first', 'second'].every((name) => texts.some((text) => text.includes(name))));
  });

  it('does not show the stored rate if persist is turned off before storage has been read', async () => {
    const src = uniqueUrl('/fault/ok');
    await visitPage(src, fetchRate(0.011));
    const client = createClient({ persist: true, fetch: delayedFetch(300) });
    const states = watch(client, src);
    client.configure({ persist: false });
    await untilSettled(states);
    expect(states.map(describeState)).to.deep.equal(['loading', 'ready 0.01143']);
  });

  it('shows the stored rate to a second watcher after the first one has stopped', async () => {
    const src = uniqueUrl('/fault/ok');
    await visitPage(src, fetchRate(0.011));
    const client = createClient({ persist: true, fetch: delayedFetch(500) });
    const firstStates = watch(client, src);
    await waitUntil(() => describeState(firstStates.at(-1)) === 'loading 0.011');
    const stopFirst = stops.shift();
    stopFirst?.();
    const secondStates = watch(client, src);
    await waitUntil(() => describeState(secondStates.at(-1)) === 'loading 0.011');
  });

  it('shows the stored rate, and stores the response, if persist is turned on during the request', async () => {
    const src = uniqueUrl('/fault/ok');
    await visitPage(src, fetchRate(0.011));
    const client = createClient({ fetch: delayedFetch(300) });
    const states = watch(client, src);
    client.configure({ persist: true });
    client.configure({ timeoutMs: 5000 });
    await untilSettled(states);
    expect(states.map(describeState)).to.deep.equal(['loading', 'loading 0.011', 'ready 0.01143']);
    await untilStored(([text]) => text?.includes('0.01143') ?? false);
  });

  it('finds data that arrived before persist was turned on', async () => {
    const client = createClient();
    await untilSettled(watch(client, uniqueUrl('/fault/ok')));
    client.configure({ persist: true });
    await untilStored(([text]) => text?.includes('0.01143') ?? false);
  });

  it('finds no data of a page that turned persist off before writing', async () => {
    const client = createClient({ persist: true });
    await untilSettled(watch(client, uniqueUrl('/fault/ok')));
    client.configure({ persist: false });
    await wait(800);
    expect(await readStorage()).to.deep.equal([]);
  });

  it('finds the fifty newest entries, and none older than a week', async () => {
    const recentAt = Date.now() - DAY_MS;
    const recentEntries = Array.from({ length: 60 }, (_, index): [string, unknown] => [
      storageKey(`recent ${index}`),
      { at: recentAt - index, text: 'x' },
    ]);
    await writeStorage([...recentEntries, [storageKey('old'), { at: Date.now() - 8 * DAY_MS, text: 'x' }]]);
    const src = uniqueUrl('/fault/ok');
    await untilSettled(openPage(src));
    await untilStored((texts) => texts.length === MAX_ENTRIES);
    const keys = (await readStorage()).map(([key]) => key);
    expect(keys)
      .to.include.members([keyOf(src), storageKey('recent 48')])
      .and.not.include.members([storageKey('recent 49')]);
  });

  it('finds nothing that was read from an article’s page: it would reveal which articles were read', async () => {
    const client = createClient({ persist: true });
    stops.push(() => client.configure({ persist: false }));
    await client.load({
      kind: 'people',
      page: { url: testUrl('/article/'), jsonLd: [{ '@type': 'Person', name: 'Aida' }], meta: {} },
    });
    await untilSettled(watch(client, uniqueUrl('/fault/ok')));
    const texts = await untilStored((all) => all.length > 0);
    expect(texts.join()).to.include('0.01143').and.not.include('Aida');
  });

  /** Each makes an invalid entry from the text of a valid one. */
  const INVALID_ENTRIES: readonly [description: string, entry: (validText: string) => unknown][] = [
    ['incomplete', (text) => ({ at: Date.now(), text: text.slice(0, -5) })],
    ['not an entry', () => new Date()],
    ['of another format', (text) => ({ at: Date.now(), text: text.replace('"rates"', '"prices"') })],
    [
      'changed to have a javascript: URL',
      (text) => ({ at: Date.now(), text: text.replace('"rate":', '"url":"javascript:alert(1)","rate":') }),
    ],
    ['older than a week', (text) => ({ at: Date.now() - 8 * DAY_MS, text })],
    ['from the future', (text) => ({ at: Date.now() + DAY_MS, text })],
  ];
  for (const [description, entry] of INVALID_ENTRIES) {
    it(`does not show an entry that is ${description}, and deletes it`, async () => {
      const src = uniqueUrl('/fault/404');
      await visitPage(src, fetchRate(0.011));
      const validEntry: unknown = (await readStorage())[0]?.[1];
      if (typeof validEntry !== 'object' || validEntry === null || !('text' in validEntry))
        throw new Error('Nothing is stored.');
      await writeStorage([[keyOf(src), entry(String(validEntry.text))]]);
      const states = openPage(src);
      await untilSettled(states);
      await untilStored((texts) => texts.length === 0);
      expect(states.map(describeState)).to.deep.equal(['loading', 'failed']);
    });
  }

  it('does not show an entry of another version, and deletes it at the next write', async () => {
    const src = uniqueUrl('/fault/ok');
    await visitPage(src, fetchRate(0.011));
    const [stored] = await readStorage();
    if (!stored) throw new Error('Nothing is stored.');
    const [key, entry] = stored;
    await deleteStorage();
    await writeStorage([[`0${key.slice(1)}`, entry]]);
    const states = openPage(src, { fetch: delayedFetch(100) });
    await untilSettled(states);
    expect(states.map(describeState)).to.deep.equal(['loading', 'ready 0.01143']);
    await untilStored((texts) => texts.length === 1 && (texts[0]?.includes('0.01143') ?? false));
  });

  it('does not prevent anyone from deleting the database', async () => {
    await visitPage(uniqueUrl('/fault/ok'), fetch);
    await deleteStorage();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.to.include(DATABASE);
  });
});

type Restore = () => Promise<void>;

/** Replaces `indexedDB`. Returns a function that restores it. */
function replaceIndexedDB(descriptor: PropertyDescriptor): Restore {
  const original = Object.getOwnPropertyDescriptor(window, 'indexedDB') ?? {};
  Object.defineProperty(window, 'indexedDB', { ...descriptor, configurable: true });
  return async () => {
    Object.defineProperty(window, 'indexedDB', original);
  };
}

function throwSecurityError(): never {
  throw new DOMException('Denied.', 'SecurityError');
}

/** Breaks the storage of this window in each way that occurs. Each returns a function that repairs it. */
const STORAGE_FAULTS: readonly [description: string, cause: () => Promise<Restore>][] = [
  ['is undefined', async () => replaceIndexedDB({ value: undefined })],
  ['is null, as in some private windows', async () => replaceIndexedDB({ value: null })],
  ['throws when it is read', async () => replaceIndexedDB({ get: throwSecurityError })],
  ['throws when it is opened', async () => replaceIndexedDB({ value: { open: throwSecurityError } })],
  [
    'has a database of the same name with other contents',
    async () => {
      const database = await openDatabase((db) => db.createObjectStore('other'));
      database.close();
      return async () => undefined;
    },
  ],
  [
    'is blocked because another tab is deleting the database',
    async () => {
      const database = await openDatabase((db) => db.createObjectStore(OBJECT_STORE));
      const deletion = deleteStorage();
      return () => {
        database.close();
        return deletion;
      };
    },
  ],
  [
    'is full',
    async () => {
      const originalPut = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('Full.', 'QuotaExceededError');
      };
      return async () => {
        IDBObjectStore.prototype.put = originalPut;
      };
    },
  ],
];

describeWithStorage('if IndexedDB', () => {
  for (const [description, cause] of STORAGE_FAULTS) {
    it(`${description}, widgets load and refresh as usual, and the page sees no error`, async () => {
      await deleteStorage();
      const states: ResourceState<RateTable>[] = [];
      const restore = await cause();
      const errors = await uncaughtErrors(async () => {
        const client = createClient({ persist: true });
        const stop = client.watch({ kind: 'rates', src: uniqueUrl('/fault/moving') }, (state) => states.push(state), {
          refreshMs: 400,
        });
        await waitUntil(() => states.length > 3);
        stop();
        client.configure({ persist: false });
      });
      await restore();
      expect(errors).to.deep.equal([]);
      expect(states.slice(0, 4).map(({ status }) => status)).to.deep.equal(['loading', 'ready', 'ready', 'ready']);
    });
  }
});
