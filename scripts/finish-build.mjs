/** The last step of a build: styles, tokens and themes, sri.json and head.html. */
import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { headSnippet } from './head-snippet.mjs';
import { pageStyles } from './join-styles.mjs';
import { writeThemes } from './tokens/write-themes.mjs';

writeFileSync('dist/press-elements.css', pageStyles());
copyFileSync('packages/tokens.json', 'dist/tokens.json');
writeThemes('dist/themes');

/** All scripts below a folder of `dist/cdn`, with `/`. */
const files = readdirSync('dist/cdn', { recursive: true })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.js'))
  .sort((a, b) => a.localeCompare(b));

function hash(file) {
  const digest = createHash('sha384').update(readFileSync(`dist/cdn/${file}`));
  return `sha384-${digest.digest('base64')}`;
}

const sri = Object.fromEntries(files.map((file) => [file, hash(file)]));
writeFileSync('dist/cdn/sri.json', `${JSON.stringify(sri, null, 2)}\n`);

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
writeFileSync(
  'dist/head.html',
  headSnippet({
    css: readFileSync('packages/cdn/head.css', 'utf8'),
    version,
    integrity: hash('press-elements.js'),
  }),
);
