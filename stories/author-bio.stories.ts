import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { anatomy, doAndDont } from './render/guidance.js';
import type { Args } from './render/markup.js';
import * as states from './render/states.js';
import { fitsItsColumn, partOf, partsOf, shows, showsCount, type Story } from './render/states.js';
import { aizada, authorWithLongWords, davide, davideWithFacts, manyAuthors, SITE, timur } from './samples.js';

const meta: Meta<Args> = {
  title: 'Widgets/Author card',
  id: 'widgets-author-bio',
  component: 'press-author-bio',
  args: { data: davide },
};
export default meta;

export const Default: Story = { play: shows({ more: 'More articles by Davide Cancarini' }) };

export const Loading = states.loading;

export const Empty: Story = { ...states.empty, args: { data: [] } };

/** Only a name: no empty box, no initials, no heading without a text. */
export const Partial: Story = {
  args: { data: { name: 'Davide Cancarini' } },
  play: async ({ canvasElement }) => {
    await shows({ name: 'Davide Cancarini' })({ canvasElement });
    await expect(partOf(canvasElement, 'bio')?.textContent?.trim()).toBe('');
    await expect(partOf(canvasElement, 'photo')).toBeUndefined();
  },
};

export const Stale = states.stale;

export const Error = states.error;

export const ErrorInView = states.errorInView;

export const LongWords: Story = {
  args: { data: authorWithLongWords },
  play: async (context) => {
    await fitsItsColumn(context);
    const fold = () => partOf(context.canvasElement, 'fold')!;
    await waitFor(() => expect(fold()).toBeVisible());
    fold().click();
    await waitFor(() => expect(fold()).toHaveAttribute('aria-expanded', 'true'));
    fold().click();
    await waitFor(() => expect(fold()).toHaveAttribute('aria-expanded', 'false'));
  },
};

export const One: Story = { args: { data: aizada }, play: showsCount('author', 1) };

export const Many: Story = { args: { data: manyAuthors }, play: showsCount('author', 6) };

export const WithoutPictures: Story = { args: { data: [aizada, timur] }, play: showsCount('photo', 0) };

export const Print = states.print;

export const Byline: Story = {
  args: { layout: 'inline', data: [davide, aizada, timur] },
  play: shows({ base: /Davide Cancarini, Aizada Bekova,? and Тимур Асанов/ }),
};

/** The information that the Trust Project requires: location, expertise, languages and contact. */
export const Facts: Story = {
  args: { data: davideWithFacts },
  play: shows({ location: 'Reporting from Milan', facts: /italiano, русский,? and кыргызча/ }),
};

/** Initials replace a photo on Gravatar, which could track readers. */
export const Initials: Story = {
  args: { data: { ...aizada, image: 'https://secure.gravatar.com/avatar/0?d=mm' } },
  play: shows({ photo: 'AB' }),
};

export const NameWithheld: Story = {
  args: {
    data: undefined,
    'name-withheld': true,
    'no-bylines-policy': `${SITE}/about/bylines`,
    'work-location': 'Ashgabat',
    content: '<p>Our correspondent has reported from Turkmenistan since 2019.</p>',
  },
  play: shows({ name: 'Name withheld for safety', policy: 'Why there’s no byline' }),
};

export const OneNameWithheld: Story = {
  args: { layout: 'inline', data: [aizada, { nameWithheld: true }] },
  play: shows({ base: /Aizada Bekova and name withheld for safety/ }),
};

/** If the author is an organization, the publisher's policy explains why no person is named. */
export const Organization: Story = {
  args: {
    'no-bylines-policy': `${SITE}/about/bylines`,
    data: {
      '@type': 'Organization',
      name: 'The Times of Central Asia',
      url: `${SITE}/desk/`,
      description: 'Reports that several of our staff wrote together.',
    },
  },
  play: shows({ policy: 'Why there’s no byline' }),
};

export const NoByline: Story = {
  args: { 'no-bylines-policy': `${SITE}/about/bylines`, data: [] },
  play: shows({ policy: 'Why there’s no byline' }),
};

/** The page's own text stays the page's: it is there before the script, and without it. */
export const SlottedBiography: Story = {
  args: {
    data: undefined,
    name: 'Davide Cancarini',
    url: davide.url,
    content: '<p>Davide writes from Italy. His book on <em>Turkmenistan</em> came out in Milan.</p>',
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('press-author-bio > p')).toBeVisible();
  },
};

/** A recorded response of WordPress. Links in the biography stay links; other markup becomes text. */
export const FromWordPress: Story = {
  name: 'From WordPress',
  args: { data: undefined, src: 'answers/wordpress/author-with-links.json' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(partsOf(canvasElement, 'bio')[0]?.querySelector('a')).toHaveTextContent('Her site'));
  },
};

export const Anatomy = anatomy({ data: davideWithFacts }, 7);

const { description } = davide;

export const DoAndDont = doAndDont('press-author-bio', [
  [
    { text: 'say what makes the author know: place, beat, languages.', data: { ...davideWithFacts, image: undefined } },
    { text: 'say only how important the author is.', data: { ...aizada, description: 'An award-winning journalist.' } },
  ],
  [
    { text: 'use a short role.', data: { ...aizada, description } },
    { text: 'put the biography into the role.', data: { ...aizada, jobTitle: description, description: '' } },
  ],
]);
