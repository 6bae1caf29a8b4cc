/** What tests of the hero share: looking into its shadow tree, and waiting for pictures. */
import { eventually } from './support.js';

/** Drawn for the demo: two chairs, 1600 by 900 in the original. */
export const PICTURE = '/wp-content/uploads/2025/06/empty-chairs-768x432.jpg';

export const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector(`[part="${name}"]`);
export const textOf = (node: Element | null): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
export const partText = (element: Element, name: string): string => textOf(part(element, name));
export const address = (path: string): string => new URL(path, location.href).href;
export const loaded = (img: HTMLImageElement): Promise<void> =>
  eventually(() => img.complete && img.naturalWidth > 0, 'the picture');

let pages = 0;
const undone: (() => void)[] = [];

/** Puts something into the page's head until {@link leavePage}. */
export function addToHead(name: 'link' | 'script', attributes: Readonly<Record<string, string>>, text = ''): void {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(text);
  document.head.append(node);
  undone.push(() => node.remove());
}

/** Says of the page what a publisher's JSON-LD would. */
export const describePage = (jsonLd: object): void =>
  addToHead('script', { type: 'application/ld+json' }, JSON.stringify(jsonLd));

/** An address of its own for each test, so that no other test's answer is remembered. */
export const enterPage = (): void => addToHead('link', { rel: 'canonical', href: `/article/of-its-own/${++pages}` });

export const leavePage = (): void => {
  for (const undo of undone.splice(0)) undo();
};
