import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../packages/suggested-articles/define.js';
import type { PressSuggestedArticles } from '../packages/suggested-articles/define.js';

type Args = Pick<
  PressSuggestedArticles,
  | 'data'
  | 'src'
  | 'heading'
  | 'headingLevel'
  | 'layout'
  | 'show'
  | 'limit'
  | 'exclude'
  | 'maxAge'
  | 'hreflang'
  | 'prefetch'
  | 'prerender'
  | 'debug'
> & { lang: string; dir: string };

const HOUR_MS = 3_600_000;
const imageUrl = (name: string) => `/wp-content/uploads/2025/06/${name}.jpg`;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR_MS).toISOString();

const articles = [
  {
    headline: 'Caspian Ports Try to Keep Pace With the Middle Corridor',
    url: '/2025/06/caspian-ports/',
    image: imageUrl('caspian-harbour'),
    articleSection: 'Analysis',
    datePublished: hoursAgo(3),
    author: ['Davide Cancarini'],
    description:
      'New cranes and deeper berths are only half of the work. ' +
      'The sea level keeps falling, and ships sail with less cargo than they were built for.',
    timeRequired: 'PT6M',
  },
  {
    headline: 'Wind on the Steppe: Who Will Pay for Kazakhstan’s New Grid?',
    url: '/2025/06/steppe-grid/',
    image: imageUrl('steppe-power-lines'),
    articleSection: 'Energy',
    datePublished: hoursAgo(30),
    author: ['Aizada Bekova'],
    description: 'The best wind blows far from the cities that could use it.',
    timeRequired: 'PT4M',
  },
  {
    headline: 'On the Tian Shan Road, Drivers Wait for a Faster Border',
    url: '/2025/06/tian-shan-road/',
    image: imageUrl('tian-shan-road'),
    articleSection: 'Transport',
    datePublished: '2025-06-16',
    author: ['Aizada Bekova'],
    description: 'The asphalt is new and the views are famous.',
  },
  {
    headline: 'The Bazaar Goes Cashless',
    url: '/2025/06/cashless-bazaar/',
    image: imageUrl('bazaar-awnings'),
    articleSection: 'Economy',
    datePublished: '2025-06-14',
    author: ['Aizada Bekova', 'Davide Cancarini'],
    description: 'Beside the scales and the calculator there is now a square with a code on it.',
  },
  {
    headline: 'How Samarkand Became the Region’s Meeting Room',
    url: '/2025/06/samarkand/',
    image: imageUrl('samarkand-dusk'),
    articleSection: 'Analysis',
    datePublished: '2025-06-12',
    author: ['Davide Cancarini'],
    description: 'A city that once lived from caravans now lives, for some weeks of the year, from motorcades.',
  },
  {
    headline: 'Троллейбус возвращается в тополиную аллею',
    url: '/2025/06/trolleybus/',
    image: imageUrl('trolleybus-poplars'),
    articleSection: 'Город',
    datePublished: '2025-06-10',
    author: ['Тимур Асанов'],
    description: 'Двадцать лет по аллее ходили только маршрутки.',
  },
];

const meta: Meta<Args> = {
  title: 'Widgets/Suggested articles',
  component: 'press-suggested-articles',
  args: {
    data: articles,
    heading: '',
    headingLevel: 2,
    layout: 'strip',
    show: 'image section date',
    limit: 6,
    exclude: '',
    maxAge: 0,
    hreflang: '',
    prefetch: 'none',
    prerender: false,
    debug: false,
    lang: 'en',
    dir: 'ltr',
  },
  argTypes: {
    layout: { control: 'select', options: ['strip', 'grid', 'list'] },
    prefetch: { control: 'select', options: ['none', 'hover', 'visible'] },
    lang: { control: 'select', options: ['en', 'ru', 'kk', 'ky', 'uz', 'tg', 'tk'] },
    dir: { control: 'select', options: ['ltr', 'rtl'] },
  },
  render: ({
    data,
    src,
    heading,
    headingLevel,
    layout,
    show,
    limit,
    exclude,
    maxAge,
    hreflang,
    prefetch,
    prerender,
    debug,
    lang,
    dir,
  }) => html`
    <press-suggested-articles
      .data=${data}
      src=${src ?? ''}
      heading=${heading}
      heading-level=${headingLevel}
      layout=${layout}
      show=${show}
      limit=${limit}
      exclude=${exclude}
      max-age=${maxAge}
      hreflang=${hreflang}
      prefetch=${prefetch}
      ?prerender=${prerender}
      ?debug=${debug}
      lang=${lang}
      dir=${dir}
    ></press-suggested-articles>
  `,
};
export default meta;
type Story = StoryObj<Args>;

const elementOf = (canvas: HTMLElement): PressSuggestedArticles => canvas.querySelector('press-suggested-articles')!;
const queryAll = <E extends Element = HTMLElement>(canvas: HTMLElement, selector: string): E[] => [
  ...elementOf(canvas).shadowRoot!.querySelectorAll<E>(selector),
];
const headlines = (canvas: HTMLElement) => queryAll(canvas, 'a').map((link) => link.textContent);

const expectSixArticles: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await waitFor(() => expect(headlines(canvasElement)).toEqual(articles.map(({ headline }) => headline)));
};

export const Default: Story = {
  play: async (context) => {
    await expectSixArticles(context);
    const [previous, next] = queryAll<HTMLButtonElement>(context.canvasElement, 'button');
    await waitFor(() => expect([previous?.ariaDisabled, next?.ariaDisabled]).toEqual(['true', 'false']));
    for (let count = 0; count < 3; count++) next!.click();
    await waitFor(() => expect([previous?.ariaDisabled, next?.ariaDisabled]).toEqual(['false', 'true']), {
      timeout: 4000,
    });
  },
};

export const Grid: Story = {
  args: { layout: 'grid', show: 'image section date author excerpt' },
  play: expectSixArticles,
};

export const List: Story = {
  args: { layout: 'list' },
  play: expectSixArticles,
};

export const Sidebar: Story = {
  args: { layout: 'list', limit: 4 },
  render: (args, context) =>
    html`<div class="sidebar">${meta.render?.(args, context)}</div><style>.sidebar { inline-size: 280px; }</style>`,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(headlines(canvasElement)).toHaveLength(4));
    await expect(queryAll(canvasElement, '[part="base"]')[0]!.scrollWidth).toBeLessThanOrEqual(280);
  },
};

export const SlottedCards: Story = {
  render: () => html`
    <press-suggested-articles layout="grid">
      <h2 slot="heading">From our desk</h2>
      <a href="/one">Why the lake has a date</a>
      <a href="/two">The last projectionist of Karakol</a>
      <a href="/three">A dictionary of market words</a>
    </press-suggested-articles>
  `,
  play: async ({ canvasElement }) => {
    const tops = [...canvasElement.querySelectorAll('a')].map((card) => card.getBoundingClientRect().top);
    await waitFor(() => expect(new Set(tops).size).toBeLessThan(3));
    await expect(canvasElement.querySelector('h2')).toBeVisible();
  },
};

const card = (name: string, headline: string) =>
  html`<article>
    <img src=${imageUrl(name)} alt="" width="1200" height="800" loading="lazy" />
    <h3><a href="/${name}">${headline}</a></h3>
  </article>`;

/** Content that is part of the page's HTML, so that it also works without JavaScript. */
export const SlottedListWithLinkToMore: Story = {
  render: () => html`
    <press-suggested-articles>
      <h2 slot="heading">From our desk</h2>
      <a slot="more" href="/notes">All notes</a>
      <ul>
        <li>${card('tian-shan-road', 'Why the lake has a date')}</li>
        <li>${card('samarkand-dusk', 'The last projectionist of Karakol')}</li>
        <li>${card('bazaar-awnings', 'A dictionary of market words')}</li>
        <li>${card('trolleybus-poplars', 'Seventeen stops')}</li>
        <li>${card('caspian-harbour', 'What the tide leaves')}</li>
      </ul>
    </press-suggested-articles>
  `,
  play: async ({ canvasElement }) => {
    const items = [...canvasElement.querySelectorAll('li')];
    await waitFor(() => expect(new Set(items.map((item) => item.getBoundingClientRect().top)).size).toBe(1));
    await expect(canvasElement.querySelector('[slot="more"]')).toBeVisible();
    await waitFor(() => expect(queryAll(canvasElement, 'button')[1]?.ariaDisabled).toBe('false'));
  },
};

export const ReadingTimesAndCredits: Story = {
  args: {
    layout: 'grid',
    limit: 3,
    show: 'image section date reading-time author credit',
    data: articles.map((article, index) => ({
      ...article,
      image: {
        url: article.image,
        creditText: 'Aleksandr Potolitsyn',
        ...(index === 1 && { license: 'https://creativecommons.org/licenses/by/4.0/' }),
      },
    })),
  },
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(queryAll(canvasElement, '[part="credit"]').map((credit) => credit.innerText)).toEqual([
        'Aleksandr Potolitsyn',
        'Aleksandr Potolitsyn, CC BY 4.0',
        'Aleksandr Potolitsyn',
      ]),
    );
    await expect(queryAll(canvasElement, '[part="reading-time"]').map((time) => time.innerText)).toEqual([
      '6 min read',
      '4 min read',
    ]);
  },
};

export const TwoArticles: Story = {
  args: { limit: 2 },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(headlines(canvasElement)).toHaveLength(2));
    await waitFor(() => expect(queryAll(canvasElement, '.controls')[0]).not.toBeVisible());
  },
};

export const TwelveArticles: Story = {
  args: {
    limit: 12,
    data: Array.from({ length: 12 }, (_, index) => ({
      ...articles[index % articles.length]!,
      url: `/story/${index}`,
    })),
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(headlines(canvasElement)).toHaveLength(12));
    await expect(new Set(queryAll(canvasElement, 'li').map((item) => item.getBoundingClientRect().height)).size).toBe(
      1,
    );
  },
};

export const MaximumAge: Story = {
  args: { maxAge: 7 },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(headlines(canvasElement)).toHaveLength(2));
  },
};

export const FromWordPress: Story = {
  args: { data: undefined, src: '/wp-json/wp/v2/posts?per_page=3' },
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(headlines(canvasElement)).toContain('Wind on the Steppe: Who Will Pay for Kazakhstan’s New Grid?'),
    );
  },
};

export const SponsoredAndWithoutImages: Story = {
  args: {
    data: [
      { headline: 'A bank explains its new app', url: '/bank', sponsor: 'Kumtor Savings Bank' },
      {
        headline: 'The glacier that waters a capital',
        url: '/glacier',
        articleSection: 'Climate',
        image: imageUrl('tian-shan-road'),
      },
      { headline: 'What the census will not ask', url: '/census', articleSection: 'Society' },
    ],
  },
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(queryAll(canvasElement, '[part="label"]')[0]).toHaveTextContent('Sponsored Kumtor Savings Bank'),
    );
    await expect(queryAll(canvasElement, 'a[rel="sponsored"]')).toHaveLength(1);
  },
};

export const Loading: Story = {
  args: { data: undefined, src: '/fault/slow?ms=60000' },
  play: async ({ canvasElement }) => {
    await expect(elementOf(canvasElement).matches(':state(loading)')).toBe(true);
    await expect(elementOf(canvasElement).getBoundingClientRect().height).toBeGreaterThan(200);
  },
};

export const Empty: Story = {
  args: { data: [] },
  play: async ({ canvasElement }) => {
    await expect(elementOf(canvasElement).matches(':state(empty)')).toBe(true);
    await expect(elementOf(canvasElement).getBoundingClientRect().height).toBe(0);
  },
};

export const Error: Story = {
  args: { data: undefined, src: '/fault/404', debug: true },
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(queryAll(canvasElement, '[part="debug"]')[0]?.textContent).toContain('The server answered 404'),
    );
    await expect(queryAll(canvasElement, '[part="debug"]')[0]?.textContent).toMatch(/^<press-suggested-articles>/);
  },
};

export const Dark: Story = {
  ...Default,
  globals: { theme: 'dark' },
};

export const RightToLeft: Story = {
  args: { dir: 'rtl', lang: 'ar', heading: 'اقرأ أيضا' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(headlines(canvasElement)).toHaveLength(6));
    const [first, second] = queryAll(canvasElement, 'li').map((card) => card.getBoundingClientRect());
    await expect(first!.left).toBeGreaterThan(second!.left);
  },
};

export const LongText: Story = {
  args: {
    data: [
      {
        ...articles[0]!,
        headline:
          'A headline of two hundred characters that goes on and on, through clause after clause, ' +
          'as press releases do, until nobody at the desk recalls how it began ' +
          'or why it was ever let through to the page',
        articleSection: 'Donaudampfschifffahrtsgesellschaft und Verwandtes',
      },
      { ...articles[1]!, headline: 'Word' },
      { ...articles[2]!, headline: 'Rechtsschutzversicherungsgesellschaften' },
    ],
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(headlines(canvasElement)).toHaveLength(3));
    const heights = queryAll(canvasElement, 'li').map((card) => card.getBoundingClientRect().height);
    await expect(new Set(heights).size).toBe(1);
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};
