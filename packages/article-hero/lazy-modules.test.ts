/** Parts of the hero are downloaded when they are used. This file doesn't preload them, unlike other tests. */
import { expect, fixture, html } from '@open-wc/testing';
import { pageModule } from '../core/data/page-module.js';
import { PressError } from '../data/model/errors.js';
import type { LazyModule } from '../loading/lazy-module.js';
import './define.js';
import type { PressArticleHero } from './article-hero.js';
import * as modules from './lazy-modules.js';

const PICTURE = '/wp-content/uploads/2025/06/empty-chairs-768x432.jpg';
const img = html`<img src=${PICTURE} width="1600" height="900" alt="Two empty chairs" />`;

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector(`[part="${name}"]`);
const text = (element: Element, name: string): string =>
  (part(element, name)?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Names of the parts that have been downloaded. */
const downloaded = (): string[] =>
  Object.entries<LazyModule<unknown>>(modules).flatMap(([name, { current }]) => (current ? [name] : []));

async function until(check: () => boolean): Promise<void> {
  const end = performance.now() + 5000;
  while (!check()) {
    if (performance.now() > end) throw new Error(`Not within 5 s: ${String(check)}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Replaces the download of a module by a failure. Returns a function that restores it. */
function blockDownload(module: LazyModule<unknown>): () => void {
  const error = new PressError('network', 'The file could not be loaded.');
  const download = Promise.reject(error);
  const failed = { load: () => download, error, nextTry: new Promise(() => undefined) };
  for (const [name, value] of Object.entries(failed))
    Object.defineProperty(module, name, { value, configurable: true });
  return () => Object.keys(failed).forEach((name) => Reflect.deleteProperty(module, name));
}

/** Content below the hero, to see whether it moves. */
const topOf = (page: Element): number => page.querySelector('p')!.getBoundingClientRect().top;

// Modules stay when they have arrived, so the tests are in the order of what they need.
describe('a hero whose parts are downloaded when they are used', () => {
  it('downloads nothing for a figure whose figcaption ends with a credit', async () => {
    const element = await fixture(html`
      <press-article-hero ratio="3/2" credit-url="/aida">
        <figure>${img}<figcaption>A market. Photo: Aida Sulova / Reuters</figcaption></figure>
      </press-article-hero>
    `);
    expect([text(element, 'caption'), text(element, 'credit')]).to.deep.equal([
      'A market.',
      'Photo: Aida Sulova / Reuters',
    ]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([downloaded(), pageModule.current]).to.deep.equal([[], undefined]);
  });

  it('keeps picture, caption and credit if a part fails to download', async () => {
    const restore = blockDownload(modules.lightboxModule);
    const element = await fixture<PressArticleHero>(
      html`<press-article-hero fullscreen caption="A market" credit="AFP">${img}</press-article-hero>`,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([text(element, 'caption-bar'), part(element, 'fullscreen-button')]).to.deep.equal([
      'A market Image source: AFP',
      null,
    ]);
    restore();
    element.requestUpdate();
    await until(() => part(element, 'fullscreen-button') !== null);
  });

  it('shows the full-screen button when it has arrived, and nothing moves', async () => {
    const page = await fixture(html`
      <div>
        <press-article-hero fullscreen caption="A market" credit="AFP">${img}</press-article-hero>
        <p>After</p>
      </div>
    `);
    const element = page.querySelector('press-article-hero')!;
    const before = topOf(page);
    await until(() => part(element, 'fullscreen-button') !== null);
    expect(topOf(page)).to.equal(before);
    expect(getComputedStyle(part(element, 'fullscreen-button')!).position).to.equal('absolute');
    expect(downloaded()).to.deep.equal(['lightboxModule']);
  });

  it('draws the blurred preview behind a picture that is still loading', async () => {
    const element = await fixture(html`
      <press-article-hero placeholder="1QcSHQRnh493V4dIh4eXh1h4kJUI" credit="AFP">
        <img src="/fault/slow?ms=4000" width="1600" height="900" alt="" />
      </press-article-hero>
    `);
    await until(() => element.shadowRoot!.querySelector('canvas') !== null);
    element.querySelector('img')!.removeAttribute('src');
  });

  it('fires press-error once if the part that shows data fails to download', async () => {
    const restore = blockDownload(modules.imageDataModule);
    const errors: unknown[] = [];
    const page = await fixture(html`
      <div @press-error=${({ detail }: CustomEvent<unknown>) => errors.push(detail)}>
        <press-article-hero .data=${{ creditText: 'AFP' }}>${img}</press-article-hero>
      </div>
    `);
    const element: PressArticleHero = page.querySelector('press-article-hero')!;
    await until(() => errors.length > 0);
    element.requestUpdate();
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(errors).to.deep.equal([{ kind: 'network', status: undefined, stale: false }]);
    restore();
  });

  it('reserves space until it can show data, and fires press-load then', async () => {
    const counts: number[] = [];
    const page = await fixture(html`
      <div @press-load=${({ detail }: CustomEvent<{ count: number }>) => counts.push(detail.count)}>
        <press-article-hero .data=${{ caption: 'A market.', creditText: 'AFP' }}>${img}</press-article-hero>
        <p>After</p>
      </div>
    `);
    const element = page.querySelector('press-article-hero')!;
    const before = topOf(page);
    await until(() => text(element, 'caption-bar') === 'A market. Image source: AFP');
    expect(topOf(page)).to.equal(before);
    await until(() => counts.length > 0);
    expect(counts).to.deep.equal([1]);
  });

  it('writes structured data when its part and the page reader have arrived', async () => {
    await fixture(html`<press-article-hero structured-data credit="Photo: Aida Sulova">${img}</press-article-hero>`);
    await until(() => document.querySelector('script[data-press-elements]') !== null);
    expect(pageModule.current).not.to.equal(undefined);
  });
});
