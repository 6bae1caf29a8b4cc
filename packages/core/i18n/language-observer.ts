import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { shadowHostOf } from './locale.js';

type Host = ReactiveControllerHost & Element;

const OBSERVED: MutationObserverInit = { attributeFilter: ['lang', 'dir'], subtree: true };

/** All connected hosts of the page share one observer. */
const hosts = new Set<Host>();
let observer: MutationObserver | undefined;

/** Like `contains`, but also through shadow roots. */
const isWithin = (ancestor: Node, element: Element | undefined): boolean =>
  element !== undefined && (ancestor.contains(element) || isWithin(ancestor, shadowHostOf(element)));

function updateHosts(changes: readonly MutationRecord[]): void {
  for (const host of hosts) {
    if (changes.some(({ target }) => isWithin(target, host))) host.requestUpdate();
  }
}

/**
 * Updates its element when a `lang` or `dir` attribute changes on it or on an ancestor, also outside its shadow root.
 */
export class LanguageObserver implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  hostConnected(): void {
    hosts.add(this.#host);
    observer ??= new MutationObserver(updateHosts);
    for (let element: Element | undefined = this.#host; element; element = shadowHostOf(element))
      observer.observe(element.getRootNode(), OBSERVED);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (hosts.size === 0) observer?.disconnect();
  }
}
