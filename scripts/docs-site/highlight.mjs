/** Colors code when the site is built: readers download no highlighter. */
import highlighter from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import json from 'highlight.js/lib/languages/json';
import nginx from 'highlight.js/lib/languages/nginx';
import php from 'highlight.js/lib/languages/php';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';

const LANGUAGES = { bash, css, json, nginx, php, typescript, xml };
for (const [name, language] of Object.entries(LANGUAGES)) highlighter.registerLanguage(name, language);

const ALIASES = {
  html: 'xml',
  vue: 'xml',
  svelte: 'xml',
  astro: 'xml',
  njk: 'xml',
  js: 'typescript',
  jsx: 'typescript',
  ts: 'typescript',
  tsx: 'typescript',
  sh: 'bash',
};

export const escapeHtml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @returns {string} HTML. Code in an unknown language stays as it is. */
export function highlight(code, name) {
  const language = ALIASES[name] ?? name;
  return LANGUAGES[language] ? highlighter.highlight(code, { language }).value : escapeHtml(code);
}
