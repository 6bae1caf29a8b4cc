/** Which of the widgets an article gets: all of them, unless some are taken away. */

/** As in the documentation. */
export const NAMES = {
  'press-rate-ticker': 'Rate ticker',
  'press-article-hero': 'Hero picture',
  'press-author-bio': 'Author card',
  'press-suggested-articles': 'Suggested articles',
};

/** @param {readonly string[]} tags @param {Map<string, string>} values @returns {string[]} At least one. */
export function chosenTags(tags, values) {
  const wanted = (values.get('widgets') ?? '').split(' ');
  const chosen = tags.filter((tag) => wanted.includes(tag));
  return chosen.length > 0 ? chosen : [...tags];
}

/** Stands above the preview, not among the options: it decides what there is to see. */
export const WIDGETS = {
  name: 'widgets',
  label: 'Widgets that are shown and copied',
  control: 'show',
  choices: NAMES,
  standard: Object.keys(NAMES).join(' '),
  isNeeded: true,
  help: 'Each reads the article that it is on.',
};
