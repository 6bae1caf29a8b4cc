/** The page reader is downloaded when the card needs it. This file doesn't preload it, unlike other tests. */
import { expect, fixture, html } from '@open-wc/testing';
import { pageModule } from '../core/data/page-module.js';
import './define.js';
import type { PressAuthorBio } from './author-bio.js';

const shown = (element: PressAuthorBio): string =>
  element.shadowRoot?.querySelector('[part="name"]')?.textContent?.trim() ?? '';
const isReserved = (element: PressAuthorBio): boolean => element.shadowRoot?.querySelector('.reserved') !== null;

async function until(check: () => boolean): Promise<void> {
  const end = performance.now() + 5000;
  while (!check()) {
    if (performance.now() > end) throw new Error(`Not within 5 s: ${String(check)}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

describe('a card with a name, before the page reader is there', () => {
  it('shows the name at once, and keeps no space for the rest if the reader does not arrive', async () => {
    let fails = (): void => undefined;
    pageModule.load = () =>
      new Promise((_, reject) => {
        fails = () => {
          Object.defineProperty(pageModule, 'error', { value: new Error('The file is missing.'), configurable: true });
          reject(pageModule.error);
        };
      });
    const outside = await fixture(html`<div style="margin-block-start: 300vh"></div>`);
    const element = document.createElement('press-author-bio');
    element.name = 'Aizada';
    outside.append(element);
    await until(() => shown(element) === 'Aizada');
    await until(() => isReserved(element));
    fails();
    await until(() => !isReserved(element));
    expect(shown(element)).to.equal('Aizada');
    Reflect.deleteProperty(pageModule, 'load');
    Reflect.deleteProperty(pageModule, 'error');
  });
});
