/** Which pictures are taken: all stories in two widths, the main states in other looks, and what a reader does. */

const WIDTHS = [390, 1280];
const MAIN = /--(?:default|loading|many|list|grid|with-pictures)$/;
const LOOKS = { dark: 'theme:dark', rtl: 'language:ar' };

/**
 * Random or in motion by nature, or shown by what a reader does: a rate's link has its line only when pointed at.
 * WordPress's data of the hero are those of its default.
 */
const NOT_TAKEN = /--(?:live|moved-by-keys|fullscreen|announced|linked)$|hero--from-word-press$/;

/** The same as the widget's default on a phone, which shows only the first rate, or the first of the cards. */
const ONLY_WIDE = /--(?:moving|two)$/;

/** What failed keeps its space only while it has always been in view. */
const IN_VIEW = /--error-in-view$/;

/**
 * @typedef {{ press: string } | { hover: string } | { click: string }} Step A key that a reader presses, or a part
 *   of the widget that the reader points at or clicks.
 *
 * @typedef {{
 *   id: string;
 *   globals?: string;
 *   media?: string;
 *   steps?: Step[];
 *   keepsSpace?: boolean;
 *   pictures: { name: string; width: number }[];
 * }} Visit
 *   One page, of which a picture is taken in each width; after steps, and if reserved space is kept, in one width only.
 */

const FOCUS = { press: 'Tab' };

/** What a reader does, by the names of pictures. Focus is on what the Tab key reaches first. */
const ACTIONS = [
  { story: 'article-hero--fullscreen', look: 'open', widths: WIDTHS, steps: [{ click: 'fullscreen-button' }] },
  { story: 'author-bio--default', look: 'hover', widths: [1280], steps: [{ hover: 'more' }] },
  { story: 'rate-ticker--linked', look: 'hover', widths: [1280], steps: [{ hover: 'link' }] },
  { story: 'suggested-articles--default', look: 'hover', widths: [1280], steps: [{ hover: 'media' }] },
  ...['article-hero--fullscreen', 'author-bio--default', 'rate-ticker--linked', 'suggested-articles--default'].flatMap(
    (story) => [
      { story, look: 'focus', widths: [800], steps: [FOCUS] },
      { story, look: 'focus.dark', widths: [800], steps: [FOCUS], globals: LOOKS.dark },
    ],
  ),
];

/** @returns {Visit} */
const visit = (id, look, widths, others = {}) => ({
  id,
  ...others,
  pictures: widths.map((width) => ({
    name: [id.replace('widgets-', ''), look, width].filter(Boolean).join('.'),
    width,
  })),
});

const actionsIn = (id) =>
  ACTIONS.filter(({ story }) => id === `widgets-${story}`).flatMap(({ look, widths, steps, globals }) =>
    widths.map((width) => visit(id, look, [width], { steps, globals })),
  );

/** Without a reader. */
function plainVisits(id, skins) {
  if (NOT_TAKEN.test(id)) return [];
  if (id.endsWith('--print')) return [visit(id, '', [800], { globals: 'medium:screen', media: 'print' })];
  if (IN_VIEW.test(id)) return [visit(id, '', [800], { keepsSpace: true })];
  const visits = [visit(id, '', ONLY_WIDE.test(id) ? [1280] : WIDTHS)];
  if (MAIN.test(id))
    for (const [look, globals] of Object.entries(LOOKS)) visits.push(visit(id, look, [800], { globals }));
  if (id.startsWith('article-page'))
    for (const skin of skins) visits.push(visit(id, skin, [1280], { globals: `skin:${skin}` }));
  return visits;
}

/**
 * @param {{ id: string }[]} stories
 * @param {readonly string[]} skins Names of the example themes.
 * @returns {Visit[]}
 */
export const visitsOf = (stories, skins) => stories.flatMap(({ id }) => [...plainVisits(id, skins), ...actionsIn(id)]);
