import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hostOf } from './locale.js';

type Host = ReactiveControllerHost & Element;

const WATCHED: MutationObserverInit = { attributeFilter: ['lang', 'dir'], subtree: true };

const hosts = new Set<Host>();
let observer: MutationObserver | undefined;

const isWithin = (ancestor: Node, element: Element | undefined): boolean =>
  element !== undefined && (ancestor.contains(element) || isWithin(ancestor, hostOf(element)));

function onChange(changes: readonly MutationRecord[]): void {
  for (const host of hosts) if (changes.some(({ target }) => isWithin(target, host))) host.requestUpdate();
}

/** Renders an element anew when a `lang` or `dir` around it changes, in the page or in a shadow root that it stands in. One observer for the page. */
export class LangAndDir implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  hostConnected(): void {
    hosts.add(this.#host);
    observer ??= new MutationObserver(onChange);
    for (let at: Element | undefined = this.#host; at; at = hostOf(at)) observer.observe(at.getRootNode(), WATCHED);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (hosts.size === 0) observer?.disconnect();
  }
}
