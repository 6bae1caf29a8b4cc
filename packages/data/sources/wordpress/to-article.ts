/** Converts a WordPress post to an article: rendered HTML becomes text, and dates get their time zone. */
import type { Article } from '../../model/model.js';
import { safeUrl } from '../../model/safe-url.js';
import { authorsOf } from './co-authors.js';
import { featuredImage } from './to-image.js';
import { cleanHtmlLine } from '../../text/html-text.js';
import type { PostWire } from './wire-schema.js';

/** `date_gmt` is UTC, but lacks the `Z` that says so. */
function toUtcDate(gmt: string | undefined): string | undefined {
  const utc = gmt?.replace(/Z?$/, 'Z');
  return utc && !Number.isNaN(Date.parse(utc)) ? utc : undefined;
}

function sectionOf(post: PostWire): string | undefined {
  const terms = post._embedded?.['wp:term'].flatMap((group) => group ?? []) ?? [];
  return cleanHtmlLine(terms.find(({ taxonomy }) => taxonomy === 'category')?.name);
}

/** A password-protected post shows only its title and image: it is not suggested. */
const isProtected = (post: PostWire): boolean => Boolean(post.content?.protected || post.excerpt?.protected);

/** `undefined` for a post that is password-protected, or has no title or no valid URL. */
export function toArticle(post: PostWire, base: string): Article | undefined {
  const url = safeUrl(post.link, base);
  const headline = cleanHtmlLine(post.title.rendered);
  if (!url || !headline || isProtected(post)) return undefined;
  return {
    url,
    headline,
    image: featuredImage(post, base),
    datePublished: toUtcDate(post.date_gmt),
    author: authorsOf(post, base),
    articleSection: sectionOf(post),
    description: cleanHtmlLine(post.excerpt?.rendered),
    inLanguage: post.lang ?? post.wpml_current_locale,
    reason: post.reason,
  };
}
