/** Example data in place of an address that gives nothing: layout and colors are seen all the same. */
import { PRESETS } from '../presets.js';

const exampleOf = (id) => PRESETS.find((preset) => preset.id === id).values;

/** A ticker without an address has rates by itself. */
const EXAMPLES = {
  'press-rate-ticker': () => [],
  'press-author-bio': () => Object.entries(exampleOf('author-card')),
  'press-suggested-articles': () => [['src', exampleOf('reading-list').src]],
  'press-article-hero': () => [],
};

function withExample({ tag, attributes, ...widget }) {
  const written = attributes.filter(([name]) => name !== 'src');
  const isWritten = ([name]) => written.some(([other]) => other === name);
  const added = EXAMPLES[tag]().filter((attribute) => !isWritten(attribute));
  const figure = tag === 'press-article-hero' ? exampleOf('hero-with-credit') : undefined;
  return { ...widget, tag, attributes: [...written, ...added], ...(figure && { figure }) };
}

const hasSource = ({ attributes }) => attributes.some(([name]) => name === 'src');

/**
 * @param {import('../copy/elements.js').Page} page
 * @param {import('./messages.js').Report} report What the page shows.
 * @returns {import('../copy/elements.js').Page | undefined} `undefined` if there is no need of another page.
 */
export function standInFor(page, { status }) {
  if (status === 'ready' || !page.widgets.some(hasSource)) return undefined;
  return { ...page, widgets: page.widgets.map(withExample) };
}
