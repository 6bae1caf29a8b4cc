/**
 * The options of each widget: attributes from the manifest, with the labels and groups of the WordPress editor. Both
 * editors so have the same words.
 */
import { ADVANCED, LABELS } from '/integrations/wordpress/labels.mjs';
import { rowsProblem } from './rows.js';

/** Where the editor's text speaks of WordPress, or of a control that is another one here. */
const HELP = {
  'press-rate-ticker': {
    src: 'Empty: an open set of daily rates. Otherwise a file (JSON), a central bank’s table or a stream of events.',
    pairs: '',
    history: 'Only if the source has rates of the past. Empty: no chart.',
    digits: 'Empty: as many as each rate needs.',
    speed: 'In pixels per second. Empty: 40. Rates that fit the line stand still.',
    debug: 'Adds a panel with the sources, ignored fields and errors below the widget. All readers see it.',
  },
  'press-author-bio': {
    name: 'One author. Empty: the authors of the page that the widget is on, which may be several.',
    url: 'On your site. All other articles are there.',
    image: 'Ideally square. Empty: the photo in the page’s data.',
    description: 'Each line becomes a paragraph. Empty: the biography in the page’s data.',
    'name-withheld': 'For authors who would be in danger. Name and photo are then left out.',
    'no-bylines-policy': 'The page that says when and why you name no author.',
    avatars:
      'From Gravatar or Libravatar, which can track your readers. Without them, initials replace missing photos.',
    src: 'Empty: the page that the widget is on. Otherwise an address of WordPress or Ghost, a feed or JSON-LD.',
    debug: 'Adds a panel with the sources, ignored fields and errors below the widget. All readers see it.',
  },
  'press-suggested-articles': {
    heading: 'Empty: “Suggested articles” in the widget’s language.',
    limit: 'Empty: 6.',
    hreflang:
      'Others are left out. A code such as ky, or * for all. Empty: the page’s. ' +
      'The words around them are under “Look and language”.',
    src: 'Empty: articles related to the page. Otherwise a feed, or an address of WordPress, Ghost or JSON-LD.',
    debug: 'Adds a panel with the sources, ignored fields and errors below the widget. All readers see it.',
  },
  'press-article-hero': {
    caption: 'Empty: the text below the picture that your article has.',
    credit: 'For example “Photo: Azamat Usmanov / Reuters”. Empty: the one at the end of the text below your picture.',
    src: 'Empty: the page that the widget is on. Otherwise an address of WordPress or JSON-LD.',
    ratio: 'For example 16/9 or 3/2. Empty: the picture’s own shape.',
    'focal-point': 'For example 50% 30%: from the left and from the top. Empty: the center.',
    'digital-source-type': 'AI, illustrations and composites are labeled beside the credit.',
    debug: 'Adds a panel with the sources, ignored fields and errors below the widget. All readers see it.',
  },
};

/** Labels where the editor's own speaks of its controls. */
const NAMES = { 'digital-source-type': 'As the data says' };

/** What comes first is what one changes first. The editor's groups about a post have names of their own here. */
const GROUPS = [
  'Picture',
  'Rates',
  'Author',
  'Articles',
  'Caption and credit',
  'Display',
  'Motion',
  'Accessibility',
  'Rights',
];
const RENAMED = { 'Another author': 'Author' };
/** The address of the articles is what one changes first in an example. */
const GROUP_OF = { 'press-suggested-articles src': 'Articles' };
/** Within a group, in the order of the labels, but the pairs and the address of articles first. */
const FIRST = ['pairs', 'src'];
const rankOf = ({ group }) => (GROUPS.indexOf(group) + 1 || GROUPS.length + 1) + (group === ADVANCED ? 1 : 0);

/** The picture of the hero, which is no attribute: it stands inside of the tag. */
const PICTURE = [
  {
    name: 'picture',
    label: 'Address of the picture',
    control: 'url',
    isPicture: true,
    help: 'Your own picture. Empty: the one in the data, if there is one.',
  },
  { name: 'picture-alt', label: 'What the picture shows', control: 'text', help: 'For readers who can’t see it.' },
  {
    name: 'picture-caption',
    label: 'Text below the picture',
    control: 'textarea',
    help:
      'The caption, with the credit at the end, as your site writes it. The widget finds agency and photographer ' +
      'in it. Empty: both have fields of their own under “Caption and credit”.',
  },
  {
    name: 'picture-width',
    label: 'Width of the file',
    control: 'number',
    min: 1,
    max: 20_000,
    help: 'In pixels. Reserves the room. Filled in for your own picture.',
  },
  { name: 'picture-height', label: 'Height of the file', control: 'number', min: 1, max: 20_000, help: 'In pixels.' },
].map((option) => ({ ...option, group: 'Picture' }));

/** Data that are written into the tag, which then asks for no others. */
const ROWS = {
  'press-suggested-articles': {
    name: 'articles',
    label: 'Articles that you choose yourself',
    control: 'rows',
    group: 'Articles',
    help: 'One line for each: its title, its address, and that of its picture, if it has one.',
  },
  'press-author-bio': {
    name: 'authors',
    label: 'Several authors',
    control: 'rows',
    group: 'Author',
    help:
      'One line for each: the name, the address of the author’s page, that of the photo, and those of profiles, with ' +
      'spaces between them. Only the name is needed. The fields for one author are then not used.',
  },
};
const hasTextBelow = (values) => Boolean(values.get('picture') && values.get('picture-caption'));

/** One place for the caption: it has a field of its own where nothing is written below the picture. */
const hasOtherCaption = (values) => hasTextBelow(values) && !values.get('caption');

/** As in links that somebody has made: then the attribute is shown. */
export const hasTwoCaptions = (values) => hasTextBelow(values) && Boolean(values.get('caption'));

/** What says which data are asked for, or stands for them. */
const WITHOUT_ROWS = {
  'press-suggested-articles': 'src hreflang max-age exclude refresh'.split(' '),
  'press-author-bio':
    'name url image job-title work-location description same-as src refresh name-withheld no-bylines-policy'.split(' '),
};

/** With the lines of their own data, options about others have no effect. */
function withRows(tag, options) {
  const rows = ROWS[tag];
  if (!rows) return options;
  const others = options.map((option) =>
    WITHOUT_ROWS[tag].includes(option.name)
      ? { ...option, isUseless: (values) => values.has(rows.name) && rowsProblem(values.get(rows.name), rows) === '' }
      : option,
  );
  return others.toSpliced(1, 0, rows);
}

const withoutQuotes = (text = '') => text.trim().replace(/^'|'$/g, '');

/** Marks of code are for developers. The first sentence says what an option does, and another one its default. */
function helpFrom(description) {
  const plain = description.replaceAll('`', '').replace(/\s+/g, ' ');
  const [first] = /^.*?\.(?= [A-Z]|$)/.exec(plain) ?? [plain];
  const defaults = / (Default: .*?\.)(?= [A-Z]|$)/.exec(plain);
  return defaults ? `${first} ${defaults[1]}` : first;
}

function controlOf(row, type) {
  if (row.control === 'ratio') return 'ratio';
  if (row.control) return row.control;
  if (row.options) return 'select';
  return { boolean: 'toggle', number: 'number' }[type.split(' ')[0]] ?? 'text';
}

function toOption(tag, name, row, attribute) {
  const control = controlOf(row, attribute.type.text);
  const choices = ['select', 'show'].includes(control) ? row.options : undefined;
  return {
    name,
    label: row.label,
    group: GROUP_OF[`${tag} ${name}`] ?? RENAMED[row.panel] ?? row.panel,
    control,
    choices,
    standard: withoutQuotes(attribute.default).replace('undefined', ''),
    notSet: NAMES[name],
    isPicture: tag === 'press-author-bio' && name === 'image',
    isNumber: attribute.type.text.startsWith('number'),
    min: row.min,
    max: row.max,
    help: HELP[tag][name] ?? row.help ?? helpFrom(attribute.description),
    shownIf: row.shownIf,
    shownUnless: row.shownUnless,
    ...(tag === 'press-article-hero' && name === 'caption' && { isUseless: hasOtherCaption }),
  };
}

/** @returns The options of a tag in the order of their groups. */
export function optionsOf(manifest, tag) {
  const declarations = manifest.modules.flatMap((module) => module.declarations);
  const { attributes } = declarations.find(({ tagName }) => tagName === tag);
  const rows = Object.entries(LABELS[tag.replace('press-', '')]).filter(([, row]) => !row.blockOnly);
  const options = rows.map(([name, row]) =>
    toOption(
      tag,
      name,
      row,
      attributes.find((attribute) => attribute.name === name),
    ),
  );
  const place = (option) => rankOf(option) * 10 + (FIRST.indexOf(option.name) + 1 || FIRST.length + 1);
  const sorted = options.toSorted((a, b) => place(a) - place(b));
  return [...(tag === 'press-article-hero' ? PICTURE : []), ...withRows(tag, sorted)];
}

/** Developers' options come last. */
export const inOrder = (options) =>
  options.toSorted((a, b) => Number(a.group === ADVANCED) - Number(b.group === ADVANCED));

/** A hero finds caption and credit in the text below the picture. */
export const isClosedAtFirst = (group) => group === ADVANCED || group === 'Caption and credit';

const matches = (condition, values) =>
  Object.entries(condition).every(([name, value]) => (values.get(name) ?? '') === value);

/** An option without an effect is hidden and not copied: the speed of a list, the focal point of a whole picture. */
export function hasEffect({ shownIf, shownUnless, isUseless }, values) {
  if (isUseless?.(values)) return false;
  if (shownIf && !matches(shownIf, values)) return false;
  return !shownUnless || !matches(shownUnless, values);
}
