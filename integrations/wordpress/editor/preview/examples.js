/** What the blocks show in the inserter, and in a template of a site that has no articles yet. */
import { __ } from '../i18n.js';

const { escapeAttribute, escapeHTML } = window.wp.escapeHtml;

/** A landscape: sky, sun and mountains. */
function picture(sky, mountains, sun) {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 32" width="960" height="640">` +
    `<path fill="${sky}" d="M0 0h48v32H0z"/><circle fill="#fff" opacity=".8" cx="${sun}" cy="9" r="3.5"/>` +
    `<path fill="${mountains}" opacity=".55" d="M0 25l11-11 7 6 10-12 20 17v7H0z"/>` +
    `<path fill="${mountains}" d="M0 29l14-8 9 5 12-9 13 9v6H0z"/></svg>`;
  return `<img src="data:image/svg+xml,${encodeURIComponent(svg)}" width="960" height="640" alt="">`;
}

/** Attributes of the tag for the values of a block. */
const tag = (widget, attributes, children) => {
  const texts = Object.entries(attributes)
    .filter(([, value]) => ['string', 'number'].includes(typeof value) && value !== '')
    .map(([name, value]) => {
      const ofTag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      return ` ${ofTag}="${escapeAttribute(String(value))}"`;
    });
  return `<press-${widget}${texts.join('')}>${children}</press-${widget}>`;
};

const RATES = [
  ['USD', 'KGS', 87.45, 0.12],
  ['EUR', 'KGS', 101.32, -0.24],
  ['KZT', 'KGS', 0.1683, 0.05],
  ['RUB', 'KGS', 1.1148, 0.31],
  ['CNY', 'KGS', 12.19, -0.08],
];

function rates({ layout, change, notation }) {
  const list = RATES.map(([base, quote, rate, changePercent]) => ({ base, quote, rate, changePercent }));
  const data = { asOf: new Date().toISOString(), source: { name: __('Example', 'press-elements') }, rates: list };
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return tag('rate-ticker', { layout, change, notation }, `<script type="application/json">${json}</script>`);
}

function author({ layout, headingLevel }) {
  const image = picture('#d8c7b0', '#6b4f3a', 24).replace('<img', '<img slot="image"');
  const name = escapeHTML(__('Aida Sadykova', 'press-elements'));
  const biography = __('Writes about water, energy and the mountains between them.', 'press-elements');
  const role = __('Central Asia correspondent', 'press-elements');
  const children = `${image}<span slot="name">${name}</span><p>${escapeHTML(biography)}</p>`;
  return tag('author-bio', { layout, headingLevel, jobTitle: role }, children);
}

const cards = () => [
  {
    section: __('Economy', 'press-elements'),
    headline: __('Ports of the Caspian try to keep pace', 'press-elements'),
    image: picture('#cfe3ee', '#2f5d73', 34),
  },
  {
    section: __('Energy', 'press-elements'),
    headline: __('Who will pay for the new power lines?', 'press-elements'),
    image: picture('#f3dcc0', '#8a4b2d', 12),
  },
  {
    section: __('Culture', 'press-elements'),
    headline: __('A city of caravans becomes a meeting room', 'press-elements'),
    image: picture('#dcd6ea', '#4b4169', 30),
  },
];

function articles({ layout, heading, headingLevel }) {
  const items = cards().map(
    ({ section, headline, image }) =>
      `<li>${image}<p>${escapeHTML(section)}</p><h3><a href="#">${escapeHTML(headline)}</a></h3></li>`,
  );
  return tag('suggested-articles', { layout, heading, headingLevel }, `<ul>${items.join('')}</ul>`);
}

function hero({ ratio, focalPoint, caption, credit }) {
  const ownCaption = caption || __('Evening over the Tian Shan, seen from the road to Naryn.', 'press-elements');
  const ownCredit = credit || __('Photo: Azamat Usmanov / Reuters', 'press-elements');
  const figure = `<figure>${picture('#f6d8b8', '#3f4a63', 15)}</figure>`;
  return tag('article-hero', { ratio: ratio || '16/9', focalPoint, caption: ownCaption, credit: ownCredit }, figure);
}

/** The HTML by widget, for the attributes of the block. */
export const examples = {
  'rate-ticker': rates,
  'author-bio': author,
  'suggested-articles': articles,
  'article-hero': hero,
};
