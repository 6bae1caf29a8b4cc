import type { Loaded, ResourceKind, ResourceModels, ResourceRequest } from './resource.js';
import type { SafeUrl } from './safe-url.js';
import { schemaOrg } from './sources/schema-org.js';
import { asPressError, PressError, withDetails } from './errors.js';
import type { Problem } from './problems.js';

/** Paths as a developer writes them: `data.rates[2].rate`. */
const inData = (problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, path: `data${problem.path.replace(/^(?=[^[])/, '.')}` }));

/**
 * Reads what a developer hands to a widget's `data`, through the same schemas as an answer from the network.
 *
 * @param base What relative addresses in it are resolved against.
 * @throws {PressError} `schema`
 */
export function readData<K extends ResourceKind>(kind: K, body: unknown, base: SafeUrl): Loaded<ResourceModels[K]> {
  const read = schemaOrg.read[kind];
  if (!read) throw new PressError('not-supported', `No ${kind} can be handed in.`);
  const request: ResourceRequest = { kind };
  try {
    const { data, problems } = read({ url: base, body }, request);
    return { data, problems: inData(problems), source: 'data' };
  } catch (error) {
    throw withDetails(error, { url: undefined, problems: inData(asPressError(error).problems), source: 'data' });
  }
}
