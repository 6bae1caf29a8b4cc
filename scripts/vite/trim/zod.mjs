/**
 * Removes the parts of zod's core that our schemas never reach (0.6 KB brotli of zod 4.6.7): asynchronous checks,
 * encoding, coercion, other keys of objects, methods. With these conditions as constants, the minifier removes what
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

/**
 * The methods of all schemas: only that of Standard Schema, which our code doesn't call. It stays in the npm package,
 * which exports schemas.
 */
const METHODS = /^\}, \{\n[^]*?get "~standard"\(\)[^]*?^\}\);$/m;

/** @returns {import('vite').Plugin} */
export const trimZod = () => {
  const found = new Set();
  return {
    name: 'trim-zod',
    applyToEnvironment: ({ name }) => ['cdn', 'pieces', 'vendor'].includes(name),
    transform(code, id) {
      if (!id.endsWith('/zod/v4/core/schemas.js')) return undefined;
      if (!METHODS.test(code)) this.error('zod has no "~standard" method: update this script.');
      const trimmed = CONDITIONS.reduce(
        (text, condition) => {
          if (condition.text.test(text)) found.add(condition);
          return text.replaceAll(condition.text, condition.value);
        },
        this.environment.name === 'vendor' ? code : code.replace(METHODS, '});'),
      );
      return { code: trimmed, map: null };
    },
    buildEnd(error) {
      const missing = CONDITIONS.filter((condition) => found.size > 0 && !found.has(condition));
      if (!error && missing.length > 0)
        this.error(`zod no longer contains ${missing.map(({ text }) => text).join(', ')}: update this script.`);
    },
  };
};
