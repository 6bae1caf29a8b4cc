import '@awesome.me/webawesome/dist/components/carousel/carousel.js';
import '@awesome.me/webawesome/dist/components/carousel-item/carousel-item.js';
import { articles } from './articles.mjs';
import { offer } from './bench.mjs';
import { card } from './card.mjs';

const strip = document.createElement('wa-carousel');
strip.navigation = true;
strip.append(
  ...articles.map((article) => {
    const item = document.createElement('wa-carousel-item');
    item.append(card(article));
    return item;
  }),
);

await offer(
  strip,
  () => ['previous', 'next'].map((name) => strip.shadowRoot.querySelector(`[part~=navigation-button-${name}]`)),
  () => strip.updateComplete,
);
