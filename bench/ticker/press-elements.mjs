import '/library.js';
import { offer } from './bench.mjs';

const ticker = document.createElement('press-rate-ticker');

const show = (rates) => {
  ticker.data = { rates };
  return ticker.updateComplete;
};

await offer((rates) => {
  ticker.pairs = rates.map(({ base, quote }) => `${base}/${quote}`).join(' ');
  ticker.data = { rates };
  document.querySelector('main').append(ticker);
  return ticker.updateComplete;
}, show);
