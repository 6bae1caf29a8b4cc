import navigationStyle from 'swiper/element/css/navigation' with { type: 'text' };
import { register } from 'swiper/element';
import { Navigation } from 'swiper/modules';
import { articles } from './articles.mjs';
import { provideBench } from './bench.mjs';
import { createCard } from './card.mjs';

register();

const strip = document.createElement('swiper-container');
strip.setAttribute('init', 'false');
strip.append(
  ...articles.map((article) => {
    const slide = document.createElement('swiper-slide');
    slide.append(createCard(article));
    return slide;
  }),
);

await provideBench(
  strip,
  () => [strip.swiper.navigation.prevEl, strip.swiper.navigation.nextEl].flat(),
  () => {
    Object.assign(strip, {
      modules: [Navigation],
      injectStyles: [navigationStyle],
      slidesPerView: 1.3,
      spaceBetween: 20,
      navigation: true,
    });
    strip.initialize();
  },
);
