/** Tests the package as users install it: the files in `dist/`, what each import contains, and its size. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import * as z from 'zod/mini';
import { personSchema } from '../dist/data/data.js';
import { scriptTag } from '../scripts/head-snippet.mjs';

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const manifest = JSON.parse(read('package.json'));
const elements = JSON.parse(read('custom-elements.json'))
  .modules.flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName);
const WIDGETS = ['rate-ticker', 'author-bio', 'suggested-articles', 'article-hero'];
const className = (widget) => `Press${widget.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`;

/** Where a piece begins: its build's key, its name and what it imports. */
const PIECE_START =
  /^\/\/# allFunctionsCalledOnLoad\n"use strict";\(self\["([^"]+)"\]\?\?=\[\]\)\.push\(\["([^"]+)",(\[.*?\])/;

/** Bundles code that imports the package, without its dependencies. */
async function bundleConsumer(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: new URL('.', root).pathname },
    bundle: true,
    write: false,
    format: 'esm',
    minify: false,
    treeShaking: true,
    logLevel: 'silent',
    external: ['lit', 'lit/*', 'zod', 'zod/*'],
    alias: { 'press-elements': new URL('.', root).pathname },
  });
  return outputFiles[0].text;
}

describe('the exports map', () => {
  for (const [name, target] of Object.entries(manifest.exports)) {
    it(`points ${name} at files that exist`, () => {
      for (const path of typeof target === 'string' ? [target] : Object.values(target))
        assert.ok(existsSync(new URL(path.replace(/\*$/, ''), root)), path);
    });
  }

  it('lets the template of a server find what it sends to browsers by the name of the package', () => {
    for (const [name, path] of Object.entries({
      'cdn/press-elements.js': 'dist/cdn/press-elements.js',
      'cdn/pieces/base.js': 'dist/cdn/pieces/base.js',
      'cdn/sri.json': 'dist/cdn/sri.json',
      'head.html': 'dist/head.html',
      'press-elements.css': 'dist/press-elements.css',
      'custom-elements.json': 'custom-elements.json',
      'package.json': 'package.json',
    })) {
      assert.equal(import.meta.resolve(`press-elements/${name}`), new URL(path, root).href);
      assert.ok(existsSync(new URL(path, root)), path);
    }
  });

  it('lets Node import every module without a DOM', async () => {
    for (const [name, target] of Object.entries(manifest.exports)) {
      if (target.default?.endsWith('.js'))
        await import(new URL(target.default, root)).catch((error) => assert.fail(`${name}: ${error.message}`));
    }
  });

  for (const widget of WIDGETS) {
    it(`exports the class of ${widget}`, async () => {
      const { default: path } = manifest.exports[`./${widget}/element`];
      assert.equal(typeof (await import(new URL(path, root)))[className(widget)], 'function');
    });
  }
});

/** What a built file imports, itself and through other files: files of the package, and libraries. */
function importsOf(path) {
  const files = new Set([new URL(path, root).href]);
  const libraries = new Set();
  for (const file of files)
    for (const [, source] of read(file).matchAll(/^(?:import|export)\b[^"']*"([^"]+)";$/gm))
      if (source.startsWith('.')) files.add(new URL(source, file).href);
      else libraries.add(source);
  return {
    files: [...files].map((file) => file.slice(new URL('dist/', root).href.length)),
    libraries: [...libraries],
  };
}

describe('without a bundler', () => {
  for (const name of ['configure', 'data', 'image-credit']) {
    it(`press-elements/${name} imports no library and no element`, () => {
      const imports = importsOf(manifest.exports[`./${name}`].default);
      assert.deepEqual(imports.libraries, []);
      assert.deepEqual(
        imports.files.filter((file) => WIDGETS.some((widget) => file.startsWith(`${widget}/`))),
        [],
      );
    });
  }

  for (const widget of WIDGETS) {
    it(`press-elements/${widget} starts without lazy parts and other elements`, () => {
      const { files } = importsOf(manifest.exports[`./${widget}`].default);
      const others = [...WIDGETS.filter((other) => other !== widget), 'parts'];
      assert.ok(files.length > 10);
      assert.deepEqual(
        files.filter((file) => others.some((other) => file.startsWith(`${other}/`))),
        [],
      );
    });
  }
});

describe('the themes', () => {
  const themes = readdirSync(new URL('packages/themes/', root)).filter((file) => file.endsWith('.css'));
  assert.ok(themes.length >= 3);

  for (const theme of themes) {
    it(`include ${theme}, which is short, needs no tool that knows nesting, and gives way to the page`, () => {
      assert.ok(manifest.exports[`./themes/${theme}`], 'exported');
      assert.ok(manifest.exports[`./themes/${theme.replace('.css', '.tokens.json')}`], 'its tokens, too');
      const css = read(`dist/themes/${theme}`);
      assert.ok(brotliCompressSync(css).length < 2000, 'bytes');
      assert.match(css, /^\/\*[^]*?\*\/\n@layer press-theme \{\n/);
      for (const [, before] of css.matchAll(/([^{}]*)\{/g)) assert.doesNotMatch(before, /^\s*&|[,\s]&/);
    });
  }

  it('style only widgets and elements in them, not the page', () => {
    for (const theme of themes) {
      const rules = read(`packages/themes/${theme}`).replace(/\/\*[^]*?\*\//g, '');
      for (const [, selectors] of rules.matchAll(/([^{};]+)\{/g))
        for (const selector of selectors.split(/,(?![^(]*\))/))
          assert.match(selector.trim(), /^(?:press-[\w-]+|:is\(press-[^()]*\))(?:$|::part|:not\(\[|\[layout|\s)/);
    }
  });
});

describe('the modules', () => {
  const modules = readdirSync(new URL('dist/', root), { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.js') && !/^(?:cdn|storybook|vendor)\//.test(path));
  const literals = (tag) =>
    modules.flatMap((path) =>
      [...read(`dist/${path}`).matchAll(new RegExp(`\\b${tag}\`([^\`]*)\``, 'g'))].map(([, text]) => [path, text]),
    );

  it('contain stylesheets without white space and comments, as bundlers don’t minify them', () => {
    const stylesheets = literals('css');
    assert.ok(stylesheets.length > 10);
    for (const [path, text] of stylesheets) assert.doesNotMatch(text, /\n|\/\*|  |[;{}] /, path);
  });

  it('contain templates without line breaks and indentation', () => {
    const templates = literals('html');
    assert.ok(templates.length > 20);
    for (const [path, text] of templates) assert.doesNotMatch(text, /\n\s*<|[^=]>\s*\n|>\s{2,}</, path);
  });
});

describe('a bundle of one import', () => {
  it('contains one class and registers nothing, for a class from the index', async () => {
    const code = await bundleConsumer(`import { PressAuthorBio } from './dist/index.js'; console.log(PressAuthorBio);`);
    assert.match(code, /PressAuthorBio/);
    assert.doesNotMatch(code, /customElements[^\n]*\.define/);
  });

  it('contains no other widget, for one element', async () => {
    const code = await bundleConsumer(`import './dist/author-bio/define.js';`);
    assert.match(code, /define\("press-author-bio"/);
    for (const other of WIDGETS.filter((widget) => widget !== 'author-bio'))
      assert.ok(!code.includes(className(other)), other);
  });

  it('registers all four, for press-elements/all', async () => {
    const code = await bundleConsumer(`import './dist/define.js';`);
    for (const widget of WIDGETS) assert.ok(code.includes(`define("press-${widget}"`), widget);
  });

  it('contains no Lit and no element, for press-elements/data', async () => {
    const code = await bundleConsumer(`import { load } from './dist/data/data.js'; console.log(load);`);
    assert.doesNotMatch(code, /from "lit/);
    assert.doesNotMatch(code, /HTMLElement|LitElement/);
  });

  it('contains neither exifreader nor an XML parser, for all widgets and the data layer', async () => {
    const code = await bundleConsumer(`import './dist/define.js'; export * from './dist/data/data.js';`);
    assert.doesNotMatch(code, /exifreader|parse-xml/);
  });
});

describe('the schemas of press-elements/data, which contains a zod of its own', () => {
  it('are read by the functions of the application’s zod', () => {
    const { success, data: person } = z.safeParse(personSchema, { name: ' Aida B. ', jobTitle: 7, sameAs: 'x' });
    assert.deepEqual([success, person?.name, person?.jobTitle], [true, 'Aida B.', '7']);
    const { error } = z.safeParse(personSchema, { name: ['A'], award: 'none', email: {} });
    assert.deepEqual(
      error?.issues.map(({ path, message }) => [path.join('.'), message]),
      [['email', 'a string']],
    );
  });

  it('are fields of the application’s schemas, also of those that read later', async () => {
    const story = z.object({ title: z.string(), author: personSchema });
    assert.equal(z.parse(story, { title: 'Water', author: { name: 'Aida' } }).author.name, 'Aida');
    assert.equal((await z.parseAsync(story, { title: 'Water', author: 'Aida' })).author.name, 'Aida');
    assert.equal(z.safeParse(story, { title: 'Water', author: 7 }).success, false);
  });

  it('are standard schemas', () => {
    const { version, validate } = personSchema['~standard'];
    assert.deepEqual([version, validate({ name: 'Aida' }).value.name], [1, 'Aida']);
    assert.deepEqual(validate({ name: 'Aida', email: {} }), { issues: [{ path: ['email'], message: 'a string' }] });
  });

  it('leave the settings of the application’s zod alone', () => assert.equal(z.config().jitless, undefined));
});

const sri = JSON.parse(read('dist/cdn/sri.json'));
const hashOf = (path, algorithm = 'sha384') =>
  `${algorithm}-${createHash(algorithm)
    .update(readFileSync(new URL(path, root)))
    .digest('base64')}`;

describe('the CDN files', () => {
  /** The current sizes and a little more, so that growth is always a decision (decision 0010). */
  const MAX_BYTES = {
    // With 231 bytes of headers, two packets of 1,500 (decision 0023). The hashes of each build weigh a little more or
    // less.
    'press-elements.js': 2769,
    'press-elements.all.js': 95450,
    'press-elements.all.iife.min.js': 95450,
    // Only few pages load it: decision 0015.
    'image-credit.js': 31300,
  };

  for (const [file, maxBytes] of Object.entries(MAX_BYTES)) {
    it(`${file} has at most ${maxBytes} bytes, brotli`, (test) => {
      const bytes = brotliCompressSync(read(`dist/cdn/${file}`)).length;
      test.diagnostic(`${bytes} bytes`);
      assert.ok(bytes <= maxBytes, `${bytes} bytes`);
    });
  }

  for (const file of Object.keys(sri)) {
    it(`${file} has its hash in sri.json, ends with a line break, and doesn’t run strings as code`, () => {
      const code = read(`dist/cdn/${file}`);
      assert.equal(sri[file], hashOf(`dist/cdn/${file}`));
      assert.ok(code.endsWith('\n'));
      for (const forbidden of [/\beval\(/, /\bFunction\(/, /document\.write/, /createPolicy\("lit-html"/])
        assert.doesNotMatch(code, forbidden);
    });

    it(`${file} loads no other code, unless it is the script tag`, { skip: file === 'press-elements.js' }, () => {
      for (const forbidden of [/currentScript/, /\bimport\(/, /\bfrom\s*["'][^"']+["'];/])
        assert.doesNotMatch(read(`dist/cdn/${file}`), forbidden);
    });
  }

  it('are all in sri.json', () => {
    const files = readdirSync(new URL('dist/cdn/', root), { recursive: true }).filter((file) => file.endsWith('.js'));
    assert.deepEqual(new Set(Object.keys(sri)), new Set(files.map((file) => file.replaceAll('\\', '/'))));
  });
});

describe('the pieces of the script tag', () => {
  const files = Object.keys(sri).filter((file) => file.startsWith('pieces/'));
  const names = files.map((file) => file.slice('pieces/'.length, -'.js'.length));
  const bundles = names.filter((name) => name.includes('_'));
  const pieces = names.filter((name) => !bundles.includes(name) && name !== 'more');
  const readPiece = (name) => read(`dist/cdn/pieces/${name}.js`);
  const tag = read('dist/cdn/press-elements.js');

  it('each have their hash in the tag, or in the table that it loads', () => {
    for (const name of names) {
      const hash = hashOf(`dist/cdn/pieces/${name}.js`, 'sha256').slice('sha256-'.length, -'='.length);
      assert.ok(tag.includes(hash) || readPiece('more').includes(hash), name);
    }
  });

  it('are classic scripts of one build, which import only each other', () => {
    const keys = new Set();
    for (const name of pieces) {
      const code = readPiece(name);
      const [, key, registeredName, imports] = PIECE_START.exec(code);
      keys.add(key);
      assert.equal(registeredName, name);
      for (const imported of JSON.parse(imports)) assert.ok(pieces.includes(imported), imported);
      for (const [, imported] of code.matchAll(/pressLoad\("([^"]+)"\)/g))
        assert.ok(pieces.includes(imported), imported);
    }
    assert.equal(keys.size, 1);
    assert.ok([...keys][0].startsWith(`press-elements@${manifest.version}-`));
  });

  const lists = JSON.parse(read('packages/cdn/bundles.json')).map((list) => list.split(' '));

  it('are joined in bundles without a change', () => {
    const [start] = /^[^]*?\.push\(/.exec(readPiece('base'));
    const registrationIn = (name) => readPiece(name).slice(start.length, -');\n'.length);
    const joined = new Set(lists.map((list) => list.map(registrationIn).join()));
    assert.ok(bundles.length > 0);
    assert.equal(joined.size, bundles.length);
    for (const name of bundles) {
      assert.ok(joined.has(registrationIn(name)), name);
      for (const part of name.split('_')) assert.ok(registrationIn(name).includes(registrationIn(part)), part);
    }
  });

  it('are joined in bundles with all that they import, so that a page needs no other file', () => {
    for (const list of lists)
      for (const name of list) {
        const [, , , imports] = PIECE_START.exec(readPiece(name));
        for (const imported of JSON.parse(imports)) assert.ok(list.includes(imported), `${list}: ${imported}`);
      }
  });

  it('have the names that the plans of the tag and of the loader use', () => {
    const plans = read('packages/cdn/plan.ts') + read('packages/cdn/more.ts');
    const planned = [...plans.matchAll(/'([\w -]+)'\],/g)].flatMap(([, row]) => row.split(' '));
    assert.ok(planned.length > 20);
    for (const name of planned) assert.ok(pieces.includes(name) || name === 'more', name);
  });

  it('let no widget need another', () => {
    for (const widget of WIDGETS) {
      const [, imports] = /\.push\(\["[^"]+",(\[.*?\])/.exec(read(`dist/cdn/pieces/${widget}.js`));
      assert.deepEqual(
        JSON.parse(imports).filter((name) => !['base', 'common', 'formats'].includes(name)),
        [],
        widget,
      );
    }
  });
});

describe('the documentation', () => {
  it('has the tag of dist/head.html in the README, which `node scripts/readme-tag.mjs` writes', () => {
    const tagIn = (path) => /<script async src="[^"]*\/press-elements\.js"[^>]*><\/script>/.exec(read(path))?.[0];
    assert.equal(tagIn('README.md'), tagIn('dist/head.html'));
    assert.equal(tagIn('README.md'), scriptTag({ version: manifest.version, integrity: sri['press-elements.js'] }));
    assert.match(manifest.scripts.prepack, /readme-tag/);
  });

  it('has the numbers of bench/results/pages.md in the README', () => {
    const [, table] = /<!-- pages -->([^]*)<!-- \/pages -->/.exec(read('README.md'));
    const rowsIn = (text) => [...text.matchAll(/^\| (.+) \|$/gm)].slice(2).map(([, row]) => row.split(' | '));
    const kilobytes = (bytes) => (Number(bytes.replace(',', '')) / 1000).toFixed(1);
    const measured = rowsIn(read('bench/results/pages.md'));
    assert.equal(measured.length, 5);
    assert.deepEqual(
      rowsIn(table),
      // Each way to load the library has a column of bytes, followed by requests and steps.
      measured.map(([page, , , tag, , , app]) => [page, kilobytes(tag), kilobytes(app)]),
    );
  });

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

  it('spells out the type and the default of each attribute', () => {
    const attributes = elements.flatMap((element) =>
      element.attributes.map((attribute) => ({ ...attribute, where: `${element.tagName} ${attribute.name}` })),
    );
    for (const { where, type, default: value = 'undefined' } of attributes) {
      assert.match(type.text, /^(?:string|number|boolean|'[^']+'(?: \| '[^']+')+)(?: \| undefined)?$/, where);
      assert.match(value, /^(?:undefined|true|false|-?\d+|'[^']*')$/, where);
    }
  });
  it('has the same tables in the READMEs as in the manifest', () => {
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
      'packages/core/element/type-steps.styles.ts',
      'packages/debug/panel.ts',
      ...readdirSync(new URL(folder, root), { recursive: true })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .map((name) => folder + name),
    ]
      .map(read)
      .join('\n');

    it(`describes each attribute of <${tagName}>`, () => {
      for (const { name, description } of attributes) assert.ok(description?.length > 10, name);
    });
    it(`lists only parts, slots and properties of <${tagName}> that are in its code`, () => {
      for (const { name } of cssParts) {
        // `credit-agency` may be written as `credit-${kind}`.
        const written = name.includes('-') ? `(?:${name}\\b|${name.replace(/\w+$/, '')}\\$\\{)` : `${name}\\b`;
        assert.match(
          source,
          new RegExp(`(part=["']?|part: ')[^"'\`>]*\\b${written}|part[^\\n]*'(?:\\w+ )*${name}'`),
          `part ${name}`,
        );
      }
      for (const { name } of slots.filter(({ name }) => name))
        assert.ok(source.includes(`"${name}"`) || source.includes(`'${name}'`), `slot ${name}`);
      for (const { name } of cssProperties) assert.match(source, new RegExp(`var\\(\\s*${name}\\b`), name);
    });
    it(`lists every --press property that <${tagName}> uses`, () => {
      const own = new Set(
        [...source.matchAll(new RegExp(`var\\(\\s*(--${tagName}-[\\w-]+)`, 'g'))].map(([, name]) => name),
      );
      assert.deepEqual(
        [...own].filter((name) => !cssProperties.some((property) => property.name === name)),
        [],
      );
    });
  }
});

describe('package checkers', () => {
  const run = (command, ...args) => {
    // Packing runs no script: `prepack` writes into the README.
    const env = { ...process.env, npm_config_ignore_scripts: 'true' };
    const { status, stdout, stderr } = spawnSync('npx', [command, ...args], { cwd: root, encoding: 'utf8', env });
    assert.equal(status, 0, stdout + stderr);
  };
  it('publint reports no problems', () => run('publint', '--strict'));
  it('are-the-types-wrong reports no problems for bundlers, ES modules and CommonJS', () =>
    run(
      'attw',
      '--pack',
      '.',
      '--profile',
      'node16',
      // Node 20.19 and newer `require()` ES modules.
      '--ignore-rules',
      'cjs-resolves-to-esm',
      '--exclude-entrypoints',
      'press-elements.css',
      'tokens.json',
      ...Object.keys(manifest.exports).flatMap((name) => (name.startsWith('./themes/') ? [name.slice(2)] : [])),
      'head.html',
      'custom-elements.json',
      'types/jsx',
      'types/react',
      'types/vue',
      'types/svelte',
    ));
  it('TypeScript accepts valid JSX, Vue and Svelte, and reports invalid attributes', () =>
    run('tsc', '-p', 'test/consumers'));
});

describe('the dependencies', () => {
  it('have no URLs in the lock file', () => assert.doesNotMatch(read('package-lock.json'), /"resolved": "http/));
  it('are Lit and zod at run time', () => assert.deepEqual(Object.keys(manifest.dependencies).sort(), ['lit', 'zod']));

  /** A library and what it depends on. */
  function* withDependencies(name) {
    const library = JSON.parse(read(`node_modules/${name}/package.json`));
    yield library;
    for (const dependency of Object.keys(library.dependencies ?? {})) yield* withDependencies(dependency);
  }

  it('install on the oldest Node that `engines` names', () => {
    const versionIn = (range) => /^>=\s*([\d.]+)$/.exec(range)?.[1] ?? assert.fail(`Read the range ${range}.`);
    const oldest = `${versionIn(manifest.engines.node)}.0`;
    const libraries = Object.keys(manifest.dependencies).flatMap((name) => [...withDependencies(name)]);
    assert.ok(libraries.length > 4);
    for (const { name, engines } of libraries.filter((library) => library.engines?.node)) {
      const needed = versionIn(engines.node);
      assert.ok(needed.localeCompare(oldest, 'en', { numeric: true }) <= 0, `${name} needs Node ${needed}`);
    }
  });

  it('are ranges, so that an application installs one copy', () => {
    for (const [name, range] of Object.entries(manifest.dependencies)) assert.match(range, /^\^\d+\.\d+\.0$/, name);
  });
});
