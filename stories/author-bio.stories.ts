import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../packages/author-bio/define.js';
import type { PressAuthorBio } from '../packages/author-bio/define.js';

type Args = Pick<PressAuthorBio, 'data' | 'src' | 'layout' | 'headingLevel' | 'debug'> & {
  lang: string;
  dir: string;
  inlineSize: string;
};

const davide = {
  name: 'Davide Cancarini',
  url: '/author/davide-cancarini/',
  image: '/portrait.svg',
  jobTitle: 'independent researcher and freelance journalist',
  description:
    'Davide Cancarini writes on Central Asian affairs from Italy. He holds a PhD in Institutions and Policies ' +
    'from the Università Cattolica del Sacro Cuore in Milan.',
  sameAs: ['https://x.com/example', 'https://www.linkedin.com/in/example', 'https://orcid.org/0000-0000-0000-0000'],
};
const aizada = {
  name: 'Aizada Bekova',
  url: '/author/aizada/',
  jobTitle: 'economics editor',
  description: 'Covers trade, currencies and the people who live by both.',
};

const meta: Meta<Args> = {
  title: 'Widgets/Author bio',
  component: 'press-author-bio',
  args: { data: davide, layout: 'card', headingLevel: 2, debug: false, lang: 'en', dir: 'ltr', inlineSize: 'column' },
  argTypes: {
    layout: { control: 'select', options: ['card', 'inline'] },
    lang: { control: 'select', options: ['en', 'ru', 'kk', 'ky', 'uz', 'tg', 'tk'] },
    dir: { control: 'select', options: ['ltr', 'rtl'] },
    inlineSize: { control: 'select', options: ['sidebar', 'column', 'wide'] },
  },
  render: ({ data, src, layout, headingLevel, debug, lang, dir, inlineSize }) => html`
    <div style="max-inline-size: ${{ sidebar: '240px', column: '42rem', wide: 'none' }[inlineSize] ?? 'none'}">
      <press-author-bio .data=${data} src=${src ?? ''} layout=${layout} heading-level=${headingLevel}
        ?debug=${debug} lang=${lang} dir=${dir}></press-author-bio>
    </div>
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
    await waitFor(() =>
      expect(partOf(canvasElement, 'base')?.textContent?.replace(/\s+/g, ' ').trim()).toBe(
        'Davide Cancarini, Aizada Bekova, and Тимур Асанов',
      ),
    );
  },
};

/** A byline has the same slots as a card. The default slot is below the line. */
export const BylineWithSlots: Story = {
  render: () => html`
    <press-author-bio layout="inline" name="Davide Cancarini" job-title="researcher">
      <a slot="image" href="/author/davide-cancarini/"
        ><img src="/portrait.svg" alt="Portrait of Davide Cancarini" width="300" height="400"
      /></a>
      <a slot="name" href="/author/davide-cancarini/">Davide Cancarini</a>
      <span>Writes on Central Asian affairs from Italy.</span>
    </press-author-bio>
  `,
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(canvasElement.querySelector('span')!.getBoundingClientRect().top).toBeGreaterThan(
        canvasElement.querySelector('[slot="name"]')!.getBoundingClientRect().top,
      ),
    );
  },
};

export const SeveralAuthors: Story = {
  args: { data: [davide, aizada] },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(shadowOf(canvasElement).querySelectorAll('article')).toHaveLength(2));
  },
};

const trusted = {
  ...davide,
  workLocation: 'Milan',
  knowsAbout: ['energy', 'foreign policy', 'Turkmenistan'],
  knowsLanguage: ['it', 'ru', 'ky'],
  hasCredential: 'PhD, Università Cattolica del Sacro Cuore',
  award: 'Press Prize 2024',
  email: 'davide@example.org',
};

/** The information that the Trust Project requires: location, expertise, languages and contact. */
export const ExpertiseAndLocation: Story = {
  args: { data: trusted },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'location')).toHaveTextContent('Reporting from Milan'));
    await expect(partOf(canvasElement, 'facts')?.textContent).toContain('italiano, русский, and кыргызча');
  },
};

/** If data arrives while the reserved space is in view, the card is clipped to that space. */
export const DataArrivesInView: Story = {
  args: { data: undefined, src: '/comes-late.json' },
  play: async ({ canvasElement }) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    canvasElement.querySelector('press-author-bio')!.data = trusted;
    await waitFor(() =>
      expect(shadowOf(canvasElement).querySelector('.clipped > button')).toHaveTextContent('Read more'),
    );
  },
};

export const Kyrgyz: Story = {
  args: {
    lang: 'ky',
    data: {
      ...trusted,
      name: 'Айгүл Токтогулова',
      workLocation: 'Бишкек',
      jobTitle: 'экономикалык кабарчы',
      description: 'Соода жана валюта жөнүндө жазат.',
    },
  },
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(partOf(canvasElement, 'more')).toHaveTextContent('Автордун башка макалалары: Айгүл Токтогулова'),
    );
  },
};

export const Sidebar: Story = {
  args: { data: trusted, inlineSize: 'sidebar' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'photo')!.getBoundingClientRect().width).toBeLessThan(80));
  },
};

export const SeveralAuthorsWide: Story = {
  args: { data: [trusted, aizada, { name: 'Тимур Асанов', description: 'Обозреватель.' }], inlineSize: 'wide' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(shadowOf(canvasElement).querySelectorAll('article')).toHaveLength(3));
  },
};

/** Initials replace a photo on Gravatar, which could track users. */
export const Initials: Story = {
  args: { data: { ...aizada, image: 'https://secure.gravatar.com/avatar/0?d=mm' } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'photo')).toHaveTextContent('AB'));
  },
};

export const NoPhoto: Story = {
  args: { data: aizada },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'photo')).toBeNull());
  },
};

export const NameWithheld: Story = {
  render: () => html`
    <press-author-bio name-withheld no-bylines-policy="/about/bylines" work-location="Ashgabat">
      <p>Our correspondent has reported from Turkmenistan since 2019.</p>
    </press-author-bio>
  `,
  play: async ({ canvasElement }) => {
    await expect(partOf(canvasElement, 'name')).toHaveTextContent('Name withheld for safety');
    await expect(partOf(canvasElement, 'policy')).toHaveTextContent('Why there’s no byline');
  },
};

export const OneNameWithheld: Story = {
  args: { data: [davide, { nameWithheld: true }] },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(shadowOf(canvasElement).querySelectorAll('article')).toHaveLength(2));
  },
};

export const BylineWithNameWithheld: Story = {
  args: { layout: 'inline', data: [aizada, { nameWithheld: true }] },
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(partOf(canvasElement, 'base')?.textContent?.replace(/\s+/g, ' ').trim()).toBe(
        'Aizada Bekova and name withheld for safety',
      ),
    );
  },
};

const desk = {
  '@type': 'Organization',
  name: 'The Times of Central Asia',
  url: '/desk/',
  description: 'Reports that several of our staff wrote together.',
};

/** If the author is an organization, the publisher's policy explains why no person is named. */
export const Organization: Story = {
  render: () => html`
    <press-author-bio no-bylines-policy="/about/bylines" .data=${desk}></press-author-bio>
  `,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'policy')).toHaveTextContent('Why there’s no byline'));
  },
};

export const NoByline: Story = {
  render: () => html`<press-author-bio no-bylines-policy="/about/bylines" .data=${[]}></press-author-bio>`,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'policy')).toHaveTextContent('Why there’s no byline'));
  },
};

/** Links in the biography's HTML are displayed as links, and the rest as text. */
export const LinkedBiography: Story = {
  args: { data: undefined, src: '/wp-json/wp/v2/users/3' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(shadowOf(canvasElement).querySelector('[part="bio"] a')).toHaveTextContent('Her site'));
  },
};

export const SlottedBiography: Story = {
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

export const RightToLeftName: Story = {
  args: { data: { ...trusted, name: 'ليلى كريموفا', jobTitle: 'مراسلة', workLocation: 'بيشكك' } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partOf(canvasElement, 'more')).toHaveTextContent('More articles by ليلى كريموفا'));
  },
};

export const RightToLeft: Story = {
  args: {
    dir: 'rtl',
    data: { ...trusted, name: 'ليلى كريموفا', jobTitle: 'مراسلة', description: 'تكتب عن اقتصاد آسيا الوسطى.' },
  },
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
      description:
        'She has written on the region for twenty years, from five capitals and a great many trains. '.repeat(8),
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
