import { expect, fixture } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { waitUntil } from '../../test/support.js';
import { PressError } from '../data/model/errors.js';
import { LazyModule } from './lazy-module.js';
import { type PressErrorEvent, reportError, useModule } from './use-module.js';

let module: LazyModule<string>;
let attempts = 0;

class UsesModule extends LitElement {
  override render(): TemplateResult {
    return html`${useModule(this, module) ?? module.error?.kind ?? 'nothing yet'}`;
  }
}
customElements.define('uses-module', UsesModule);

/** A module whose download fails this often. */
function failing(times: number): LazyModule<string> {
  attempts = 0;
  return new LazyModule(() =>
    ++attempts > times ? Promise.resolve('the module') : Promise.reject(new TypeError('Failed to fetch')),
  );
}

const text = (element: Element): string => element.shadowRoot!.textContent;

describe('a module that an element uses', () => {
  const { setTimeout, console } = globalThis;
  const { warn } = console;
  /** The delays of ten seconds or more, which are a hundredth as long here. */
  let delays: number[] = [];
  let events: PressErrorEvent[] = [];
  let warnings: unknown[] = [];
  const onError = (event: PressErrorEvent): unknown => events.push(event);

  beforeEach(() => {
    [delays, events, warnings] = [[], [], []];
    document.addEventListener('press-error', onError);
    console.warn = (message: unknown) => warnings.push(message);
    const shortened = (run: () => void, ms = 0): unknown => {
      if (ms < 10_000) return setTimeout(run, ms);
      delays.push(ms);
      return setTimeout(run, ms / 100);
    };
    Object.assign(globalThis, { setTimeout: shortened });
  });
  afterEach(() => {
    document.removeEventListener('press-error', onError);
    console.warn = warn;
    Object.assign(globalThis, { setTimeout });
  });

  it('is shown when it arrives', async () => {
    module = failing(0);
    const element = await fixture(html`<uses-module></uses-module>`);
    await waitUntil(() => text(element) === 'the module');
    expect([attempts, events.length, delays]).to.deep.equal([1, 0, []]);
  });

  it('fires one press-error on each element if it is missing, and is tried again by itself', async () => {
    module = failing(2);
    const page = await fixture(html`<div><uses-module></uses-module><uses-module></uses-module></div>`);
    const [first, second] = page.children;
    await waitUntil(() => events.length === 2);
    expect(
      events.map(({ target, detail, bubbles, composed }) => [target, detail.kind, bubbles, composed]),
    ).to.deep.equal([
      [first, 'network', true, true],
      [second, 'network', true, true],
    ]);
    await waitUntil(() => text(first!) === 'network' && text(second!) === 'network');
    await waitUntil(() => text(first!) === 'the module' && text(second!) === 'the module');
    expect([attempts, delays, events.length, warnings.length]).to.deep.equal([3, [10_000, 20_000], 2, 1]);
  });

  it('fires a press-error on an element that asks for it later, too', async () => {
    module = failing(Infinity);
    await fixture(html`<uses-module></uses-module>`);
    await waitUntil(() => events.length === 1);
    const late = await fixture(html`<uses-module></uses-module>`);
    await waitUntil(() => events.length === 2);
    expect(events[1]!.target).to.equal(late);
  });

  it('is not asked for again by an element that has left the page', async () => {
    module = failing(Infinity);
    const element = await fixture(html`<uses-module></uses-module>`);
    await waitUntil(() => events.length === 1);
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([attempts, delays]).to.deep.equal([1, [10_000]]);
  });

  it('has one event for all files that an element misses, and one for each error of a request', () => {
    const element = document.createElement('div');
    element.addEventListener('press-error', onError);
    const missing = [new PressError('network', 'No list.'), new PressError('network', 'No history.')];
    const failed = new PressError('http', 'Not found.', { url: 'https://news.example/rates.json', status: 404 });
    const reports = [...missing, failed, failed].map((error) => reportError(element, error, error === failed));
    expect(reports).to.deep.equal([true, false, true, false]);
    expect(events.map(({ detail }) => detail)).to.deep.equal([
      { kind: 'network', status: undefined, stale: false },
      { kind: 'http', status: 404, stale: true },
    ]);
  });
});
