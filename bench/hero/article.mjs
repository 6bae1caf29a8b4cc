/**
 * The demo's article for each contender: the same page, with another hero and other stylesheets and scripts in the
 * head.
 */
import { readFileSync } from 'node:fs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Throws if the demo has changed, so that no incomplete page is measured. */
function replace(html, pattern, replacement) {
  if (!pattern.test(html)) throw new Error(`demo/index.html has no ${pattern}.`);
  return html.replace(pattern, () => replacement);
}

const STYLESHEET = /<link rel="stylesheet" href="\/dist\/[^>]*>/;
const SCRIPT = /<script[^]*?<\/script>/;
const HERO = /<press-article-hero[^>]*>\s*([^]*?)\s*<\/press-article-hero>/;
const OTHER_WIDGETS = ['rate-ticker', 'author-bio', 'suggested-articles'].map(
  (name) => new RegExp(`<press-${name}[^]*?</press-${name}>`),
);

const demo = read('demo/index.html');
const [, FIGURE] = HERO.exec(demo);
const [IMG] = /<img[^>]*>/.exec(FIGURE);
const HERO_ONLY = OTHER_WIDGETS.reduce((html, widget) => replace(html, widget, ''), demo);

/** @param {string} page @param {{ hero: string, sheet?: string, script?: string }} parts */
const article = (page, { hero, sheet = '', script = '' }) =>
  replace(replace(replace(page, HERO, hero), STYLESHEET, sheet), SCRIPT, script);

const script = (address) => `<script type="module" src="${address}"></script>`;
const link = (address) => `<link rel="stylesheet" href="${address}" />`;
const inline = (css) => `<style>${css}</style>`;
const pressHero = (content) => `<press-article-hero class="hero">${content}</press-article-hero>`;

/** Loads the library after the image. */
const AFTER_IMAGE = `<script type="module">
  await document.querySelector('press-article-hero img:not([loading="lazy"])')?.decode().catch(() => {});
  await import('/press-elements.js');
</script>`;

/** Reserves space for images that are created in the browser. Otherwise the text would be the largest paint. */
const RESERVED_SPACE = inline('.hero { display: block; min-block-size: calc((100vw - 2rem) * 9 / 16) }');

/**
 * The pages by the name of the contender.
 *
 * @param {string} cdn Origin of another host.
 * @param {(css: string) => string} minify
 */
export function articles(cdn, minify) {
  const ownHost = { sheet: link('/press-elements.css'), script: script('/press-elements.js') };
  const otherHost = { sheet: link(`${cdn}/press-elements.css`), script: script(`${cdn}/press-elements.js`) };
  const sheet = inline(minify(read('dist/press-elements.css')));
  const hero = pressHero(FIGURE);
  return {
    'bare `<img>`': article(HERO_ONLY, { hero: `<div class="hero">${FIGURE}</div>` }),
    'press-elements, README': article(HERO_ONLY, { hero, ...otherHost }),
    'press-elements, style in the page': article(HERO_ONLY, { hero, ...otherHost, sheet }),
    'all four widgets, style in the page': article(demo, { hero, ...otherHost, sheet }),
    'press-elements, after the image': article(HERO_ONLY, { hero, sheet, script: AFTER_IMAGE }),
    'all four widgets, after the image': article(demo, { hero, sheet, script: AFTER_IMAGE }),
    'press-elements, own host': article(HERO_ONLY, { hero, ...ownHost }),
    'Lit, own `<img>`': article(HERO_ONLY, {
      hero: '<owning-hero class="hero"></owning-hero>',
      sheet: RESERVED_SPACE,
      script: script('/lit.js'),
    }),
    'React, own `<img>`': article(HERO_ONLY, {
      hero: '<div class="hero" id="hero"></div>',
      sheet: RESERVED_SPACE,
      script: script('/react.js'),
    }),
  };
}

/** The same without a caption in the page: it is loaded from WordPress. */
export function articlesWithoutCaption(cdn, minify) {
  const sheet = inline(minify(read('dist/press-elements.css')));
  const { 'Lit, own `<img>`': lit, 'React, own `<img>`': react } = articles(cdn, minify);
  return {
    'press-elements, style in the page': article(HERO_ONLY, {
      hero: pressHero(IMG),
      sheet,
      script: script(`${cdn}/press-elements.js`),
    }),
    'Lit, own `<img>`': lit,
    'React, own `<img>`': react,
  };
}
