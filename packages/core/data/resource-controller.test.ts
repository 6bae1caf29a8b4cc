import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { fresh, timesAsked, watchedFetch } from '../../../test/fetching.js';
import { eventually, nextEvent, uncaughtErrors } from '../../../test/support.js';
import { DEFAULT_TIMEOUT_MS } from '../../data/http/fetch-bytes.js';
import { sharedClient } from '../../data/client/shared-client.js';
import { define } from '../element/define.js';
import { ResourceController } from './resource-controller.js';
import { widgetStates } from './widget-state.js';

/** The smallest widget there can be: it shows the rates it has, and its states. */
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

/** The smallest widget that shows who wrote the page. */
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
  eventually(() => shown(element) === text, `"${text}", where "${shown(element)}" was,`);
const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const table = (rate: number) => ({ rates: [{ base: 'KGS', quote: 'USD', rate }] });
const ONE = 'KGS 0.01143 (ready)';

/** Every event of the library that reached the page, as a publisher would log it. */
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

  it('comes from src, is told of once it is shown, and renders the widget twice: before and after', async () => {
    const element = new RateList();
    element.src = fresh('/fault/slow?ms=50');
    const seen: string[] = [];
    element.addEventListener('press-load', () => seen.push(shown(element)));
    document.body.append(element);
    await nextEvent(element, 'press-load');
    expect(seen).to.deep.equal([ONE]);
    expect(events.lines).to.deep.equal(['load schema-org 1 0']);
    expect(element.renders).to.equal(2);
    element.remove();
  });

  it('is what a developer handed in, whatever src says', async () => {
    const src = fresh('/fault/ok');
    const element: RateList = await fixture(
      html`<press-test-rate-list .data=${table(0.5)} src=${src}></press-test-rate-list>`,
    );
    expect(shown(element)).to.equal('KGS 0.5 (ready)');
    expect(events.lines).to.deep.equal(['load data 1 0']);
    expect(await timesAsked(src)).to.equal(0);
  });

  it('comes from src again when what was handed in is taken back', async () => {
    for (const nothing of [undefined, null]) {
      const element: RateList = await fixture(
        html`<press-test-rate-list .data=${table(0.5)} src="/fault/ok"></press-test-rate-list>`,
      );
      element.data = nothing;
      await shows(element, ONE);
    }
  });

  it('is the page’s where neither says anything, and src’s before the page’s', async () => {
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

  it('is nothing, and asked of nobody, where nothing names it', async () => {
    expect(shown(await list())).to.equal('()');
    expect(events.lines).to.deep.equal([]);
  });

  it('stays while another address is asked', async () => {
    const element = await list('/fault/ok');
    await shows(element, ONE);
    element.src = fresh('/fault/moving');
    await element.updateComplete;
    expect(shown(element)).to.equal(ONE);
    await shows(element, 'KGS 0.01101 (ready)');
  });

  it('stays, and is marked old, when another address fails', async () => {
    const element = await list('/fault/ok');
    await shows(element, ONE);
    element.src = fresh('/fault/404');
    await shows(element, 'KGS 0.01143 (ready stale error)');
    expect(events.lines).to.deep.equal(['load schema-org 1 0', 'error http 404 stale']);
  });

  it('stays, and is marked old, when what is handed in next makes no sense', async () => {
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
    it(`that cannot be had from ${src} is told of once: ${line}`, async () => {
      const element = await list(src);
      await shows(element, '(error)');
      element.requestUpdate();
      await element.updateComplete;
      await soon(50);
      expect(events.lines).to.deep.equal([line]);
    });
  }

  it('that was handed in throws nothing into the page, whatever it is', async () => {
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

  it('counts what was left out', async () => {
    await list('/fault/wrong-field');
    await eventually(() => events.lines.length > 0);
    expect(events.lines).to.deep.equal(['load schema-org 3 1']);
  });

  it('is asked for no more once the widget is gone, and the request under way is ended', async () => {
    const src = fresh('/fault/slow?ms=5000');
    const { fetch: watched, requests } = watchedFetch();
    sharedClient().configure({ fetch: watched });
    const element = await list(src);
    await eventually(() => requests.length > 0);
    element.remove();
    await eventually(() => requests[0]?.init.signal?.aborted === true);
    sharedClient().configure({ fetch: undefined });
    element.src = fresh('/fault/ok');
    await element.updateComplete;
    await soon(50);
    expect(await timesAsked(element.src)).to.equal(0);
  });

  it('is asked for again when the widget comes back', async () => {
    const element = await list(fresh('/fault/slow?ms=5000'));
    const { parentElement } = element;
    element.remove();
    await soon(20);
    element.src = '/fault/ok';
    parentElement?.append(element);
    await shows(element, ONE);
  });

  it('comes with the widget through a move in the page: nothing is asked again, and nothing told again', async () => {
    const src = fresh('/fault/slow?ms=100');
    const element = await list(src);
    await soon(20);
    document.body.append(element);
    await shows(element, ONE);
    document.body.prepend(element);
    await soon(50);
    expect(await timesAsked(src)).to.equal(1);
    expect(events.lines).to.deep.equal(['load schema-org 1 0']);
    element.remove();
  });

  it('that was handed in is told of once, though the widget moves', async () => {
    const element: RateList = await fixture(html`<press-test-rate-list .data=${table(0.5)}></press-test-rate-list>`);
    document.body.append(element);
    await soon(50);
    expect(events.lines).to.deep.equal(['load data 1 0']);
    element.remove();
  });

  it('is asked for once by all widgets that show the same', async () => {
    const src = fresh('/fault/slow?ms=50');
    const root = await fixture(
      html`<div>${Array.from({ length: 20 }, () => html`<press-test-rate-list src=${src}></press-test-rate-list>`)}</div>`,
    );
    const elements = [...root.querySelectorAll<RateList>('press-test-rate-list')];
    await Promise.all(elements.map((element) => shows(element, ONE)));
    expect(await timesAsked(src)).to.equal(1);
    expect(events.lines).to.have.length(20);
  });

  describe('with refresh', () => {
    const { setTimeout: real } = globalThis;
    const periods: (number | undefined)[] = [];
    beforeEach(async () => {
      // Who has just left the page may still be planning.
      await soon(50);
      periods.length = 0;
      const watched = (handler: TimerHandler, ms?: number) => {
        periods.push(ms);
        return real(handler, ms);
      };
      Object.defineProperty(globalThis, 'setTimeout', { value: watched, configurable: true, writable: true });
    });
    afterEach(() =>
      Object.defineProperty(globalThis, 'setTimeout', { value: real, configurable: true, writable: true }),
    );

    const PERIODS: readonly [string, number | undefined][] = [
      ['60', 60_000],
      ['1', 5000],
      ['0.001', 5000],
      ['0', undefined],
      ['-5', undefined],
      ['often', undefined],
      ['9999999', 86_400_000],
      ['Infinity', 86_400_000],
    ];
    const SAVING: typeof PERIODS = [
      ['3600', 3_600_000],
      ['5', 600_000],
      ['0', undefined],
    ];
    afterEach(() => Reflect.deleteProperty(navigator, 'connection'));
    for (const [refresh, ms, saveData] of [
      ...PERIODS.map((period) => [...period, false] as const),
      ...SAVING.map((period) => [...period, true] as const),
    ]) {
      it(`of "${refresh}" is asked for ${ms ? `every ${ms / 1000} s` : 'once'}${saveData ? ' by readers who save data' : ''}`, async () => {
        Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData } });
        const element: RateList = await fixture(
          html`<press-test-rate-list src=${fresh('/fault/ok')} refresh=${refresh}></press-test-rate-list>`,
        );
        await shows(element, ONE);
        // What has passed since it was asked is taken off; an answer may take ten seconds, and a cache keeps for five
        // minutes what nobody watches.
        const others = [DEFAULT_TIMEOUT_MS, 300_000];
        const pauses = periods.flatMap((period = 0) =>
          period > 4000 && !others.includes(period) ? [Math.ceil(period / 1000) * 1000] : [],
        );
        expect([...new Set(pauses)]).to.deep.equal(ms === undefined ? [] : [ms]);
      });
    }
  });
});
