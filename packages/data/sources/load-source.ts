/** Loads a URL: the first source that accepts the URL, or otherwise the response, reads it. */
import { PressError, withDetails } from '../model/errors.js';
import type { Loaded, ResourceKind, ResourceModels, ResourceRequest } from '../model/resource.js';
import type { SafeUrl } from '../model/safe-url.js';
import { withoutPrototype } from '../model/fields.js';
import type { Fetcher, Source } from './contract/source.js';
import { fetchJsonOrXml } from './fetch-json-or-xml.js';

function unknownFormatError(kind: ResourceKind, sources: readonly Source[], url: SafeUrl): PressError {
  const names = sources.filter(({ read }) => read[kind]).map(({ name }) => name);
  const message = `No source can read ${kind} from this response. Known: ${names.join(', ')}.`;
  return new PressError('not-supported', message, { url });
}

export async function loadSource<K extends ResourceKind>(
  request: ResourceRequest<K> & { readonly src: SafeUrl },
  sources: readonly Source[],
  fetcher: Fetcher,
): Promise<Loaded<ResourceModels[K]>> {
  const candidate = withoutPrototype({ kind: request.kind, url: new URL(request.src) });
  const byUrl = sources.find((source) => source.matches(candidate));
  const response = await (byUrl?.request?.(request, fetcher) ?? fetchJsonOrXml(request.src, fetcher));
  const source = byUrl ?? sources.find((each) => each.matches(withoutPrototype({ ...candidate, body: response.body })));
  const read = source?.read[request.kind];
  if (!source || !read) throw unknownFormatError(request.kind, sources, response.url);
  try {
    return { ...read(response, request), source: source.name, url: response.url };
  } catch (error) {
    throw withDetails(error, { url: response.url, source: source.name });
  }
}
