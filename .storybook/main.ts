import type { IncomingHttpHeaders } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import type { StorybookConfig } from '@storybook/web-components-vite';
import type { Plugin } from 'vite';
import { respond } from '../demo/site/responses.mjs';
import { respondWithFault } from '../test/faults.mjs';
import { respondWithImage } from '../test/images.mjs';

const respondTo = async (url: URL, { range }: IncomingHttpHeaders) =>
  (await respondWithFault(url)) ?? (await respondWithImage(url, { range })) ?? respond(url);

/** Serves the data that stories load: real rates, recorded responses of the demo site, and simulated faults. */
const demoSite: Plugin = {
  name: 'demo-site',
  configureServer({ middlewares }) {
    middlewares.use((request, response, nextMiddleware) => {
      const url = new URL(request.originalUrl ?? '/', `http://${request.headers.host}`);
      void respondTo(url, request.headers).then((siteResponse) => {
        if (!siteResponse) return nextMiddleware();
        const { status, headers, body } = siteResponse;
        response.writeHead(status, headers);
        // The callback ignores errors: a request is aborted when the user leaves a story.
        if (body instanceof Readable) pipeline(body, response, () => undefined);
        else response.end(body);
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
  // Resets the environments and the builder of vite.config.ts, which are for the library's own build.
  viteFinal: (vite) => ({ ...vite, environments: {}, builder: {}, plugins: [...(vite.plugins ?? []), demoSite] }),
};

export default config;
