/** The widget as a component of React or Vue. */
import { camelCase } from './elements.js';
import { bodyHtml } from './html.js';

const className = (tag) => tag.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase());
const shortName = (tag) => tag.replace('press-', '');

const jsxText = (value) => (/["&{}<>\\]/.test(value) ? `{${JSON.stringify(value)}}` : `"${value}"`);

function jsxAttribute([name, value], options) {
  const option = options.find((candidate) => candidate.name === name);
  if (value === '') return camelCase(name);
  const isNumber = option?.isNumber || name === 'width' || name === 'height';
  return `${camelCase(name)}=${isNumber ? `{${Number(value)}}` : jsxText(value)}`;
}

const jsxChild = (value) => (/[{}<>&]/.test(value) ? `{${JSON.stringify(value)}}` : value);

function jsxFigure(figure) {
  const image = [
    ['src', figure.picture],
    ['width', figure['picture-width']],
    ['height', figure['picture-height']],
  ].filter(([, value]) => value);
  const attributes = [...image.map((pair) => jsxAttribute(pair, [])), `alt=${jsxText(figure['picture-alt'] ?? '')}`];
  const caption = figure['picture-caption'];
  const lines = [
    `<img ${attributes.join(' ')} />`,
    ...(caption ? [`<figcaption>${jsxChild(caption)}</figcaption>`] : []),
  ];
  return `  <figure>\n${lines.map((line) => `    ${line}`).join('\n')}\n  </figure>`;
}

function jsxTag({ tag, attributes, figure, data, isEmpty }, options) {
  const name = className(tag);
  const written = attributes.map((attribute) => jsxAttribute(attribute, options));
  if (data) written.push(`data={${JSON.stringify(data)}}`);
  const line = [name, ...written].join(' ');
  const start = line.length <= 72 ? line : `${name}\n${written.map((attribute) => `  ${attribute}\n`).join('')}`;
  if (!figure && !isEmpty) return line.length <= 72 ? `<${start} />` : `<${start}/>`;
  const children = figure ? jsxFigure(figure) : '  {/* the <figure> or <img> of your article */}';
  return `<${start}>\n${children}\n</${name}>`;
}

const indentBy = (text, spaces) => text.replace(/^(?=.)/gm, ' '.repeat(spaces));

const themeImport = ({ theme }) => (theme ? [`import 'press-elements/themes/${theme}.css';`] : []);

/** @param {import('./elements.js').Page} page */
export function reactSnippet(page, options) {
  const names = page.widgets.map(({ tag }) => className(tag)).toSorted((a, b) => a.localeCompare(b));
  const styles = page.rules.length > 0 ? [`<style>{\`${page.rules.join('\n')}\`}</style>`] : [];
  const parts = [...styles, ...page.widgets.map((widget) => jsxTag(widget, options))];
  const body = parts.length === 1 ? parts[0] : `<>\n${indentBy(parts.join('\n'), 2)}\n</>`;
  return [
    '// npm install press-elements',
    ...themeImport(page),
    `import { ${names.join(', ')} } from 'press-elements/react';`,
    '',
    `export function ${page.widgets.length === 1 ? className(shortName(page.widgets[0].tag)) : 'ArticleWidgets'}() {`,
    '  return (',
    indentBy(body, 4),
    '  );',
    '}',
  ].join('\n');
}

/** In a text, Vue would run what stands in two braces. */
const withoutBraces = (html) => html.replaceAll('{{', '&#123;&#123;');

/** Vue leaves out a script element. */
const withDataAttribute = ({ data, ...widget }) =>
  data ? { ...widget, attributes: [...widget.attributes, [':data', JSON.stringify(data)]] } : widget;

/** @param {import('./elements.js').Page} page */
export function vueSnippet(page) {
  const imports = page.widgets.map(({ tag }) => `import 'press-elements/${shortName(tag)}';`);
  const styles = page.rules.length > 0 ? `\n\n<style>\n${page.rules.join('\n')}\n</style>` : '';
  const template = withoutBraces(bodyHtml({ ...page, widgets: page.widgets.map(withDataAttribute) }));
  return (
    '<!-- npm install press-elements. In vite.config.js: template: { compilerOptions: { isCustomElement:\n' +
    "     (tag) => tag.startsWith('press-') } } -->\n" +
    `<script setup>\n${[...imports, ...themeImport(page)].join('\n')}\n</script>\n\n` +
    `<template>\n${indentBy(template, 2)}\n</template>${styles}`
  );
}
