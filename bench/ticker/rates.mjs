/** The same rates for every contender: real currencies, with rates that change a little each time. */

const QUOTES = ['USD', 'EUR', 'GBP', 'JPY', 'CHF'];

let seed = 1;

/** A pseudorandom number from 0 to 1. The sequence is the same on each page. */
function random() {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
}

const PAIRS = QUOTES.flatMap((quote) =>
  Intl.supportedValuesOf('currency')
    .filter((code) => /^[A-WYZ]/.test(code) && code !== quote)
    .map((base) => ({ base, quote })),
);

const count = Number(new URLSearchParams(location.search).get('pairs'));

let rates = PAIRS.slice(0, count).map((pair) => ({ ...pair, rate: 0.5 + random(), previous: 1 }));

/** New rates: all of them differ from the previous ones. */
export function nextRates() {
  rates = rates.map(({ base, quote, rate }) => ({
    base,
    quote,
    rate: rate * (0.995 + random() / 100),
    previous: rate,
  }));
  return rates;
}
