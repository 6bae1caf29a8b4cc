/** Pages without a file: the reference of each widget, and the list of decisions. */
import { readdirSync, readFileSync } from 'node:fs';
import { tablesOf } from '../manifest/api-tables.mjs';

const sentence = (text) => text.replace(/\s+/g, ' ').trim();

function referenceOf(element) {
  const name = element.tagName.replace('press-', '');
  return `# ${'`'}<${element.tagName}>${'`'}

${sentence(element.description)} [Examples and behavior](../packages/${name}/README.md).

| | |
|---|---|
| script tag, npm | registered by the tag, by ${'`'}press-elements/all${'`'}, or by ${'`'}press-elements/${name}${'`'} |
| class | ${'`'}${element.name}${'`'} of ${'`'}press-elements/${name}/element${'`'}, which registers nothing |
| React | ${'`'}<${element.name}>${'`'} of ${'`'}press-elements/react${'`'} |
| instead of the tag | ${'`'}<div data-press="${name}">${'`'} ([how](../docs/cms/README.md#a-div-in-place-of-the-tag)) |

${tablesOf(element).replaceAll(/^### /gm, '## ')}
The ${'`'}detail${'`'} of each event, and its type: [events](../docs/reference/events.md).
`;
}

function decisions() {
  const folder = 'docs/decisions';
  const rows = readdirSync(folder)
    .filter((name) => /^\d{4}-/.test(name))
    .toSorted((a, b) => b.localeCompare(a))
    .map((name) => {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      const [, number, title] = /^# (\d+): (.*)$/m.exec(text);
      const [, status] = /^Status: (.*)$/m.exec(text);
      return `| ${number} | [${title}](${name}) | ${status.replace(/\]\((\d{4})/g, ']($1')} |`;
    });
  return `# Decisions

Decisions that a newcomer would ask about: what was decided, why, and what else was considered. The newest first.

| | decision | status |
|---|---|---|
${rows.join('\n')}
`;
}

/** @returns {Map<string, string>} The Markdown of each page, by the path that links to it use. */
export function generatedPages(manifest) {
  const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  const references = elements.map((element) => [
    `reference/${element.tagName.replace('press-', '')}.md`,
    referenceOf(element),
  ]);
  return new Map([...references, ['docs/decisions/README.md', decisions()]]);
}
