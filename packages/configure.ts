/**
 * `import { configure } from 'press-elements/configure'`: the options of all widgets, without the code that uses them.
 * Some bundlers (esbuild) also load the client at once if an application imports `configure` from a module that exports
 * the client.
 */
export type { ClientOptions } from './data/configuration/client-types.js';
export { configure } from './data/configuration/configure.js';
