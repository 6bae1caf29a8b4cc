/** What each contender's page offers to whoever measures it. */
import { nextRates } from './rates.mjs';

/**
 * @param {(rates: object[]) => unknown} show Shows the first rates, and returns once they are in the DOM.
 * @param {(rates: object[]) => unknown} update Shows others.
 */
export async function offer(show, update = show) {
  await show(nextRates());
  globalThis.bench = {
    /** Resolves once the DOM has other rates. */
    update: async () => update(nextRates()),
    /** Each update is painted before the next. */
    async updates(times) {
      for (let time = 0; time < times; time++) {
        await this.update();
        await painted();
      }
    },
    /** One after the other, and only the last is painted. */
    async burst(times) {
      await painted();
      for (let time = 0; time < times; time++) await this.update();
      await painted();
    },
    elements: () => elements(document.querySelector('main')).length,
    /** How many rates are in the page, copies counted; and what the first reads. */
    rates: () => elements(document.querySelector('main')).filter((element) => element.matches('.rate')).length,
    first: () => elements(document.querySelector('main')).find((element) => element.matches('.rate'))?.textContent,
  };
}

const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** All elements within, those of shadow trees too. */
const elements = (root) =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elements(element.shadowRoot) : []),
  ]);
