import { listTokens } from './list-tokens.mjs';

/** The custom properties that all widgets use, as a table in Markdown. */
export function tokenTable(tokens) {
  const rows = listTokens(tokens)
    .filter(({ widget }) => widget === undefined)
    .map(({ name, css, description }) => `| \`${name}\` | \`${css}\` | ${description} |\n`);
  return `| property | default | what |\n| --- | --- | --- |\n${rows.join('')}\n`;
}
