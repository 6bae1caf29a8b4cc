import type { StorybookConfig } from '@storybook/web-components-vite';
import type { Plugin } from 'vite';
import { answer } from '../demo/site/answer.mjs';
import { fault } from '../test/faults.mjs';

/** Stories load the demo site's real rates and recorded answers, and its faults, over HTTP. */
const site: Plugin = {
  name: 'demo-site',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const url = new URL(request.originalUrl ?? '/', `http://${request.headers.host}`);
      fault(url)
        .then((reply) => reply ?? answer(url))
        .then((reply) => (reply ? response.writeHead(reply.status, reply.headers).end(reply.body) : next()))
        .catch(next);
    });
  },
};

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts'],
  staticDirs: ['../stories/public'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-themes'],
  framework: '@storybook/web-components-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The library's own config builds the library; a story needs nothing of it.
  viteFinal: ({ environments: _, builder: __, plugins, ...vite }) => ({ ...vite, plugins: [...(plugins ?? []), site] }),
};

export default config;
