/**
 * A plugin of the manifest analyzer: writes the types of the elements for tags in React, for Vue templates and for
 * Svelte 5 markup.
 */
import { mkdirSync, writeFileSync } from 'node:fs';

const HEADER = '// Generated from custom-elements.json. Do not edit.\n';

const comment = (text, indent) =>
  text ? `${indent}/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '* /')} */\n` : '';

const line = (name, type, description) => `${comment(description, '  ')}  '${name}'?: ${type} | undefined;\n`;

/** What can be set: attributes with the property of each, and properties without an attribute. */
function settable({ attributes = [], members = [] }) {
  const withAttribute = attributes.map(({ name, fieldName = name, description }) => ({ name, fieldName, description }));
  const fieldNames = new Set(withAttribute.map(({ fieldName }) => fieldName));
  const others = members.filter(({ kind, name, readonly }) => kind === 'field' && !readonly && !fieldNames.has(name));
  return [...withAttribute, ...others.map(({ name, description }) => ({ name, fieldName: name, description }))];
}

/** @param {('name' | 'fieldName')[]} spellings Of the attribute (`name-withheld`), or the property (`nameWithheld`). */
function properties(element, spellings) {
  const lines = settable(element).flatMap((property) =>
    [...new Set(spellings.map((spelling) => property[spelling]))].map((name) =>
      line(name, `${element.name}['${property.fieldName}']`, property.description),
    ),
  );
  return lines.join('');
}

/** @param {(event: string) => string} listenerName The framework's property for a listener. */
function events(element, listenerName) {
  const lines = (element.events ?? []).map(({ name, description }) =>
    line(listenerName(name), `((event: HTMLElementEventMap['${name}']) => void)`, description),
  );
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
const domListener = (event) => `on${event}`;

/** The element's own attributes and events, and the framework's type of those that every HTML element has. */
const attributes = (element, spellings, listenerName, inherited = `HTMLAttributes<${element.name}>`) => {
  const { name } = element;
  const own = `interface ${name}Own {\n${properties(element, spellings)}${events(element, listenerName)}}\n`;
  return `${own}\ninterface ${name}Attributes extends Omit<${inherited}, keyof ${name}Own>, ${name}Own {}\n`;
};

/** Vue looks up `name-withheld` in a template as `nameWithheld`. */
const vue = (elements) => `import type { DefineComponent, HTMLAttributes } from 'vue';

${elements.map((element) => attributes(element, ['fieldName'], vueListener, 'HTMLAttributes')).join('\n')}
declare module 'vue' {
  interface GlobalComponents {
${tags(elements, ({ name }) => `DefineComponent<${name}Attributes>`)}  }
}
`;

const svelte = (elements) => `import type { HTMLAttributes } from 'svelte/elements';

${elements.map((element) => attributes(element, ['name', 'fieldName'], domListener)).join('\n')}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${tags(elements, ({ name }) => `${name}Attributes`)}  }
}
`;

/** Only the spelling of attributes: a server would write `nameWithheld` as another attribute. */
const react = (elements) => `import type { ClassAttributes, HTMLAttributes } from 'react';

${elements.map((element) => attributes(element, ['name'], domListener)).join('\n')}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${tags(elements, ({ name }) => `${name}Attributes & ClassAttributes<${name}>`)}    }
  }
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
    for (const [name, types] of Object.entries({ react, vue, svelte }))
      writeFileSync(`${outdir}/${name}.d.ts`, HEADER + imports + types(elements));
  },
});
