/** What the pages in docs/cms tell site builders to paste, and a browser tab in which the CDN is the built library. */
import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const dist = new URL('dist/', root);
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const CDN = `https://cdn.jsdelivr.net/npm/press-elements@${version}/dist/`;

/** The contents of dist/head.html. */
export const HEAD = readFileSync(new URL('head.html', dist), 'utf8');

/** The blocks of code in a page, in their order, as they are written there. */
export function codeIn(page, language) {
  const text = readFileSync(new URL(`docs/cms/${page}`, root), 'utf8');
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .filter(([, name]) => name === language)
    .map(([, , code]) => code);
}

/** Requests to the CDN get the built files. Others are left to the server. */
export async function useBuiltCdn(page) {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const file = new URL(request.url().replace(CDN, '').replace(/\?.*/, ''), dist);
    if (!request.url().startsWith(CDN)) request.continue();
    else if (!existsSync(file)) request.respond({ status: 404 });
    else {
      const headers = { 'access-control-allow-origin': '*' };
      request.respond({ status: 200, contentType: 'text/javascript', headers, body: readFileSync(file) });
    }
  });
}

/** For the message of a failed test: the widgets of a page with their states, and all that its article contains. */
const contentsOf = (page) =>
  page.evaluate(() => {
    const stateOf = (element) =>
      ['loading', 'ready', 'empty', 'error'].find((name) => element.matches(`:state(${name})`));
    const widgets = document.querySelectorAll('press-author-bio, press-suggested-articles, press-article-hero');
    const states = Array.from(widgets, (element) => `${element.localName}: ${stateOf(element)}`);
    const article = document.querySelector('.entry-content, article, main, body').innerHTML;
    return [document.title, location.href, ...states, article.slice(0, 3000)].join('\n');
  });

/** Waits until each of these widgets shows its content, and returns what each shows to a reader. */
export async function shown(page, names) {
  try {
    await page.waitForFunction(
      (names) =>
        names.every((name) => {
          const element = document.querySelector(`press-${name}`);
          element?.scrollIntoView();
          return element?.matches(':state(ready)');
        }),
      { timeout: 20_000 },
      names,
    );
  } catch (error) {
    throw new Error(`Not all widgets were ready:\n${await contentsOf(page)}`, { cause: error });
  }
  return page.evaluate((names) => {
    /** The text of the shadow root, with that of the page's own content in its slots. */
    const textOf = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      if (/^(?:style|script)$/.test(node.localName)) return '';
      const assigned = node.localName === 'slot' ? node.assignedNodes() : [];
      const children = node.shadowRoot ?? node;
      return (assigned.length > 0 ? assigned : [...children.childNodes]).map(textOf).join(' ');
    };
    return names.map((name) =>
      textOf(document.querySelector(`press-${name}`))
        .replace(/\s+/g, ' ')
        .trim(),
    );
  }, names);
}
