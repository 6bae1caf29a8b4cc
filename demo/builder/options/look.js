/** How a widget looks: a theme, a box, colors and its language. All of it is written into what is copied. */
import { LANGUAGES as NAMES } from '../../languages.js';
import { THEMES } from '../../themes.js';
import { RED_RISE, redRise } from './rate-colors.js';
import { isColor } from './validation.js';
import { chosenTags } from './widgets.js';

const LANGUAGES = { en: NAMES.en, 'en-GB': 'English (United Kingdom)', ...NAMES };

const TICKER = 'press-rate-ticker';
const AUTHOR = 'press-author-bio';
const ARTICLES = 'press-suggested-articles';
const HERO = 'press-article-hero';

const BOXES = {
  light: 'color-scheme: light; background: #fdfbf7; color: #1b1a17;',
  dark: 'color-scheme: dark; background: #16171a; color: #e9e5dc;',
};

/**
 * What of a widget becomes a box: a part is there only when there is something in it. Without the script, or with no
 * data, no empty box is left. Rows of rates have their own space above and below, which is reserved without a box, too.
 */
const BOX_PARTS = {
  [TICKER]: { part: '::part(frame)', padding: 'padding-inline: 1rem;' },
  [AUTHOR]: { part: '::part(base)', padding: 'padding: 1rem;' },
  [ARTICLES]: { part: '::part(base)', padding: 'padding: 1rem;' },
  // Its own picture is there without the script, too.
  [HERO]: { part: ':is(:not(:empty), :state(ready))', padding: 'padding: 1rem;' },
};

/** Widgets that a theme gives a background of its own, with colors that fit no other one. */
const HAS_BACKGROUND = { 'data-desk': [TICKER, AUTHOR, ARTICLES, HERO], tabloid: [TICKER, AUTHOR] };

const hasBackground = (tag, values) => (HAS_BACKGROUND[themeOf(values)] ?? []).includes(tag);

/** Only colors that the widget has something to show in. */
const COLORS = {
  [TICKER]: {
    'up-color': {
      label: 'Color of rates that rose',
      property: '--press-rate-ticker-up-color',
    },
    'down-color': {
      label: 'Color of rates that fell',
      property: '--press-rate-ticker-down-color',
    },
  },
  [ARTICLES]: {
    'accent-color': { label: 'Accent color, of the section’s name', property: '--press-accent-color' },
  },
  [AUTHOR]: {
    'accent-color': { label: 'Accent color, of the link to all articles', property: '--press-accent-color' },
    'line-color': { label: 'Color of thin lines', property: '--press-line-color' },
  },
  [HERO]: { 'muted-color': { label: 'Color of the credit', property: '--press-muted-color' } },
};

const select = (name, label, choices, notSet, help) => ({
  name,
  label,
  control: 'select',
  choices: { '': notSet, ...choices },
  standard: '',
  help,
  group: 'Look and language',
});

/** The articles of a strip have a language, too, which is another option. */
const languageLabel = ({ length }) => (length === 1 ? 'Language of the widget' : 'Language of the widgets');

/** @param {readonly string[]} tags For several at once, the theme and the language are enough. */
export function lookOptions(tags) {
  const colors = tags.length === 1 ? COLORS[tags[0]] : {};
  return [
    select(
      'theme',
      'Theme',
      THEMES,
      'None: like my page',
      tags.length === 1
        ? 'An example of a newspaper’s style. It also works as a start for your own.'
        : 'An example of a newspaper’s style. Without one, the widgets are light or dark as your page is.',
    ),
    ...(tags.length === 1
      ? [
          {
            ...select('box', 'Background', { light: 'Light box', dark: 'Dark box' }, 'Like my page', ''),
            isUseless: (values) => hasBackground(tags[0], values),
          },
        ]
      : []),
    select('lang', languageLabel(tags), LANGUAGES, 'Like my page', 'For labels, numbers and dates.'),
    ...(tags.includes(TICKER)
      ? [{ ...RED_RISE, isUseless: (values) => !chosenTags(tags, values).includes(TICKER) }]
      : []),
    ...Object.entries(colors).map(([name, { label }]) => ({
      name,
      label,
      control: 'color',
      help: 'Empty: as in the preview. Yours is the same on light and on dark pages.',
      group: 'Look and language',
      isUseless: (values) => tags[0] === TICKER && values.has(RED_RISE.name),
    })),
  ];
}

/** Values of a link that somebody else has made may be unknown. */
export const themeOf = (values) => (Object.hasOwn(THEMES, values.get('theme')) ? values.get('theme') : undefined);
export const languageOf = (values) => (Object.hasOwn(LANGUAGES, values.get('lang')) ? values.get('lang') : undefined);

const chosenColors = (tag, values) =>
  Object.entries(COLORS[tag])
    .filter(([name]) => isColor(values.get(name) ?? ''))
    .map(([name, { property }]) => `${property}: ${values.get(name)};`);

function boxRule(tag, values) {
  const chosen = values.get('box');
  if (!Object.hasOwn(BOXES, chosen) || hasBackground(tag, values)) return [];
  const { part, padding } = BOX_PARTS[tag];
  return [`${tag}${part} { ${BOXES[chosen]} ${padding} }`];
}

/** The rules of CSS that are copied, one line each. */
export function rulesOf(tags, values) {
  return tags.flatMap((tag) => {
    const isReversed = tag === TICKER && values.has(RED_RISE.name);
    const colors = isReversed ? redRise(themeOf(values)) : chosenColors(tag, values);
    return [...boxRule(tag, values), ...(colors.length > 0 ? [`${tag} { ${colors.join(' ')} }`] : [])];
  });
}
