/** What a build leaves to be done: the stylesheet for pages without script, and the hashes that publishers pin. */
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';

copyFileSync('packages/press-elements.css', 'dist/press-elements.css');

const files = ['press-elements.js', 'press-elements.iife.js'];
const hash = (file) => `sha384-${createHash('sha384').update(readFileSync(`dist/cdn/${file}`)).digest('base64')}`;
writeFileSync('dist/cdn/sri.json', `${JSON.stringify(Object.fromEntries(files.map((file) => [file, hash(file)])), null, 2)}\n`);
