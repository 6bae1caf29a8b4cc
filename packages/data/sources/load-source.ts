/** Loads a URL: the first source that accepts the URL, or otherwise the response, reads it. */
import { withDetails } from '../model/errors.js';
import type { Loaded, ResourceKind, ResourceModels, ResourceRequest } from '../model/resource.js';
import type { SafeUrl } from '../model/safe-url.js';
import { errorMessageModule } from '../http/error-message-module.js';
import { withoutPrototype } from '../model/fields.js';
import { builtInSources, type KnownSource, sourceForBody } from './built-in.js';
import type { Fetcher, Source } from './contract/source.js';
import { fetchJsonOrXml } from './fetch-json-or-xml.js';
import { modulesFor } from './lazy-modules.js';

type SourceRequest<K extends ResourceKind = ResourceKind> = ResourceRequest<K> & { readonly src: SafeUrl };

const fromApplication = (source: Source): KnownSource => ({
  name: source.name,
  kinds: Object.keys(source.read),
  matches: (candidate) => source.matches(candidate),
  module: { load: () => Promise.resolve(source) },
});

/** Starts the downloads that will probably be needed. An error is reported when the module is used. */
function preload({ kind, src }: SourceRequest): void {
  for (const module of modulesFor(kind, src)) module.load().catch(() => undefined);
}

/** Requests with the source's own requests, or fetches the URL unchanged. */
async function request(source: KnownSource | undefined, resource: SourceRequest, fetcher: Fetcher) {
  if (!source) preload(resource);
  const module = await source?.module.load();
  return module?.request?.(resource, fetcher) ?? fetchJsonOrXml(resource.src, fetcher);
}

export async function loadSource<K extends ResourceKind>(
  resource: SourceRequest<K>,
  ownSources: readonly Source[],
  fetcher: Fetcher,
): Promise<Loaded<ResourceModels[K]>> {
  const { kind, src } = resource;
  const own = ownSources.map(fromApplication);
  const sources = [...own, ...builtInSources];
  const candidate = withoutPrototype({ kind, url: new URL(src) });
  const byUrl = sources.find((source) => source.matches(candidate));
  const response = await request(byUrl, resource, fetcher);
  const { body, url } = response;
  const source =
    byUrl ??
    own.find((each) => each.matches(withoutPrototype({ ...candidate, body }))) ??
    (await sourceForBody(kind, body));
  const module = await source?.module.load();
  const read = module?.read[kind];
  if (!source || !read) {
    const { unknownFormatError } = await errorMessageModule.load();
    throw unknownFormatError(kind, sources, url);
  }
  await module.prepare?.(response);
  try {
    return { ...read(response, resource), source: source.name, url };
  } catch (error) {
    throw withDetails(error, { url, source: source.name });
  }
}
