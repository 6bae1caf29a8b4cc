/** The publisher's pages of pairs, by one pattern: `/rates/{base}-{quote}`, or in small letters `/rates/{base-lower}-{quote-lower}`. */
import { fillIn } from '../../core/i18n/messages/messages.js';
import { type SafeUrl, safeUrl } from '../../data/model/safe-url.js';
import type { Pair } from '../rates/pairs.js';

/** A name in braces that is none of ours: the address would lead nowhere. */
const UNKNOWN = /\{(?!(?:base|quote)(?:-lower)?\})/;

/** `undefined` where the pattern makes no address that may be followed. Codes are letters: there is nothing to encode. */
export const hrefFor = (template: string | undefined, { base, quote }: Pair, page: string): SafeUrl | undefined =>
  template && !UNKNOWN.test(template)
    ? safeUrl(
        fillIn(template, { base, quote, 'base-lower': base.toLowerCase(), 'quote-lower': quote.toLowerCase() }),
        page,
      )
    : undefined;
