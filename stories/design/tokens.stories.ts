import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import tokens from '../../packages/tokens.json' with { type: 'json' };

/** A value in the DTCG format. @see https://www.designtokens.org/tr/2025.10/ */
type Value =
  | string
  | number
  | readonly string[]
  | { readonly components: readonly number[]; readonly alpha?: number }
  | { readonly value: number; readonly unit: string };

interface Token {
  readonly $type: string;
  readonly $value: Value;
  readonly $description?: string;
  readonly $extensions?: { readonly 'press-elements'?: { readonly css?: string | null; readonly dark?: Value } };
}

const isToken = (node: object): node is Token => '$value' in node;

/** All tokens, by the names of their custom properties. */
function listTokens(group: object, path: readonly string[] = []): [name: string, token: Token][] {
  return Object.entries(group).flatMap(([key, node]) => {
    if (key.startsWith('$') || typeof node !== 'object' || node === null) return [];
    return isToken(node) ? [[`--${[...path, key].join('-')}`, node]] : listTokens(node, [...path, key]);
  });
}

const all = listTokens(tokens);

/** A color, dimension, number or font as CSS. A reference is another token's property. */
function cssOf(value: Value): string {
  if (typeof value === 'string')
    return value.replace(/^\{(.*)\}$/, (_, path: string) => `var(--${path.replaceAll('.', '-')})`);
  if (typeof value === 'number') return String(value);
  if ('components' in value) {
    const parts = value.components.map((part) => Math.round(part * 255)).join(' ');
    return `rgb(${parts}${value.alpha === undefined ? '' : ` / ${value.alpha}`})`;
  }
  return 'unit' in value ? `${value.value}${value.unit}` : Object.values(value).join(', ');
}

const MAX_BAR_PX = 120;

const cssValueOf = ({ $value, $extensions }: Token): string => $extensions?.['press-elements']?.css ?? cssOf($value);

/** A picture of the value: two swatches, on a light and on a dark page, a word in its size, or a bar of its length. */
function pictureOf(name: string, token: Token): string {
  const { $type, $value, $extensions } = token;
  if (/-(?:step-\d|font-size)$/.test(name)) return `<span style="font-size: ${cssValueOf(token)}">Bishkek</span>`;
  const value = cssOf($value);
  if ($type === 'color') {
    const dark = cssOf($extensions?.['press-elements']?.dark ?? $value);
    return `<svg width="96" height="32">
      <rect width="48" height="32" fill="#fff"/><rect x="48" width="48" height="32" fill="#16171a"/>
      <circle cx="24" cy="16" r="11" fill="${value}"/><circle cx="72" cy="16" r="11" fill="${dark}"/>
    </svg>`;
  }
  const px = Number.parseFloat(value) * (value.endsWith('rem') ? 16 : 1);
  if ($type !== 'dimension' || Number.isNaN(px)) return '';
  return `<svg width="${MAX_BAR_PX}" height="12"><rect width="${Math.min(px, MAX_BAR_PX)}" height="12"
    fill="currentcolor" opacity="0.6"/></svg>`;
}

const rowOf = ([name, token]: readonly [string, Token]): string => `<tr>
  <td><code>${name}</code></td><td>${pictureOf(name, token)}</td>
  <td><code>${cssValueOf(token)}</code></td>
  <td>${(token.$description ?? '').replaceAll(/`([^`]+)`/g, '<code>$1</code>')}</td>
</tr>`;

const table = `<table class="tokens">
  <thead><tr><th>Custom property</th><th>On light, on dark</th><th>Default</th><th>Use</th></tr></thead>
  <tbody>${all.map(rowOf).join('')}</tbody>
</table>`;

/** All design tokens of `packages/tokens.json`. Set them on any ancestor of the widgets. */
const meta: Meta = {
  title: 'Design/Tokens',
  tags: ['!autodocs'],
  parameters: { html: table },
};
export default meta;

export const All: StoryObj = {
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('tbody tr')).toHaveLength(all.length);
  },
};
