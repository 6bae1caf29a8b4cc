/** The built-in sources with their readers, which are otherwise downloaded when they are used. */
import type { Source } from '../packages/data/sources/contract/source.js';
import { builtInSources as table } from '../packages/data/sources/built-in.js';
import { recognizeFormat } from '../packages/data/sources/recognition/recognize-format.js';

const names = new Set(table.map(({ name }) => name));

async function load(name: string): Promise<Source> {
  const entries = table.filter((each) => each.name === name);
  const modules = await Promise.all(entries.map(({ module }) => module.load()));
  return {
    name,
    matches: (candidate) =>
      entries.some(({ matches }) => matches(candidate)) || recognizeFormat(candidate.kind, candidate.body) === name,
    read: Object.assign({}, ...modules.map(({ read }) => read)),
  };
}

export const builtInSources: readonly Source[] = await Promise.all(Array.from(names, load));
