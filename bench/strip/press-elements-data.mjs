import '/library.js';
import { articles } from './articles.mjs';
import { provideBench } from './bench.mjs';

const strip = document.createElement('press-suggested-articles');
strip.show = 'image section date';
strip.limit = articles.length;
strip.data = articles;

await provideBench(
  strip,
  () => strip.shadowRoot.querySelectorAll('[part=button]'),
  () => strip.updateComplete,
);
