/**
 * Green for a rise and red for a fall, or the other way round, as readers in China, Japan and Korea expect. Each theme
 * has its own green and red: the two can't be exchanged without naming them.
 */

/** Color of a rise, and of a fall, as in the tokens of the library and its themes. */
export const RATE_COLORS = {
  '': [
    'color-mix(in oklab, light-dark(#1a7f37, #4ac26b) 85%, currentcolor)',
    'color-mix(in oklab, light-dark(#cf222e, #ff8182) 85%, currentcolor)',
  ],
  broadsheet: [
    'oklch(from currentcolor clamp(0.5, l, 0.8) 0.14 150)',
    'oklch(from currentcolor clamp(0.5, l, 0.8) 0.17 22)',
  ],
  'data-desk': ['#3fb950', '#ff7b72'],
  tabloid: ['#3ddc61', '#ff7b7b'],
};

export const RED_RISE = {
  name: 'red-rise',
  label: 'Red for a rise, green for a fall',
  control: 'toggle',
  help: 'As in China, Japan and Korea. In light and dark pages.',
  group: 'Look and language',
};

/** @param {string} [theme] @returns {string[]} Declarations of CSS. */
export function redRise(theme = '') {
  const [up, down] = RATE_COLORS[theme];
  return [`--press-rate-ticker-up-color: ${down};`, `--press-rate-ticker-down-color: ${up};`];
}
