import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../packages/author-bio/define.js';

/** The properties that all widgets read. Set on any ancestor; the defaults are mixed from the page's own text colour. */
interface Tokens {
  color: string;
  mutedColor: string;
  lineColor: string;
  tintColor: string;
  accentColor: string;
  focusColor: string;
  fontFamily: string;
}

const colour = { control: 'color' } as const;

const meta: Meta<Tokens> = {
  title: 'Tokens',
  args: {
    color: '#1c2a3a',
    mutedColor: '#4a5a6c',
    lineColor: '#c3ccd6',
    tintColor: '#eef2f6',
    accentColor: '#0b5c8a',
    focusColor: '#0b5c8a',
    fontFamily: 'system-ui, sans-serif',
  },
  argTypes: {
    color: colour,
    mutedColor: colour,
    lineColor: colour,
    tintColor: colour,
    accentColor: colour,
    focusColor: colour,
  },
  render: (tokens) => {
    const frame = document.createElement('div');
    for (const [name, value] of Object.entries(tokens))
      frame.style.setProperty(
        `--press-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
        String(value),
      );
    frame.append(
      Object.assign(document.createElement('press-author-bio'), {
        data: {
          name: 'Davide Cancarini',
          url: '/author/davide-cancarini/',
          jobTitle: 'independent researcher',
          description: 'Writes on Central Asian affairs.',
        },
      }),
    );
    return frame;
  },
};
export default meta;
type Story = StoryObj<Tokens>;

const moreLink = (canvas: HTMLElement): Element =>
  canvas.querySelector('press-author-bio')!.shadowRoot!.querySelector('[part="more"]')!;

export const Set: Story = {
  play: async ({ canvasElement, canvasElement: { ownerDocument } }) => {
    await expect(ownerDocument.defaultView!.getComputedStyle(moreLink(canvasElement)).color).toBe('rgb(11, 92, 138)');
  },
};

export const FromThePage: Story = {
  render: () => html`<press-author-bio name="Davide Cancarini" url="/author/davide-cancarini/"></press-author-bio>`,
  play: async ({ canvasElement, canvasElement: { ownerDocument } }) => {
    const { color } = ownerDocument.defaultView!.getComputedStyle(canvasElement);
    await expect(ownerDocument.defaultView!.getComputedStyle(moreLink(canvasElement)).color).toBe(color);
  },
};
