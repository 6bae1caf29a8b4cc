import type { IncomingHttpHeaders } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import type { StorybookConfig } from '@storybook/web-components-vite';
import type { Plugin } from 'vite';
import { respond } from '../demo/site/responses.mjs';
import { fault } from '../test/faults.mjs';
import { image } from '../test/images.mjs';

const reply = async (url: URL, { range }: IncomingHttpHeaders) =>
  (await fault(url)) ?? (await image(url, { range })) ?? respond(url);

/** Stories load the demo site's real rates and recorded answers, and its faults, over HTTP. */
const site: Plugin = {
  name: 'demo-site',
  configureServer({ middlewares }) {
    middlewares.use((request, response, pass) => {
      const url = new URL(request.originalUrl ?? '/', `http://${request.headers.host}`);
      void reply(url, request.headers).then((found) => {
        if (!found) return pass();
        response.writeHead(found.status, found.headers);
        // What is asked for and not read to its end is no error: a story was left.
        if (found.body instanceof Readable) pipeline(found.body, response, () => undefined);
        else response.end(found.body);
      });
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
  viteFinal: (vite) => ({ ...vite, environments: {}, builder: {}, plugins: [...(vite.plugins ?? []), site] }),
};

export default config;
