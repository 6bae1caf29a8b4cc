/** Prints the results of a benchmark and saves them. */
import { mkdirSync, writeFileSync } from 'node:fs';

/** @param {string} name Name of the benchmark. @param {readonly string[]} paragraphs Markdown. */
export function writeResults(name, paragraphs) {
  const text = paragraphs.join('\n\n');
  console.log(text);
  mkdirSync(new URL('results/', import.meta.url), { recursive: true });
  writeFileSync(new URL(`results/${name}.md`, import.meta.url), `${text}\n`);
}
