/** Compares the design tokens with the format that they are in, and with the stylesheets. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { listTokens } from '../scripts/tokens/list-tokens.mjs';

const packages = new URL('../packages/', import.meta.url);
const read = (path) => readFileSync(new URL(path, packages), 'utf8');
const sources = readdirSync(packages, { recursive: true })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:ts|css)$/.test(path) && !/\.test\.ts$|^themes\//.test(path));

const THEMES = readdirSync(new URL('themes/', packages)).filter((file) => file.endsWith('.tokens.json'));
const TOKEN_FILES = ['tokens.json', ...THEMES.map((file) => `themes/${file}`)];
const tokens = listTokens(JSON.parse(read('tokens.json')));

const withoutComments = (code) => code.replace(/\/\*[^]*?\*\//g, '');

/** The index of the parenthesis that closes the one before `start`. */
function closingParenthesis(text, start) {
  let depth = 1;
  for (let index = start; index < text.length; index++) {
    if (text[index] === '(') depth += 1;
    if (text[index] === ')') depth -= 1;
    if (depth === 0) return index;
  }
  throw new Error(`A parenthesis is not closed: ${text.slice(start, start + 80)}`);
}

/** Calls of `var()` in a text: the name and the fallback of each. */
function* calls(text) {
  for (const { 0: start, 1: name, index } of text.matchAll(/var\(\s*(--[\w-]+)/g)) {
    const end = closingParenthesis(text, index + 'var('.length);
    const fallback = text.slice(index + start.length, end).replace(/^\s*,\s*/, '');
    yield { name, whole: text.slice(index, end + 1), fallback: fallback.replace(/\s+/g, ' ').trim() };
  }
}

const host = withoutComments(read('core/element/host.styles.ts') + read('core/element/type-steps.styles.ts'));
/** The private names of styles that widgets share: `--_step-1` is `--press-step-1`. */
const publicNames = new Map(
  [...host.matchAll(/(--_[\w-]+): var\((--press-[\w-]+)/g)].map(([, own, name]) => [own, name]),
);

/** Without the fallbacks of what all widgets use, whose defaults are their own, and with their public names. */
function normalized(fallback) {
  const shared = [...calls(fallback)].find(({ name, fallback: inner }) => publicNames.has(name) || inner !== '');
  if (!shared || shared.fallback === '50%') return fallback;
  const name = publicNames.get(shared.name) ?? shared.name;
  if (name.startsWith('--_')) return normalized(shared.fallback);
  return fallback.replace(shared.whole, `var(${name})`);
}

/** The defaults of each property that a stylesheet reads. */
const defaults = new Map();
for (const path of sources) {
  for (const { name, fallback } of calls(withoutComments(read(path)))) {
    if (!name.startsWith('--press-')) continue;
    defaults.set(name, (defaults.get(name) ?? new Set()).add(normalized(fallback)));
  }
}

const CHECKS = {
  color({ colorSpace, components, alpha = 1, hex }) {
    assert.equal(colorSpace, 'srgb');
    assert.equal(components.length, 3);
    for (const component of [...components, alpha]) assert.ok(component >= 0 && component <= 1, component);
    const bytes = components.map((component) =>
      Math.round(component * 255)
        .toString(16)
        .padStart(2, '0'),
    );
    assert.equal(hex, `#${bytes.join('')}`);
  },
  dimension({ value, unit }) {
    assert.equal(typeof value, 'number');
    assert.match(unit, /^(?:px|rem)$/);
  },
  number: (value) => assert.equal(typeof value, 'number'),
  fontFamily: (value) => assert.ok([value].flat().every((name) => typeof name === 'string')),
};

/** Every token below a group, with its path. */
function tokensBelow(group, path = []) {
  return Object.entries(group).flatMap(([key, each]) => {
    if (key.startsWith('$')) return [];
    return each.$value === undefined ? tokensBelow(each, [...path, key]) : [[[...path, key], each]];
  });
}

function checkToken(document, path, { $type, $value, $extensions = {} }) {
  assert.ok(path.every((key) => /^[^${}.][^{}.]*$/.test(key)));
  if (typeof $value === 'string' && $value.startsWith('{')) {
    const target = $value
      .slice(1, -1)
      .split('.')
      .reduce((group, key) => group?.[key], document);
    assert.equal(target?.$type, $type, `${path.join('.')} refers to ${$value}`);
    return;
  }
  CHECKS[$type]($value);
  const { dark } = $extensions['press-elements'] ?? {};
  if (dark) CHECKS[$type](dark);
}

describe('the design tokens', () => {
  for (const file of TOKEN_FILES) {
    it(`in ${file} are in the format of 2025.10, which design tools read`, () => {
      const document = JSON.parse(read(file));
      assert.equal(document.$schema, 'https://www.designtokens.org/schemas/2025.10/format.json');
      const found = tokensBelow(document);
      assert.ok(found.length > 5);
      for (const [path, token] of found) checkToken(document, path, token);
    });
  }

  it('have a description each', () => {
    assert.deepEqual(
      tokens.filter(({ description }) => !/^[A-Z`].*[.]$/.test(description)),
      [],
    );
  });

  for (const theme of THEMES) {
    it(`in ${theme} are ones that widgets read, or the theme's own, below press.theme, which its rules read`, () => {
      const rules = read(`themes/${theme.replace('.tokens.json', '.css')}`);
      const known = new Set(tokens.map(({ name }) => name));
      for (const { name } of listTokens(JSON.parse(read(`themes/${theme}`))))
        assert.ok(name.startsWith('--press-theme-') ? rules.includes(`var(${name})`) : known.has(name), name);
    });
  }

  it('are the custom properties that stylesheets read, no more and no less', () => {
    assert.deepEqual(new Set(tokens.map(({ name }) => name)), new Set(defaults.keys()));
  });

  for (const { name, css } of tokens.filter((token) => token.css !== undefined)) {
    it(`name the default of ${name} that its stylesheet has`, () => {
      assert.ok(
        defaults.get(name)?.has(css),
        `tokens.json: ${css}; stylesheets: ${[...defaults.get(name)].join(' | ')}`,
      );
    });
  }

  it('are described once: no docstring repeats them', () => {
    assert.deepEqual(
      sources.filter((path) => read(path).includes('@cssprop')),
      [],
    );
  });
});
