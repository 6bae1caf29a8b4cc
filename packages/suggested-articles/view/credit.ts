import { licenseName } from '../../core/structured-data/creative-commons.js';
import { formatList } from '../../core/i18n/format-list.js';
import type { ImageObject } from '../../data/model/model.js';

/**
 * Who is named on a small picture: nobody unasked, but where a Creative Commons licence wants it (CC0 does not), which is named, too. The
 * licence's address is a click away, on the article's own page.
 */
export function creditOf(
  { creditText, creator = [], copyrightNotice, license }: ImageObject,
  isAsked: boolean,
  locale: string,
): string {
  const licence = license && licenseName(license);
  if (!isAsked && !licence?.startsWith('CC BY')) return '';
  const names =
    creditText ??
    (formatList(
      creator.map(({ name }) => name),
      locale,
    ) ||
      copyrightNotice);
  return [names, licence].filter(Boolean).join(', ');
}
