/** The states that all widgets have, as stories: the same names, the same checks. */
import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { Args } from './markup.js';

export type Story = StoryObj<Args>;

interface Context {
  readonly canvasElement: HTMLElement;
}

/** A play function that needs only the element in which the story is. */
type Play = (context: Context) => Promise<void>;

/** The first widget of the story. */
export function widgetOf(canvas: HTMLElement): HTMLElement & { readonly shadowRoot: ShadowRoot } {
  const widget = canvas.querySelector<HTMLElement & { readonly shadowRoot: ShadowRoot }>(
    ':is(press-rate-ticker, press-author-bio, press-article-hero, press-suggested-articles)',
  );
  if (!widget) throw new Error('The story has no widget.');
  return widget;
}

export const partsOf = (canvas: HTMLElement, name: string): HTMLElement[] => [
  ...widgetOf(canvas).shadowRoot.querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];

export const partOf = (canvas: HTMLElement, name: string): HTMLElement | undefined => partsOf(canvas, name)[0];

const withoutExtraSpace = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

export const textsOf = (canvas: HTMLElement, name: string): string[] =>
  partsOf(canvas, name).map((part) => withoutExtraSpace(part.textContent));

/** A play function that waits until each part has these texts; a pattern matches the first part. */
export const shows =
  (texts: Record<string, string | readonly string[] | RegExp>): Play =>
  async ({ canvasElement }) => {
    for (const [name, wanted] of Object.entries(texts)) {
      const found = () => textsOf(canvasElement, name);
      if (wanted instanceof RegExp) await waitFor(() => expect(found()[0]).toMatch(wanted));
      else await waitFor(() => expect(found()).toEqual([wanted].flat()));
    }
  };

/** A play function that waits until there are so many of a part. */
export const showsCount =
  (name: string, count: number): Play =>
  async ({ canvasElement }) => {
    await waitFor(() => expect(partsOf(canvasElement, name)).toHaveLength(count));
  };

const isIn = async (canvas: HTMLElement, ...names: string[]): Promise<void> => {
  for (const name of names) await waitFor(() => expect(widgetOf(canvas).matches(`:state(${name})`)).toBe(true));
};

/** Words without a place to break do not make the page wider. */
export const fitsItsColumn: Play = async ({ canvasElement }) => {
  await isIn(canvasElement, 'ready');
  await waitFor(() => expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth));
};

/** The server never answers: the space of the content is reserved. */
export const loading = {
  args: { data: undefined, src: 'answers/never.json' },
  play: async ({ canvasElement }: Context) => {
    await isIn(canvasElement, 'loading');
    await expect(widgetOf(canvasElement).offsetHeight).toBeGreaterThan(20);
  },
} satisfies Story;

/**
 * The data loaded once, and the next request failed: what was shown stays. `debug` tells the site builder; readers are
 * told only by rates, which are worth less with time.
 */
export const stale = {
  args: { debug: true },
  parameters: { isStale: true },
  play: async (context: Context) => {
    await isIn(context.canvasElement, 'ready', 'stale', 'error');
    await shows({ debug: /The server answered 404/ })(context);
  },
} satisfies Story;

/** The server has no such file. `debug` tells the site builder why; readers see at most that there is nothing. */
export const error = {
  args: { data: undefined, src: 'answers/missing.json', debug: true },
  play: async (context: Context) => {
    await isIn(context.canvasElement, 'error');
    await shows({ debug: /The server answered 404.*Check the path of this URL/ })(context);
  },
} satisfies Story;

type Decorator = Exclude<Story['decorators'], readonly unknown[] | undefined>;

const betweenTexts =
  (why: string): Decorator =>
  (story, { title }) => {
    const name = title.split('/').at(-1)?.toLowerCase();
    return html`<p>The text above the ${name}, ${why}.</p>
      ${story()}
      <p>The text below it.</p>`;
  };

/**
 * What readers see of a failure: the space that was reserved stays while it is in view, because the text below would
 * move. Out of view, it is given up.
 */
export const errorInView = {
  args: { data: undefined, src: 'answers/missing.json' },
  decorators: betweenTexts('whose data failed to load'),
  parameters: { isRequestedAnew: true },
  play: async ({ canvasElement }: Context) => {
    await isIn(canvasElement, 'error');
    await expect(widgetOf(canvasElement).offsetHeight).toBeGreaterThan(20);
  },
} satisfies Story;

/** Nothing to show: the widget has no height between the texts of the page. */
export const empty = {
  decorators: betweenTexts('which has nothing to show'),
  play: ({ canvasElement }: Context) => isIn(canvasElement, 'empty'),
} satisfies { decorators: Story['decorators']; play: Play };

/** As it is printed. What moves, opens or is clicked on a screen is not on paper. */
export const print = {
  globals: { medium: 'print' },
  play: async ({ canvasElement }: Context) => {
    await isIn(canvasElement, 'ready');
    const printed = () => [...widgetOf(canvasElement).shadowRoot.querySelectorAll('button')];
    await waitFor(() => expect(printed().filter((button) => button.checkVisibility())).toEqual([]));
  },
} satisfies Story;
