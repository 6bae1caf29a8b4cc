/** CONTRIBUTING.md points newcomers at files, so every path in it has to exist. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const root = new URL('../', import.meta.url);
const contributing = readFileSync(new URL('CONTRIBUTING.md', root), 'utf8');
const widgets = readdirSync(new URL('packages/', root)).filter((name) =>
  existsSync(new URL(`packages/${name}/define.ts`, root)),
);

const FOLDERS = /^(?:packages|docs|demo|test|bench|scripts|stories|integrations)\//;

/** Paths in code spans and link targets. `<widget>` stands for each widget's name. */
function pathsIn(markdown) {
  const codeSpans = [...markdown.matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) => code.split(/\s+/));
  const linkTargets = [...markdown.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target);
  const paths = [...codeSpans, ...linkTargets].filter((word) => FOLDERS.test(word) || word === '.oxlintrc.json');
  return new Set(paths.flatMap((path) => widgets.map((widget) => path.replaceAll('<widget>', widget))));
}

describe('CONTRIBUTING.md', () => {
  const paths = pathsIn(contributing);

  it('names files and folders', () => assert.ok(paths.size > 30, `${paths.size} paths`));

  for (const path of paths) {
    it(`names ${path}, which exists`, () => assert.ok(existsSync(new URL(path, root))));
  }

  it('names every command by a script that exists', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
    for (const [, name] of contributing.matchAll(/npm run ([\w:]+)/g)) assert.ok(scripts[name], name);
  });

  it('has a glossary of at most twenty terms', () => {
    const [, glossary] = contributing.split('## Glossary');
    const rows = glossary.split('\n').filter((line) => line.startsWith('|'));
    assert.ok(rows.length - 2 <= 20);
  });
});
