/** The same rates for every contender: real currencies, figures that move by a little each time. */

const HUBS = ['USD', 'EUR', 'GBP', 'JPY', 'CHF'];

/** A small generator of chance that begins anew the same way on each page. */
let seed = 1;
const chance = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;

const PAIRS = HUBS.flatMap((quote) =>
  Intl.supportedValuesOf('currency')
    .filter((code) => /^[A-WYZ]/.test(code) && code !== quote)
    .map((base) => ({ base, quote })),
);

const count = Number(new URLSearchParams(location.search).get('pairs'));

let rates = PAIRS.slice(0, count).map((pair) => ({ ...pair, rate: 0.5 + chance(), previous: 1 }));

/** Rates that all differ from the last. */
export function nextRates() {
  rates = rates.map(({ base, quote, rate }) => ({
    base,
    quote,
    rate: rate * (0.995 + chance() / 100),
    previous: rate,
  }));
  return rates;
}
