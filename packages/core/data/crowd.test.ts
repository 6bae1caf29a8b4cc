import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { fresh, timesAsked } from '../../../test/fetching.js';
import { eventually } from '../../../test/support.js';
import { sharedClient } from '../../data/client/shared-client.js';
import { define } from '../element/define.js';
import { ResourceController } from './resource-controller.js';
import { VisibilityController } from '../visibility/visibility-controller.js';

class CrowdMember extends LitElement {
  @property() src?: string;
  @property({ type: Number }) refresh?: number;
  renders = 0;
  readonly rates = new ResourceController(this, 'rates', (table) => table.rates.length);
  readonly visibility = new VisibilityController(this);

  override willUpdate(): void {
    this.rates.query({ src: this.src, refresh: this.refresh });
  }

  override render(): TemplateResult {
    this.renders++;
    return html`${this.rates.data?.rates[0]?.rate}`;
  }
}
define('press-test-crowd-member', CrowdMember);

const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const shown = (element: LitElement): string => element.renderRoot.textContent ?? '';

/** Replaces one function of an object, and says how to put it back. */
function replace<K extends string>(target: Record<K, unknown>, name: K, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
  return () => {
    if (own) Object.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  };
}

/** What a page has to bear: timers that wait for a refresh, observers, listeners, and requests under way at once. */
class Burden {
  readonly timers = new Set<unknown>();
  observers = 0;
  listeners = 0;
  inFlight = 0;
  mostInFlight = 0;
  readonly #restore: (() => void)[] = [];

  constructor() {
    const {
      setTimeout: later,
      clearTimeout: never,
      IntersectionObserver: Observer,
      addEventListener: listen,
      fetch: ask,
    } = globalThis;
    const page: Record<string, unknown> = Object(globalThis);
    this.#restore.push(
      replace(page, 'setTimeout', (handler: () => void, ms = 0) => {
        const id = later(() => {
          this.timers.delete(id);
          handler();
        }, ms);
        if (ms > 4000 && ms < 300_000) this.timers.add(id); // five minutes are how long a cache keeps what nobody watches
        return id;
      }),
      replace(page, 'clearTimeout', (id: number) => {
        this.timers.delete(id);
        never(id);
      }),
      replace(page, 'addEventListener', (type: string, listener: EventListener, how?: boolean) => {
        if (type === 'visibilitychange') this.listeners++;
        listen(type, listener, how);
      }),
    );
    const made = (...args: ConstructorParameters<typeof IntersectionObserver>) => {
      this.observers++;
      return new Observer(...args);
    };
    this.#restore.push(
      replace(
        page,
        'IntersectionObserver',
        function count(...args: ConstructorParameters<typeof IntersectionObserver>) {
          return made(...args);
        },
      ),
    );
    sharedClient().configure({
      fetch: async (url, init) => {
        this.mostInFlight = Math.max(this.mostInFlight, ++this.inFlight);
        try {
          return await ask(url, init);
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

describe('five hundred widgets on fifty addresses', () => {
  let burden: Burden;
  let root: HTMLElement;
  const addresses = Array.from({ length: 50 }, () => fresh('/fault/slow?ms=10'));
  const members = (): CrowdMember[] => [...root.querySelectorAll<CrowdMember>('press-test-crowd-member')];

  before(async () => {
    burden = new Burden();
    root = document.createElement('div');
    for (let index = 0; index < 500; index++)
      root.append(Object.assign(new CrowdMember(), { src: addresses[index % 50], refresh: 60 }));
    document.body.append(root);
    await eventually(() => members().every((element) => shown(element) === '0.01143'));
  });
  after(() => {
    burden.end();
    root.remove();
  });

  it('make fifty requests, at most six at a time', async () => {
    expect(await Promise.all(addresses.map((address) => timesAsked(address)))).to.deep.equal(addresses.map(() => 1));
    expect(burden.mostInFlight).to.equal(6);
  });
  it('wait for their refresh with one timer', () => expect(burden.timers.size).to.equal(1));
  it('are watched by one observer for each question', () => expect(burden.observers).to.equal(3));
  it('listen for the page’s life once, and the cache once', () => expect(burden.listeners).to.be.at.most(2));
  it('do not render again for answers that say nothing new', async () => {
    const renders = (): number => members().reduce((sum, element) => sum + element.renders, 0);
    await soon(200);
    const before = renders();
    await sharedClient().refresh();
    await soon(100);
    expect([renders(), await timesAsked(addresses[49]!)]).to.deep.equal([before, 2]);
  });
  it('leave no timer behind when they go', async () => {
    for (const element of members()) element.remove();
    await eventually(() => burden.timers.size === 0);
  });
});

describe('an attribute that is written a thousand times', () => {
  it('makes two requests at most, and the last word is shown', async () => {
    const sources = Array.from({ length: 1000 }, () => fresh('/fault/slow?ms=10'));
    const asked: string[] = [];
    sharedClient().configure({ fetch: (url, init) => (asked.push(url), fetch(url, init)) });
    const element: CrowdMember = await fixture(html`<press-test-crowd-member></press-test-crowd-member>`);
    for (const src of sources) {
      element.src = src;
      await element.updateComplete;
    }
    await eventually(() => shown(element) === '0.01143');
    await soon(100);
    sharedClient().configure({ fetch: undefined });
    expect(asked).to.deep.equal([sources[0], sources.at(-1)]);
  });

  it('between two addresses asks each once, and shows what it says last', async () => {
    const [one, other] = [fresh('/fault/ok'), fresh('/fault/moving')];
    const element: CrowdMember = await fixture(html`<press-test-crowd-member src=${one}></press-test-crowd-member>`);
    await eventually(() => shown(element) === '0.01143'); // one that is left before it has answered is asked again
    for (let times = 0; times < 1000; times++) {
      element.src = times % 2 ? one : other;
      await element.updateComplete;
      if (times % 200 === 0) await soon(60);
    }
    await soon(100);
    await eventually(() => shown(element) === '0.01143');
    expect([await timesAsked(one), await timesAsked(other)]).to.deep.equal([1, 1]);
  });

  it('asks the first address at once', async () => {
    const asked: string[] = [];
    sharedClient().configure({ fetch: (url, init) => (asked.push(url), fetch(url, init)) });
    await fixture(html`<press-test-crowd-member src=${fresh('/fault/ok')}></press-test-crowd-member>`);
    sharedClient().configure({ fetch: undefined });
    expect(asked).to.have.length(1);
  });
});
