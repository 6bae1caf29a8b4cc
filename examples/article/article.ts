/** The article and the data of its widgets. `npm run examples` copies this file into each example. */
import type { ArticleInput, ImageInput, PersonInput, RateTableInput } from 'press-elements/data';

export const headline = 'The Road Over the Tian Shan Stays Open, and a Bazaar Learns to Plan';

export const paragraphs = [
  'For as long as Jyldyz Kasymova has sold felt in Naryn, her year has had two halves: the months when trucks cross ' +
    'the pass, and the months when they do not. This winter the plows have kept the road over the Tian Shan clear, ' +
    'and the second half has not come.',
  'What changes first is the arithmetic. Traders who used to borrow in October to fill a container of goods until ' +
    'April now order by the week. They watch the som more closely than the snow: a slide of one percent costs as ' +
    'much as a day of waiting at the checkpoint.',
];

export const picture: ImageInput = {
  license: 'https://creativecommons.org/licenses/by/4.0/',
  creator: { name: 'Azamat Usmanov' },
};

export const rates: RateTableInput = {
  asOf: '2026-09-28T06:00:00Z',
  source: { name: 'Bishkek Daily Rates', url: '/rates/' },
  rates: [
    { base: 'KGS', quote: 'USD', rate: 0.011435, previous: 0.011421, url: '/rates/kgs/' },
    { base: 'KZT', quote: 'USD', rate: 0.0018532, previous: 0.0018577, url: '/rates/kzt/' },
    { base: 'UZS', quote: 'USD', rate: 0.00008313, previous: 0.00008313, url: '/rates/uzs/' },
  ],
};

export const author: PersonInput = {
  name: 'Timur Asanov',
  url: '/authors/timur-asanov/',
  image: '/pictures/portrait.jpg',
  description: 'Timur covers trade, currencies and the people who live by both.',
  workLocation: 'Bishkek',
  sameAs: ['https://mastodon.social/@timur'],
};

export const suggested: readonly ArticleInput[] = [
  {
    headline: 'Caspian Ports Try to Keep Pace With the Middle Corridor',
    url: '/2026/09/caspian-ports/',
    image: { url: '/pictures/caspian-harbour.jpg', width: 1200, height: 800 },
    datePublished: '2026-09-24',
    articleSection: 'Economy',
  },
  {
    headline: 'Wind on the Steppe: Who Will Pay for the New Grid?',
    url: '/2026/09/steppe-grid/',
    image: { url: '/pictures/steppe-power-lines.jpg', width: 1200, height: 800 },
    datePublished: '2026-09-21',
    articleSection: 'Energy',
  },
  {
    headline: 'The Trolleybus Returns to the Avenue of Poplars',
    url: '/2026/09/trolleybus-returns/',
    image: { url: '/pictures/trolleybus-poplars.jpg', width: 1200, height: 800 },
    datePublished: '2026-09-18',
    articleSection: 'City',
  },
];
