/**
 * How the editor names each attribute of the widgets: its label in plain words, the panel that it stands in, and its
 * control where the type alone does not say it. Order of panels and fields: as here.
 *
 * Without `help`, the help text is the first sentence of the manifest's description, and its default.
 * `partOf`: shown by the control of that attribute. `blockOnly`: an attribute of the block that the tag doesn't have.
 */

/** This panel is closed at first. */
export const ADVANCED = 'For developers';

const refresh = {
  label: 'Load again every … seconds',
  panel: ADVANCED,
  min: 5,
  max: 86_400,
  help: 'From 5 seconds to a day (86,400). Empty: never.',
};
const debug = {
  label: 'Show where the data comes from',
  panel: ADVANCED,
  help: 'Adds a panel with the sources, ignored fields and errors below the block. All readers see it.',
};
const headingLevel = {
  label: 'Level of the headings',
  panel: 'Display',
  control: 'select',
  options: { 2: 'Heading 2', 3: 'Heading 3', 4: 'Heading 4', 5: 'Heading 5', 6: 'Heading 6' },
  help: 'The level that fits the outline of the page.',
};

const RATE_TICKER = {
  source: {
    label: 'Source of the rates',
    panel: 'Rates',
    control: 'rate-source',
    blockOnly: true,
    help: 'The rates of a bank are loaded by this site: readers request nothing from the bank.',
  },
  src: {
    label: 'Address of the rates',
    panel: 'Rates',
    control: 'url',
    partOf: 'source',
    help: 'JSON, a table of a central bank, or a stream of events.',
  },
  pairs: {
    label: 'Currency pairs',
    panel: 'Rates',
    control: 'pairs',
    help: 'For example KGS/USD KZT/USD, separated by spaces. Empty: all rates of the source, at most 50.',
  },
  layout: { label: 'Layout', panel: 'Display', options: { ticker: 'Moving line', list: 'List' }, help: '' },
  change: {
    label: 'Change since the last rate',
    panel: 'Display',
    options: { percent: 'In percent', absolute: 'In units of the currency', none: 'Not shown' },
    help: '',
  },
  notation: {
    label: 'How rates are written',
    panel: 'Display',
    options: {
      auto: 'As in the pair',
      inverse: 'The other way round (USD/KGS)',
      'per-1000': 'For 1,000 units',
      subscript: 'Zeros counted (0.0₄8480)',
    },
    help: '',
  },
  digits: {
    label: 'Decimals',
    panel: 'Display',
    control: 'range',
    min: 0,
    max: 20,
    help: 'Not set: as many as each rate needs.',
  },
  history: {
    label: 'Days in the small chart',
    panel: 'Display',
    control: 'range',
    min: 0,
    max: 366,
    shownIf: { layout: 'list' },
    help: 'Only if the source has rates of the past. 0: no chart.',
  },
  speed: {
    label: 'Speed of the line',
    panel: 'Motion',
    control: 'range',
    min: 5,
    max: 200,
    initial: 40,
    shownIf: { layout: '' },
    help: 'In pixels per second. Default: 40.',
  },
  paused: {
    label: 'Stand still at first',
    panel: 'Motion',
    help: 'Until the reader starts it.',
    shownIf: { layout: '' },
  },
  announce: {
    label: 'Button that reads all rates aloud',
    panel: 'Accessibility',
    help: 'For readers with a screen reader.',
  },
  label: {
    label: 'Name for screen readers',
    panel: 'Accessibility',
    help: 'Default: “Exchange rates” in the page’s language.',
  },
  'href-template': {
    label: 'Address of a rate’s page',
    panel: ADVANCED,
    control: 'href-template',
    help: 'For example /rates/{base}-{quote}. Empty: rates are no links.',
  },
  refresh,
  debug,
};

const AUTHOR_BIO = {
  layout: { label: 'Layout', panel: 'Display', options: { card: 'Card', inline: 'Byline in one line' }, help: '' },
  'heading-level': headingLevel,
  avatars: {
    label: 'Photos from Gravatar',
    panel: 'Display',
    help: 'Gravatar and Libravatar can track your readers. Without them, initials replace missing photos.',
  },
  'name-withheld': {
    label: 'Name withheld for safety',
    panel: 'Unnamed authors',
    help: 'Only role, place and the link to your policy are shown.',
  },
  'no-bylines-policy': {
    label: 'Page that explains missing bylines',
    panel: 'Unnamed authors',
    control: 'url',
    help: 'Linked if no author is named, or if the author is an organization.',
  },
  name: { label: 'Name', panel: 'Another author', help: 'Empty: the authors of the post.' },
  url: {
    label: 'Address of the author’s page',
    panel: 'Another author',
    control: 'url',
    help: 'On this site. Default: the author’s archive.',
  },
  image: {
    label: 'Address of the photo',
    panel: 'Another author',
    control: 'url',
    help: 'Ideally square. Default: the photo in the profile.',
  },
  'job-title': { label: 'Role', panel: 'Another author', help: 'For example “Central Asia correspondent”.' },
  'work-location': { label: 'Reports from', panel: 'Another author', help: 'For example “Bishkek”.' },
  description: {
    label: 'Biography',
    panel: 'Another author',
    control: 'textarea',
    help: 'Each line becomes a paragraph. Default: the biography in the profile.',
  },
  'same-as': {
    label: 'Profiles on other sites',
    panel: 'Another author',
    control: 'urls',
    help: 'Addresses, separated by spaces or lines. At most 20.',
  },
  'structured-data': {
    label: 'Describe the author for search engines',
    panel: ADVANCED,
    help: 'Not needed if an SEO plugin does it.',
  },
  src: {
    label: 'Load authors from an address',
    panel: ADVANCED,
    control: 'url',
    help: 'WordPress, Ghost, a feed or JSON-LD. Default: the authors of the post.',
  },
  refresh,
  debug,
};

const SUGGESTED_ARTICLES = {
  heading: { label: 'Heading', panel: 'Display', help: 'Default: “Suggested articles” in the page’s language.' },
  'heading-level': { ...headingLevel, help: 'Headlines are one level below.' },
  layout: {
    label: 'Layout',
    panel: 'Display',
    options: { strip: 'Row that scrolls sideways', grid: 'Grid', list: 'List with small pictures' },
    help: '',
  },
  lead: { label: 'Larger first card', panel: 'Display', shownIf: { layout: 'grid' }, help: '' },
  show: {
    label: 'Shown on cards',
    panel: 'Display',
    control: 'show',
    options: {
      image: 'Picture',
      section: 'Section',
      date: 'Date',
      author: 'Author',
      excerpt: 'Excerpt',
      'reading-time': 'Reading time',
      credit: 'Credit of the picture',
    },
    help: 'The headline is always shown.',
  },
  limit: {
    label: 'Number of articles',
    panel: 'Articles',
    control: 'range',
    min: 1,
    max: 24,
    initial: 6,
    help: 'At most. Default: 6.',
  },
  'max-age': {
    label: 'Not older than … days',
    panel: 'Articles',
    min: 0,
    max: 36_500,
    help: 'Empty: of any age.',
  },
  exclude: {
    label: 'Articles to leave out',
    panel: 'Articles',
    control: 'urls',
    help: 'Their addresses, separated by spaces or lines. The current article is always left out.',
  },
  hreflang: {
    label: 'Language of the articles',
    panel: 'Articles',
    control: 'language',
    help: 'A code such as ky, or * for all languages. Default: the page’s language.',
  },
  prefetch: {
    label: 'Load articles ahead',
    panel: ADVANCED,
    options: { none: 'Never', hover: 'When the pointer rests on a card', visible: 'When a card is in view' },
    help: 'Articles open faster, and readers load more.',
  },
  prerender: {
    label: 'Render articles ahead, too',
    panel: ADVANCED,
    shownUnless: { prefetch: '' },
    help: 'In browsers that support speculation rules.',
  },
  src: {
    label: 'Load articles from an address',
    panel: ADVANCED,
    control: 'url',
    help: 'WordPress, Ghost, a feed or JSON-LD. Default: related articles of this site.',
  },
  'structured-data': {
    label: 'Describe the list for search engines',
    panel: ADVANCED,
    blockOnly: true,
    help: 'As a list of links. Nothing is added if an SEO plugin describes the page.',
  },
  refresh,
  debug,
};

const ARTICLE_HERO = {
  caption: {
    label: 'Caption',
    panel: 'Caption and credit',
    control: 'textarea',
    help: 'Default: the caption in the media library.',
  },
  credit: {
    label: 'Credit',
    panel: 'Caption and credit',
    help: 'For example “Photo: Azamat Usmanov / Reuters”. Default: the credit in the media library.',
  },
  'credit-url': { label: 'Link of the credit', panel: 'Caption and credit', control: 'url', help: '' },
  ratio: {
    label: 'Crop to',
    panel: 'Display',
    control: 'ratio',
    options: { '16/9': '16:9', '3/2': '3:2', '4/3': '4:3', '1/1': 'Square', '21/9': '21:9' },
    help: '',
  },
  'focal-point': {
    label: 'Point that stays visible',
    panel: 'Display',
    control: 'focal-point',
    shownUnless: { ratio: '' },
    help: 'From the left and the top. Default: the center.',
  },
  fullscreen: { label: 'Button for full screen', panel: 'Display', help: '' },
  license: { label: 'Address of the license', panel: 'Rights', control: 'url', help: '' },
  'acquire-license-page': {
    label: 'Page that sells licenses',
    panel: 'Rights',
    control: 'url',
    help: '',
  },
  'digital-source-type': {
    label: 'How the picture was made',
    panel: 'Rights',
    control: 'select',
    options: {
      digitalCapture: 'Photo',
      trainedAlgorithmicMedia: 'Generated by AI',
      compositeWithTrainedAlgorithmicMedia: 'Partly generated by AI',
      algorithmicMedia: 'Generated by a computer, without AI',
      digitalCreation: 'Illustration',
      composite: 'Composite of several pictures',
    },
    notSet: 'As the media library says',
    help: 'AI, illustrations and composites are labeled beside the credit.',
  },
  'embedded-credit': {
    label: 'Read the credit from the file',
    panel: ADVANCED,
    help: 'If no other source has a credit (IPTC, XMP). Needs the script image-credit.js on the page.',
  },
  placeholder: {
    label: 'Blurred preview (ThumbHash)',
    panel: ADVANCED,
    control: 'thumb-hash',
    help: 'Shown until the picture has loaded.',
  },
  'structured-data': {
    label: 'Describe the picture for search engines',
    panel: ADVANCED,
    help: 'Not needed if an SEO plugin does it.',
  },
  src: {
    label: 'Load caption and credit from an address',
    panel: ADVANCED,
    control: 'url',
    help: 'A WordPress post or media item, or JSON-LD. Default: the media library.',
  },
  refresh,
  debug,
};

export const LABELS = {
  'rate-ticker': RATE_TICKER,
  'author-bio': AUTHOR_BIO,
  'suggested-articles': SUGGESTED_ARTICLES,
  'article-hero': ARTICLE_HERO,
};
