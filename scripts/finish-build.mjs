/** What a build leaves to be done: the stylesheet for pages without script, the JSX types made whole, the hashes that publishers pin, and what they paste. */
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { headSnippet } from './head-snippet.mjs';

copyFileSync('packages/press-elements.css', 'dist/press-elements.css');

/** The generator names the events' types without importing them, and knows no `RefObject`. */
function completeJsx(types) {
  const events = [...new Set(types.match(/\bPress\w+Event\b/g))].sort((a, b) => a.localeCompare(b));
  const ref = 'ref?: (T | ((e: T) => void)) | undefined;';
  if (!types.includes(ref)) throw new Error('The JSX types no longer read as expected: see how a ref is typed now.');
  return `import type { ${events.join(', ')} } from 'press-elements';\n${types.replace(ref, 'ref?: T | ((e: T | null) => void) | { current: T | null } | null | undefined;')}`;
}
const jsx = 'dist/types/jsx.d.ts';
writeFileSync(jsx, completeJsx(readFileSync(jsx, 'utf8')));

const files = ['press-elements.js', 'press-elements.iife.js', 'image-credit.js'];
const hash = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(`dist/cdn/${file}`))
    .digest('base64')}`;
writeFileSync(
  'dist/cdn/sri.json',
  `${JSON.stringify(Object.fromEntries(files.map((file) => [file, hash(file)])), null, 2)}\n`,
);

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
writeFileSync(
  'dist/head.html',
  headSnippet({
    css: readFileSync('packages/press-elements.css', 'utf8'),
    version,
    integrity: hash('press-elements.js'),
  }),
);
