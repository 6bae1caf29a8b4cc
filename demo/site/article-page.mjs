/**
 * The demo article in another language, theme or color scheme: `/?lang=ky&theme=tabloid&scheme=dark`. The English page
 * is `demo/index.html`; each other language has its texts in `demo/article/`.
 */
import { readFile } from 'node:fs/promises';
import { LANGUAGES } from '../languages.js';
import { THEMES } from '../themes.js';

/** English is the page itself. */
const TRANSLATIONS = Object.entries(LANGUAGES).filter(([lang]) => lang !== 'en');
const SCHEMES = ['light', 'dark'];
/** The choices below the article. Themes have the names of their files. */
const CHOICES = {
  theme: 'This newspaper',
  scheme: 'As your system',
  light: 'Light',
  dark: 'Dark',
  ltr: 'Left to right',
  rtl: 'Right to left',
};

const PICTURES = ['caspian-harbour', 'steppe-power-lines', 'samarkand-dusk', 'trolleybus-poplars'];
const picture = (name) => ({ url: `/pictures/${name}.jpg`, width: 1200, height: 800 });

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** English has the data of WordPress. The other languages show that the data of a page in JSON-LD does as well. */
function jsonLd({ lang, headline, author, articles, caption }) {
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    inLanguage: lang,
    datePublished: '2025-06-23T03:00:00Z',
    image: { '@type': 'ImageObject', url: '/wp-content/uploads/2025/06/empty-chairs.jpg', caption },
    author: {
      '@type': 'Person',
      url: '/author/davide/',
      image: '/wp-content/uploads/2025/06/avatar-davide-cancarini.jpg',
      ...author,
    },
  };
  const list = {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: articles.map(([articleSection, title, datePublished], index) => ({
      '@type': 'NewsArticle',
      headline: title,
      url: `/${lang}/${PICTURES[index]}/`,
      inLanguage: lang,
      datePublished,
      articleSection,
      image: picture(PICTURES[index]),
    })),
  };
  const json = JSON.stringify([article, list]).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">${json}</script>`;
}

/** Replaces the text of each element with `data-text="name"`, which contains no element of its own kind. */
function withText(html, name, text) {
  const element = new RegExp(`(<(\\w+)[^>]* data-text="${name}"[^>]*>)[^]*?(</\\2>)`, 'g');
  if (html.search(element) < 0) throw new Error(`demo/index.html has no element for ${name}.`);
  return html.replace(element, (_, start, __, end) => start + text + end);
}

/** No line of a headline ends within a compound. */
const keepCompounds = (text) => text.replaceAll(/(?<=\p{L})-(?=\p{L})/gu, '\u2011');

const PLAIN = ['motto', 'today', 'section', 'standfirst', 'dateline', 'caption', 'about', 'build'];
const WORDPRESS_LINK = /\s*<link[^>]*href="\/wp-json\/[^>]*>/g;

const readTexts = async (lang) =>
  JSON.parse(await readFile(new URL(`../article/${lang}.json`, import.meta.url), 'utf8'));

function translate(html, texts) {
  const paragraphs = texts.paragraphs.map((text) => `<p>${escape(text)}</p>`).join('\n');
  const withHeadline = withText(html, 'headline', escape(keepCompounds(texts.headline)));
  return PLAIN.reduce((page, name) => withText(page, name, escape(texts[name])), withHeadline)
    .replace(/(data-text="copy">)[^]*?(?=<\/div>)/, (_, start) => start + paragraphs)
    .replace(/<title>[^<]*/, () => `<title>${escape(texts.headline)}`)
    .replace(/(name="description"\s+content=")[^"]*/, (_, start) => start + escape(texts.standfirst))
    .replace(/(<img[^]*?alt=")[^"]*/, (_, start) => start + escape(texts.alt))
    .replace('<html lang="en-GB"', `<html lang="${texts.lang}"`)
    .replace('aria-label="Language"', `aria-label="${texts.languages}"`)
    .replace('aria-label="Look"', `aria-label="${texts.looks}"`)
    .replace(WORDPRESS_LINK, '')
    .replace('</head>', () => `${jsonLd(texts)}\n  </head>`);
}

/** Links to the same page with one choice changed. Defaults are left out of the address. */
function links(choices, name, chosen, parameters) {
  const link = ([value, label]) => {
    const next = new URLSearchParams(parameters);
    if (value) next.set(name, value);
    else next.delete(name);
    let language = value && name === 'theme' ? ' lang="en"' : '';
    if (name === 'lang') language = ` hreflang="${value || 'en'}" lang="${value || 'en'}"`;
    const current = value === chosen ? ' aria-current="true"' : '';
    const query = escape(String(next));
    return `<a href="/${query && `?${query}`}"${language}${current}>${label}</a>`;
  };
  return choices.map(link).join('\n');
}

const choose = (values, value) => (values.includes(value) ? value : '');

/**
 * @param {string} html `demo/index.html`
 * @param {URL} address Of the page. Unknown parameters are ignored.
 */
export async function articlePage(html, { origin, searchParams: parameters }) {
  const lang = choose(
    TRANSLATIONS.map(([code]) => code),
    parameters.get('lang'),
  );
  const theme = choose(Object.keys(THEMES), parameters.get('theme'));
  const scheme = choose(SCHEMES, parameters.get('scheme'));
  const dir = choose(['rtl'], parameters.get('dir'));
  const chosen = Object.entries({ lang, theme, scheme, dir }).filter(([, value]) => value);
  const languages = links([['', LANGUAGES.en], ...TRANSLATIONS], 'lang', lang, chosen);
  const texts = lang ? await readTexts(lang) : undefined;
  const { theme: ownTheme, scheme: ownScheme, light, dark, ltr, rtl } = texts?.choices ?? CHOICES;
  const themes = links([['', ownTheme], ...Object.entries(THEMES)], 'theme', theme, chosen);
  const schemes = links(Object.entries({ '': ownScheme, light, dark }), 'scheme', scheme, chosen);
  const directions = links(Object.entries({ '': ltr, rtl }), 'dir', dir, chosen);
  const sheet = theme && `<link rel="stylesheet" href="/dist/themes/${theme}.css" />\n    `;
  return (texts ? translate(html, texts) : html)
    .replace(/(<nav[^>]* data-links="languages">)[^]*?(?=<\/nav>)/, (_, start) => start + languages)
    .replace(
      /(<nav[^>]* data-links="looks">)[^]*?(?=<\/nav>)/,
      (_, start) => start + [themes, schemes, directions].map((group) => `<span>${group}</span>`).join('\n'),
    )
    .replace(/ dir="ltr" data-scheme=""/, ` dir="${dir || 'ltr'}" data-scheme="${scheme}" data-theme="${theme}"`)
    .replace('<meta charset="utf-8" />', (tag) => `${tag}\n    <script src="/clock.js"></script>`)
    .replace(/(rel="canonical" href=")(?=\/)/, (start) => start + origin)
    .replace(/(?=<script async)/, sheet);
}
