/**
 * Removes the parts of zod that our schemas never reach (1.5 KB brotli of zod 4.6.7): asynchronous checks, encoding,
 * coercion, other keys of objects, errors, methods. With these conditions as constants, the minifier removes what
 * depends on them.
 */

const CONDITIONS = [
  { text: /\b\w+ instanceof Promise\b/g, value: 'false' },
  { text: /\bctx\??\.(?:async|skipChecks|abortEarly)\b/g, value: 'false' },
  { text: /\bctx\??\.direction === "backward"/g, value: 'false' },
  { text: /\bdef\.coerce\b/g, value: 'false' },
  { text: /\bdef\.catchall\b/g, value: 'undefined' },
  { text: /\bcore\.globalConfig\.memoizer\b/g, value: 'undefined' },
];

/** Our code calls no method of a schema, but `validate`: see `field-types.ts`. Most of them need zod's errors. */
const METHODS = /^\}, \{\n[^]*?^\}\);$/m;
const METHOD_CALL = /\.safeParse\(/;

/** The base classes, and a method of each. */
const BASE_CLASSES = { '/zod/v4/mini/schemas.js': 'safeParse(', '/zod/v4/core/schemas.js': 'get "~standard"(' };

/** Removes the methods. `undefined` if the file is none with a base class. */
function withoutMethods(code, id) {
  const [, method] = Object.entries(BASE_CLASSES).find(([file]) => id.endsWith(file)) ?? [];
  if (!method) return undefined;
  if (!METHODS.exec(code)?.[0].includes(method)) throw new Error(`zod has no ${method}: update trim/zod.mjs.`);
  return code.replace(METHODS, '});');
}

/** @returns {import('vite').Plugin} */
export const trimZod = () => {
  const found = new Set();
  return {
    name: 'trim-zod',
    applyToEnvironment: ({ name }) => name === 'cdn' || name === 'pieces',
    transform(code, id) {
      if (id.includes('/packages/') && METHOD_CALL.test(code)) this.error(`${id} calls safeParse: use validate.`);
      const short = withoutMethods(code, id);
      if (short === undefined || id.endsWith('/mini/schemas.js')) return short && { code: short, map: null };
      const trimmed = CONDITIONS.reduce((text, condition) => {
        if (condition.text.test(text)) found.add(condition);
        return text.replaceAll(condition.text, condition.value);
      }, short);
      return { code: trimmed, map: null };
    },
    buildEnd(error) {
      const missing = CONDITIONS.filter((condition) => found.size > 0 && !found.has(condition));
      if (!error && missing.length > 0)
        this.error(`zod no longer contains ${missing.map(({ text }) => text).join(', ')}: update this script.`);
    },
  };
};
