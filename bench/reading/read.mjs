/** Reads the page many times. */
import { readPage } from '../../packages/data/data.ts';

globalThis.bench = {
  /** Milliseconds for each time, and what was found. */
  read(times) {
    const milliseconds = [];
    for (let time = 0; time < times; time++) {
      const start = performance.now();
      globalThis.facts = readPage(document);
      milliseconds.push(performance.now() - start);
    }
    return { milliseconds, authors: globalThis.facts.authors.map(({ name }) => name) };
  },
};
