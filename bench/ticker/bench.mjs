/** What each contender's page offers to whoever measures it. */
import { nextRates } from './rates.mjs';

/**
 * @param {(rates: object[]) => unknown} show Shows the first rates, and returns once they are in the DOM.
 * @param {(rates: object[]) => unknown} update Shows others.
 */
export async function offer(show, update = show) {
  await show(nextRates());
  globalThis.bench = {
    /** Milliseconds from new rates to a DOM that has them. */
    async update() {
      const rates = nextRates();
      const begin = performance.now();
      await update(rates);
      return performance.now() - begin;
    },
    /** Each update is painted before the next. */
    async updates(times) {
      const took = [];
      for (let time = 0; time < times; time++) {
        took.push(await this.update());
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
      }
      return took;
    },
    elements: () => elements(document.querySelector('main')).length,
    /** How many rates are in the page, copies counted; and what the first reads. */
    rates: () => elements(document.querySelector('main')).filter((element) => element.matches('.rate')).length,
    first: () => elements(document.querySelector('main')).find((element) => element.matches('.rate'))?.textContent,
  };
}

/** All elements within, those of shadow trees too. */
const elements = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? elements(element.shadowRoot) : [])]);
