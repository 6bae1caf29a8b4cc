/** The package as its users meet it: what `dist/` holds, what each import brings, and what it costs. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const manifest = JSON.parse(read('package.json'));
const elements = JSON.parse(read('custom-elements.json'))
  .modules.flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName);
const WIDGETS = ['rate-ticker', 'author-bio', 'suggested-articles', 'article-hero'];
const className = (widget) => `Press${widget.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`;

/** What a bundler makes of one line of a consumer's code, with dependencies left out. */
async function consume(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: new URL('.', root).pathname },
    bundle: true,
    write: false,
    format: 'esm',
    minify: false,
    treeShaking: true,
    logLevel: 'silent',
    external: ['lit', 'lit/*', 'zod', 'zod/*', 'idb-keyval', 'exifreader', '@rgrove/*'],
    alias: { 'press-elements': new URL('.', root).pathname },
  });
  return outputFiles[0].text;
}

describe('the exports map', () => {
  for (const [name, target] of Object.entries(manifest.exports)) {
    it(`points ${name} at files that exist`, () => {
      for (const path of typeof target === 'string' ? [target] : Object.values(target))
        assert.ok(existsSync(new URL(path, root)), path);
    });
  }

  it('lets Node import every module without a DOM', async () => {
    for (const [name, target] of Object.entries(manifest.exports)) {
      if (target.default?.endsWith('.js'))
        await import(new URL(target.default, root)).catch((error) => assert.fail(`${name}: ${error.message}`));
    }
  });

  for (const widget of WIDGETS) {
    it(`gives the class of ${widget} under its own name`, async () => {
      const { default: path } = manifest.exports[`./${widget}/element`];
      assert.equal(typeof (await import(new URL(path, root)))[className(widget)], 'function');
    });
  }
});

describe('a bundle of one import', () => {
  it('holds one class and registers nothing, for the class alone', async () => {
    const code = await consume(`import { PressAuthorBio } from './dist/index.js'; console.log(PressAuthorBio);`);
    assert.match(code, /PressAuthorBio/);
    assert.doesNotMatch(code, /customElements[^\n]*\.define/);
  });

  it('holds no other widget, for an element', async () => {
    const code = await consume(`import './dist/author-bio/define.js';`);
    assert.match(code, /define\("press-author-bio"/);
    for (const other of WIDGETS.filter((widget) => widget !== 'author-bio'))
      assert.ok(!code.includes(className(other)), other);
  });

  it('registers all four, for press-elements/all', async () => {
    const code = await consume(`import './dist/all.js';`);
    for (const widget of WIDGETS) assert.ok(code.includes(`define("press-${widget}"`), widget);
  });

  it('holds no Lit and no element, for press-elements/data', async () => {
    const code = await consume(`import { load } from './dist/data/data.js'; console.log(load);`);
    assert.doesNotMatch(code, /from "lit/);
    assert.doesNotMatch(code, /HTMLElement|LitElement/);
  });

  it('holds neither exifreader nor an XML parser, for all the widgets and the data layer', async () => {
    const code = await consume(`import './dist/all.js'; export * from './dist/data/data.js';`);
    assert.doesNotMatch(code, /exifreader|parse-xml/);
  });
});

describe('the CDN files', () => {
  const files = ['press-elements.js', 'press-elements.iife.js', 'image-credit.js'];
  /** The present size and a little: it grows on purpose or not at all (decision 0010). */
  const BUDGET_BYTES = 81300;
  /** Not on every page: decision 0015. */
  const IMAGE_CREDIT_BYTES = 31700;

  for (const file of files) {
    const budget = file === 'image-credit.js' ? IMAGE_CREDIT_BYTES : BUDGET_BYTES;
    it(`${file} stays within ${budget} bytes, brotli`, (test) => {
      const bytes = brotliCompressSync(read(`dist/cdn/${file}`)).length;
      test.diagnostic(`${bytes} bytes`);
      assert.ok(bytes <= budget, `${bytes} bytes`);
    });

    it(`${file} runs no string as code and loads no further code`, () => {
      const code = read(`dist/cdn/${file}`);
      for (const forbidden of [
        /\beval\(/,
        /\bFunction\(/,
        /document\.write/,
        /currentScript/,
        /\bimport\(/,
        /\bfrom\s*["'][^"']+["'];/,
        /createPolicy\("lit-html"/,
      ])
        assert.doesNotMatch(code, forbidden);
    });

    it(`${file} has its hash in sri.json`, () => {
      const hash = `sha384-${createHash('sha384')
        .update(readFileSync(new URL(`dist/cdn/${file}`, root)))
        .digest('base64')}`;
      assert.equal(JSON.parse(read('dist/cdn/sri.json'))[file], hash);
    });
  }
});

describe('what the library says of itself', () => {
  it('has a manifest entry, a folder, a README, a story and an export for each element', () => {
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), WIDGETS.map((widget) => `press-${widget}`).sort());
    for (const widget of WIDGETS) {
      for (const path of [
        `packages/${widget}/${widget}.ts`,
        `packages/${widget}/define.ts`,
        `packages/${widget}/README.md`,
        `stories/${widget}.stories.ts`,
      ])
        assert.ok(existsSync(new URL(path, root)), path);
      assert.ok(manifest.exports[`./${widget}`]);
    }
  });

  it('says in words of what type each attribute is, and what its default', () => {
    const attributes = elements.flatMap((element) =>
      element.attributes.map((attribute) => ({ ...attribute, where: `${element.tagName} ${attribute.name}` })),
    );
    for (const { where, type, default: value = 'undefined' } of attributes) {
      assert.match(type.text, /^(?:string|number|boolean|'[^']+'(?: \| '[^']+')+)(?: \| undefined)?$/, where);
      assert.match(value, /^(?:undefined|true|false|-?\d+|'[^']*')$/, where);
    }
  });
  it('has tables in the READMEs that say what the manifest says', () => {
    const { status, stderr } = spawnSync('node', ['scripts/readme-tables.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  });

  for (const { tagName, attributes = [], cssParts = [], cssProperties = [], slots = [] } of elements) {
    const folder = `packages/${tagName.replace('press-', '')}/`;
    const source = [
      'packages/core/element/host.styles.ts',
      'packages/debug/panel.ts',
      ...readdirSync(new URL(folder, root), { recursive: true })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .map((name) => folder + name),
    ]
      .map(read)
      .join('\n');

    it(`documents each attribute of <${tagName}>`, () => {
      for (const { name, description } of attributes) assert.ok(description?.length > 10, name);
    });
    it(`has every documented part, slot and property of <${tagName}> in its code`, () => {
      for (const { name } of cssParts)
        assert.match(
          source,
          new RegExp(`(part=["']?|part: ')[^"'\`>]*\\b${name}\\b|part[^\\n]*'${name}'`),
          `part ${name}`,
        );
      for (const { name } of slots.filter(({ name }) => name))
        assert.ok(source.includes(`"${name}"`) || source.includes(`'${name}'`), `slot ${name}`);
      for (const { name } of cssProperties) assert.ok(source.includes(`var(${name}`), name);
    });
    it(`documents every --press property that <${tagName}> reads`, () => {
      const own = new Set(
        [...source.matchAll(new RegExp(`var\\((--${tagName}-[\\w-]+)`, 'g'))].map(([, name]) => name),
      );
      assert.deepEqual(
        [...own].filter((name) => !cssProperties.some((property) => property.name === name)),
        [],
      );
    });
  }
});

describe('the checkers of others', () => {
  const run = (command, ...args) => {
    const { status, stdout, stderr } = spawnSync('npx', [command, ...args], { cwd: root, encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
  };
  it('publint finds the package well formed', () => run('publint', '--strict'));
  it('are-the-types-wrong finds the types right', () =>
    run(
      'attw',
      '--pack',
      '.',
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      'press-elements.css',
      'custom-elements.json',
      'types/jsx',
      'types/vue',
      'types/svelte',
    ));
  it('TypeScript takes the types in JSX, Vue and Svelte, and refuses what is wrong', () =>
    run('tsc', '-p', 'test/consumers'));
});

describe('the rules of the house', () => {
  it('the lock file names no address', () => assert.doesNotMatch(read('package-lock.json'), /"resolved": "http/));
  it('every run-time dependency is one of six', () =>
    assert.deepEqual(Object.keys(manifest.dependencies).sort(), [
      '@rgrove/parse-xml',
      'exifreader',
      'idb-keyval',
      'lit',
      'thumbhash',
      'zod',
    ]));
});
