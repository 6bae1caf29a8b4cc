/** The reader of bylines is downloaded when a page needs it. This file doesn't preload it, unlike other tests. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { define } from '../element/define.js';
import { pageModule } from './page-module.js';
import { ResourceController } from './resource-controller.js';

/** A minimal widget: shows the names of the page's authors. */
class AuthorNames extends LitElement {
  readonly people = new ResourceController(this, 'people', (people) => people.length);

  override willUpdate(): void {
    this.people.query({ page: true });
  }

  override render(): TemplateResult {
    return html`${this.people.data?.map(({ name }) => name).join(', ')}`;
  }
}
define('test-author-names', AuthorNames);

const shows = (element: LitElement, text: string): Promise<void> =>
  waitUntil(() => element.renderRoot.textContent === text, `"${text}"`, { timeout: 5000 });

const widget = (): Promise<LitElement> => fixture(html`<test-author-names></test-author-names>`);

/** The addresses of the article in the REST API that were requested. */
const requested = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.startsWith('/wp-json/wp/v2/posts/'));

const hasByline = (): boolean => Boolean(pageModule.current?.bylineModule.current);

/** Adds what WordPress writes into the head of an article. */
function addLinks(post: string): void {
  const links = `<link rel="https://api.w.org/" href="/wp-json/" data-test>
    <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/${post}" data-test>`;
  document.head.insertAdjacentHTML('beforeend', links);
}

describe('the authors of a page of WordPress without JSON-LD', () => {
  beforeEach(() => performance.clearResourceTimings());
  afterEach(() => {
    for (const link of document.querySelectorAll('[data-test]')) link.remove();
  });

  it('come from WordPress, whose plain names need no reader of bylines', async () => {
    addLinks('16');
    await shows(await widget(), 'Davide Cancarini');
    expect([hasByline(), requested()]).to.deep.equal([false, ['/wp-json/wp/v2/posts/16']]);
  });

  it('come from the page’s markup if WordPress has none; the reader of bylines is downloaded then', async () => {
    addLinks('999999');
    await fixture(html`<article><h1>Title</h1><p>By <a rel="author" href="/aida/">Aida Sadykova</a></p></article>`);
    await shows(await widget(), 'Aida Sadykova');
    expect([hasByline(), requested()]).to.deep.equal([true, ['/wp-json/wp/v2/posts/999999']]);
  });

  it('are not requested again by a widget that comes after the reader', async () => {
    addLinks('16');
    await shows(await widget(), 'Davide Cancarini');
    expect([hasByline(), requested()]).to.deep.equal([true, []]);
  });
});
