/** Selects from a JSON-LD document the items that a reader wants: its articles, its images. */
import type { LocatedValue } from '../../model/json-object.js';
import { ARTICLE, IMAGE, isType } from '../json-ld/json-ld-types.js';
import { hasNoType, isList, listEntries, nodesOf } from '../json-ld/listed-articles.js';
import { fieldOfArticle } from './select-people.js';

/** All articles of a document. If it has lists: all entries of the lists, whatever their type. */
export function allArticles(body: unknown): LocatedValue[] {
  const nodes = nodesOf(body);
  const entries = listEntries(nodes);
  if (entries.length > 0) return entries;
  return nodes.filter((node) => isType(node.value, ARTICLE) || (hasNoType(node) && !isList(node)));
}

/** The article's images if the document describes an article with images, otherwise all images. */
export function allImages(body: unknown): LocatedValue[] {
  const images = fieldOfArticle(body, 'image');
  return images.length > 0 ? images : nodesOf(body).filter((node) => isType(node.value, IMAGE) || hasNoType(node));
}
