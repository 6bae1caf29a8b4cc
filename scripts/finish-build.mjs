/** The last step of a build: styles, tokens and themes, the hashes of scripts, and head.html. */
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

function hash(file, algorithm = 'sha384') {
  const digest = createHash(algorithm).update(readFileSync(`dist/cdn/${file}`));
  return `${algorithm}-${digest.digest('base64')}`;
}

const sri = Object.fromEntries(files.map((file) => [file, hash(file)]));
writeFileSync('dist/cdn/sri.json', `${JSON.stringify(sri, null, 2)}\n`);

// What a policy of hashes has to list for the script tag, which requests its pieces by SHA-256.
const pieces = files.filter((file) => file.startsWith('pieces/'));
const listed = [hash('press-elements.js'), ...pieces.map((file) => hash(file, 'sha256'))];
writeFileSync('dist/cdn/csp-hashes.txt', `${listed.map((source) => `'${source}'`).join(' ')}\n`);

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
writeFileSync(
  'dist/head.html',
  headSnippet({
    css: readFileSync('packages/cdn/head.css', 'utf8'),
    version,
    integrity: hash('press-elements.js'),
  }),
);
