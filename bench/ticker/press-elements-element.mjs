/** Shows rates in the ticker, which any script may have registered, now or later. */
import { provideBench } from './bench.mjs';

const ticker = document.createElement('press-rate-ticker');

function show(rates) {
  ticker.data = { rates };
  return ticker.updateComplete;
}

await provideBench((rates) => {
  // No URL: without `src`, the tag would also download the reader of the built-in source.
  ticker.setAttribute('src', '');
  ticker.pairs = rates.map(({ base, quote }) => `${base}/${quote}`).join(' ');
  ticker.data = { rates };
  const isShown = new Promise((resolve) => ticker.addEventListener('press-load', resolve, { once: true }));
  document.querySelector('main').append(ticker);
  return isShown;
}, show);
