import EmblaCarousel from 'embla-carousel';
import { articles } from './articles.mjs';
import { provideBench } from './bench.mjs';
import { createCard } from './card.mjs';

const create = (tag, className, ...children) => {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
};

const [previous, next] = ['Previous', 'Next'].map((label) => create('button', 'embla__button', label));
const viewport = create(
  'div',
  'embla',
  create('div', 'embla__container', ...articles.map((article) => create('div', 'embla__slide', createCard(article)))),
);

await provideBench(
  create('section', '', previous, next, viewport),
  () => [previous, next],
  () => {
    const embla = EmblaCarousel(viewport, { align: 'start', containScroll: 'trimSnaps' });
    const showEnds = () => {
      previous.disabled = !embla.canScrollPrev();
      next.disabled = !embla.canScrollNext();
    };
    previous.addEventListener('click', () => embla.scrollPrev());
    next.addEventListener('click', () => embla.scrollNext());
    embla.on('select', showEnds).on('reInit', showEnds);
    showEnds();
  },
);
