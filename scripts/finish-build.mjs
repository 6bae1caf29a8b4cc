/** The last step of a build: styles, tokens and themes, complete JSX types, sri.json and head.html. */
import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { headSnippet } from './head-snippet.mjs';
import { writeThemes } from './tokens/write-themes.mjs';

for (const file of ['press-elements.css', 'tokens.json']) copyFileSync(`packages/${file}`, `dist/${file}`);
writeThemes('dist/themes');

/**
 * The generator uses the events' types without importing them, doesn't support `RefObject`, and adds its own attributes
 * to React, which has better types in `types/react`.
 */
function completeJsx(types) {
  const events = [...new Set(types.match(/\bPress\w+Event\b/g))].sort((a, b) => a.localeCompare(b));
  const generatedRef = 'ref?: (T | ((e: T) => void)) | undefined;';
  const ref = 'ref?: T | ((e: T | null) => void) | { current: T | null } | null | undefined;';
  if (!types.includes(generatedRef)) throw new Error('The generated type of `ref` has changed: update this script.');
  const withoutReact = types.replace(/declare module "react(?:\/jsx-(?:dev-)?runtime)?" \{[^]*?\n\}\n\n/g, '');
  if (withoutReact === types) throw new Error('The generated types of React have changed: update this script.');
  return `import type { ${events.join(', ')} } from 'press-elements';\n${withoutReact.replace(generatedRef, ref)}`;
}
const jsx = 'dist/types/jsx.d.ts';
writeFileSync(jsx, completeJsx(readFileSync(jsx, 'utf8')));

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
