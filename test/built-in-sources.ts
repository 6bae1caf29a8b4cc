/** The built-in sources with their readers, which are otherwise downloaded when they are used. */
import '../packages/preload.js';
import type { Source } from '../packages/data/sources/contract/source.js';
import { builtInSources as table } from '../packages/data/sources/built-in.js';

const names = new Set(table.map(({ name }) => name));

export const builtInSources: readonly Source[] = Array.from(names, (name) => {
  const entries = table.filter((each) => each.name === name);
  return {
    name,
    matches: (candidate) => entries.some(({ kinds, matches }) => kinds.includes(candidate.kind) && matches(candidate)),
    read: Object.assign({}, ...entries.map(({ module }) => module.current?.read)),
  };
});
