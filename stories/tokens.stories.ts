import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../packages/author-bio/define.js';

/**
 * Custom properties that all widgets use. Set them on any ancestor. By default, colors are derived from the page's text
 * color.
 */
interface Tokens {
  color: string;
  mutedColor: string;
  lineColor: string;
  tintColor: string;
  accentColor: string;
  focusColor: string;
  fontFamily: string;
}

const colorControl = { control: 'color' } as const;

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
    color: colorControl,
    mutedColor: colorControl,
    lineColor: colorControl,
    tintColor: colorControl,
    accentColor: colorControl,
    focusColor: colorControl,
  },
  render: (tokens) => {
    const container = document.createElement('div');
    for (const [name, value] of Object.entries(tokens)) {
      const kebabCase = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      container.style.setProperty(`--press-${kebabCase}`, String(value));
    }
    const authorBio = document.createElement('press-author-bio');
    authorBio.data = {
      name: 'Davide Cancarini',
      url: '/author/davide-cancarini/',
      jobTitle: 'independent researcher',
      description: 'Writes on Central Asian affairs.',
    };
    container.append(authorBio);
    return container;
  },
};
export default meta;
type Story = StoryObj<Tokens>;

const moreLink = (canvas: HTMLElement): Element =>
  canvas.querySelector('press-author-bio')!.shadowRoot!.querySelector('[part="more"]')!;

const colorOf = (element: Element): string => getComputedStyle(element).color;

export const Custom: Story = {
  play: async ({ canvasElement }) => {
    await expect(colorOf(moreLink(canvasElement))).toBe('rgb(11, 92, 138)');
  },
};

export const Default: Story = {
  render: () => html`<press-author-bio name="Davide Cancarini" url="/author/davide-cancarini/"></press-author-bio>`,
  play: async ({ canvasElement }) => {
    await expect(colorOf(moreLink(canvasElement))).toBe(colorOf(canvasElement));
  },
};
