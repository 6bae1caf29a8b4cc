import { readFileSync } from 'node:fs';

/** Modules that hand on whole modules, which are downloaded with `import()` elsewhere. */
const IMPORTERS = /\/packages\/(?:preload|data\/live\/live-updates)\.ts$/;

/**
 * Leaves `import * as panel from './debug/panel.js'` as it is. Rolldown would write an object with all exports of the
 * panel into the panel itself, where every application downloads it: 160 bytes (brotli) in each part.
 *
 * @returns {import('vite').Plugin}
 */
export const keepNamespaces = () => ({
  name: 'keep-namespaces',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'npm',
  resolveId(source, importer = '') {
    if (!IMPORTERS.test(importer)) return undefined;
    const isNamespace = new RegExp(`import \\* as \\w+ from '${source}'`).test(readFileSync(importer, 'utf8'));
    return isNamespace ? { id: source, external: true } : undefined;
  },
});
