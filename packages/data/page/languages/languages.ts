/** Articles of the same site in another language, where the site has a path for each. */
import type { Article } from '../../model/model.js';
import type { PageFacts } from '../../model/resource.js';

const LANGUAGE_PATH = /^\/[a-z]{2,3}(?:-[a-z]{2,4})?\/(?=.)/i;

/** `/ru/`; `undefined` for the language without a path of its own. */
const languagePath = (url: string): string | undefined => LANGUAGE_PATH.exec(new URL(url).pathname)?.[0];

/** Without the articles of the same site whose path starts with another language than the page's. */
export function withoutOtherLanguages(
  articles: readonly Article[],
  { url: page, translations = [] }: PageFacts,
): readonly Article[] {
  const paths = new Set(translations.map(languagePath));
  const own = languagePath(page);
  if (paths.size < 2 || !paths.has(own)) return articles;
  const { origin } = new URL(page);
  return articles.filter(({ url }) => {
    const path = languagePath(url);
    return new URL(url).origin !== origin || path === own || (own === undefined && !paths.has(path));
  });
}
