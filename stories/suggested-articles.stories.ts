import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../packages/suggested-articles/define.js';
import type { PressSuggestedArticles } from '../packages/suggested-articles/define.js';

type Args = Pick<PressSuggestedArticles, 'data' | 'src' | 'heading' | 'headingLevel' | 'layout' | 'show' | 'limit' | 'exclude' | 'prefetch' | 'debug'> & { lang: string; dir: string };

const picture = (name: string) => `/wp-content/uploads/2025/06/${name}.jpg`;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

const articles = [
  { headline: 'Caspian Ports Try to Keep Pace With the Middle Corridor', url: '/2025/06/caspian-ports/', image: picture('caspian-harbour'), articleSection: 'Analysis', datePublished: hoursAgo(3), author: ['Davide Cancarini'], description: 'New cranes and deeper berths are only half of the work. The sea level keeps falling, and ships sail with less cargo than they were built for.' },
  { headline: 'Wind on the Steppe: Who Will Pay for Kazakhstan’s New Grid?', url: '/2025/06/steppe-grid/', image: picture('steppe-power-lines'), articleSection: 'Energy', datePublished: hoursAgo(30), author: ['Aizada Bekova'], description: 'The best wind blows far from the cities that could use it.' },
  { headline: 'On the Tian Shan Road, Drivers Wait for a Faster Border', url: '/2025/06/tian-shan-road/', image: picture('tian-shan-road'), articleSection: 'Transport', datePublished: '2025-06-16', author: ['Aizada Bekova'], description: 'The asphalt is new and the views are famous.' },
  { headline: 'The Bazaar Goes Cashless', url: '/2025/06/cashless-bazaar/', image: picture('bazaar-awnings'), articleSection: 'Economy', datePublished: '2025-06-14', author: ['Aizada Bekova', 'Davide Cancarini'], description: 'Beside the scales and the calculator there is now a square with a code on it.' },
  { headline: 'How Samarkand Became the Region’s Meeting Room', url: '/2025/06/samarkand/', image: picture('samarkand-dusk'), articleSection: 'Analysis', datePublished: '2025-06-12', author: ['Davide Cancarini'], description: 'A city that once lived from caravans now lives, for some weeks of the year, from motorcades.' },
  { headline: 'Троллейбус возвращается в тополиную аллею', url: '/2025/06/trolleybus/', image: picture('trolleybus-poplars'), articleSection: 'Город', datePublished: '2025-06-10', author: ['Тимур Асанов'], description: 'Двадцать лет по аллее ходили только маршрутки.' },
];

const meta: Meta<Args> = {
  title: 'Widgets/Suggested articles',
  component: 'press-suggested-articles',
  args: { data: articles, heading: '', headingLevel: 2, layout: 'strip', show: 'image section date', limit: 6, exclude: '', prefetch: 'none', debug: false, lang: 'en', dir: 'ltr' },
  argTypes: {
    layout: { control: 'select', options: ['strip', 'grid', 'list'] },
    prefetch: { control: 'select', options: ['none', 'hover', 'visible'] },
    lang: { control: 'select', options: ['en', 'ru', 'kk', 'ky', 'uz', 'tg', 'tk'] },
    dir: { control: 'select', options: ['ltr', 'rtl'] },
  },
  render: ({ data, src, heading, headingLevel, layout, show, limit, exclude, prefetch, debug, lang, dir }) => html`
    <press-suggested-articles
      .data=${data}
      src=${src ?? ''}
      heading=${heading}
      heading-level=${headingLevel}
      layout=${layout}
      show=${show}
      limit=${limit}
      exclude=${exclude}
      prefetch=${prefetch}
      ?debug=${debug}
      lang=${lang}
      dir=${dir}
    ></press-suggested-articles>
  `,
};
export default meta;
type Story = StoryObj<Args>;

const elementOf = (canvas: HTMLElement): PressSuggestedArticles => canvas.querySelector('press-suggested-articles')!;
const all = <E extends Element = HTMLElement>(canvas: HTMLElement, selector: string): E[] => [...elementOf(canvas).shadowRoot!.querySelectorAll<E>(selector)];
const headlines = (canvas: HTMLElement) => all(canvas, 'a').map((link) => link.textContent);

const showsSix: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await waitFor(() => expect(headlines(canvasElement)).toEqual(articles.map(({ headline }) => headline)));
};

export const Default: Story = {
  play: async (context) => {
    await showsSix(context);
    const [previous, next] = all<HTMLButtonElement>(context.canvasElement, 'button');
    await waitFor(() => expect([previous?.ariaDisabled, next?.ariaDisabled]).toEqual(['true', 'false']));
    for (let press = 0; press < 3; press++) next!.click();
    await waitFor(() => expect([previous?.ariaDisabled, next?.ariaDisabled]).toEqual(['false', 'true']), { timeout: 4000 });
  },
};

export const Grid: Story = {
  args: { layout: 'grid', show: 'image section date author excerpt' },
  play: showsSix,
};

export const List: Story = {
  args: { layout: 'list' },
  play: showsSix,
};

export const Sidebar: Story = {
  args: { layout: 'list', limit: 4 },
  render: (args, context) => html`<div class="sidebar">${meta.render?.(args, context)}</div><style>.sidebar { inline-size: 280px; }</style>`,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(headlines(canvasElement)).toHaveLength(4));
    await expect(all(canvasElement, '[part="base"]')[0]!.scrollWidth).toBeLessThanOrEqual(280);
  },
};

export const PublishersCards: Story = {
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

export const FromWordPress: Story = {
  args: { data: undefined, src: '/wp-json/wp/v2/posts?per_page=3' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(headlines(canvasElement)).toContain('Wind on the Steppe: Who Will Pay for Kazakhstan’s New Grid?'));
  },
};

export const SponsoredAndWithoutPictures: Story = {
  args: {
    data: [
      { headline: 'A bank explains its new app', url: '/bank', sponsor: 'Kumtor Savings Bank' },
      { headline: 'The glacier that waters a capital', url: '/glacier', articleSection: 'Climate', image: picture('tian-shan-road') },
      { headline: 'What the census will not ask', url: '/census', articleSection: 'Society' },
    ],
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(all(canvasElement, '[part="label"]')[0]).toHaveTextContent('Sponsored Kumtor Savings Bank'));
    await expect(all(canvasElement, 'a[rel="sponsored"]')).toHaveLength(1);
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
    await waitFor(() => expect(all(canvasElement, '[part="debug"]')[0]?.textContent).toContain('The server answered 404'));
    await expect(all(canvasElement, '[part="debug"]')[0]?.textContent).toMatch(/^<press-suggested-articles>/);
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
    const [first, second] = all(canvasElement, 'li').map((card) => card.getBoundingClientRect());
    await expect(first!.left).toBeGreaterThan(second!.left);
  },
};

export const LongText: Story = {
  args: {
    data: [
      { ...articles[0]!, headline: 'A headline of two hundred characters that goes on and on, through clause after clause, as press releases do, until nobody at the desk recalls how it began or why it was ever let through to the page', articleSection: 'Donaudampfschifffahrtsgesellschaft und Verwandtes' },
      { ...articles[1]!, headline: 'Word' },
      { ...articles[2]!, headline: 'Rechtsschutzversicherungsgesellschaften' },
    ],
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(headlines(canvasElement)).toHaveLength(3));
    const heights = all(canvasElement, 'li').map((card) => card.getBoundingClientRect().height);
    await expect(new Set(heights).size).toBe(1);
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};
