/**
 * Turns the chunks of a build into classic scripts, so that a small loader can fetch them under integrity and a strict
 * CSP, and so that they never disturb an import map. Each adds itself to one array, in any order:
 *
 *     (self["press-elements …"]??=[]).push(["name",["base"],({a:b},load)=>{…;return{c:d}}])
 *
 * `import` becomes a parameter, `export` the returned object, and `import()` a call of the loader. Anything that can't
 * be converted stops the build. See decision 0022.
 *
 * A piece that others import returns a list instead: `[c]` and `([b])=>` need no names.
 */
import { createHash } from 'node:crypto';
import MagicString from 'magic-string';
import { assignedInFunctions } from './assigned-names.mjs';
import { bundleName, bundles, earlyParts, tableOf } from './built-pieces.mjs';
import { exportLists, listPattern } from './export-lists.mjs';
import { COMPILE_HINT, minifyExpression } from './minify.mjs';

/** The parameter that replaces `import()`. The code of a piece may use its properties. */
const LOAD = 'pressLoad';
/** Rolldown's name of the chunk with its helper. */
const HELPERS = 'rolldown-runtime';
/** The name of our own in `base`. */
const HELPER = 'press_namespace';

/**
 * The names of a module that is loaded with `import()`, from a function for each. They are read one by one, so this is
 * enough, and a quarter of Rolldown's helper, which every page would download.
 */
const NAMESPACE = 'getters => new Proxy(getters, { get: (all, name) => all[name]?.() })';

const nameOfFile = (fileName) => fileName.replace(/\.js$/, '');

function* descendants(node) {
  if (Array.isArray(node)) for (const child of node) yield* descendants(child);
  else if (typeof node?.type === 'string') {
    yield node;
    for (const child of Object.values(node)) if (typeof child === 'object') yield* descendants(child);
  }
}

/** `base` for `./base.js`. */
function pieceName(source) {
  const text = source.type === 'TemplateLiteral' ? source.quasis[0].value.cooked : source.value;
  const name = typeof text === 'string' && /^\.\/([\w-]+)\.js$/.exec(text)?.[1];
  if (!name || source.expressions?.length) throw new Error(`it imports ${text}`);
  return name;
}

const nameOf = (identifier) => identifier.name ?? JSON.stringify(identifier.value);

/** `a,b:c` for `[[a, a], [b, c]]`: inside of braces, an object or a pattern. */
const asProperties = (pairs) => pairs.map(([key, name]) => (key === name ? key : `${key}:${name}`)).join();

/** The names that a module imports from one piece: `[a, b]` for `a as b`; a text for a namespace. */
function importedNames({ specifiers }) {
  const namespace = specifiers.find(({ type }) => type === 'ImportNamespaceSpecifier');
  if (namespace && specifiers.length === 1) return namespace.local.name;
  if (specifiers.some(({ type }) => type !== 'ImportSpecifier')) throw new Error('it imports a default, or a mix');
  return specifiers.map(({ imported, local }) => [nameOf(imported), local.name]);
}

/**
 * Takes the imports and exports out of the code.
 *
 * @returns {{ imports: Map<string, string | string[][]>; exports: string[][] }}
 */
function takeDeclarations(program, edited) {
  const imports = new Map();
  const exports = [];
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') {
      const from = pieceName(node.source);
      if (imports.has(from)) throw new Error(`it imports ${from} twice`);
      imports.set(from, importedNames(node));
    } else if (node.type === 'ExportNamedDeclaration' && !node.declaration && !node.source) {
      for (const { local, exported } of node.specifiers) exports.push([nameOf(exported), local.name]);
    } else if (node.type.startsWith('Export')) throw new Error(`it has an ${node.type}`);
    else continue;
    edited.remove(node.start, node.end);
  }
  return { imports, exports };
}

/** `import(…).then((piece) => piece.a)` reads a name of a piece, which may be a place in a list. */
function replaceReadName({ callee, arguments: [reader] }, edited, placeOf) {
  const isRead = callee.property.name === 'then' && reader?.body.object?.name === reader?.params[0]?.name;
  const place = isRead ? placeOf(pieceName(callee.object.source), nameOf(reader.body.property)) : undefined;
  if (!isRead) throw new Error('it uses import() without reading a name');
  if (place !== undefined) edited.overwrite(reader.body.object.end, reader.body.end, `[${place}]`);
}

/** Replaces `import()` by a call. Returns whether there was one. */
function replaceDynamicImports(program, edited, placeOf) {
  let hasAny = false;
  for (const node of descendants(program.body)) {
    if (node.type === 'MetaProperty' && node.meta.name === 'import') throw new Error('it uses import.meta');
    if (node.type === 'CallExpression' && node.callee.object?.type === 'ImportExpression')
      replaceReadName(node, edited, placeOf);
    if (node.type !== 'ImportExpression') continue;
    if (node.options) throw new Error('it calls import() with options');
    edited.overwrite(node.start, node.end, `${LOAD}("${pieceName(node.source)}")`);
    hasAny = true;
  }
  return hasAny;
}

/** The returned object is a copy: a binding that changes later would not change for its importers. */
function refuseChanges(program, exports) {
  const assigned = assignedInFunctions(program);
  const changing = exports.filter(([, local]) => assigned.has(local)).map(([as]) => as);
  if (changing.length > 0) throw new Error(`it exports ${changing.join()}, and assigns it later`);
}

/** A helper of Rolldown that is not known can't be replaced. */
function refuseOtherHelpers({ code }, program) {
  const { exports } = takeDeclarations(program, new MagicString(code));
  if (exports.length !== 1 || !code.includes('Symbol.toStringTag')) throw new Error('it has other helpers');
}

/** Our helper is in `base`, which saves a request. Returns code to add. */
function importHelperFromBase(name, imports) {
  const renamed = (imports.get(HELPERS) ?? []).map(([, local]) => [HELPER, local]);
  imports.delete(HELPERS);
  if (name === 'base') return `var ${HELPER}=${NAMESPACE}${renamed.map(([as, local]) => `,${local}=${as}`).join('')};`;
  if (renamed.length > 0) imports.set('base', [...(imports.get('base') ?? []), ...renamed]);
  return '';
}

/** @param {string} code An ES module. @param {any} program Its syntax tree. */
function readPiece(name, code, program) {
  const edited = new MagicString(code);
  const { imports, exports } = takeDeclarations(program, edited);
  refuseChanges(program, exports);
  const start = importHelperFromBase(name, imports);
  if (name === 'base') exports.push([HELPER, HELPER]);
  return { name, code, program, edited, imports, exports, start };
}

function parameter([from, names], lists) {
  if (typeof names === 'string') return names;
  return lists.has(from) ? listPattern(lists.get(from), names) : `{${asProperties(names)}}`;
}

function result({ name, exports }, lists) {
  const locals = new Map(exports);
  const list = lists.get(name)?.map((as) => locals.get(as));
  return list ? `[${list.join()}]` : `{${asProperties(exports)}}`;
}

/** @param {Map<string, string[]>} lists @returns {string} */
function toClassic(piece, lists) {
  const { name, code, program, edited, imports, start } = piece;
  const placeOf = (from, as) => lists.get(from)?.indexOf(as);
  const usesLoad = replaceDynamicImports(program, edited, placeOf) || code.includes(LOAD);
  const parameters = [...imports].map((imported) => parameter(imported, lists));
  if (usesLoad) parameters.push(LOAD);
  // A comment about licenses may stand at the end.
  const body = `${start}${edited.toString().trim()}\n;return${result(piece, lists)}`.replace(/;\n;/, ';');
  const registration = JSON.stringify([name, [...imports.keys()]]).slice(0, -1);
  return `${registration},(${parameters.join()})=>{${body}}]`;
}

/** @param {readonly string[]} registrations @returns {string} */
const asScript = (registrations, key) =>
  `${COMPILE_HINT}"use strict";(self["${key}"]??=[]).push(${registrations.join()});\n`;

/** A piece that makes others known: `more` all, a widget its early parts. */
const withTable = (registration, table) => registration.replace(/\]$/, `,${JSON.stringify(table)}]`);

/** @param {Record<string, string>} table @param {readonly string[]} names */
const selectFrom = (table, names) => Object.fromEntries(names.map((name) => [name, table[name]]));

/** The loader has no file of its own: it comes with `base`. */
function joinLoader(registrations, bundle) {
  const [base, loader] = ['base.js', 'loader.js'].map((file) => bundle[file]);
  registrations.set(base, `${registrations.get(base)},${registrations.get(loader)}`);
  registrations.delete(loader);
  delete bundle[loader.fileName];
}

/** @param {string} version Part of the key. @returns {import('vite').Plugin} */
export const classicPieces = (version) => ({
  name: 'classic-pieces',
  applyToEnvironment: ({ name }) => name === 'pieces',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const helpers = bundle[`${HELPERS}.js`];
      delete bundle[`${HELPERS}.js`];
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const convert = ({ fileName }, conversion) => {
        try {
          return conversion();
        } catch (error) {
          return this.error(`${fileName} can't become a classic script: ${error.message}.`);
        }
      };
      if (helpers) convert(helpers, () => refuseOtherHelpers(helpers, this.parse(helpers.code)));
      const pieces = chunks.map((chunk) =>
        convert(chunk, () => readPiece(nameOfFile(chunk.fileName), chunk.code, this.parse(chunk.code))),
      );
      const lists = exportLists(pieces);
      const converted = chunks.map((chunk, index) => convert(chunk, () => toClassic(pieces[index], lists)));
      const minified = await Promise.all(converted.map(minifyExpression));
      const registrations = new Map(chunks.map((chunk, index) => [chunk, minified[index]]));
      const content = [...registrations.values()].join('');
      const key = `press-elements@${version}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}`;
      joinLoader(registrations, bundle);
      const setCode = (chunk, registration) => {
        registrations.set(chunk, registration);
        chunk.code = asScript([registration], key);
      };
      for (const [chunk, registration] of registrations) setCode(chunk, registration);
      const more = bundle['more.js'];
      const tableOfAll = () =>
        tableOf([...registrations.keys()].filter((chunk) => chunk !== more).map(({ code }) => code));
      const table = tableOfAll();
      for (const [widget, parts] of Object.entries(earlyParts)) {
        const chunk = bundle[`${widget}.js`];
        setCode(chunk, withTable(registrations.get(chunk), selectFrom(table, parts)));
      }
      setCode(more, withTable(registrations.get(more), tableOfAll()));
      const emit = (name, source) => this.emitFile({ type: 'asset', fileName: `${name}.js`, source });
      const byName = new Map([...registrations].map(([{ fileName }, code]) => [nameOfFile(fileName), code]));
      for (const list of bundles) {
        const registered = list.split(' ').map((name) => byName.get(name));
        emit(bundleName(list), asScript(registered, key));
      }
    },
  },
});
