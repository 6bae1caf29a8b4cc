import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { anatomy, doAndDont } from './render/guidance.js';
import { type Args, markup } from './render/markup.js';
import * as states from './render/states.js';
import { fitsItsColumn, partOf, partsOf, shows, showsCount, type Story, widgetOf } from './render/states.js';
import {
  articles,
  articlesWithLongWords,
  articlesWithoutPictures,
  manyArticles,
  partialArticles,
  picture,
  SITE,
} from './samples.js';

const meta: Meta<Args> = {
  title: 'Widgets/Suggested articles',
  component: 'press-suggested-articles',
  args: { data: articles },
};
export default meta;

const headlines = articles.map(({ headline }) => headline);

export const Default: Story = {
  play: async (context) => {
    await shows({ headline: headlines })(context);
    const buttons = () => partsOf(context.canvasElement, 'button').filter((button) => button.checkVisibility());
    const [previous, next] = buttons();
    // In a wide window, all cards fit.
    if (!previous || !next) return;
    const disabled = () => [previous.ariaDisabled, next.ariaDisabled];
    await waitFor(() => expect(disabled()).toEqual(['true', 'false']));
    next.click();
    await waitFor(() => expect(disabled()[0]).toBe('false'));
    previous.click();
    await waitFor(() => expect(disabled()).toEqual(['true', 'false']));
  },
};

export const Loading = states.loading;

/** The whole widget is gone, with its heading. */
export const Empty: Story = {
  ...states.empty,
  args: { data: [] },
  play: async (context) => {
    await states.empty.play(context);
    await expect(widgetOf(context.canvasElement).offsetHeight).toBe(0);
  },
};

/** A card shows what it has; an article without an address is left out. */
export const Partial: Story = {
  args: { data: partialArticles },
  play: shows({ headline: partialArticles.slice(0, 3).map(({ headline }) => headline), label: /^Sponsored/ }),
};

export const Stale = states.stale;

export const Error = states.error;

export const ErrorInView = states.errorInView;

/**
 * Headlines are hyphenated in the language of their article, if the browser knows where: the Chromium of the approved
 * pictures doesn’t, so that some words break there without a hyphen. `packages/hyphens.test.ts` tests it in Firefox.
 */
export const LongWords: Story = {
  args: { data: articlesWithLongWords, layout: 'grid', hreflang: '*' },
  play: fitsItsColumn,
};

export const One: Story = { args: { limit: 1 }, play: showsCount('card', 1) };

export const Two: Story = { args: { limit: 2 }, play: showsCount('card', 2) };

/** So many that readers page through them: here they have pressed “next”. */
export const Many: Story = {
  args: { limit: 12, data: manyArticles },
  play: async ({ canvasElement }) => {
    await showsCount('card', 12)({ canvasElement });
    const [previous, next] = partsOf(canvasElement, 'button');
    await waitFor(() => expect(next?.ariaDisabled).toBe('false'));
    next?.click();
    await waitFor(() => expect(previous?.ariaDisabled).toBe('false'));
  },
};

export const WithoutPictures: Story = { args: { data: articlesWithoutPictures }, play: showsCount('image', 0) };

export const Print = states.print;

export const Grid: Story = {
  args: { layout: 'grid', show: 'image section date author excerpt' },
  play: shows({ headline: headlines }),
};

/** The first article is the most important one. */
export const Lead: Story = {
  args: { layout: 'grid', lead: true, show: 'image section date excerpt' },
  play: async ({ canvasElement }) => {
    await shows({ headline: headlines })({ canvasElement });
    await expect(partsOf(canvasElement, 'lead')).toEqual(partsOf(canvasElement, 'card').slice(0, 1));
  },
};

const sections = articles
  .slice(0, 4)
  .map((article, index) => (index === 2 ? article : { ...article, image: undefined }));

/** A page can give each section a color of its own: for its name, or for the tint of a card without an image. */
export const SectionColors: Story = {
  parameters: {
    html: `
<style>
  press-suggested-articles {
    &::part(section-Analysis) { --press-accent-color: light-dark(#a1260d, #ff9d85); }
    &::part(section-Energy) { --press-accent-color: light-dark(#0b6e4f, #62d6a8); }
    &::part(section-Transport) { --press-accent-color: light-dark(#6b3fa0, #c9a6ff); }
    &::part(section-Economy) { --press-accent-color: light-dark(#1d4e89, #8fbdf5); }
  }
</style>
${markup('press-suggested-articles', { data: sections })}`,
  },
  play: async ({ canvasElement }) => {
    const colorsOf = (name: string): string[] =>
      partsOf(canvasElement, name).map((part) => {
        const { backgroundColor, color } = getComputedStyle(part);
        return name === 'media' ? backgroundColor : color;
      });
    await waitFor(() => expect(colorsOf('label')).toHaveLength(4));
    // On a tint, the name has the color of text.
    await expect(new Set(colorsOf('label')).size).toBe(2);
    await expect(new Set(colorsOf('media').filter((_, index) => index !== 2)).size).toBe(3);
  },
};

export const List: Story = { args: { layout: 'list' }, play: shows({ headline: headlines }) };

export const ReadingTimesAndCredits: Story = {
  args: {
    layout: 'grid',
    limit: 3,
    show: 'image section date reading-time author credit',
    data: articles.map((article) => ({
      ...article,
      image: { url: article.image, creditText: 'Aleksandr Potolitsyn' },
    })),
  },
  play: shows({ 'reading-time': ['6 min read', '4 min read'], credit: /Aleksandr Potolitsyn/ }),
};

const card = (name: string, headline: string): string => `<li>
    <article>
      <img src="${picture(name)}" alt="" width="1200" height="800" loading="lazy" />
      <h3><a href="${SITE}/${name}">${headline}</a></h3>
    </article>
  </li>`;

/** Content that is part of the page's HTML, so that it also works without JavaScript. */
export const SlottedCards: Story = {
  args: {
    data: undefined,
    content: `<h2 slot="heading">From our desk</h2>
<a slot="more" href="${SITE}/notes">All notes</a>
<ul>
  ${card('tian-shan-road', 'Why the lake has a date')}
  ${card('samarkand-dusk', 'The last projectionist of Karakol')}
  ${card('bazaar-awnings', 'A dictionary of market words')}
</ul>`,
  },
  play: async ({ canvasElement }) => {
    const tops = [...canvasElement.querySelectorAll('li')].map((item) => Math.round(item.getBoundingClientRect().top));
    await waitFor(() => expect(new Set(tops).size).toBeLessThan(4));
    await expect(canvasElement.querySelector('[slot="more"]')).toBeVisible();
  },
};

/** A recorded response of WordPress. */
export const FromWordPress: Story = {
  name: 'From WordPress',
  args: { data: undefined, src: 'answers/wordpress/articles.json', limit: 3 },
  play: async ({ canvasElement }) => {
    await showsCount('card', 3)({ canvasElement });
    await expect(partOf(canvasElement, 'headline')).toBeVisible();
  },
};

export const Anatomy = anatomy(
  { data: articles, layout: 'grid', limit: 3, show: 'image section date author excerpt' },
  7,
);

export const DoAndDont = doAndDont('press-suggested-articles', [
  [
    { text: 'give three good articles at the end of a text.', data: articles, layout: 'list', limit: 3 },
    { text: 'fill the page: nobody reads the ninth headline.', data: manyArticles, layout: 'list', limit: 9 },
  ],
  [
    { text: 'mark what is paid for, by <code>sponsor</code> in the data.', data: partialArticles, limit: 1 },
    {
      text: 'write “Sponsored” into the headline: nothing marks the link.',
      data: [{ headline: 'Sponsored: a bank explains its new app', url: `${SITE}/bank-app` }],
    },
  ],
]);
