/** What the preview can't show, in a sentence beside it. */
import { NAMES } from '../options/widgets.js';

/** Also beside the field of the picture's address. */
export const NO_PICTURE = 'There is no picture to show. Write the address of one.';

const NOTHING = {
  'press-rate-ticker': 'There are no rates to show.',
  'press-author-bio': 'There is no author to show.',
  'press-suggested-articles': 'There are no articles to show.',
  'press-article-hero': NO_PICTURE,
};

const FAILED = {
  'press-rate-ticker': 'The rates could not be loaded.',
  'press-author-bio': 'The author could not be loaded.',
  'press-suggested-articles': 'The articles could not be loaded.',
  'press-article-hero': 'Caption and credit could not be loaded.',
};

const isGiven = (attributes, name) => attributes.some(([key]) => key === name);

/** Widgets that read the page that they are on: in the preview, that is the demo's article. */
const READS_PAGE = {
  'press-author-bio': (attributes) => !['name', 'src', 'name-withheld'].some((name) => isGiven(attributes, name)),
  'press-suggested-articles': (attributes) => !isGiven(attributes, 'src'),
};

/** @param {import('../copy/elements.js').Widget} widget */
export const readsPage = ({ tag, attributes, data }) => !data && (READS_PAGE[tag]?.(attributes) ?? false);

/**
 * @typedef {object} Report
 * @property {string} tag
 * @property {string} status `ready`, `empty`, `error` or `loading`
 * @property {string[]} lines What `debug` says.
 *
 * @typedef {object} PictureReport
 * @property {boolean} isLoaded
 * @property {number} [width] @property {number} [height] Of the file, in pixels.
 */

const ELSEWHERE =
  'If it opens in a tab of its own, a widget on the same site can read it. On any other site, as in this preview, it ' +
  'can only if the people who run that address allow it.';

/**
 * The panel names what a server must send to this page. Whoever copies means another page. To a sandboxed frame, even
 * the server of its page is another site.
 */
const inPlainWords = (line) => (/Access-Control-Allow-Origin|^The page’s own server/.test(line) ? ELSEWHERE : line);

/** @param {Report} report @returns {string} Empty if the widget is shown. */
export function messageOf({ tag, status, lines }) {
  const known = { empty: NOTHING[tag], error: FAILED[tag], loading: 'The widget is still waiting for its data.' }[
    status
  ];
  // A line of one word is only the name of a source, and another one its address.
  const sentences = lines.filter((line) => / (?!https?:\S+$)/.test(line)).map(inPlainWords);
  return known ? [known, ...sentences].join('\n') : '';
}

const ON_OWN_SITE =
  'An address that starts with / is one of your own site. The preview is not there: to see what it leads to, ' +
  'write the whole address, with https://.';

/** Beside the field of the data's address. @param {Report} report @param {string} address */
export function sourceMessageOf({ status }, address) {
  if (status === 'ready') return '';
  if (isOfOwnSite(address)) return ON_OWN_SITE;
  return (
    'Nothing to show has come from this address. Check its spelling, and open it in a new tab. If it opens there, ' +
    'the preview says what is wrong.'
  );
}

/**
 * Beside the field of the picture's address. The reason is not known: a page can't see why another site sends none.
 *
 * @param {PictureReport} picture @param {string} address @returns {string} Empty for a picture that is shown.
 */
export function pictureMessageOf({ isLoaded }, address) {
  if (isLoaded) return '';
  if (isOfOwnSite(address)) return ON_OWN_SITE;
  if (!navigator.onLine) return 'The picture did not load: this computer is offline.';
  return (
    'No picture loaded from this address. Open it in a new tab: it must show the picture alone, not a page. If it ' +
    'does, its site shows it only on its own pages.'
  );
}

/** @param {Report} report @param {Map<string, string>} values */
export const isWithoutPicture = ({ tag, status }, values) =>
  tag === 'press-article-hero' && status !== 'ready' && !values.has('picture') && !values.has('src');

/** Such an address may well be right, where the code is pasted. */
export const isOfOwnSite = (address) => address.startsWith('/');

/**
 * Room of another shape would be reserved for the picture. A file may well be shown in another size.
 *
 * @param {PictureReport} picture
 * @param {{ width?: string, height?: string }} written
 */
export function sizeMessageOf({ isLoaded, width, height }, written) {
  if (!isLoaded || !width || !height || !written.width || !written.height) return '';
  const stretch = Number(written.width) / Number(written.height) / (width / height);
  return stretch > 0.98 && stretch < 1.02 ? '' : `The file is ${width} pixels wide and ${height} pixels high.`;
}

const ON_ARTICLE = {
  'press-rate-ticker': 'no rates',
  'press-author-bio': 'the page names no author',
  'press-suggested-articles': 'the page has no list of articles, no feed and no API',
  'press-article-hero': 'no picture',
};

/** One line for each widget on an article. */
export function findingOf({ tag, status, lines }) {
  if (status === 'ready') return `${NAMES[tag]}: shown.`;
  const why = { empty: ON_ARTICLE[tag], error: 'the data could not be loaded', loading: 'still waiting for data' }[
    status
  ];
  return [`${NAMES[tag]}: ${why ?? 'not shown'}.`, ...lines].join(' ');
}

export const NOT_PLACED = { 'press-article-hero': 'Hero picture: no large picture was found in the article.' };

export const NO_ARTICLE =
  'Nothing in the page says that it is an article. If it is one, its system can add that as structured data (JSON-LD).';
