import '/library.js';
import { articles } from './articles.mjs';
import { provideBench } from './bench.mjs';
import { createCard } from './card.mjs';

const strip = document.createElement('press-suggested-articles');
strip.append(...articles.map(createCard));

await provideBench(
  strip,
  () => strip.shadowRoot.querySelectorAll('[part=button]'),
  () => strip.updateComplete,
);
