import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import type { Args } from './render/markup.js';
import { markup } from './render/markup.js';
import type { Story } from './render/states.js';
import { articles, CHAIRS, davide, rateTable } from './samples.js';

/** As in an article, there is some space between the end of one part and the rule of the next. */
const page = `
<style>
  press-author-bio { margin-block: 2rem; }
</style>
${markup('press-rate-ticker', { data: rateTable })}
<main>
  <h1>Central Asia and Israel, a Pragmatic Relationship That Never Truly Blossomed</h1>
  <press-article-hero fullscreen>
    <figure>
      ${CHAIRS}
      <figcaption>Talks have been frequent, close ties rare. Image: TCA, Aleksandr Potolitsyn</figcaption>
    </figure>
  </press-article-hero>
  <p>Two chairs, a long table and a window on the mountains: for thirty years, that is how the talks have looked.</p>
  ${markup('press-author-bio', { data: davide })}
  ${markup('press-suggested-articles', { data: articles })}
</main>`;

/** All four widgets on one page. Choose a skin, a language and a width above. */
const meta: Meta<Args> = {
  title: 'Article page',
  parameters: { html: page },
};
export default meta;

const READY_WIDGETS =
  ':is(press-rate-ticker, press-author-bio, press-article-hero, press-suggested-articles):state(ready)';

export const Default: Story = {
  play: async ({ canvasElement }) => {
    canvasElement.querySelector('press-suggested-articles')?.scrollIntoView();
    await waitFor(() => expect(canvasElement.querySelectorAll(READY_WIDGETS)).toHaveLength(4), { timeout: 8000 });
    scrollTo(0, 0);
  },
};
