/** Loads a URL: the first source that accepts the URL, or otherwise the response, reads it. */
import { PressError, withDetails } from '../model/errors.js';
import type { Loaded, ResourceKind, ResourceModels, ResourceRequest } from '../model/resource.js';
import type { SafeUrl } from '../model/safe-url.js';
import { withoutPrototype } from '../model/fields.js';
import { builtInSources } from './built-in.js';
import type { Candidate, Fetcher, Source, SourceModule } from './contract/source.js';
import { fetchJsonOrXml } from './fetch-json-or-xml.js';
import { modulesFor } from './lazy-modules.js';

type SourceRequest<K extends ResourceKind = ResourceKind> = ResourceRequest<K> & { readonly src: SafeUrl };

/** A source of the application or a built-in one. */
interface AnySource {
  readonly name: string;
  readonly canRead: (kind: ResourceKind) => boolean;
  readonly matches: (candidate: Candidate) => boolean;
  readonly load: () => SourceModule | Promise<SourceModule>;
}

const fromApplication = (source: Source): AnySource => ({
  name: source.name,
  canRead: (kind) => source.read[kind] !== undefined,
  matches: (candidate) => source.matches(candidate),
  load: () => source,
});

const BUILT_IN: readonly AnySource[] = builtInSources.map(({ name, kinds, matches, module }) => ({
  name,
  canRead: (kind) => kinds.includes(kind),
  matches: (candidate) => kinds.includes(candidate.kind) && matches(candidate),
  load: () => module.load(),
}));

function unknownFormatError(kind: ResourceKind, sources: readonly AnySource[], url: SafeUrl): PressError {
  const names = sources.filter(({ canRead }) => canRead(kind)).map(({ name }) => name);
  const message = `No source can read ${kind} from this response. Known: ${names.join(', ')}.`;
  return new PressError('not-supported', message, { url });
}

/** Starts the downloads that will probably be needed. An error is reported when the module is used. */
function preload({ kind, src }: SourceRequest): void {
  for (const module of modulesFor(kind, src)) module.load().catch(() => undefined);
}

/** Requests with the source's own requests, or fetches the URL unchanged. */
async function request(source: AnySource | undefined, resource: SourceRequest, fetcher: Fetcher) {
  if (!source) preload(resource);
  const module = await source?.load();
  return module?.request?.(resource, fetcher) ?? fetchJsonOrXml(resource.src, fetcher);
}

export async function loadSource<K extends ResourceKind>(
  resource: SourceRequest<K>,
  ownSources: readonly Source[],
  fetcher: Fetcher,
): Promise<Loaded<ResourceModels[K]>> {
  const { kind, src } = resource;
  const sources = [...ownSources.map(fromApplication), ...BUILT_IN];
  const candidate = withoutPrototype({ kind, url: new URL(src) });
  const byUrl = sources.find((source) => source.matches(candidate));
  const response = await request(byUrl, resource, fetcher);
  const { body, url } = response;
  const source = byUrl ?? sources.find((each) => each.matches(withoutPrototype({ ...candidate, body })));
  const read = (await source?.load())?.read[kind];
  if (!source || !read) throw unknownFormatError(kind, sources, url);
  try {
    return { ...read(response, resource), source: source.name, url };
  } catch (error) {
    throw withDetails(error, { url, source: source.name });
  }
}
