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

/** The line about Press Elements stands above the newspaper's page, and is not part of it. */
const demo = replace(read('demo/index.html'), /<nav class="maker"[^]*?<\/nav>/, '');
const [, FIGURE] = HERO.exec(demo);
const [IMG] = /<img[^>]*>/.exec(FIGURE);
const HERO_ONLY = OTHER_WIDGETS.reduce((html, widget) => replace(html, widget, ''), demo);

/** @param {string} page @param {{ hero: string, sheet?: string, script?: string }} parts */
const article = (page, { hero, sheet = '', script = '' }) =>
  replace(replace(replace(page, HERO, hero), STYLESHEET, sheet), SCRIPT, script);

const inline = (css) => `<style>${css}</style>`;
const moduleScript = (address) => `<script type="module" src="${address}"></script>`;
/** The script tag with the files of this host: `base` is the folder, with a slash. */
const tag = (base) => `<script async src="${base}press-elements.js" data-press-base="${base}" crossorigin></script>`;
const pressHero = (content) => `<press-article-hero class="hero">${content}</press-article-hero>`;

/** The stylesheet in the snippet that is pasted into a page's head. */
const headStyle = () => /<style>[^]*?<\/style>/.exec(read('dist/head.html'))[0];

/** In the name of a contender: the page is scrolled to its end before the main thread is measured. */
export const READ_TO_THE_END = 'read to the end';

const OWN_HOST = '/cdn/';
/** The path of an older version's files. */
export const BEFORE = '/before/';
const SINGLE_FILE = `${OWN_HOST}press-elements.all.js`;

/** Loads a script after the image. */
const afterImage = (address) => `<script type="module">
  await document.querySelector('.hero img:not([loading="lazy"])')?.decode().catch(() => {});
  await import('${address}');
</script>`;

/** Reserves space for images that are created in the browser. Otherwise the text would be the largest paint. */
const RESERVED_SPACE = inline('.hero { display: block; min-block-size: calc((100vw - 2rem) * 9 / 16) }');

/**
 * The pages by the name of the contender.
 *
 * @param {string} cdn Origin of another host.
 */
export function articles(cdn) {
  const hero = pressHero(FIGURE);
  const sheet = headStyle();
  const otherHost = tag(`${cdn}/cdn/`);
  return {
    'bare `<img>`': article(HERO_ONLY, { hero: `<div class="hero">${FIGURE}</div>` }),
    [`bare \`<img>\`, ${READ_TO_THE_END}`]: article(HERO_ONLY, { hero: `<div class="hero">${FIGURE}</div>` }),
    'bare `<img>`, idle script': article(HERO_ONLY, {
      hero: `<div class="hero">${FIGURE}</div>`,
      sheet,
      script: '<script async src="/idle.js" crossorigin></script>',
    }),
    'hero, README': article(HERO_ONLY, { hero, script: otherHost }),
    'hero, head.html': article(HERO_ONLY, { hero, sheet, script: otherHost }),
    'hero, own host': article(HERO_ONLY, { hero, sheet, script: tag(OWN_HOST) }),
    'hero, single file after the image': article(HERO_ONLY, { hero, sheet, script: afterImage(SINGLE_FILE) }),
    'hero, single file in the head': article(HERO_ONLY, { hero, sheet, script: moduleScript(SINGLE_FILE) }),
    'all four, head.html': article(demo, { hero, sheet, script: otherHost }),
    'all four, own host': article(demo, { hero, sheet, script: tag(OWN_HOST) }),
    [`all four, own host, ${READ_TO_THE_END}`]: article(demo, { hero, sheet, script: tag(OWN_HOST) }),
    'all four, single file after the image': article(demo, { hero, sheet, script: afterImage(SINGLE_FILE) }),
    'Lit around the `<img>`': article(HERO_ONLY, {
      hero: `<wrapping-hero class="hero">${FIGURE}</wrapping-hero>`,
      script: afterImage('/lit-around.js'),
    }),
    'Lit, own `<img>`': article(HERO_ONLY, {
      hero: '<owning-hero class="hero"></owning-hero>',
      sheet: RESERVED_SPACE,
      script: moduleScript('/lit.js'),
    }),
    'React, own `<img>`': article(HERO_ONLY, {
      hero: '<div class="hero" id="hero"></div>',
      sheet: RESERVED_SPACE,
      script: moduleScript('/react.js'),
    }),
  };
}

/** The same without a caption in the page: it is loaded from WordPress. */
export function articlesWithoutCaption(cdn) {
  const { 'Lit, own `<img>`': lit, 'React, own `<img>`': react } = articles(cdn);
  return {
    'hero, head.html': article(HERO_ONLY, {
      hero: pressHero(IMG),
      sheet: headStyle(),
      script: tag(`${cdn}/cdn/`),
    }),
    'Lit, own `<img>`': lit,
    'React, own `<img>`': react,
  };
}

/** The pages of an older version that was one module with a stylesheet. @param {string} cdn Origin of another host. */
export function articlesBefore(cdn) {
  const hero = pressHero(FIGURE);
  const tags = (host) => ({
    sheet: `<link rel="stylesheet" href="${host}${BEFORE}press-elements.css">`,
    script: moduleScript(`${host}${BEFORE}press-elements.js`),
  });
  return {
    'before: hero, README': article(HERO_ONLY, { hero, ...tags(cdn) }),
    'before: hero, own host': article(HERO_ONLY, { hero, ...tags('') }),
    'before: all four, own host': article(demo, { hero, ...tags('') }),
    [`before: all four, own host, ${READ_TO_THE_END}`]: article(demo, { hero, ...tags('') }),
  };
}

/** The article with the bare image, and with a hero whose script is at this address, with the whole stylesheet. */
export const profiledArticles = (address) => ({
  bare: article(HERO_ONLY, { hero: `<div class="hero">${FIGURE}</div>` }),
  hero: article(HERO_ONLY, { hero: pressHero(FIGURE), sheet: headStyle(), script: moduleScript(address) }),
});
