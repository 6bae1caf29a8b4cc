/** Selects what a page's JSON-LD says about the article that the page is about. */
import { isObject, type LocatedValue } from '../../model/json-object.js';
import { ARTICLE, type GraphNode, isType, PERSON, topNodes } from '../json-ld/json-ld-types.js';
import { valuesOf } from '../json-ld/listed-articles.js';
import { resolveReferences } from '../json-ld/resolve-id-references.js';

/** Pages, and works that are the whole content of one. */
const WORK = /(?:Page|Review|Recipe|Report)$/;
const PROFILE = /^ProfilePage$/;

/** More articles are a list: a page with its article and another description of it has two. */
const MAX_ARTICLES = 2;

/** The node, and the one inside it that it is about. */
function withMainEntity(node: GraphNode): GraphNode[] {
  const inner = ['mainEntity', 'mainEntityOfPage'].flatMap((key): GraphNode[] => {
    const value = node.value[key];
    return isObject(value) && value['@type'] ? [{ at: [...node.at, key], value }] : [];
  });
  return [node, ...inner];
}

const addressKey = (address: unknown): string =>
  typeof address === 'string'
    ? address
        .split(/[?#]/, 1)
        .join('')
        .replace(/^https?:\/\/(?:www\.)?|\/$/g, '')
    : '';

function isAbout({ value }: GraphNode, page: string): boolean {
  const main = value['mainEntityOfPage'];
  const addresses = [value['url'], value['@id'], main, isObject(main) ? main['@id'] : undefined];
  return addresses.some((address) => addressKey(address) === addressKey(page));
}

/** The nodes that may name the authors of the page, the most likely first. */
function worksOf(nodes: readonly GraphNode[], page: string): GraphNode[] {
  const articles = nodes.filter(({ value }) => isType(value, ARTICLE));
  const about = nodes.filter((node) => isAbout(node, page));
  const own = about.filter(({ value }) => isType(value, ARTICLE));
  const others = articles.length <= MAX_ARTICLES ? articles : [];
  return [...(own.length > 0 ? own : others), ...about.filter(({ value }) => isType(value, WORK))];
}

/** The values of the first of the fields that the page's article has. */
export function fieldOfPage(blocks: unknown, page: string, keys: readonly string[]): LocatedValue[] {
  const nodes = topNodes(blocks).flatMap(withMainEntity);
  for (const key of keys)
    for (const work of worksOf(resolveReferences(nodes, key), page)) {
      const values = valuesOf(work, key);
      // Ghost names the first author of several there, and the others as contributors.
      if (values.length > 0) return key === 'author' ? [...values, ...valuesOf(work, 'contributor')] : values;
    }
  return [];
}

export function authorsOfPage(blocks: unknown, page: string): LocatedValue[] {
  const authors = fieldOfPage(blocks, page, ['author', 'creator']);
  if (authors.length > 0) return authors;
  const profiles = resolveReferences(topNodes(blocks), 'mainEntity').filter(({ value }) => isType(value, PROFILE));
  return profiles
    .flatMap((profile) => valuesOf(profile, 'mainEntity'))
    .filter(({ value }) => isObject(value) && isType(value, PERSON));
}
