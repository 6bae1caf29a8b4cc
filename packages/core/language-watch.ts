/** `lang` may change under a widget that stands: a framework sets it, on the page or nearer. One observer for all of them. */
import type { ReactiveElement } from 'lit';
import { hostOf } from './locale.js';

const hosts = new Set<ReactiveElement>();
let observer: MutationObserver | undefined;

/** Renders the widget anew, from now on, whenever a `lang` changes that it may stand under. */
export function watchLanguage(host: ReactiveElement): void {
  hosts.add(host);
  observer ??= new MutationObserver(() => hosts.forEach((each) => each.requestUpdate()));
  for (let at: Element | undefined = host; at; at = hostOf(at)) observer.observe(at.getRootNode(), { attributeFilter: ['lang'], subtree: true });
}

export const unwatchLanguage = (host: ReactiveElement): boolean => hosts.delete(host);
