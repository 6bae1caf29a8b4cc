import '../packages/preload.js';
import { withThemeByDataAttribute } from '@storybook/addon-themes';
import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { configure } from 'storybook/test';
import manifest from '../custom-elements.json' with { type: 'json' };
import './preview.css';

setCustomElementsManifest(manifest);

// Assertions in waitFor are retried until this timeout; a busy machine is slow.
configure({ asyncUtilTimeout: 5000 });

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'requiredFirst' },
    options: { storySort: { order: ['Article page', 'Tokens', 'Widgets'] } },
  },
  decorators: [withThemeByDataAttribute({ themes: { light: 'light', dark: 'dark' }, defaultTheme: 'light' })],
};

export default preview;
