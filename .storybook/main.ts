import type { StorybookConfig } from '@storybook/web-components-vite';
import { writeStaticFiles } from './static-files.js';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  staticDirs: [await writeStaticFiles()],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { backgrounds: false },
  // Resets the environments and the builder of vite.config.ts, which are for the library's own build.
  viteFinal: (vite) => ({ ...vite, base: './', environments: {}, builder: {} }),
};

export default config;
