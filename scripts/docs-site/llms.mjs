/**
 * The documentation for language models: a list of its pages (https://llmstxt.org/), and all of it in one file.
 *
 * @typedef {import('./build.mjs').RenderedPage} RenderedPage
 */
import { readFileSync } from 'node:fs';

const plainText = (html) => html.replaceAll('&lt;', '<').replaceAll('&amp;', '&');
const inNavigation = (pages) => pages.filter(({ section }) => section);

/** @param {RenderedPage[]} pages @param {(page: RenderedPage) => string} linkTo @returns {string} */
export function indexOfPages(pages, linkTo) {
  const { description } = JSON.parse(readFileSync('package.json', 'utf8'));
  const line = (page) => {
    const about = page.description ? `: ${plainText(page.description)}` : '';
    return `- [${plainText(page.title)}](${linkTo(page)})${about}`;
  };
  const titles = [...new Set(inNavigation(pages).map(({ section }) => section))];
  const sections = titles.map((title) => {
    const lines = pages.filter(({ section }) => section === title).map(line);
    return `## ${title === 'Project' ? 'Optional' : title}\n\n${lines.join('\n')}\n`;
  });
  return `# Press Elements

> ${description}

Paste one script tag and the widgets' tags into a page, or \`npm install press-elements\`. Custom elements can't
self-close: always write \`<press-author-bio></press-author-bio>\`. A tag without attributes reads the page that it
is on (WordPress, Ghost, JSON-LD, OpenGraph); the ticker without \`src\` reads an open daily data set. For each field:
first the slot, then the attribute, then the data, then the page.

${sections.join('\n')}`;
}

/** The text of every page of the navigation, except the history of the project. @param {RenderedPage[]} pages */
export const fullText = (pages) =>
  inNavigation(pages)
    .filter(({ section }) => section !== 'Project')
    .map(({ text }) => text.trim())
    .join('\n\n---\n\n');
