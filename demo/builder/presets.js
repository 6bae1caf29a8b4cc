/** The examples that the builder starts from. Each works as it is in an empty page: its content is an example, too. */

/** In the package: what is copied shows the examples on any page. */
const EXAMPLE_FOLDER = 'https://cdn.jsdelivr.net/npm/press-elements@VERSION/docs/example/';

/** What the hero's own figure contains, which is no attribute of the tag. */
const FIGURE = {
  picture: `${EXAMPLE_FOLDER}hero.webp`,
  'picture-width': '1200',
  'picture-height': '800',
  'picture-alt': 'Trucks wait on a road below snow peaks',
  'picture-caption': 'The road to Naryn, before the first snow. Photo: Azamat Usmanov / Reuters',
};

const AUTHOR = {
  name: 'Timur Bekov',
  'job-title': 'Economics editor',
  url: 'https://news.example/authors/timur',
};

/** `zoom`: how much smaller the picture in the gallery is. `share`: of the card's width, so that all of it fits. */
export const PRESETS = [
  {
    id: 'rates-line',
    tag: 'press-rate-ticker',
    title: 'Currency line under the masthead',
    text: 'One line across the page. It moves only if the rates don’t fit.',
    zoom: 0.75,
    values: { pairs: 'KGS/USD KZT/USD TJS/USD UZS/USD TMT/USD' },
  },
  {
    id: 'rates-list',
    tag: 'press-rate-ticker',
    title: 'Rates table in the sidebar',
    text: 'What a dollar costs, with the change since the last rate.',
    zoom: 0.8,
    values: { pairs: 'USD/KGS USD/KZT USD/UZS USD/TJS', layout: 'list', width: '390' },
  },
  {
    id: 'author-card',
    tag: 'press-author-bio',
    title: 'Author card below the article',
    text: 'Photo, role, a short biography, and a link to all articles.',
    zoom: 0.7,
    values: {
      ...AUTHOR,
      image: `${EXAMPLE_FOLDER}portrait.webp`,
      'work-location': 'Bishkek',
      description: 'Timur covers trade, currencies and the people who live by both.',
      'same-as': 'https://t.me/example https://www.linkedin.com/in/example',
    },
  },
  {
    id: 'byline',
    tag: 'press-author-bio',
    title: 'Byline under the headline',
    text: 'The name in one line, linked to the author’s page.',
    zoom: 0.9,
    values: { ...AUTHOR, layout: 'inline' },
  },
  {
    id: 'more-from-section',
    tag: 'press-suggested-articles',
    title: 'More from this section',
    text: 'A row of cards below the article.',
    zoom: 0.5,
    values: { heading: 'More from this section', src: `${EXAMPLE_FOLDER}articles.json` },
  },
  {
    id: 'related',
    tag: 'press-suggested-articles',
    title: 'Three related articles',
    text: 'Below the article: three cards, which fill the row.',
    zoom: 0.5,
    values: { layout: 'grid', limit: '3', src: `${EXAMPLE_FOLDER}articles.json` },
  },
  {
    id: 'reading-list',
    tag: 'press-suggested-articles',
    title: 'Reading list in the sidebar',
    text: 'Headlines with small pictures, one below the other.',
    zoom: 0.7,
    values: {
      heading: 'Read on',
      layout: 'list',
      limit: '3',
      show: 'image date',
      width: '390',
      src: `${EXAMPLE_FOLDER}articles.json`,
    },
  },
  {
    id: 'hero-with-credit',
    tag: 'press-article-hero',
    title: 'Hero with credit',
    text: 'Your picture, its caption, and who took it for whom.',
    zoom: 0.5,
    share: 0.6,
    values: { fullscreen: '', ...FIGURE },
  },
  {
    id: 'hero-cropped',
    tag: 'press-article-hero',
    title: 'Wide hero, licensed',
    text: 'Cropped around a point, with a link to the license.',
    zoom: 0.5,
    share: 0.85,
    values: {
      ...FIGURE,
      'picture-caption': '',
      caption: 'The road to Naryn, before the first snow.',
      credit: 'Photo: Azamat Usmanov / TCA',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      ratio: '21/9',
      'focal-point': '50% 60%',
    },
  },
];

/** Options whose examples are about people, pictures and articles that the person's own site does not have. */
const MADE_UP = [
  'picture',
  'picture-alt',
  'picture-caption',
  'name',
  'url',
  'image',
  'job-title',
  'work-location',
  'description',
  'same-as',
  'src',
  'caption',
  'credit',
  'license',
];

/** Addresses of the package's own examples. */
const EXAMPLE_ADDRESS = /\/docs\/example\//;

/**
 * @param {import('./copy/elements.js').Widget} widget
 * @returns {string[]} The names of options that still have the value of an example.
 */
export function examplesIn({ tag, attributes, figure = {} }) {
  const presets = PRESETS.filter((preset) => preset.tag === tag);
  const isExample = ([name, value]) =>
    EXAMPLE_ADDRESS.test(value) || presets.some(({ values }) => values[name] === value);
  return [...Object.entries(figure), ...attributes]
    .filter(([name]) => MADE_UP.includes(name))
    .filter(isExample)
    .map(([name]) => name);
}

/** Nobody has written this size for a picture of their own. @param {Map<string, string>} values */
export function hasUnknownSize(values) {
  const [picture, width, height] = ['picture', 'picture-width', 'picture-height'].map((name) => values.get(name));
  const isOfExample = width === FIGURE['picture-width'] && height === FIGURE['picture-height'];
  return !EXAMPLE_ADDRESS.test(picture) && (isOfExample || (!width && !height));
}

/** All four widgets on an article: its address is the first option. */
export const ARTICLE = 'article';

/** The examples of the package are those of the version that is copied. */
export function useVersion(version) {
  for (const { values } of PRESETS) {
    for (const [name, value] of Object.entries(values)) values[name] = value.replace('@VERSION', `@${version}`);
  }
}
