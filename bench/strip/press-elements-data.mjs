import '/library.js';
import { articles } from './articles.mjs';
import { offer } from './bench.mjs';

const strip = document.createElement('press-suggested-articles');
strip.show = 'image section date';
strip.limit = articles.length;
strip.data = articles;

await offer(
  strip,
  () => strip.shadowRoot.querySelectorAll('[part=button]'),
  () => strip.updateComplete,
);
