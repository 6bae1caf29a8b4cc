/** What the stories show. */

const DAY_MS = 86_400_000;
const ago = (ms: number): string => new Date(Date.now() - ms).toISOString();
export const hoursAgo = (hours: number): string => ago(hours * 3_600_000);
export const daysAgo = (days: number): string => ago(days * DAY_MS).slice(0, 10);
/** As the widget writes it: Sep 28, 2026. */
export const mediumDate = (daysBefore: number): string =>
  new Date(daysAgo(daysBefore)).toLocaleDateString('en', { dateStyle: 'medium', timeZone: 'UTC' });
export const SITE = 'https://example.org';

// Rates

export const bank = { name: 'National Bank of the Kyrgyz Republic', url: 'https://www.nbkr.kg/' };

interface Sample {
  readonly base: string;
  readonly quote: string;
  readonly rate: number;
  readonly changePercent?: number;
  readonly previous?: number;
}

const rates: readonly Sample[] = [
  { base: 'KGS', quote: 'USD', rate: 0.01143, changePercent: 0 },
  { base: 'KZT', quote: 'USD', rate: 0.00188, changePercent: 0.41 },
  { base: 'TJS', quote: 'USD', rate: 0.1039, changePercent: -0.86 },
  { base: 'USD', quote: 'UZS', rate: 11792.224, previous: 11752.94 },
  { base: 'TMT', quote: 'USD', rate: 0.28575, changePercent: 0 },
];

export const rateTable = { asOf: daysAgo(0), source: bank, rates };

/** A wave that looks like a rate's history, without randomness. */
const wave = (day: number): number => Math.sin(day / 3) + Math.sin(day * 1.7) / 3;

const DAYS = 30;

/** How a rate got to where it is: how far it moves up and down, and its change in all, in the order of `rates`. */
const COURSES = [
  { swing: 0.002, change: -0.006 },
  { swing: 0.006, change: 0.035 },
  { swing: 0.012, change: -0.05 },
  { swing: 0.002, change: 0.012 },
  { swing: 0, change: 0 },
];

/** Each rate has its own part of the wave, which ends with the rate before its last change, and the rate. */
function history({ rate, changePercent, previous }: Sample, index: number): { date: string; rate: number }[] {
  const { swing, change } = COURSES[index]!;
  const waveOn = (day: number): number => wave(day + index * 11) - wave(DAYS + index * 11);
  const before = previous ?? rate / (1 + (changePercent ?? 0) / 100);
  return Array.from({ length: DAYS + 1 }, (_, day) => {
    const onDay = day === DAYS - 1 ? before : rate * (1 + swing * waveOn(day) - change * (1 - day / DAYS));
    return { date: daysAgo(DAYS - day), rate: Number(onDay.toPrecision(6)) };
  });
}

/** Each line and the last change have the same direction: a red line beside “0%” is right, and looks wrong. */
const ratesWithCourse = rates.map((rate) => (rate.base === 'KGS' ? { ...rate, changePercent: -0.09 } : rate));

/** Thirty days that end today with the rate. */
export const rateTableWithHistory = {
  ...rateTable,
  rates: ratesWithCourse.map((rate, index) => ({ ...rate, history: history(rate, index) })),
};

/** Dollars for one of each, and the change in percent: about those of late 2026. Two have a fixed rate. */
const DOLLARS = {
  EUR: [1.1612, 0.18],
  GBP: [1.3187, -0.12],
  JPY: [0.006412, 0.36],
  CNY: [0.1407, 0.04],
  CHF: [1.2438, 0.27],
  RUB: [0.01252, -0.64],
  TRY: [0.02368, -0.08],
  INR: [0.01124, -0.15],
  KRW: [0.000703, 0.22],
  PLN: [0.2736, 0.31],
  CZK: [0.04776, 0.24],
  SEK: [0.1058, -0.29],
  NOK: [0.09943, -0.41],
  DKK: [0.1555, 0.18],
  AED: [0.2723, 0],
  GEL: [0.3687, 0.07],
  AMD: [0.002612, -0.05],
  AZN: [0.5882, 0],
  BYN: [0.3367, -0.33],
  MDL: [0.05921, 0.11],
  UAH: [0.02381, -0.19],
  ILS: [0.3052, 0.46],
  CAD: [0.7168, -0.1],
  AUD: [0.6541, 0.53],
} satisfies Record<string, readonly [rate: number, changePercent: number]>;

export const manyRates = {
  ...rateTable,
  rates: Object.entries(DOLLARS).map(([base, [rate, changePercent]]) => ({ base, quote: 'USD', rate, changePercent })),
};

// People

/** Austria’s word of the year 2016. Texts with words from 80 letters on are never hyphenated: see `canHyphenate`. */
const LONG_WORD = 'Bundespräsidentenstichwahlwiederholungsverschiebung';

export const davide = {
  name: 'Davide Cancarini',
  url: `${SITE}/author/davide-cancarini/`,
  image: 'pictures/portrait.jpg',
  jobTitle: 'independent researcher and freelance journalist',
  description:
    'Davide Cancarini writes on Central Asian affairs from Italy. He holds a PhD in Institutions and Policies ' +
    'from the Università Cattolica del Sacro Cuore in Milan.',
  sameAs: ['https://x.com/example', 'https://www.linkedin.com/in/example', 'https://orcid.org/0000-0000-0000-0000'],
};

export const davideWithFacts = {
  ...davide,
  workLocation: 'Milan',
  knowsAbout: ['energy', 'foreign policy', 'Turkmenistan'],
  knowsLanguage: ['it', 'ru', 'ky'],
  hasCredential: 'PhD, Università Cattolica del Sacro Cuore',
  award: 'Press Prize 2024',
  email: 'davide@example.org',
};

export const aizada = {
  name: 'Aizada Bekova',
  url: `${SITE}/author/aizada/`,
  jobTitle: 'economics editor',
  description: 'Covers trade, currencies and the people who live by both.',
};

export const timur = { name: 'Тимур Асанов', url: `${SITE}/author/timur/`, description: 'Обозреватель.' };

export const manyAuthors = [
  davide,
  aizada,
  timur,
  { name: 'Gulnara Saparova', url: `${SITE}/author/gulnara/`, jobTitle: 'correspondent', image: davide.image },
  { name: 'Jonas Weber', url: `${SITE}/author/jonas/`, jobTitle: 'data editor' },
  { name: 'ليلى كريموفا', url: `${SITE}/author/laila/`, jobTitle: 'مراسلة' },
];

export const authorWithLongWords = {
  ...davide,
  name: 'Anna-Magdalena Freifrau von und zu Hohenwaldeck-Drachenfels',
  jobTitle: `correspondent for the ${LONG_WORD}`,
  description: 'She has written on the region for twenty years, from five capitals and a great many trains. '.repeat(8),
};

// Articles

export const picture = (name: string): string => `pictures/${name}.jpg`;

const article = (
  headline: string,
  image: string,
  articleSection: string,
  datePublished: string,
  author: string[],
  description: string,
) => ({
  headline,
  url: `${SITE}/2025/06/${image}/`,
  image: picture(image),
  articleSection,
  datePublished,
  author,
  description,
});

export const articles = [
  {
    ...article(
      'Caspian Ports Try to Keep Pace With the Middle Corridor',
      'caspian-harbour',
      'Analysis',
      hoursAgo(3),
      ['Davide Cancarini'],
      'New cranes and deeper berths are only half of the work. The sea level keeps falling, and ships sail with less ' +
        'cargo than they were built for.',
    ),
    timeRequired: 'PT6M',
  },
  {
    ...article(
      'Wind on the Steppe: Who Will Pay for Kazakhstan’s New Grid?',
      'steppe-power-lines',
      'Energy',
      hoursAgo(30),
      ['Aizada Bekova'],
      'The best wind blows far from the cities that could use it.',
    ),
    timeRequired: 'PT4M',
  },
  article(
    'On the Tian Shan Road, Drivers Wait for a Faster Border',
    'tian-shan-road',
    'Transport',
    daysAgo(12),
    ['Aizada Bekova'],
    'The asphalt is new and the views are famous.',
  ),
  article(
    'The Bazaar Goes Cashless',
    'bazaar-awnings',
    'Economy',
    daysAgo(14),
    ['Aizada Bekova', 'Davide Cancarini'],
    'Beside the scales and the calculator there is now a square with a code on it.',
  ),
  article(
    'How Samarkand Became the Region’s Meeting Room',
    'samarkand-dusk',
    'Analysis',
    daysAgo(16),
    ['Davide Cancarini'],
    'A city that once lived from caravans now lives, for some weeks of the year, from motorcades.',
  ),
  article(
    'Троллейбус возвращается в тополиную аллею',
    'trolleybus-poplars',
    'Город',
    daysAgo(18),
    ['Тимур Асанов'],
    'Двадцать лет по аллее ходили только маршрутки.',
  ),
];

export const manyArticles = Array.from({ length: 12 }, (_, index) => ({
  ...articles[index % articles.length]!,
  url: `${SITE}/story/${index}`,
}));

export const articlesWithoutPictures = articles.map((item) => ({ ...item, image: undefined }));

export const partialArticles = [
  { headline: 'A bank explains its new app', url: `${SITE}/bank`, sponsor: 'Kumtor Savings Bank' },
  {
    headline: 'The glacier that waters a capital',
    url: `${SITE}/glacier`,
    articleSection: 'Climate',
    image: picture('tian-shan-road'),
  },
  { headline: 'What the census will not ask', url: `${SITE}/census`, datePublished: daysAgo(2) },
  { headline: 'No address, so it is left out' },
];

export const articlesWithLongWords = [
  {
    ...articles[0]!,
    headline:
      'A headline of two hundred characters that goes on and on, through clause after clause, as press releases do, ' +
      'until nobody at the desk recalls how it began or why it was ever let through to the page',
    articleSection: 'Donaudampfschifffahrtsgesellschaft und Verwandtes',
  },
  { ...articles[1]!, headline: 'Word' },
  { ...articles[2]!, headline: `${LONG_WORD} ist Wort des Jahres`, articleSection: 'Politik', inLanguage: 'de' },
  {
    ...articles[5]!,
    headline: 'Водогрязеторфопарафинолечение без рентгеноэлектрокардиографического обследования',
    inLanguage: 'ru',
  },
];

// The hero's picture

const WIDTHS = [768, 1024].map((width) => `pictures/empty-chairs-${width}x${(width * 9) / 16}.jpg ${width}w`);

export const CHAIRS = `<img
  src="pictures/empty-chairs-1024x576.jpg"
  srcset="${[...WIDTHS, 'pictures/empty-chairs.jpg 1600w'].join(', ')}"
  sizes="100vw"
  width="1600"
  height="900"
  alt="Two empty chairs face each other across a long table before a window on a city and snow mountains"
/>`;
export const CAPTION = 'Talks between Central Asia and Israel have been frequent, close ties rare.';
export const CREDIT = 'Image: TCA, Aleksandr Potolitsyn';
export { LONG_WORD };
