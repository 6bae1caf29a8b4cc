/** Which of the loaded articles a strip shows. Pure functions over the model. */
import { languageOf } from '../../core/i18n/locale.js';
import type { Article } from '../../data/model/model.js';
import { articleKey } from '../../data/model/tracking-parameters.js';

export interface ArticleFilter {
  /** Maximum number of articles. */
  readonly limit: number;
  /** ISO 8601 date; older articles are skipped. */
  readonly publishedAfter?: string | undefined;
  /** BCP 47 language subtag; articles marked as another language are skipped. */
  readonly language?: string | undefined;
}

/** An article without a language or a date matches every language or date. */
function matches({ inLanguage, datePublished }: Article, { language, publishedAfter }: ArticleFilter): boolean {
  const hasOtherLanguage = language && inLanguage && languageOf(inLanguage) !== language;
  const isTooOld = publishedAfter && datePublished && !(Date.parse(datePublished) >= Date.parse(publishedAfter));
  return !hasOtherLanguage && !isTooOld;
}

/**
 * The first articles that match the filter, without duplicates and without those whose {@link articleKey} is excluded.
 */
export function filterArticles(
  articles: readonly Article[],
  excludedKeys: Iterable<string>,
  filter: ArticleFilter,
): readonly Article[] {
  const skippedKeys = new Set(excludedKeys);
  const selected: Article[] = [];
  for (const article of articles) {
    if (selected.length === filter.limit) break;
    const key = articleKey(article.url);
    if (skippedKeys.has(key) || !matches(article, filter)) continue;
    skippedKeys.add(key);
    selected.push(article);
  }
  return selected;
}
