import '@awesome.me/webawesome/dist/components/carousel/carousel.js';
import '@awesome.me/webawesome/dist/components/carousel-item/carousel-item.js';
import { articles } from './articles.mjs';
import { provideBench } from './bench.mjs';
import { createCard } from './card.mjs';

const strip = document.createElement('wa-carousel');
strip.navigation = true;
strip.append(
  ...articles.map((article) => {
    const item = document.createElement('wa-carousel-item');
    item.append(createCard(article));
    return item;
  }),
);

await provideBench(
  strip,
  () => ['previous', 'next'].map((name) => strip.shadowRoot.querySelector(`[part~=navigation-button-${name}]`)),
  () => strip.updateComplete,
);
