import { asPressError, withDetails } from '../../data/model/errors.js';
import type { Problem } from '../../data/model/problems.js';
import { readData } from '../../data/sources/schema-org/read-data.js';
import type { Loaded, ResourceKind, ResourceModels } from '../../data/model/resource.js';
import type { SafeUrl } from '../../data/model/safe-url.js';

/** Paths as a developer writes them: `data.rates[2].rate`. */
const inData = (problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, path: `data${problem.path.replace(/^(?=[^[])/, '.')}` }));

/** {@link readData} for a widget's own `data`: what is wrong with it is named there, and not at the page's address. */
export function readHandedIn<K extends ResourceKind>(kind: K, data: unknown, base: SafeUrl): Loaded<ResourceModels[K]> {
  try {
    const loaded = readData(kind, data, base);
    return { ...loaded, problems: inData(loaded.problems) };
  } catch (error) {
    throw withDetails(error, { url: undefined, problems: inData(asPressError(error).problems), source: 'data' });
  }
}
