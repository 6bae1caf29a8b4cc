/** The demo's article as each contender would have it: the same page, but for its hero and what that needs in the head. */
import { readFileSync } from 'node:fs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** A demo that is written otherwise has to fail here, not to be measured with something missing. */
function replace(html, pattern, by) {
  if (!pattern.test(html)) throw new Error(`demo/index.html has no ${pattern}.`);
  return html.replace(pattern, () => by);
}

const SHEET = /<link rel="stylesheet" href="\/dist\/[^>]*>/;
const SCRIPT = /<script[^]*?<\/script>/;
const HERO = /<press-article-hero[^>]*>\s*([^]*?)\s*<\/press-article-hero>/;
const OTHERS = ['rate-ticker', 'author-bio', 'suggested-articles'].map(
  (name) => new RegExp(`<press-${name}[^]*?</press-${name}>`),
);

const demo = read('demo/index.html');
const [, FIGURE] = HERO.exec(demo);
const [IMG] = /<img[^>]*>/.exec(FIGURE);
const PLAIN = OTHERS.reduce((html, widget) => replace(html, widget, ''), demo);

/** @param {string} page @param {{ hero: string, sheet?: string, script?: string }} parts */
const article = (page, { hero, sheet = '', script = '' }) =>
  replace(replace(replace(page, HERO, hero), SHEET, sheet), SCRIPT, script);

const script = (address) => `<script type="module" src="${address}"></script>`;
const link = (address) => `<link rel="stylesheet" href="${address}" />`;
const inline = (css) => `<style>${css}</style>`;
const ours = (content) => `<press-article-hero class="hero">${content}</press-article-hero>`;

/** The library is asked for once the picture is there. */
const AFTER_PICTURE = `<script type="module">
  await document.querySelector('press-article-hero img:not([loading="lazy"])')?.decode().catch(() => {});
  await import('/press-elements.js');
</script>`;

/** Whoever makes the picture in the browser has its box held by the page; else the text would be the largest paint. */
const HELD = inline('.hero { display: block; min-block-size: calc((100vw - 2rem) * 9 / 16) }');

/**
 * By the name of the contender.
 *
 * @param {string} cdn Origin of another host.
 * @param {(css: string) => string} minify
 */
export function articles(cdn, minify) {
  const near = { sheet: link('/press-elements.css'), script: script('/press-elements.js') };
  const far = { sheet: link(`${cdn}/press-elements.css`), script: script(`${cdn}/press-elements.js`) };
  const sheet = inline(minify(read('dist/press-elements.css')));
  const hero = ours(FIGURE);
  return {
    'bare `<img>`': article(PLAIN, { hero: `<div class="hero">${FIGURE}</div>` }),
    'press-elements, README': article(PLAIN, { hero, ...far }),
    'press-elements, style in the page': article(PLAIN, { hero, ...far, sheet }),
    'all four widgets, style in the page': article(demo, { hero, ...far, sheet }),
    'press-elements, after the picture': article(PLAIN, { hero, sheet, script: AFTER_PICTURE }),
    'all four widgets, after the picture': article(demo, { hero, sheet, script: AFTER_PICTURE }),
    'press-elements, own host': article(PLAIN, { hero, ...near }),
    'Lit, own `<img>`': article(PLAIN, {
      hero: '<owning-hero class="hero"></owning-hero>',
      sheet: HELD,
      script: script('/lit.js'),
    }),
    'React, own `<img>`': article(PLAIN, {
      hero: '<div class="hero" id="hero"></div>',
      sheet: HELD,
      script: script('/react.js'),
    }),
  };
}

/** The same without a word below the picture: the caption comes from the page's WordPress. */
export function wordless(cdn, minify) {
  const sheet = inline(minify(read('dist/press-elements.css')));
  const { 'Lit, own `<img>`': lit, 'React, own `<img>`': react } = articles(cdn, minify);
  return {
    'press-elements, style in the page': article(PLAIN, {
      hero: ours(IMG),
      sheet,
      script: script(`${cdn}/press-elements.js`),
    }),
    'Lit, own `<img>`': lit,
    'React, own `<img>`': react,
  };
}
