/** The plugin’s files as wordpress.org and old servers take them: PHP 7.4, WordPress 6.5, one version. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import parser from 'php-parser';
import { startWordPress } from './start-wordpress.mjs';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const BUILD = join(root, 'integrations/wordpress/build/press-elements');
const FILES = readdirSync(BUILD, { encoding: 'utf8', recursive: true });
const PHP_FILES = FILES.filter((file) => file.endsWith('.php'));
const read = (file) => readFileSync(join(BUILD, file), 'utf8');

const engine = new parser.Engine({ parser: { version: 704, extractDoc: false } });

/** All nodes of a syntax tree. */
function* nodesOf(value) {
  if (typeof value !== 'object' || value === null) return;
  if (value.kind) yield value;
  for (const child of Object.values(value)) yield* nodesOf(child);
}
const parse = (code) => [...nodesOf(engine.parseCode(code, 'a.php'))];

/** Types of PHP 8, which the parser takes for names of classes. */
const NEW_TYPES = /^(?:mixed|never|static|null|false|true)$/;
const isNewType = (type) => /^(?:union|intersection)type$/.test(type?.kind) || NEW_TYPES.test(type?.name ?? '');

/** Syntax of PHP 8 that the parser accepts in 7.4, too. */
const isNewSyntax = (node) =>
  isNewType(node.type) ||
  (node.kind === 'parameter' && node.flags > 0) ||
  (node.kind === 'property' && node.readonly) ||
  (node.kind === 'staticlookup' && node.offset.name === 'class' && node.what.kind === 'variable') ||
  (node.kind === 'array' && node.items.some((item) => item?.kind === 'spread'));

/** Throws if PHP 7.4 can’t run the code. */
function checkSyntax(code) {
  for (const node of parse(code)) assert.ok(!isNewSyntax(node), `${node.kind} is newer than PHP 7.4`);
}

const callsIn = (code) => parse(code).filter(({ kind, what }) => kind === 'call' && what.kind === 'name');
const nameOf = ({ what }) => what.name.replace(/^\\/, '');

describe('the plugin’s PHP', () => {
  it('has no error', () => {
    for (const file of PHP_FILES) {
      const { status, stdout } = spawnSync('php', ['-l', join(BUILD, file)], { encoding: 'utf8' });
      assert.equal(status, 0, stdout);
    }
  });

  it('has the syntax of PHP 7.4', () => {
    for (const file of PHP_FILES) assert.doesNotThrow(() => checkSyntax(read(file)), file);
  });

  for (const code of [
    '$a = match(1) { 1 => 2 };',
    '$a?->b();',
    'f(a: 1);',
    'class A { function __construct(private int $a) {} }',
    'function f(int|string $a) {}',
    'function f(): static {}',
    'function f(mixed $a) {}',
    'enum A { case B; }',
    '$a = $b ?? throw new E();',
    'function f($a,) {}',
    'f(...);',
    'class A { public readonly int $a; }',
    '$a::class;',
  ]) {
    it(`would be refused with ${code}`, () => assert.throws(() => checkSyntax(`<?php ${code}`)));
  }

  it('calls no function that is newer than PHP 7.4', () => {
    const names =
      'array_all array_any array_find array_find_key array_is_list fdiv get_debug_type get_resource_id json_validate ' +
      'mb_lcfirst mb_ltrim mb_rtrim mb_str_pad mb_trim mb_ucfirst preg_last_error_msg str_decrement str_increment';
    for (const file of PHP_FILES)
      for (const call of callsIn(read(file)))
        assert.ok(!names.split(' ').includes(nameOf(call)), `${file}: ${nameOf(call)}`);
  });

  it('exits if somebody opens a file by its address', () => {
    for (const file of PHP_FILES.filter((name) => name !== 'uninstall.php'))
      if (!file.startsWith('patterns/')) assert.match(read(file), /\ndefined\( 'ABSPATH' \) \|\| exit;\n/, file);
    assert.match(read('uninstall.php'), /\ndefined\( 'WP_UNINSTALL_PLUGIN' \) \|\| exit;\n/);
  });

  it('translates all texts with its own text domain', () => {
    const functions = /^(?:__|_e|_x|_n|_nx|esc_html__|esc_html_e|esc_html_x|esc_attr__|esc_attr_e|esc_attr_x)$/;
    let count = 0;
    for (const file of PHP_FILES) {
      for (const call of callsIn(read(file)).filter((found) => functions.test(nameOf(found)))) {
        count += 1;
        assert.equal(call.arguments.at(-1).value, 'press-elements', `${file}: ${call.arguments[0].value}`);
        assert.equal(call.arguments[0].kind, 'string', file);
      }
    }
    assert.ok(count > 20);
  });
});

describe('the plugin’s functions', () => {
  let wordpress;
  before(async () => (wordpress = await startWordPress('files')));
  after(() => wordpress?.close());

  it('are in WordPress since 6.5 or longer', () => {
    const names = [...new Set(PHP_FILES.flatMap((file) => callsIn(read(file)).map(nameOf)))];
    const found = JSON.parse(
      wordpress.php(`
        foreach (['plugin', 'template', 'options', 'privacy-tools'] as $file)
          require_once ABSPATH . "wp-admin/includes/$file.php";
        $since = [];
        foreach (${JSON.stringify(names)} as $name) {
          if (!function_exists($name)) continue;
          $function = new ReflectionFunction($name);
          $pattern = '/@since (?:MU )?\\(?(\\d+\\.\\d+)/';
          if (preg_match($pattern, (string) $function->getDocComment(), $version))
            $since[$name] = (float) $version[1];
        }
        echo json_encode($since);`),
    );
    assert.ok(Object.keys(found).length > 60);
    assert.deepEqual(
      Object.entries(found).filter(([, version]) => version > 6.5),
      [],
    );
  });
});

describe('the plugin’s folder', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const readme = read('readme.txt');
  const main = read('press-elements.php');
  const field = (text, name) => new RegExp(`^[ *]*${name}:\\s*(.+)$`, 'm').exec(text)?.[1];

  it('has one version', () => {
    assert.equal(field(main, 'Version'), version);
    assert.equal(field(readme, 'Stable tag'), version);
    assert.match(main, new RegExp(`const VERSION = '${version}';`));
    assert.match(readme, new RegExp(`== Changelog ==\\s+= ${version} =`));
  });

  it('says the same in the header and in the readme', () => {
    for (const name of ['Requires at least', 'Requires PHP', 'License', 'License URI'])
      assert.equal(field(readme, name), field(main, name), name);
    assert.equal(field(main, 'Text Domain'), 'press-elements');
    assert.match(readFileSync(join(BUILD, 'LICENSE'), 'utf8'), /^MIT License/);
  });

  it('has a readme within the limits of wordpress.org', () => {
    const [head, ...sections] = readme.split(/^== (.+) ==$/m);
    const [, short] = head.trim().split('\n\n');
    assert.ok(short.length <= 150, `${short.length} characters`);
    assert.ok(field(readme, 'Tags').split(',').length <= 5);
    const names = sections.filter((_, index) => index % 2 === 0);
    for (const name of ['Description', 'Frequently Asked Questions', 'External services', 'Screenshots', 'Changelog'])
      assert.ok(names.includes(name), name);
  });

  it('names each host that a site may contact', () => {
    const [, services] = readme.split('== External services ==');
    const urls = PHP_FILES.flatMap((file) => parse(read(file)))
      .filter(({ kind, value }) => kind === 'string' && /^https?:\/\//.test(value))
      .map(({ value }) => new URL(value).host);
    const links = ['github.com', 'frankfurter.dev', 'schema.org', 'x.com'];
    const hosts = [...new Set(urls)].filter((host) => !links.includes(host));
    assert.ok(hosts.length > 5);
    for (const host of [...hosts, 'currency-api.pages.dev', 'gravatar.com', 'libravatar.org'])
      assert.ok(services.includes(host), host);
  });

  it('contains nothing that a site doesn’t need', () => {
    assert.deepEqual(
      FILES.filter((file) => /(?:^|\/)(?:\.|index\.php|node_modules|package)|\.(?:map|md|mjs|ts|zip)$/.test(file)),
      [],
    );
  });
});
