/** The data layer is downloaded when a widget needs it. This file doesn't preload it, unlike other tests. */
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { PressError } from '../../data/model/errors.js';
import { wordpressModule } from '../../data/sources/lazy-modules.js';
import type { LazyModule } from '../../loading/lazy-module.js';
import { define } from '../element/define.js';
import { clientModule } from './data-modules.js';
import { pageModule } from './page-module.js';
import { ResourceController } from './resource-controller.js';
import { widgetStates } from './widget-state.js';

/** A minimal widget: shows the names of people, and its states. */
class PeopleNames extends LitElement {
  @property({ attribute: false }) data: unknown;
  @property() src?: string;
  @property({ type: Boolean }) page = false;
  readonly people = new ResourceController(this, 'people', (people) => people.length);

  override willUpdate(): void {
    this.people.query({ data: this.data, src: this.src, page: this.page });
  }

  override render(): TemplateResult {
    const states = widgetStates(this.people.state, (people) => people.length === 0);
    return html`${this.people.data?.map(({ name }) => name).join(', ')} (${states.join(' ')})`;
  }
}
define('test-people-names', PeopleNames);

const shown = (element: LitElement): string => (element.renderRoot.textContent ?? '').trim();

async function shows(element: LitElement, text: string): Promise<void> {
  const end = performance.now() + 5000;
  while (shown(element) !== text) {
    if (performance.now() > end) throw new Error(`"${text}" instead of "${shown(element)}"`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Replaces the download of a module by a failure. Returns a function that restores it. */
function blockDownload(module: LazyModule<unknown>): () => void {
  const error = new PressError('network', 'The file could not be loaded.');
  module.load = () => Promise.reject(error);
  return () => Reflect.deleteProperty(module, 'load');
}

const AUTHOR = { '@type': 'NewsArticle', headline: 'H', author: { '@type': 'Person', name: 'Davide Cancarini' } };

describe('a widget before the data layer is there', () => {
  it('downloads nothing if it has nothing to load', async () => {
    const element: PeopleNames = await fixture(html`<test-people-names></test-people-names>`);
    expect(shown(element)).to.equal('()');
    expect([pageModule.current, clientModule.current]).to.deep.equal([undefined, undefined]);
  });

  it('is loading, then shows what the page says; the client is not downloaded', async () => {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.text = JSON.stringify(AUTHOR);
    document.head.append(script);
    const element: PeopleNames = await fixture(html`<test-people-names page></test-people-names>`);
    expect(shown(element)).to.equal('(loading)');
    await shows(element, 'Davide Cancarini (ready)');
    expect(clientModule.current).to.equal(undefined);
    script.remove();
  });

  it('is loading, then shows the data property, and fires one event', async () => {
    let events = 0;
    const element: PeopleNames = await fixture(html`
      <test-people-names .data=${{ name: 'Aizada' }} @press-load=${() => events++}></test-people-names>
    `);
    await shows(element, 'Aizada (ready)');
    expect(events).to.equal(1);
    expect(clientModule.current).to.equal(undefined);
  });

  it('shows later data at once', async () => {
    const element: PeopleNames = await fixture(html`<test-people-names></test-people-names>`);
    element.data = { name: 'Aizada' };
    await element.updateComplete;
    expect(shown(element)).to.equal('Aizada (ready)');
  });

  it('shows the last of two values that were set in the meantime', async () => {
    const restore = blockDownload(clientModule);
    const element: PeopleNames = await fixture(
      html`<test-people-names src="/wp-json/wp/v2/users/4"></test-people-names>`,
    );
    restore();
    element.data = { name: 'Aizada' };
    await shows(element, 'Aizada (ready)');
  });

  it('has the state error if the client does not arrive, fires one event, tries again, and loads src', async () => {
    const restore = blockDownload(clientModule);
    const { setTimeout: setRealTimeout } = window;
    window.setTimeout = ((handler: () => void, ms?: number) =>
      setRealTimeout(handler, ms === 30_000 ? 20 : ms)) as typeof setTimeout;
    const events: string[] = [];
    const element: PeopleNames = await fixture(html`
      <test-people-names
        src="/wp-json/wp/v2/users/4"
        @press-load=${() => events.push('load')}
        @press-error=${({ detail }: HTMLElementEventMap['press-error']) => events.push(`error ${detail.kind}`)}
      ></test-people-names>
    `);
    await shows(element, '(error)');
    await new Promise((resolve) => setRealTimeout(resolve, 100)); // it has tried again, in vain
    expect(events).to.deep.equal(['error network']);
    restore();
    await shows(element, 'Тимур Асанов (ready)');
    expect(events).to.deep.equal(['error network', 'load']);
    expect(wordpressModule.current).not.to.equal(undefined);
    window.setTimeout = setRealTimeout;
  });
});
