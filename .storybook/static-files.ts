/**
 * Writes the files that stories load into a folder, under relative addresses, so that they work in any folder of any
 * static host: pictures, two days of real rates, and recorded responses of a WordPress site.
 */
import { copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const UPLOADS = 'demo/wordpress/uploads/2025/06';
const RATES = 'answers/npm/@fawazahmed0/currency-api';

/** Recorded responses of the demo site, by their new names. */
const RECORDINGS = {
  'author.json': 'user-davide.json',
  'author-with-links.json': 'user-aizada.json',
  'articles.json': 'posts-3.json',
  'picture.json': 'media-hero.json',
};

const FILES = {
  'pictures/portrait.jpg': 'demo/pictures/portrait.jpg',
  'pictures/credit-in-file.webp': 'packages/image-credit/fixtures/xmp.webp',
  [`${RATES}@latest/v1/currencies/usd.min.json`]: 'node_modules/rates-today/v1/currencies/usd.min.json',
  [`${RATES}@2026.9.28/v1/currencies/usd.min.json`]: 'node_modules/rates-previous/v1/currencies/usd.min.json',
};

/** The recorded site's pictures become this Storybook's, and its pages lead to no real site. */
const relocate = (recording: string, origin: string): string =>
  recording
    .replaceAll('\\/', '/')
    .replaceAll(`${origin}/wp-content/uploads/2025/06/`, '../../pictures/')
    .replaceAll(origin, 'https://example.org');

export async function writeStaticFiles(): Promise<string> {
  const folder = join(ROOT, 'node_modules/.cache/storybook-files');
  await rm(folder, { recursive: true, force: true });
  await cp(join(ROOT, UPLOADS), join(folder, 'pictures'), { recursive: true });
  for (const [to, from] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, to)), { recursive: true });
    await copyFile(join(ROOT, from), join(folder, to));
  }
  const index = JSON.parse(await readFile(join(ROOT, 'demo/wordpress/index.json'), 'utf8'));
  await mkdir(join(folder, 'answers/wordpress'));
  for (const [to, from] of Object.entries(RECORDINGS)) {
    const recording = await readFile(join(ROOT, 'demo/wordpress/responses', from), 'utf8');
    await writeFile(join(folder, 'answers/wordpress', to), relocate(recording, index.origin));
  }
  return folder;
}
