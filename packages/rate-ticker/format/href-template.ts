import { fillIn } from '../../core/i18n/messages/messages.js';
import { type SafeUrl, safeUrl } from '../../data/model/safe-url.js';
import type { Pair } from '../rates/parse-pairs.js';

/** A placeholder other than `{base}`, `{quote}`, `{base-lower}` and `{quote-lower}`. */
const UNKNOWN_PLACEHOLDER = /\{(?!(?:base|quote)(?:-lower)?\})/;

/**
 * The URL of the publisher's page about a pair, by the attribute `href-template`: `/rates/{base}-{quote}`.
 * Currency codes are letters, so nothing has to be encoded.
 *
 * @param baseURI The page's URL, which relative templates are resolved against.
 * @returns `undefined` if there is no template, a placeholder is unknown, or the result is not an http(s) URL.
 */
export function hrefFromTemplate(
  template: string | undefined,
  { base, quote }: Pair,
  baseURI: string | undefined,
): SafeUrl | undefined {
  if (!template || UNKNOWN_PLACEHOLDER.test(template)) return undefined;
  const values = { base, quote, 'base-lower': base.toLowerCase(), 'quote-lower': quote.toLowerCase() };
  return safeUrl(fillIn(template, values), baseURI);
}
