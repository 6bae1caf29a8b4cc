/**
 * Examples are shown on the day of the rates that come with the demo (see /clock.js): on any other day they would be
 * out of date. Data of the person's own is shown on the day that it is.
 */
export const DEMO_DAY = '29 September 2026';

/** The demo's article is older than its rates, as an article that somebody finds by a search. */
export const ARTICLE_MONTH = 'June 2025';

const isOwn = ([name, value]) => name === 'src' && !value.includes('/docs/example/');

/** @param {import('../copy/elements.js').Page} page */
export const isOnDemoDay = ({ widgets }) => !widgets.some(({ attributes }) => attributes.some(isOwn));

const hasSource = ({ attributes }) => attributes.some(([name]) => name === 'src');

/** Only where a date is seen. @param {import('../copy/elements.js').Page} page @returns {string} May be empty. */
export function dayNoteOf(page) {
  if (!isOnDemoDay(page)) return '';
  const [widget] = page.widgets;
  if (widget.tag === 'press-rate-ticker')
    return `In the preview it is ${DEMO_DAY}, the day of these rates. Your page loads the newest ones.`;
  if (widget.tag === 'press-suggested-articles' && hasSource(widget))
    return `In the preview it is ${DEMO_DAY}, when these examples were new.`;
  return '';
}
