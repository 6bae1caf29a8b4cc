/** A manifest plugin: writes the types that Vue templates and Svelte 5 markup read for each element. */
import { mkdirSync, writeFileSync } from 'node:fs';

const HEADER = '// Generated from custom-elements.json. Do not edit.\n';

const comment = (text, indent) =>
  text ? `${indent}/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '* /')} */\n` : '';

const properties = (element) =>
  (element.attributes ?? [])
    .map((a) => `${comment(a.description, '  ')}  '${a.name}'?: ${element.name}['${a.fieldName ?? a.name}'];\n`)
    .join('');

const events = (element, nameOf) =>
  (element.events ?? [])
    .map(
      (e) =>
        `${comment(e.description, '  ')}  '${nameOf(e.name)}'?: (event: HTMLElementEventMap['${e.name}']) => void;\n`,
    )
    .join('');

const vueEvent = (name) => `on${name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`;

const vue = (elements) => `import type { DefineComponent } from 'vue';

${elements.map((e) => `interface ${e.name}Props {\n${properties(e)}${events(e, vueEvent)}}\n`).join('\n')}
declare module 'vue' {
  interface GlobalComponents {
${elements.map((e) => `${comment(e.summary ?? e.description, '    ')}    '${e.tagName}': DefineComponent<${e.name}Props>;\n`).join('')}  }
}
`;

const svelte = (elements) => `import type { HTMLAttributes } from 'svelte/elements';

${elements.map((e) => `interface ${e.name}Own {\n${properties(e)}${events(e, (name) => `on${name}`)}}\ninterface ${e.name}Attributes extends Omit<HTMLAttributes<${e.name}>, keyof ${e.name}Own>, ${e.name}Own {}\n`).join('\n')}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${elements.map((e) => `${comment(e.summary ?? e.description, '    ')}    '${e.tagName}': ${e.name}Attributes;\n`).join('')}  }
}
`;

export const frameworkTypes = ({ outdir, importFrom }) => ({
  name: 'framework-types',
  packageLinkPhase({ customElementsManifest }) {
    const elements = customElementsManifest.modules
      .flatMap((module) => module.declarations ?? [])
      .filter((declaration) => declaration.tagName);
    const imports = elements.map((e) => `import type { ${e.name} } from '${importFrom(e)}';\n`).join('');
    mkdirSync(outdir, { recursive: true });
    writeFileSync(`${outdir}/vue.d.ts`, HEADER + imports + vue(elements));
    writeFileSync(`${outdir}/svelte.d.ts`, HEADER + imports + svelte(elements));
  },
});
