/**
 * Removes the parts of zod's core that our schemas never reach: 1.6 KB brotli of zod 4.6.7, beyond what bundlers drop.
 * They are objects of fields, each a synchronous transform: without checks, without methods, without values that tell
 * objects apart.
 */
import { editDependencies } from './edits.mjs';

const CORE = '/zod/v4/core/core.js';
const UTIL = '/zod/v4/core/util.js';
const SCHEMAS = '/zod/v4/core/schemas.js';

/** With these conditions as constants, the minifier removes what depends on them. */
const CONDITIONS = [
  { file: SCHEMAS, text: /\b\w+ instanceof Promise\b/g, value: 'false' },
  { file: SCHEMAS, text: /\bproms\.length\b/g, value: '0' },
  { file: SCHEMAS, text: /\bctx\??\.(?:async|abortEarly)\b/g, value: 'false' },
  { file: SCHEMAS, text: /\bctx\??\.direction === "backward"/g, value: 'false' },
  { file: SCHEMAS, text: /\blet seen = payload\.issues\.length;/g, value: 'let seen = 0;' },
  { file: SCHEMAS, text: /\bdef\.catchall\b/g, value: 'undefined' },
  { file: SCHEMAS, text: /\bcore\.globalConfig\.memoizer\b/g, value: 'undefined' },
];

/**
 * Checks of schemas, and the method of Standard Schema, which `packages/data/schema/standard-schema.ts` adds to the
 * schemas that the package exports.
 */
const CHECKS = [
  {
    file: SCHEMAS,
    text: /(\$ZodType = \S+ core\.\$constructor\("\$ZodType", )[^]*?^\}\);$/m,
    value: '$1() => {});',
  },
  {
    file: CORE,
    text: /const deferred = inst\._zod\.deferred;[^]*?(?=return inst;)/,
    value: 'inst._zod.run = inst._zod.parse;\n        ',
  },
];

/**
 * What becomes of a field that is missing. Ours are transforms, which read `undefined`, or objects, which refuse it.
 */
const MISSING_FIELDS = [
  { file: SCHEMAS, text: /const isOptionalOut = [^]*?(?=if \(result\.issues\.length\))/, value: '' },
  { file: SCHEMAS, text: /if \(optin !== undefined && isOptionalOut && !isPresent\) \{\s*return;\s*\}/, value: '' },
  { file: SCHEMAS, text: /const optin = el\._zod\.optin;\s*const optout = el\._zod\.optout;/, value: '' },
  { file: SCHEMAS, text: /, optin, optout\)/g, value: ')' },
  { file: SCHEMAS, text: /if \(!isPresent && optin === undefined\) \{[^]*?^ {4}\}$/m, value: '' },
  { file: SCHEMAS, text: /\(optin === "defaulted" && !isOptionalOut\)/, value: 'false' },
];

/** Fields with getters, fields whose names are symbols, and the values that tell the objects of a union apart. */
const FIELDS = [
  { file: SCHEMAS, text: /const desc = Object\.getOwnPropertyDescriptor[^]*?(?=const _normalized)/, value: '' },
  { file: SCHEMAS, text: /util\.defineLazyInternal\(inst, "propValues", (?=\(zod\))[^]*?^ {4}\}\);$/m, value: '' },
  { file: SCHEMAS, text: /const _normalized = util\.cached\(\(\) => normalizeDef\(def\)\);/, value: '' },
  { file: SCHEMAS, text: /(?<=value \?\? \(value = )_normalized\.value/, value: 'normalizeDef(def)' },
  {
    file: SCHEMAS,
    text: /(?<=function normalizeDef\(def\) \{)[^]*?(?=^\})/m,
    value: '\n    return { shape: def.shape, allKeys: Object.keys(def.shape) };\n',
  },
];

/** Methods, names of classes, `instanceof`, schemas that are errors, and prototypes that an application has changed. */
const CLASSES = [
  { file: CORE, text: /const zodProto = \{\};/, value: '' },
  { file: CORE, text: /Internals\.prototype = zodProto;/, value: '' },
  { file: CORE, text: /const protoMembers = proto;[^]*?new WeakSet\(\);/, value: '' },
  { file: CORE, text: /if \(initialized\) \{[^]*?\.bind\(inst\);\s*\}\s*\}/, value: '' },
  {
    file: CORE,
    text: /_zodDesc\.value = (new Internals\(def\));\s*try \{[^]*?\}\s*finally \{[^]*?\}/,
    value: 'Object.defineProperty(inst, "_zod", { value: $1 });',
  },
  { file: CORE, text: /let _E = [^;]+;/, value: 'let _E = null;' },
  { file: UTIL, text: /\("captureStackTrace" in Error[^;]+\);/, value: '() => {};' },
  { file: CORE, text: /const Parent = params[^]*?(?=function _\(def\))/, value: '' },
  { file: CORE, text: /params\?\.Parent \? newError\(Definition\) : this/, value: 'this' },
  { file: CORE, text: /Object\.defineProperty\(_, Symbol\.hasInstance, [^]*?\{ value: name \}\);/, value: '' },
];

export const trimZod = () =>
  editDependencies('trim-zod', [...CONDITIONS, ...CHECKS, ...MISSING_FIELDS, ...FIELDS, ...CLASSES]);
