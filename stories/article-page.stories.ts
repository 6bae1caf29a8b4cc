import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../packages/all.js';

interface Args {
  lang: string;
  dir: string;
}

/** All four widgets on one page, with real rates and recorded responses of a WordPress site. */
const meta: Meta<Args> = {
  title: 'Article page',
  tags: ['!autodocs'],
  args: { lang: 'en', dir: 'ltr' },
  argTypes: {
    lang: { control: 'select', options: ['en', 'ru', 'kk', 'ky', 'uz', 'tg', 'tk'] },
    dir: { control: 'select', options: ['ltr', 'rtl'] },
  },
  render: ({ lang, dir }) => html`
    <div lang=${lang} dir=${dir}>
      <press-rate-ticker
        pairs="KGS/USD KZT/USD TJS/USD UZS/USD TMT/USD"
        src="/npm/@fawazahmed0/currency-api@latest/v1/currencies/usd.min.json"
      ></press-rate-ticker>
      <main>
        <h1>Central Asia and Israel, a Pragmatic Relationship That Never Truly Blossomed</h1>
        <press-article-hero fullscreen>
          <figure>
            <img
              src="/wp-content/uploads/2025/06/empty-chairs-1024x576.jpg"
              width="1024"
              height="576"
              alt="Two empty chairs at a long table before a window"
            />
            <figcaption>Talks have been frequent, close ties rare. Image: TCA, Aleksandr Potolitsyn</figcaption>
          </figure>
        </press-article-hero>
        <press-author-bio src="/wp-json/wp/v2/users/2"></press-author-bio>
        <press-suggested-articles src="/wp-json/wp/v2/posts?per_page=6"></press-suggested-articles>
      </main>
    </div>
  `,
};
export default meta;
type Story = StoryObj<Args>;

const READY_WIDGETS =
  ':is(press-rate-ticker, press-author-bio, press-article-hero, press-suggested-articles):state(ready)';

const waitUntilReady = (canvas: HTMLElement): Promise<void> =>
  waitFor(() => expect(canvas.querySelectorAll(READY_WIDGETS)).toHaveLength(4), { timeout: 8000 });

export const Default: Story = {
  play: async ({ canvasElement }) => {
    canvasElement.querySelector('press-suggested-articles')?.scrollIntoView();
    await waitUntilReady(canvasElement);
  },
};

export const Dark: Story = { ...Default, globals: { theme: 'dark' } };

export const RightToLeft: Story = { ...Default, args: { dir: 'rtl' } };

export const Kyrgyz: Story = {
  args: { lang: 'ky' },
  play: async ({ canvasElement }) => {
    canvasElement.querySelector('press-suggested-articles')?.scrollIntoView();
    await waitUntilReady(canvasElement);
    await expect(
      canvasElement.querySelector('press-author-bio')?.shadowRoot?.querySelector('[part="more"]'),
    ).toHaveTextContent('Автордун башка макалалары: Davide Cancarini');
  },
};
