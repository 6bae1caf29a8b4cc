/** Writes the script tag of the build, with its hash, into the README. Runs before the package is packed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { scriptTag, withScriptTag } from './head-snippet.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const { 'press-elements.js': integrity } = JSON.parse(readFileSync('dist/cdn/sri.json', 'utf8'));
writeFileSync('README.md', withScriptTag(readFileSync('README.md', 'utf8'), scriptTag({ version, integrity })));
