/**
 * Leaves out of the CDN files what TanStack Query brings for applications and a widget can never reach: mutations and
 * infinite queries (6 KB minified of query-core 5.108.0). An npm install has the library whole.
 */

const STUBS = {
  'mutationCache.js':
    'export class MutationCache { clear() {} findAll() { return []; } resumePausedMutations() { return Promise.resolve(); } }',
  'infiniteQueryBehavior.js':
    'export const infiniteQueryBehavior = () => undefined; export const hasNextPage = () => false; export const hasPreviousPage = () => false;',
};

/** @returns {import('vite').Plugin} */
export const trimQueryCore = () => {
  const met = new Set();
  return {
    name: 'trim-query-core',
    applyToEnvironment: ({ name }) => name === 'cdn',
    load(id) {
      const file = /@tanstack\/query-core\/build\/modern\/(\w+\.js)$/.exec(id)?.[1];
      if (!file || !STUBS[file]) return undefined;
      met.add(file);
      return { code: STUBS[file], moduleSideEffects: false };
    },
    buildEnd(error) {
      const missing = Object.keys(STUBS).filter((file) => !met.has(file));
      if (!error && missing.length > 0)
        this.error(`query-core no longer has ${missing.join(', ')}: see what it is made of now.`);
    },
  };
};
