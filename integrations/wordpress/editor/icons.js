/** The icons of the blocks and of their layouts, on WordPress's grid of 24 units. */
const { createElement } = window.wp.element;
const { Path, SVG } = window.wp.primitives;

const icon = (d) =>
  createElement(SVG, { viewBox: '0 0 24 24', xmlns: 'http://www.w3.org/2000/svg' }, createElement(Path, { d }));

const RECTANGLE = (x, y, width, height) => `M${x} ${y}h${width}v${height}h-${width}z`;
const FRAME = (x, y, width, height) =>
  `${RECTANGLE(x, y, width, height)}m1.5 1.5v${height - 3}h${width - 3}v-${height - 3}z`;

export const icons = {
  'rate-ticker': icon(`${RECTANGLE(3, 18, 18, 1.5)}M3.5 14.4l5-5 4 4 6-6V11H20V5h-6v1.5h3.4l-4.9 4.9-4-4-6 6z`),
  'author-bio': icon(
    'M8 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zm0 1.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4z' +
      'M2 19v-1.5C2 15 4 13.5 6 13.5h4c2 0 4 1.5 4 4V19h-1.5v-1.5c0-1.5-1-2.5-2.5-2.5H6c-1.5 0-2.5 1-2.5 2.5V19z' +
      `${RECTANGLE(15, 6, 7, 1.5)}${RECTANGLE(15, 10, 7, 1.5)}${RECTANGLE(16, 14, 6, 1.5)}`,
  ),
  'suggested-articles': icon(
    `${FRAME(3, 5, 8, 7)}${FRAME(13, 5, 8, 7)}${RECTANGLE(3, 14, 8, 1.5)}${RECTANGLE(13, 14, 8, 1.5)}` +
      `${RECTANGLE(3, 17.5, 5, 1.5)}${RECTANGLE(13, 17.5, 5, 1.5)}`,
  ),
  'article-hero': icon(
    `${FRAME(3, 4, 18, 12)}M5 14l4-5 3 3.5 2.5-2.5L19 14z${RECTANGLE(3, 18.5, 9, 1.5)}${RECTANGLE(16, 18.5, 5, 1.5)}`,
  ),
};

export const layoutIcons = {
  ticker: icon(
    `${FRAME(3, 8, 18, 8)}${RECTANGLE(6, 11.2, 3, 1.6)}${RECTANGLE(10.5, 11.2, 3, 1.6)}${RECTANGLE(15, 11.2, 3, 1.6)}`,
  ),
  list: icon([5, 9.3, 13.6, 17.9].map((y) => `${RECTANGLE(4, y, 2, 1.5)}${RECTANGLE(8, y, 12, 1.5)}`).join('')),
  card: icon(`${FRAME(3, 5, 18, 14)}${RECTANGLE(6, 9, 4, 6)}${RECTANGLE(12, 9, 6, 1.5)}${RECTANGLE(12, 13, 5, 1.5)}`),
  inline: icon(`${RECTANGLE(3, 10, 4, 4)}${RECTANGLE(9, 11.2, 12, 1.6)}`),
  strip: icon(`${FRAME(2, 7, 8, 10)}${FRAME(11.5, 7, 8, 10)}${RECTANGLE(21, 7, 1.5, 10)}`),
  grid: icon(`${FRAME(4, 4, 7, 7)}${FRAME(13, 4, 7, 7)}${FRAME(4, 13, 7, 7)}${FRAME(13, 13, 7, 7)}`),
};
