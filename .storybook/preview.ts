/// <reference types="vite/client" />
import '../packages/preload.js';
// Before the widgets: they use the platform's `fetch` and `matchMedia`.
import { simulateNetwork } from '../stories/render/network.js';
import { emulateMedia } from '../stories/render/media.js';
import '../packages/all.js';
import '../packages/image-credit/image-credit.js';
import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { html } from 'lit';
import { configure } from 'storybook/test';
import manifest from '../custom-elements.json' with { type: 'json' };
import { argTypesOf, defaultArgsOf, DOCUMENTED_ONLY } from '../stories/render/manifest.js';
import { withOwnAddresses } from '../stories/render/own-addresses.js';
import { codeOf, render } from '../stories/render/render.js';
import { useSkin } from './skins.js';
import { RIGHT_TO_LEFT, toolbar } from './toolbar.js';
import './preview.css';

setCustomElementsManifest(manifest);

// Assertions in waitFor are retried until this timeout; a busy machine is slow. Errors are shown without the HTML.
configure({ asyncUtilTimeout: 5000, getElementError: (message) => new Error(message ?? '') });

/** Links of sample articles lead nowhere: a click stays in the story. */
addEventListener('click', (event) => {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (link?.hostname === 'example.org') event.preventDefault();
});

const widths = [300, 390, 800, 1280].map((width) => [
  `w${width}`,
  { name: `${width} px`, styles: { width: `${width}px`, height: '100%' } },
]);

const preview: Preview = {
  tags: ['autodocs'],
  ...toolbar,
  argsEnhancers: [
    ({ component, initialArgs }) =>
      typeof component === 'string' ? { ...defaultArgsOf(component), ...initialArgs } : initialArgs,
  ],
  render: (args, { component, parameters, viewMode, canvasElement }) => {
    const source = { component, args, parameters };
    return render(viewMode === 'docs' ? withOwnAddresses(source, canvasElement) : source);
  },
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true, exclude: DOCUMENTED_ONLY },
    docs: {
      extractArgTypes: argTypesOf,
      source: {
        transform: (_: string, { component, args, parameters }: Parameters<typeof codeOf>[0]) =>
          codeOf({ component, args, parameters }),
      },
    },
    options: {
      storySort: { order: ['Welcome', 'Article page', 'Widgets', ['*', ['Guide', 'Default', '*']], 'Design'] },
    },
    viewport: { options: Object.fromEntries(widths) },
  },
  decorators: [
    (story, { globals }) => {
      const { theme, skin, language, direction, medium, motion, colors, latency, failure } = globals;
      const written = Object.hasOwn(RIGHT_TO_LEFT, language) ? 'rtl' : 'ltr';
      emulateMedia({
        print: medium === 'print',
        reducedMotion: motion === 'reduced',
        forcedColors: colors === 'forced',
      });
      simulateNetwork({ latency, failure });
      useSkin(skin);
      return html`
        <div class="page" lang=${language} dir=${direction === 'auto' ? written : direction} data-theme=${theme}>
          ${story()}
        </div>
      `;
    },
  ],
};

export default preview;
