import { isServer, type ReactiveElement } from 'lit';
import type { Article } from '../data/model.js';
import { articleKey } from '../data/safe-url.js';
import { currentKeys, keysOf, selectArticles } from './selection.js';
import { Showcase } from './showcase.js';

/**
 * The articles that a strip shows. They are chosen anew only when something changed that decides it: a card does not change
 * under a reader's eyes because another strip has left the page.
 */
export class ChosenArticles {
  articles: readonly Article[] = [];
  #from: readonly unknown[] = [];
  #strips: number | undefined;
  readonly #host: ReactiveElement;
  readonly #showcase: Showcase;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#showcase = new Showcase(host);
  }

  /**
   * How many to ask for, so that enough are left after leaving out. Strips that ask the same share one answer, and each needs
   * its own part of it; how many they are is counted once, lest a strip that comes later makes this one ask again.
   */
  wanted(exclude: string, limit: number): number {
    this.#strips ??= this.#showcase.strips;
    return limit * this.#strips + keysOf(exclude, this.#host.baseURI).length;
  }

  /** Out of what came. @param exclude Addresses parted by spaces. */
  choose(came: readonly Article[] = NONE, exclude: string, limit: number): void {
    const current = isServer ? [] : currentKeys(this.#host.ownerDocument);
    if (!this.#isNew([came, exclude, limit, ...current])) return;
    const leftOut = [...current, ...keysOf(exclude, this.#host.baseURI), ...this.#showcase.elsewhere];
    this.articles = selectArticles(came, leftOut, limit);
    this.#showcase.show(this.articles.map(({ url }) => articleKey(url)));
  }

  #isNew(from: readonly unknown[]): boolean {
    const isSame = from.length === this.#from.length && from.every((value, at) => value === this.#from[at]);
    this.#from = from;
    return !isSame;
  }
}

const NONE: readonly Article[] = [];
