import { PressError } from '../data/model/errors.js';

/** A download that failed is tried again after this time, then after twice as long each. */
const RETRY_MS = 10_000;

/**
 * A module that is downloaded when it is first used, such as the debug panel.
 *
 * A failed download is tried again at the first use after ten seconds, then after twice as long each. Until then, each
 * use fails with the same error.
 */
export class LazyModule<T> {
  #module: T | undefined;
  #download: Promise<T> | undefined;
  #error: PressError | undefined;
  #retryMs = RETRY_MS;
  #nextTry = Promise.resolve();
  readonly #import: () => Promise<T>;

  /** @param importModule Must be an `import()` of one module, so that bundlers find it. */
  constructor(importModule: () => Promise<T>) {
    this.#import = importModule;
  }

  /** The module, if it has arrived. */
  get current(): T | undefined {
    return this.#module;
  }

  /** Why the module is missing, after a download has failed. */
  get error(): PressError | undefined {
    return this.#module ? undefined : this.#error;
  }

  /** Resolves when a download that failed may be tried again. */
  get nextTry(): Promise<void> {
    return this.#nextTry;
  }

  /** Downloads the module, or returns the download in progress. Rejects with a `PressError` of kind `network`. */
  load(): Promise<T> {
    this.#download ??= this.#import().then(
      (module) => (this.#module = module),
      (cause: unknown) => {
        this.#tryLater();
        throw this.#missing(cause);
      },
    );
    return this.#download;
  }

  #tryLater(): void {
    this.#nextTry = new Promise((resolve) => {
      const allow = (): void => {
        this.#download = undefined;
        resolve();
      };
      setTimeout(allow, this.#retryMs);
    });
    this.#retryMs *= 2;
  }

  /**
   * Says it in the console, the first time, with the file's address if the browser tells it. Later failures are the
   * same error.
   */
  #missing(cause: unknown): PressError {
    if (!this.#error) {
      const message = `A file of Press Elements could not be loaded. ${String(cause)}`;
      console.warn(message);
      this.#error = new PressError('network', message, { cause });
    }
    return this.#error;
  }

  /** Sets the module, so that it is there at the first use. For servers and tests. */
  provide(module: T): void {
    this.#module = module;
    this.#download = Promise.resolve(module);
  }
}
