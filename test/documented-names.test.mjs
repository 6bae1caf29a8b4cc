/** Checks that the code in the documentation uses names that exist: attributes, values, slots, parts and properties. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const listFiles = (...patterns) =>
  spawnSync('git', ['ls-files', ...patterns], { cwd: root, encoding: 'utf8' })
    .stdout.trim()
    .split('\n');

const declarations = JSON.parse(read('custom-elements.json')).modules.flatMap((module) => module.declarations ?? []);
const elements = new Map(declarations.filter(({ tagName }) => tagName).map((element) => [element.tagName, element]));
const GLOBAL_ATTRIBUTES = new Set(['class', 'id', 'lang', 'dir', 'slot', 'hidden', 'style']);

// The pages about frameworks show the code of the examples, in each framework's own syntax.
const PAGES = ['README.md', ':(glob)docs/**/*.md', ':(glob)packages/*-*/README.md'];
const pages = listFiles(...PAGES, ':!docs/decisions', ':!docs/frameworks');
const blocksOf = (page, language) =>
  [...read(page).matchAll(new RegExp(`^\`\`\`${language}[^\n]*\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code);

/** The values of an attribute that is a keyword. */
const keywordsOf = ({ type }) => [...(type?.text ?? '').matchAll(/'([^']*)'/g)].map(([, keyword]) => keyword);

function problemOf(element, name, value) {
  if (GLOBAL_ATTRIBUTES.has(name)) return undefined;
  const attribute = element.attributes.find((each) => each.name === name);
  if (!attribute) return `${element.tagName} has no attribute ${name}`;
  const keywords = keywordsOf(attribute);
  return keywords.length === 0 || keywords.includes(value) ? undefined : `${name}="${value}"`;
}

/** The attributes of a tag, or of the div that stands for it. */
function attributesOf(node) {
  const pairs = [...node.attributes].map(({ name, value }) => [name, value]);
  if (node.localName !== 'div') return pairs;
  const data = pairs.filter(([name]) => name.startsWith('data-') && name !== 'data-press');
  return data.map(([name, value]) => [name.replace('data-', ''), value]);
}

function problemsIn(html) {
  const { document } = new JSDOM(html).window;
  return [...document.querySelectorAll('*')].flatMap((node) => {
    const tag = node.dataset.press ? `press-${node.dataset.press}` : node.localName;
    const element = elements.get(tag);
    if (!element) return tag.startsWith('press-') ? [`<${tag}>`] : [];
    const slots = element.slots.map(({ name }) => name).concat('role', 'location');
    const unknownSlots = [...node.children]
      .map((child) => child.getAttribute('slot') ?? child.dataset.slot ?? '')
      .filter((slot) => slot && !slots.includes(slot));
    const attributes = attributesOf(node).map(([name, value]) => problemOf(element, name, value));
    return [...attributes.filter(Boolean), ...unknownSlots.map((slot) => `slot="${slot}"`)];
  });
}

describe('the code in the documentation', () => {
  it('has only attributes, keywords and slots that exist', () => {
    const html = pages.flatMap((page) => blocksOf(page, '(?:html|njk)').map((code) => [page, code]));
    assert.ok(html.length > 50, `${html.length} blocks`);
    const problems = html.flatMap(([page, code]) => problemsIn(code).map((problem) => `${page}: ${problem}`));
    assert.deepEqual(problems, []);
  });

  it('has only JSON that can be parsed', () => {
    const json = pages.flatMap((page) => blocksOf(page, 'json'));
    assert.ok(json.length > 4, `${json.length} blocks`);
    for (const text of json) assert.doesNotThrow(() => JSON.parse(text), text);
  });

  it('has only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const names = pages.flatMap((page) => [...read(page).matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name]) => name));
    assert.ok(names.length > 4, `${names.length} commands`);
    for (const name of names) assert.ok(scripts[name], name);
  });

  it('has only parts and states that exist', () => {
    const selectors = pages.flatMap((page) => [
      ...read(page).matchAll(
        /(press-(?:rate|author|suggested|article)-[a-z]+)(?:\[[^\]]*\])?:(?::(part)|(state))\(([\w-]+)\)/g,
      ),
    ]);
    assert.ok(selectors.length > 5, `${selectors.length} selectors`);
    for (const [selector, tag, isPart, , name] of selectors) {
      const { cssParts, cssStates } = elements.get(tag);
      const names = (isPart ? cssParts : cssStates).map((each) => each.name);
      // A card has a part of its section.
      assert.ok(names.includes(name.replace(/^section-.*/, 'card')), selector);
    }
  });

  it('has only custom properties that the styles read', () => {
    const styles = listFiles(':(glob)packages/**/*.styles.ts', 'packages/page-styles/*.css').map(read).join('\n');
    const used = pages.flatMap((page) =>
      [...read(page).matchAll(/--press-[a-z-]+[a-z](?![a-z-]*\*)/g)].map(([name]) => name),
    );
    assert.ok(used.length > 40, `${used.length} properties`);
    assert.deepEqual(
      [...new Set(used)].filter((name) => !styles.includes(name)),
      [],
    );
  });
});
