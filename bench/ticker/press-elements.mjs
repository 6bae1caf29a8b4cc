import '/library.js';
import { provideBench } from './bench.mjs';

const ticker = document.createElement('press-rate-ticker');

const show = (rates) => {
  ticker.data = { rates };
  return ticker.updateComplete;
};

await provideBench((rates) => {
  ticker.pairs = rates.map(({ base, quote }) => `${base}/${quote}`).join(' ');
  ticker.data = { rates };
  document.querySelector('main').append(ticker);
  return ticker.updateComplete;
}, show);
