/** A plugin of the manifest analyzer: writes the types of the elements for Vue templates and Svelte 5 markup. */
import { mkdirSync, writeFileSync } from 'node:fs';

const HEADER = '// Generated from custom-elements.json. Do not edit.\n';

const comment = (text, indent) =>
  text ? `${indent}/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '* /')} */\n` : '';

function properties(element) {
  const lines = (element.attributes ?? []).map(({ name, fieldName, description }) => {
    const type = `${element.name}['${fieldName ?? name}']`;
    return `${comment(description, '  ')}  '${name}'?: ${type};\n`;
  });
  return lines.join('');
}

/** @param {(event: string) => string} listenerName The framework's property for a listener. */
function events(element, listenerName) {
  const lines = (element.events ?? []).map(({ name, description }) => {
    const type = `(event: HTMLElementEventMap['${name}']) => void`;
    return `${comment(description, '  ')}  '${listenerName(name)}'?: ${type};\n`;
  });
  return lines.join('');
}

/** One line for each element, such as `'press-rate-ticker': PressRateTickerAttributes;`. */
function tags(elements, typeOf) {
  const lines = elements.map((element) => {
    const { summary, description, tagName } = element;
    return `${comment(summary ?? description, '    ')}    '${tagName}': ${typeOf(element)};\n`;
  });
  return lines.join('');
}

const vueListener = (event) => `on${event.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`;
const svelteListener = (event) => `on${event}`;

const vueProps = (element) =>
  `interface ${element.name}Props {\n${properties(element)}${events(element, vueListener)}}\n`;

const vue = (elements) => `import type { DefineComponent } from 'vue';

${elements.map(vueProps).join('\n')}
declare module 'vue' {
  interface GlobalComponents {
${tags(elements, ({ name }) => `DefineComponent<${name}Props>`)}  }
}
`;

const svelteAttributes = (element) => {
  const { name } = element;
  const own = `interface ${name}Own {\n${properties(element)}${events(element, svelteListener)}}\n`;
  const inherited = `Omit<HTMLAttributes<${name}>, keyof ${name}Own>`;
  return `${own}\ninterface ${name}Attributes extends ${inherited}, ${name}Own {}\n`;
};

const svelte = (elements) => `import type { HTMLAttributes } from 'svelte/elements';

${elements.map(svelteAttributes).join('\n')}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${tags(elements, ({ name }) => `${name}Attributes`)}  }
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
