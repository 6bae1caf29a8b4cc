import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../packages/author-bio/define.js';
import type { PressAuthorBio } from '../packages/author-bio/define.js';

type Args = Pick<PressAuthorBio, 'data' | 'src' | 'layout' | 'headingLevel' | 'debug'> & { lang: string; dir: string };

const davide = {
  name: 'Davide Cancarini',
  url: '/author/davide-cancarini/',
  image: '/portrait.svg',
  jobTitle: 'independent researcher and freelance journalist',
  description: 'Davide Cancarini writes on Central Asian affairs from Italy. He holds a PhD in Institutions and Policies from the Università Cattolica del Sacro Cuore in Milan.',
  sameAs: ['https://x.com/example', 'https://www.linkedin.com/in/example', 'https://orcid.org/0000-0000-0000-0000'],
};
const aizada = { name: 'Aizada Bekova', url: '/author/aizada/', jobTitle: 'economics editor', description: 'Covers trade, currencies and the people who live by both.' };

const meta: Meta<Args> = {
  title: 'Widgets/Author bio',
  component: 'press-author-bio',
  args: { data: davide, layout: 'card', headingLevel: 2, debug: false, lang: 'en', dir: 'ltr' },
  argTypes: {
    layout: { control: 'select', options: ['card', 'inline'] },
    lang: { control: 'select', options: ['en', 'ru', 'kk', 'ky', 'uz', 'tg', 'tk'] },
    dir: { control: 'select', options: ['ltr', 'rtl'] },
  },
  render: ({ data, src, layout, headingLevel, debug, lang, dir }) => html`
    <press-author-bio .data=${data} src=${src ?? ''} layout=${layout} heading-level=${headingLevel} ?debug=${debug} lang=${lang} dir=${dir}></press-author-bio>
  `,
};
export default meta;
type Story = StoryObj<Args>;

const shadowOf = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('press-author-bio')!.shadowRoot!;
const partOf = (canvas: HTMLElement, name: string) => shadowOf(canvas).querySelector(`[part="${name}"]`);

export const Default: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'more')).toHaveTextContent('More articles by Davide Cancarini'));
  },
};

export const Byline: Story = {
  args: { layout: 'inline', data: [davide, aizada, { name: 'Тимур Асанов' }] },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'base')?.textContent?.replace(/\s+/g, ' ').trim()).toBe('Davide Cancarini, Aizada Bekova, and Тимур Асанов'));
  },
};

export const SeveralAuthors: Story = {
  args: { data: [davide, aizada] },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(shadowOf(canvasElement).querySelectorAll('article')).toHaveLength(2));
  },
};

export const PublishersMarkup: Story = {
  render: () => html`
    <press-author-bio url="/author/davide-cancarini/" name="Davide Cancarini">
      <p>Davide writes from Italy. His book on <em>Turkmenistan</em> came out in Milan.</p>
    </press-author-bio>
  `,
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('press-author-bio > p')).toBeVisible();
  },
};

export const FromWordPress: Story = {
  args: { data: undefined, src: '/wp-json/wp/v2/users/2' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'bio')?.textContent).toContain('Università Cattolica'));
  },
};

export const Loading: Story = {
  args: { data: undefined, src: '/fault/slow?ms=60000' },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('press-author-bio')).toHaveProperty('isConnected', true);
    await expect(canvasElement.querySelector('press-author-bio')!.matches(':state(loading)')).toBe(true);
  },
};

export const Empty: Story = {
  args: { data: [] },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('press-author-bio')!.matches(':state(empty)')).toBe(true);
    await expect(partOf(canvasElement, 'base')).toBeNull();
  },
};

export const Error: Story = {
  args: { data: undefined, src: '/fault/404', debug: true },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'debug')?.textContent).toContain('The server answered 404'));
  },
};

export const Dark: Story = {
  ...Default,
  globals: { theme: 'dark' },
};

export const RightToLeft: Story = {
  args: { dir: 'rtl', data: { ...davide, name: 'ليلى كريموفا', jobTitle: 'مراسلة', description: 'تكتب عن اقتصاد آسيا الوسطى.' } },
  play: async ({ canvasElement }) => {
    const [photo, name] = ['photo', 'name'].map((part) => partOf(canvasElement, part)!.getBoundingClientRect());
    await expect(photo!.left).toBeGreaterThan(name!.left);
  },
};

export const LongText: Story = {
  args: {
    data: {
      ...davide,
      name: 'Anna-Magdalena Freifrau von und zu Hohenwaldeck-Drachenfels',
      jobTitle: 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenberaterinnenvereinigungsvorsitzende',
      description: 'She has written on the region for twenty years, from five capitals and a great many trains. '.repeat(8),
    },
  },
  play: async ({ canvasElement }) => {
    const root = shadowOf(canvasElement);
    await waitFor(() => expect(root.querySelector('button')).toHaveTextContent('Read more'));
    root.querySelector('button')!.click();
    await waitFor(() => expect(root.querySelector('button')).toHaveAttribute('aria-expanded', 'true'));
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};
