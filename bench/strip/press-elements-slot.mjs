import '/library.js';
import { articles } from './articles.mjs';
import { offer } from './bench.mjs';
import { card } from './card.mjs';

const strip = document.createElement('press-suggested-articles');
strip.append(...articles.map(card));

await offer(
  strip,
  () => strip.shadowRoot.querySelectorAll('[part=button]'),
  () => strip.updateComplete,
);
