import { expect } from '@open-wc/testing';
import { safeUrl } from '../../model/safe-url.js';
import { readByline } from './byline.js';

const BASE = 'https://news.example/2025/06/story/';
const PIECES = 4000;
/** Characters that may be read of a page, as a multiple of its own. */
const MAX_READINGS = 60;

const PAGES: Record<string, () => string> = {
  'bylines that name nobody': () => `<article><h1>A story</h1>${'<p class="author">nobody here</p>'.repeat(PIECES)}`,
  'links to authors in one paragraph': () =>
    `<article><h1>A story</h1><p>${'<a href="/author/a">somebody</a> '.repeat(PIECES)}</p>`,
  'labels without a name': () => `<article><h1>A story</h1>${'<b>By nobody</b> '.repeat(PIECES)}`,
  'headlines far inside': () =>
    `${'<div>'.repeat(200)}${'<h1>A story</h1><p>of a river</p>'.repeat(PIECES)}${'</div>'.repeat(200)}`,
};

/** Reads a page, and counts what is asked of its elements. */
function readCounting(html: string) {
  const made = document.implementation.createHTMLDocument('A story');
  made.body.innerHTML = html;
  const pageLength = made.body.textContent?.length ?? 0;
  const textContent = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')!;
  const { closest } = Element.prototype;
  let characters = 0;
  let searches = 0;
  Object.defineProperty(Node.prototype, 'textContent', {
    ...textContent,
    get(this: Node): unknown {
      const text: unknown = textContent.get?.call(this);
      if (typeof text === 'string') characters += text.length;
      return text;
    },
  });
  Element.prototype.closest = function count(this: Element, selector: string) {
    searches++;
    return closest.call(this, selector);
  };
  try {
    const { people } = readByline(made, { url: safeUrl(BASE)!, meta: {}, jsonLd: [] }, BASE);
    return { people, searches, readings: characters / pageLength };
  } finally {
    Object.defineProperty(Node.prototype, 'textContent', textContent);
    Element.prototype.closest = closest;
  }
}

describe('a large page that names nobody', () => {
  for (const [name, page] of Object.entries(PAGES)) {
    it(`is read a bounded number of times: ${name}`, () => {
      const { people, searches, readings } = readCounting(page());
      expect(people).to.deep.equal([]);
      expect(readings).to.be.at.most(MAX_READINGS);
      // A few for each of at most 300 elements of each of the marks.
      expect(searches).to.be.at.most(4 * 300 * 7);
    });
  }
});
