/** The names of the site and of its publisher: they stand in the place of an author on many pages. */
import { nameKey } from '../../model/name-key.js';
import type { PageFacts } from '../../model/resource.js';
import { cleanLine } from '../../text/clean-text.js';
import { type JsonObject, objectsIn, textIn } from '../../model/json-object.js';
import { isType, ORGANIZATION, PERSON, topNodes } from '../../sources/json-ld/json-ld-types.js';

/** Letters and digits alone: `The Times`, `TheTimes` and `the-times` are the same. */
const bareKey = (name: string): string => nameKey(name).replace(/[^\p{L}\p{N}]/gu, '');

const SITE_METAS = ['og:site_name', 'application-name', 'apple-mobile-web-app-title', 'twitter:site', 'copyright'];

/** `news.kloop.example`: `newskloopexample`, `kloopexample`, `news`, `kloop`. */
function hostKeys(url: string): string[] {
  const labels = new URL(url).hostname.replace(/^www\./, '').split('.');
  return [...labels.slice(0, -1), ...labels.map((_, index) => labels.slice(index).join('.'))].map(bareKey);
}

const SITE = /^WebSite$/;

const nodesIn = ({ jsonLd }: Pick<PageFacts, 'jsonLd'>): JsonObject[] => topNodes(jsonLd).map(({ value }) => value);

const publishersIn = (nodes: readonly JsonObject[]): JsonObject[] =>
  nodes.flatMap(({ publisher }) => objectsIn(publisher));

const nameOf = ({ name }: JsonObject): string | undefined => cleanLine(textIn(name));

/** The organizations and sites in the page’s JSON-LD, and the publishers of its articles. */
function namesInJsonLd(page: Pick<PageFacts, 'jsonLd'>): (string | undefined)[] {
  const nodes = nodesIn(page);
  const sites = nodes.filter((node) => isType(node, ORGANIZATION) || isType(node, SITE));
  return [...sites, ...publishersIn(nodes)].map(nameOf);
}

/** The person that a site belongs to, as SEO plugins describe a personal site: its name may be that of the site. */
function ownersOf(page: Pick<PageFacts, 'jsonLd'>): (string | undefined)[] {
  const nodes = nodesIn(page);
  const publishers = publishersIn(nodes);
  const ids = new Set(publishers.map((publisher) => publisher['@id']).filter(Boolean));
  return [...publishers, ...nodes.filter((node) => ids.has(node['@id']))]
    .filter((node) => isType(node, PERSON))
    .map(nameOf);
}

const writtenNames = (page: Pick<PageFacts, 'meta' | 'jsonLd'>): string[] =>
  [...namesInJsonLd(page), ...SITE_METAS.map((name) => cleanLine(page.meta[name]))].flatMap((name) => name ?? []);

/** A page names its site, its owner and a few brands. */
const MAX_NAMES = 20;

/** The names as they are written, the longest first. */
export const siteNames = (page: Pick<PageFacts, 'meta' | 'jsonLd'>): string[] =>
  writtenNames(page)
    .filter((name) => name.length > 3)
    .slice(0, MAX_NAMES)
    .sort((a, b) => b.length - a.length);

/** Whether a name is that of the site. Keys of two letters, such as `co`, are parts of addresses alone. */
export function siteNameTest(page: Pick<PageFacts, 'url' | 'meta' | 'jsonLd'>): (name: string) => boolean {
  const keys = new Set([...writtenNames(page).map(bareKey), ...hostKeys(page.url)]);
  const owners = new Set(ownersOf(page).map((name) => bareKey(name ?? '')));
  return (name) => {
    const key = bareKey(name);
    if (owners.has(key)) return false;
    return key.length > 2 && (keys.has(key) || keys.has(key.replace(/^the/, '')) || keys.has(`the${key}`));
  };
}
