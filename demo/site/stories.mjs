/** Every state of every widget, at `/stories/`: Storybook, if it has been built, or what builds it. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { MEDIA_TYPES } from './media-types.mjs';

const BUILT = new URL('../../storybook-static/', import.meta.url);
const FOLDER = '/stories/';

const notBuilt = {
  status: 404,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Stories – Press Elements</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/builder/styles/page.css" />
  </head>
  <body>
    <main>
      <h1>The stories are not built yet</h1>
      <p class="lead">
        They show every state of every widget. In the folder of Press Elements, run <code>npm run build:stories</code>,
        which takes about a minute. Then load this page again.
      </p>
      <p><a href="/builder/">Back to the builder</a></p>
    </main>
  </body>
</html>
`,
};

/** @param {URL} [built] Where Storybook was built. */
export async function respondWithStories({ pathname }, built = BUILT) {
  if (!pathname.startsWith(FOLDER)) return undefined;
  const path = decodeURIComponent(pathname.slice(FOLDER.length)) || 'index.html';
  const type = MEDIA_TYPES[extname(path)];
  const body = type && !path.includes('..') && (await readFile(new URL(path, built)).catch(() => undefined));
  if (body) return { status: 200, headers: { 'content-type': type }, body };
  return path === 'index.html' ? notBuilt : undefined;
}
