/** Articles of the site's feed to suggest on a page: first those of its section, then the latest. */
import type { Article } from '../../model/model.js';
import type { PageFacts, Reading } from '../../model/resource.js';
import { ARTICLE, isType, topNodes } from '../json-ld/json-ld-types.js';

/** The sections of the current article, in OpenGraph and JSON-LD. */
function sectionsOf({ jsonLd, meta }: PageFacts): Set<unknown> {
  const articles = topNodes(jsonLd).filter(({ value }) => isType(value, ARTICLE));
  return new Set([meta['article:section'], ...articles.flatMap(({ value }) => value['articleSection'])]);
}

/** Sorts them, and gives each its reason. */
export function articlesForPage(
  { data, problems }: Reading<readonly Article[]>,
  page: PageFacts,
): Reading<readonly Article[]> {
  const sections = sectionsOf(page);
  const ofSection: Article[] = [];
  const latest: Article[] = [];
  for (const article of data) {
    const { articleSection } = article;
    if (articleSection !== undefined && sections.has(articleSection)) ofSection.push({ ...article, reason: 'section' });
    else latest.push({ ...article, reason: 'latest' });
  }
  return { data: [...ofSection, ...latest], problems };
}
