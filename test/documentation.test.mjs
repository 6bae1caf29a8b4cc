/** Tests that the paths, commands and links in the documentation exist. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const contributing = read('CONTRIBUTING.md');
const widgets = readdirSync(new URL('packages/', root)).filter((name) =>
  existsSync(new URL(`packages/${name}/define.ts`, root)),
);

const FOLDERS = /^(?:packages|docs|demo|examples|test|bench|scripts|stories|integrations)\//;

const linkTargetsIn = (markdown) => [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target);

/** Paths in code spans and link targets. `<widget>` stands for each widget's name. */
function pathsIn(markdown) {
  const words = [...markdown.matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) => code.split(/\s+/));
  const candidates = [...words, ...linkTargetsIn(markdown)];
  const paths = candidates.filter((word) => FOLDERS.test(word) || word === '.oxlintrc.json');
  return new Set(paths.flatMap((path) => widgets.map((widget) => path.replaceAll('<widget>', widget))));
}

/** The anchors that GitHub creates for headings. */
function anchorsIn(markdown) {
  const headings = [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading.toLowerCase());
  return headings.map((heading) => heading.replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-'));
}

describe('CONTRIBUTING.md', () => {
  const paths = pathsIn(contributing);

  it('names files and folders', () => assert.ok(paths.size > 30, `${paths.size} paths`));

  for (const path of paths) {
    it(`names ${path}, which exists`, () => assert.ok(existsSync(new URL(path, root))));
  }

  it('names commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    for (const [, name] of contributing.matchAll(/npm run ([a-z][\w:-]*)/g)) assert.ok(scripts[name], name);
  });

  it('has a glossary of at most twenty terms', () => {
    const [, glossary] = contributing.split('## Glossary');
    const rows = glossary.split('\n').filter((line) => line.startsWith('|'));
    assert.ok(rows.length - 2 <= 20);
  });
});

describe('the links to other files', () => {
  const { stdout } = spawnSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' });

  for (const path of stdout.trim().split('\n')) {
    it(`in ${path} have a target`, () => {
      const targets = linkTargetsIn(read(path)).filter((target) => !/^(?:https?|mailto):/.test(target));
      for (const target of targets) {
        const url = new URL(target, new URL(path, root));
        const anchor = decodeURIComponent(url.hash.slice(1));
        url.hash = '';
        assert.ok(existsSync(url), target);
        if (anchor) assert.ok(anchorsIn(readFileSync(url, 'utf8')).includes(anchor), target);
      }
    });
  }
});

describe('docs/reference/package.md', () => {
  const page = read('docs/reference/package.md');
  const { exports } = JSON.parse(read('package.json'));

  /** Some rows name several imports by their last part. */
  const isNamed = (name) => page.includes(`press-elements/${name}`) || page.includes(`\`${name.split('/').at(-1)}\``);

  it('names every import of the package', () => {
    const names = Object.keys(exports).map((key) => key.replace(/^\.\/?/, ''));
    const documented = names.filter(
      (name) => name && name !== 'package.json' && !/\/element$|\.tokens\.json$/.test(name),
    );
    assert.ok(documented.length > 15);
    assert.deepEqual(
      documented.filter((name) => !isNamed(name)),
      [],
    );
  });
});

describe('docs/reference/events.md', () => {
  const [, ...sections] = read('docs/reference/events.md').split(/^## /m);
  const source = read('packages/core/element/events.ts') + read('packages/loading/use-module.ts');
  const classes = [...source.matchAll(/class (\w+) extends CustomEvent<(\w+)[^]*?super\('([\w-]+)'/g)];

  it('has a section for each event', () => assert.equal(classes.length, 4));

  for (const [, className, detail, name] of classes) {
    it(`names the class and the detail of ${name}`, () => {
      const section = sections.find((text) => text.startsWith(`\`${name}\``));
      const [, body] = new RegExp(`interface ${detail} \\{([^]*?)\n\\}`).exec(source);
      const fields = [...body.matchAll(/readonly (\w+)/g)].map(([, field]) => field);
      assert.ok(section.includes(className));
      if (name === 'press-view') assert.match(section, /`detail` is that of `press-select`/);
      else {
        const rows = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, field]) => field);
        assert.deepEqual(rows, ['detail', ...fields]);
      }
    });
  }
});

describe('the pages about frameworks', () => {
  const folder = new URL('docs/frameworks/', root);
  const names = readdirSync(folder).filter((name) => name !== 'README.md');
  const withoutIndentation = (text) => text.trim().replace(/\n\s*/g, '\n');

  /** The files of the repository in an example. */
  function sourcesOf(example) {
    const { stdout } = spawnSync('git', ['ls-files', `examples/${example}`], { cwd: root, encoding: 'utf8' });
    const paths = stdout.trim().split('\n');
    return paths.filter((path) => !path.endsWith('package-lock.json')).map((path) => withoutIndentation(read(path)));
  }

  it('are one for each example', () => {
    const examples = readdirSync(new URL('examples/', root)).filter((name) =>
      existsSync(new URL(`examples/${name}/package.json`, root)),
    );
    assert.deepEqual(
      names.map((name) => name.replace('.md', '')),
      examples,
    );
  });

  for (const name of names) {
    it(`show code that the example contains: ${name}`, () => {
      const sources = sourcesOf(name.replace('.md', ''));
      const page = readFileSync(new URL(name, folder), 'utf8');
      const blocks = [...page.matchAll(/^```(?!sh)\w+\n(.*?)^```$/gms)].map(([, code]) => withoutIndentation(code));
      assert.ok(blocks.length > 1);
      for (const block of blocks)
        assert.ok(
          sources.some((source) => source.includes(block)),
          block,
        );
    });
  }
});
