import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { uniqueUrl, requestCount } from '../../../test/fetching.js';
import { waitUntil } from '../../../test/support.js';
import { sharedClient } from '../../data/client/shared-client.js';
import { define } from '../element/define.js';
import { ResourceController } from './resource-controller.js';
import { VisibilityController } from '../visibility/visibility-controller.js';

class RateWidget extends LitElement {
  @property() src?: string;
  @property({ type: Number }) refresh?: number;
  renders = 0;
  readonly rates = new ResourceController(this, 'rates', (table) => table.rates.length);
  readonly visibility = new VisibilityController(this, { tracksNear: true });

  override willUpdate(): void {
    this.rates.query({ src: this.src, refresh: this.refresh });
  }

  override render(): TemplateResult {
    this.renders++;
    return html`${this.rates.data?.rates[0]?.rate}`;
  }
}
define('press-test-many-widgets', RateWidget);

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const shown = (element: LitElement): string => element.renderRoot.textContent ?? '';

/** Replaces a property of an object. Returns a function that restores it. */
function replace<K extends string>(target: Record<K, unknown>, name: K, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
  return () => {
    if (own) Object.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  };
}

/** Counts the refresh timers, observers, listeners and simultaneous requests of the page. */
class PageCounters {
  readonly timers = new Set<unknown>();
  observers = 0;
  listeners = 0;
  inFlight = 0;
  maxInFlight = 0;
  readonly #restore: (() => void)[] = [];

  constructor() {
    const {
      setTimeout: realSetTimeout,
      clearTimeout: realClearTimeout,
      IntersectionObserver: RealObserver,
      addEventListener: realAddEventListener,
      fetch: realFetch,
    } = globalThis;
    const page: Record<string, unknown> = Object(globalThis);
    this.#restore.push(
      replace(page, 'setTimeout', (handler: () => void, ms = 0) => {
        const id = realSetTimeout(() => {
          this.timers.delete(id);
          handler();
        }, ms);
        // Five minutes is the time after which an unused cache entry is removed.
        if (ms > 4000 && ms < 300_000) this.timers.add(id);
        return id;
      }),
      replace(page, 'clearTimeout', (id: number) => {
        this.timers.delete(id);
        realClearTimeout(id);
      }),
      replace(page, 'addEventListener', (type: string, listener: EventListener, options?: boolean) => {
        if (type === 'visibilitychange') this.listeners++;
        realAddEventListener(type, listener, options);
      }),
    );
    const createObserver = (...args: ConstructorParameters<typeof IntersectionObserver>) => {
      this.observers++;
      return new RealObserver(...args);
    };
    this.#restore.push(
      replace(
        page,
        'IntersectionObserver',
        function count(...args: ConstructorParameters<typeof IntersectionObserver>) {
          return createObserver(...args);
        },
      ),
    );
    sharedClient().configure({
      fetch: async (url, init) => {
        this.maxInFlight = Math.max(this.maxInFlight, ++this.inFlight);
        try {
          return await realFetch(url, init);
        } finally {
          this.inFlight--;
        }
      },
    });
  }

  end(): void {
    for (const restore of this.#restore.reverse()) restore();
    sharedClient().configure({ fetch: undefined });
  }
}

describe('five hundred widgets with fifty URLs', () => {
  let counters: PageCounters;
  let root: HTMLElement;
  const urls = Array.from({ length: 50 }, () => uniqueUrl('/fault/slow?ms=10'));
  const widgets = (): RateWidget[] => [...root.querySelectorAll<RateWidget>('press-test-many-widgets')];

  before(async () => {
    counters = new PageCounters();
    root = document.createElement('div');
    for (let index = 0; index < 500; index++)
      root.append(Object.assign(new RateWidget(), { src: urls[index % 50], refresh: 60 }));
    document.body.append(root);
    await waitUntil(() => widgets().every((element) => shown(element) === '0.01143'));
  });
  after(() => {
    counters.end();
    root.remove();
  });

  it('make fifty requests, at most six at a time', async () => {
    expect(await Promise.all(urls.map((url) => requestCount(url)))).to.deep.equal(urls.map(() => 1));
    expect(counters.maxInFlight).to.equal(6);
  });
  it('share one refresh timer', () => expect(counters.timers.size).to.equal(1));
  it('share one IntersectionObserver per threshold', () => expect(counters.observers).to.equal(3));
  it('add at most two visibilitychange listeners', () => expect(counters.listeners).to.be.at.most(2));
  it('do not render again for an unchanged response', async () => {
    const renders = (): number => widgets().reduce((sum, element) => sum + element.renders, 0);
    await wait(200);
    const before = renders();
    await sharedClient().refresh();
    await wait(100);
    expect([renders(), await requestCount(urls[49]!)]).to.deep.equal([before, 2]);
  });
  it('leave no timer when they are removed', async () => {
    for (const element of widgets()) element.remove();
    await waitUntil(() => counters.timers.size === 0);
  });
});

describe('an attribute that is set a thousand times', () => {
  it('causes at most two requests, and the last response is shown', async () => {
    const sources = Array.from({ length: 1000 }, () => uniqueUrl('/fault/slow?ms=10'));
    const requested: string[] = [];
    sharedClient().configure({ fetch: (url, init) => (requested.push(url), fetch(url, init)) });
    const element: RateWidget = await fixture(html`<press-test-many-widgets></press-test-many-widgets>`);
    for (const src of sources) {
      element.src = src;
      await element.updateComplete;
    }
    await waitUntil(() => shown(element) === '0.01143');
    await wait(100);
    sharedClient().configure({ fetch: undefined });
    expect(requested).to.deep.equal([sources[0], sources.at(-1)]);
  });

  it('to two URLs in turn loads each once, and shows the last', async () => {
    const one = uniqueUrl('/fault/ok');
    const other = uniqueUrl('/fault/moving');
    const element: RateWidget = await fixture(html`<press-test-many-widgets src=${one}></press-test-many-widgets>`);
    await waitUntil(() => shown(element) === '0.01143'); // an aborted request would be made again
    for (let times = 0; times < 1000; times++) {
      element.src = times % 2 ? one : other;
      await element.updateComplete;
      if (times % 200 === 0) await wait(60);
    }
    await wait(100);
    await waitUntil(() => shown(element) === '0.01143');
    expect([await requestCount(one), await requestCount(other)]).to.deep.equal([1, 1]);
  });

  it('loads the first URL at once', async () => {
    const requested: string[] = [];
    sharedClient().configure({ fetch: (url, init) => (requested.push(url), fetch(url, init)) });
    await fixture(html`<press-test-many-widgets src=${uniqueUrl('/fault/ok')}></press-test-many-widgets>`);
    sharedClient().configure({ fetch: undefined });
    expect(requested).to.have.length(1);
  });
});
