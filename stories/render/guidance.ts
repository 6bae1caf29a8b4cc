/** The stories of a widget's guide: its numbered parts, and what to do and not to do, each shown by the widget. */
import { expect, waitFor } from 'storybook/test';
import { coveringNumbers, numberedParts } from './anatomy.js';
import { type Args, markup } from './markup.js';
import type { Story } from './states.js';

/** A live picture of the parts, numbered as in the list below it. */
export const anatomy = (args: Args, leastParts: number): Story => ({
  args,
  parameters: { isAnatomy: true },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(numberedParts(canvasElement)).toBeGreaterThanOrEqual(leastParts));
    await waitFor(() => expect(coveringNumbers(canvasElement)).toEqual([]));
  },
});

interface Example extends Args {
  /** What is right or wrong with it. */
  readonly text: string;
}

const example = (tagName: string, kind: 'do' | 'dont', { text, ...args }: Example): string => `<div class="${kind}">
  <p><strong>${kind === 'do' ? 'Do' : 'Don’t'}</strong> ${text}</p>
  ${markup(tagName, args)}
</div>`;

/** Pairs of examples: the better one first. */
export const doAndDont = (tagName: string, pairs: readonly (readonly [good: Example, bad: Example])[]): Story => ({
  name: 'Do and don’t',
  parameters: {
    // The examples of a pair are two versions of one widget, which a page has once.
    a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } },
    html: `<div class="guidance">
${pairs.map(([good, bad]) => `${example(tagName, 'do', good)}\n${example(tagName, 'dont', bad)}`).join('\n')}
</div>`,
  },
  play: async ({ canvasElement }) => {
    // The page's own content shows when the data fail to load.
    const shown = () => canvasElement.querySelectorAll(`${tagName}:is(:state(ready), :state(error))`);
    await waitFor(() => expect(shown()).toHaveLength(pairs.length * 2));
  },
});
