/** Helpers for tests of the hero: read its shadow tree, wait for images, and change the page's data. */
import { waitUntil } from './support.js';

/** A picture of the demo: two chairs. The original has 1600 by 900 pixels. */
export const PICTURE = '/wp-content/uploads/2025/06/empty-chairs-768x432.jpg';

export const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector(`[part="${name}"]`);
export const textOf = (node: Element | null): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
export const partText = (element: Element, name: string): string => textOf(part(element, name));
export const address = (path: string): string => new URL(path, location.href).href;
export const loaded = (img: HTMLImageElement): Promise<void> =>
  waitUntil(() => img.complete && img.naturalWidth > 0, 'the picture');

let pages = 0;
const cleanups: (() => void)[] = [];

/** Adds an element to the page's head. {@link leavePage} removes it. */
export function addToHead(name: 'link' | 'script', attributes: Readonly<Record<string, string>>, text = ''): void {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(text);
  document.head.append(node);
  cleanups.push(() => node.remove());
}

/** Adds JSON-LD to the page, as a publisher would. */
export const describePage = (jsonLd: object): void =>
  addToHead('script', { type: 'application/ld+json' }, JSON.stringify(jsonLd));

/** Gives each test a canonical URL of its own, so that no response of another test is in the cache. */
export const enterPage = (): void => addToHead('link', { rel: 'canonical', href: `/article/${++pages}` });

export const leavePage = (): void => {
  for (const cleanup of cleanups.splice(0)) cleanup();
};
