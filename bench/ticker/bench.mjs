/** The functions that each contender's page provides for the measurement, as `globalThis.bench`. */
import { nextRates } from './rates.mjs';

/**
 * @param {(rates: object[]) => unknown} show Shows the first rates. Resolves when they are in the DOM.
 * @param {(rates: object[]) => unknown} update Shows new rates.
 */
export async function provideBench(show, update = show) {
  await show(nextRates());
  globalThis.bench = {
    /** Resolves when the new rates are in the DOM. */
    update: async () => update(nextRates()),
    /** Paints each update before the next. */
    async updates(times) {
      for (let time = 0; time < times; time++) {
        await this.update();
        await nextPaint();
      }
    },
    /** Paints only the last update. */
    async burst(times) {
      await nextPaint();
      for (let time = 0; time < times; time++) await this.update();
      await nextPaint();
    },
    elements: () => elements(document.querySelector('main')).length,
    /** The number of rates in the page, including copies. */
    rates: () => elements(document.querySelector('main')).filter((element) => element.matches('.rate')).length,
    first: () => elements(document.querySelector('main')).find((element) => element.matches('.rate'))?.textContent,
  };
}

const nextPaint = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** All descendant elements, including those in shadow trees. */
const elements = (root) =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elements(element.shadowRoot) : []),
  ]);
