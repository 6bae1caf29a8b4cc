// The content of the test's Ghost: a few articles, and edge cases that occur in newsrooms.
export const site = 'The Times of Central Asia';

export const settings = {
  title: site,
  timezone: 'Asia/Bishkek',
  cover_image: null,
  // Pasted under Settings → Code injection, as a site builder does. The hero is in the theme, around the theme's own
  // image.
  codeinjection_head:
    '<link rel="stylesheet" href="/assets/press-elements.css">' +
    '<script type="module" src="/assets/press-elements.js"></script>',
  codeinjection_foot: '<press-author-bio></press-author-bio><press-suggested-articles></press-suggested-articles>',
};

/** Ghost stores this placeholder in its database and replaces it by the site's URL. */
const picture = (name) => `__GHOST_URL__/content/images/2025/06/${name}.jpg`;

export const author = [
  {
    name: 'Aizada Bekova',
    slug: 'aizada-bekova',
    email: 'aizada@example.test',
    profile_image: picture('avatar'),
    bio: 'Aizada covers markets & transport for "The Times of Central Asia". AT&amp;T is not her beat.',
    website: 'https://example.test/~aizada',
    twitter: '@aizada',
    facebook: 'aizada.bekova',
    location: 'Bishkek',
    mastodon: 'mastodon.social/@aizada',
    youtube: '@aizada',
    linkedin: 'aizada',
    bluesky: 'aizada.example',
    threads: '@aizada',
    tiktok: '@aizada',
    instagram: 'aizada',
  },
  {
    name: 'Тимур Асанов',
    slug: 'timur',
    email: 'timur@example.test',
    bio: 'Обозреватель. Пишет о транспорте и городе — с 2009 года.',
  },
];
/** The authors' ids, in the order above. */
const AIZADA = 1;
const TIMUR = 2;

export const tag = [
  { name: 'Economy & Markets', slug: 'economy-markets' },
  { name: 'Transport', slug: 'transport' },
  { name: 'Opinion', slug: 'opinion' },
  { name: 'Город', slug: 'gorod' },
  { name: '#front-page', slug: 'hash-front-page', visibility: 'internal' },
];
/** The tags' ids, in the order above. */
const ECONOMY = 1;
const TRANSPORT = 2;
const OPINION = 3;
const CITY = 4;
const INTERNAL = 5;

const paragraphs = (...texts) => texts.map((text) => `<p>${text}</p>`).join('');

/** One article a day, the newest first. */
const dateOf = (index) => new Date(Date.UTC(2025, 5, 23 - index, 3)).toISOString();

const articles = [
  {
    title: 'Caspian Ports: Who\'s "Ready" & Who Waits?',
    slug: 'caspian-ports',
    authors: [AIZADA, TIMUR],
    tags: [INTERNAL, ECONOMY, TRANSPORT],
    feature_image: picture('caspian-harbour'),
    alt: 'A container ship under "harbour" cranes & a low sun',
    caption: 'Containers at a Caspian harbour. <em>Image: TCA, Aleksandr Potolitsyn</em>',
    custom_excerpt: 'New berths -- and shippers who ask if they\'ll be "enough" & in time.',
    html: paragraphs(
      'Two ports have ordered the same cranes, and both expect to be first. ' +
        'The ships that call there are fewer than either had hoped.',
      'Dredging goes on by night; by day the queue of lorries is counted by whoever has a window on it.',
    ),
  },
  {
    title: '<em>Bazaar</em> prices <script>alert(1)</script>rise 5 < 6',
    slug: 'bazaar-prices',
    authors: [AIZADA],
    tags: [ECONOMY],
    feature_image: picture('bazaar-awnings'),
    alt: 'Traders & buyers at a "morning" market',
    caption: 'Stalls on a market morning. Photo: <a href="https://example.test/agency">Example Agency</a>',
    html: paragraphs('Tomatoes first, then everything that is carried in the same lorry.'),
  },
  {
    title: 'On the Tian Shan Road',
    slug: 'tian-shan-road',
    authors: [AIZADA],
    tags: [TRANSPORT],
    feature_image: picture('tian-shan-road'),
    alt: 'Lorries on a winding road',
    caption: 'The road above the reservoir.',
    html: paragraphs('The asphalt is new; the wait at the barrier is not.'),
  },
  {
    title: 'AT&amp;T, Q&A and &lt;br&gt; in headlines',
    slug: 'att-qa',
    authors: [AIZADA],
    tags: [OPINION],
    feature_image: picture('empty-chairs'),
    html: paragraphs('An editor’s answer to readers who ask what these signs are.'),
  },
  {
    title: 'Троллейбус № 17 — «последний» рейс',
    slug: 'trolleybus-17',
    authors: [TIMUR],
    tags: [CITY, TRANSPORT],
    feature_image: picture('trolleybus-poplars'),
    alt: 'Троллейбус № 17',
    caption: 'Иллюстрация: Тимур Асанов',
    custom_excerpt: 'Кыргызча: Ңң Өө Үү.',
    html: paragraphs('Провода ещё висят, а рога уже сняли.'),
  },
  {
    title:
      'Emoji 📈 and a very long headline that goes on for well over one hundred and twenty characters ' +
      'so that cards must clamp it',
    slug: 'emoji-long',
    authors: [AIZADA],
    tags: [ECONOMY],
    feature_image: picture('steppe-power-lines'),
    html: paragraphs('Prices of power, in words.'),
  },
  {
    title: 'مقال عن العملات',
    slug: 'rtl-title',
    authors: [TIMUR],
    tags: [OPINION],
    feature_image: picture('trolleybus-poplars'),
    html: paragraphs('سعر الصرف اليوم.'),
  },
  {
    title: 'Wind Without a Picture',
    slug: 'no-image',
    authors: [AIZADA],
    tags: [OPINION],
    html: paragraphs('The best wind blows where nobody took a camera.'),
  },
  {
    title: 'What the Grid Will Cost',
    slug: 'members-only',
    authors: [AIZADA],
    tags: [OPINION],
    visibility: 'members',
    feature_image: picture('steppe-power-lines'),
    html: paragraphs('A figure for members alone.'),
  },
  {
    title: '(Untitled)',
    slug: 'untitled',
    authors: [TIMUR],
    tags: [OPINION],
    feature_image: picture('empty-chairs'),
    html: paragraphs('Ghost gave the title.'),
  },
  {
    title: 'Draft: not public',
    slug: 'draft',
    status: 'draft',
    authors: [AIZADA],
    tags: [ECONOMY],
    feature_image: picture('caspian-harbour'),
    html: paragraphs('Not yet.'),
  },
];

const withDates = (post, index) => ({
  type: 'post',
  status: 'published',
  visibility: 'public',
  ...post,
  created_at: dateOf(index),
  updated_at: dateOf(index),
  published_at: post.status === 'draft' ? null : dateOf(index),
});

export const posts = articles.map(withDates);
export const page = withDates(
  {
    title: 'Masthead & "Contact"',
    slug: 'masthead',
    type: 'page',
    authors: [AIZADA],
    tags: [],
    feature_image: picture('empty-chairs'),
    html: paragraphs('Who we are.'),
  },
  articles.length,
);
