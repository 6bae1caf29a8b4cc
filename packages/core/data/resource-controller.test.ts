import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { uniqueUrl, requestCount, recordingFetch } from '../../../test/fetching.js';
import { waitUntil, nextEvent, uncaughtErrors } from '../../../test/support.js';
import { DEFAULT_TIMEOUT_MS } from '../../data/http/fetch-bytes.js';
import { sharedClient } from '../../data/client/shared-client.js';
import { define } from '../element/define.js';
import { ResourceController } from './resource-controller.js';
import { widgetStates } from './widget-state.js';

/** A minimal widget: shows its rates and states. */
class RateList extends LitElement {
  @property({ attribute: false }) data: unknown;
  @property() src?: string;
  @property({ type: Boolean }) page = false;
  @property({ type: Number }) refresh?: number;
  renders = 0;
  readonly rates = new ResourceController(this, 'rates', (table) => table.rates.length);

  override willUpdate(): void {
    this.rates.query({ data: this.data, src: this.src, page: this.page, refresh: this.refresh });
  }

  override render(): TemplateResult {
    this.renders++;
    const states = widgetStates(this.rates.state, (table) => table.rates.length === 0);
    return html`${this.rates.data?.rates.map(({ base, rate }) => `${base} ${rate}`).join(', ')} (${states.join(' ')})`;
  }
}
define('press-test-rate-list', RateList);

/** A minimal widget: shows the names of the page's authors. */
class AuthorNames extends LitElement {
  @property({ attribute: false }) data: unknown;
  @property() src?: string;
  readonly people = new ResourceController(this, 'people', (people) => people.length);

  override willUpdate(): void {
    this.people.query({ data: this.data, src: this.src, page: true });
  }

  override render(): TemplateResult {
    return html`${this.people.data?.map(({ name }) => name).join(', ')}`;
  }
}
define('press-test-author-names', AuthorNames);

const shown = (element: LitElement): string => (element.renderRoot.textContent ?? '').trim();
const shows = (element: LitElement, text: string): Promise<void> =>
  waitUntil(() => shown(element) === text, `"${text}" instead of "${shown(element)}"`);
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const table = (rate: number) => ({ rates: [{ base: 'KGS', quote: 'USD', rate }] });
const ONE = 'KGS 0.01143 (ready)';

/** Logs the library's events on the page, as a publisher would. */
function log(): { readonly lines: string[]; readonly stop: () => void } {
  const lines: string[] = [];
  const onLoad = ({ detail }: HTMLElementEventMap['press-load']) =>
    lines.push(`load ${detail.source} ${detail.count} ${detail.dropped}`);
  const onError = ({ detail }: HTMLElementEventMap['press-error']) =>
    lines.push(['error', detail.kind, detail.status, detail.stale && 'stale'].filter(Boolean).join(' '));
  document.body.addEventListener('press-load', onLoad);
  document.body.addEventListener('press-error', onError);
  return {
    lines,
    stop: () => {
      document.body.removeEventListener('press-load', onLoad);
      document.body.removeEventListener('press-error', onError);
    },
  };
}

describe('a widget’s data', () => {
  let events: ReturnType<typeof log>;
  beforeEach(() => {
    events = log();
  });
  afterEach(() => events.stop());

  const list = (src?: string): Promise<RateList> =>
    fixture(html`<press-test-rate-list src=${src ?? ''}></press-test-rate-list>`);

  it('comes from src, fires press-load after it is shown, and renders the widget twice', async () => {
    const element = new RateList();
    element.src = uniqueUrl('/fault/slow?ms=50');
    const seen: string[] = [];
    element.addEventListener('press-load', () => seen.push(shown(element)));
    document.body.append(element);
    await nextEvent(element, 'press-load');
    expect(seen).to.deep.equal([ONE]);
    expect(events.lines).to.deep.equal(['load schema-org 1 0']);
    expect(element.renders).to.equal(2);
    element.remove();
  });

  it('is the data property if it is set, and src is not loaded', async () => {
    const src = uniqueUrl('/fault/ok');
    const element: RateList = await fixture(
      html`<press-test-rate-list .data=${table(0.5)} src=${src}></press-test-rate-list>`,
    );
    expect(shown(element)).to.equal('KGS 0.5 (ready)');
    expect(events.lines).to.deep.equal(['load data 1 0']);
    expect(await requestCount(src)).to.equal(0);
  });

  it('comes from src after the data property is unset', async () => {
    for (const nothing of [undefined, null]) {
      const element: RateList = await fixture(
        html`<press-test-rate-list .data=${table(0.5)} src="/fault/ok"></press-test-rate-list>`,
      );
      element.data = nothing;
      await shows(element, ONE);
    }
  });

  it('comes from src before the page, and from the page without data or src', async () => {
    const meta = document.createElement('meta');
    meta.name = 'author';
    meta.content = 'Davide Cancarini';
    document.head.append(meta);
    const element: AuthorNames = await fixture(html`<press-test-author-names></press-test-author-names>`);
    await shows(element, 'Davide Cancarini');
    element.src = '/wp-json/wp/v2/users/4';
    await shows(element, 'Тимур Асанов');
    element.data = { name: 'Aizada' };
    await shows(element, 'Aizada');
    element.data = undefined;
    element.src = '';
    await shows(element, 'Davide Cancarini');
    meta.remove();
  });

  it('is empty without data, src or page, and nothing is loaded', async () => {
    expect(shown(await list())).to.equal('()');
    expect(events.lines).to.deep.equal([]);
  });

  it('stays while another URL loads', async () => {
    const element = await list('/fault/ok');
    await shows(element, ONE);
    element.src = uniqueUrl('/fault/moving');
    await element.updateComplete;
    expect(shown(element)).to.equal(ONE);
    await shows(element, 'KGS 0.01101 (ready)');
  });

  it('stays, with the state stale, when another URL fails', async () => {
    const element = await list('/fault/ok');
    await shows(element, ONE);
    element.src = uniqueUrl('/fault/404');
    await shows(element, 'KGS 0.01143 (ready stale error)');
    expect(events.lines).to.deep.equal(['load schema-org 1 0', 'error http 404 stale']);
  });

  it('stays, with the state stale, when new data is invalid', async () => {
    const element: RateList = await fixture(html`<press-test-rate-list .data=${table(0.5)}></press-test-rate-list>`);
    element.data = { rates: 'none' };
    await shows(element, 'KGS 0.5 (ready stale error)');
    expect(events.lines).to.deep.equal(['load data 1 0', 'error schema stale']);
  });

  const FAILURES: Readonly<Record<string, string>> = {
    '/fault/404': 'error http 404',
    '/fault/html': 'error not-json',
    '/fault/truncated': 'error not-json',
    '/fault/wrong-shape': 'error schema',
    '/fault/huge': 'error too-large',
    'http://': 'error not-supported',
    'javascript:alert(1)': 'error not-supported',
    'data:application/json,{}': 'error not-supported',
  };
  for (const [src, line] of Object.entries(FAILURES)) {
    it(`that fails to load from ${src} fires one event: ${line}`, async () => {
      const element = await list(src);
      await shows(element, '(error)');
      element.requestUpdate();
      await element.updateComplete;
      await wait(50);
      expect(events.lines).to.deep.equal([line]);
    });
  }

  it('of any type throws nothing into the page', async () => {
    const itself: unknown[] = [];
    itself.push(itself);
    const hostile = {
      get rates(): never {
        throw new Error('Boom.');
      },
    };
    const errors = await uncaughtErrors(async () => {
      for (const data of [
        5,
        '',
        false,
        Symbol('x'),
        () => 1,
        itself,
        hostile,
        { rates: [itself, 5n, hostile] },
        new Proxy(
          {},
          {
            get: () => {
              throw new Error('Boom.');
            },
          },
        ),
      ]) {
        const element = await list();
        element.data = data;
        await element.updateComplete;
        expect(shown(element)).to.equal('(error)');
      }
    });
    expect(errors).to.deep.equal([]);
  });

  it('reports the number of ignored items', async () => {
    await list('/fault/wrong-field');
    await waitUntil(() => events.lines.length > 0);
    expect(events.lines).to.deep.equal(['load schema-org 3 1']);
  });

  it('is no longer loaded after the widget is removed, and the request is aborted', async () => {
    const src = uniqueUrl('/fault/slow?ms=5000');
    const { fetch: watched, requests } = recordingFetch();
    sharedClient().configure({ fetch: watched });
    const element = await list(src);
    await waitUntil(() => requests.length > 0);
    element.remove();
    await waitUntil(() => requests[0]?.init.signal?.aborted === true);
    sharedClient().configure({ fetch: undefined });
    element.src = uniqueUrl('/fault/ok');
    await element.updateComplete;
    await wait(50);
    expect(await requestCount(element.src)).to.equal(0);
  });

  it('is loaded again when the widget is added again', async () => {
    const element = await list(uniqueUrl('/fault/slow?ms=5000'));
    const { parentElement } = element;
    element.remove();
    await wait(20);
    element.src = '/fault/ok';
    parentElement?.append(element);
    await shows(element, ONE);
  });

  it('stays when the widget is moved: no new request, no new event', async () => {
    const src = uniqueUrl('/fault/slow?ms=100');
    const element = await list(src);
    await wait(20);
    document.body.append(element);
    await shows(element, ONE);
    document.body.prepend(element);
    await wait(50);
    expect(await requestCount(src)).to.equal(1);
    expect(events.lines).to.deep.equal(['load schema-org 1 0']);
    element.remove();
  });

  it('from the data property fires one event, also if the widget is moved', async () => {
    const element: RateList = await fixture(html`<press-test-rate-list .data=${table(0.5)}></press-test-rate-list>`);
    document.body.append(element);
    await wait(50);
    expect(events.lines).to.deep.equal(['load data 1 0']);
    element.remove();
  });

  it('is loaded once for all widgets with the same src', async () => {
    const src = uniqueUrl('/fault/slow?ms=50');
    const lists = Array.from({ length: 20 }, () => html`<press-test-rate-list src=${src}></press-test-rate-list>`);
    const root = await fixture(html`<div>${lists}</div>`);
    const elements = [...root.querySelectorAll<RateList>('press-test-rate-list')];
    await Promise.all(elements.map((element) => shows(element, ONE)));
    expect(await requestCount(src)).to.equal(1);
    expect(events.lines).to.have.length(20);
  });

  describe('with refresh', () => {
    const { setTimeout: realSetTimeout } = globalThis;
    const periods: (number | undefined)[] = [];
    beforeEach(async () => {
      // Widgets of earlier tests may still have a timer.
      await wait(50);
      periods.length = 0;
      const recording = (handler: TimerHandler, ms?: number) => {
        periods.push(ms);
        return realSetTimeout(handler, ms);
      };
      Object.defineProperty(globalThis, 'setTimeout', { value: recording, configurable: true, writable: true });
    });
    afterEach(() =>
      Object.defineProperty(globalThis, 'setTimeout', { value: realSetTimeout, configurable: true, writable: true }),
    );

    interface RefreshCase {
      readonly refresh: string;
      /** Absent if nothing is refreshed. */
      readonly intervalMs?: number;
      readonly saveData?: boolean;
    }

    const CASES: readonly RefreshCase[] = [
      { refresh: '60', intervalMs: 60_000 },
      { refresh: '1', intervalMs: 5000 },
      { refresh: '0.001', intervalMs: 5000 },
      { refresh: '0' },
      { refresh: '-5' },
      { refresh: 'often' },
      { refresh: '9999999', intervalMs: 86_400_000 },
      { refresh: 'Infinity', intervalMs: 86_400_000 },
      { refresh: '3600', intervalMs: 3_600_000, saveData: true },
      { refresh: '5', intervalMs: 600_000, saveData: true },
      { refresh: '0', saveData: true },
    ];
    /** Timers of a request and of an unused cache entry. */
    const OTHER_TIMERS_MS = [DEFAULT_TIMEOUT_MS, 300_000];

    afterEach(() => Reflect.deleteProperty(navigator, 'connection'));
    for (const { refresh, intervalMs, saveData = false } of CASES) {
      const howOften = intervalMs ? `every ${intervalMs / 1000} s` : 'once';
      it(`of "${refresh}" is loaded ${howOften}${saveData ? ' for users who save data' : ''}`, async () => {
        Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData } });
        const element: RateList = await fixture(
          html`<press-test-rate-list src=${uniqueUrl('/fault/ok')} refresh=${refresh}></press-test-rate-list>`,
        );
        await shows(element, ONE);
        // A timer is shorter than the interval by the time since the request.
        const intervals = periods
          .filter((period = 0) => period > 4000 && !OTHER_TIMERS_MS.includes(period))
          .map((period = 0) => Math.ceil(period / 1000) * 1000);
        expect([...new Set(intervals)]).to.deep.equal(intervalMs === undefined ? [] : [intervalMs]);
      });
    }
  });
});
