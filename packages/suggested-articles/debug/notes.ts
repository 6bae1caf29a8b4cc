/** Notes about the articles and attributes in the debug panel. */
import { oneOf, parseHeadingLevel } from '../../core/element/attribute-values.js';
import type { Article } from '../../data/model/model.js';
import type { CheckedAttribute } from '../../debug/attribute-warnings.js';
import type { DebugNotes } from '../../debug/panel.js';
import { LAYOUTS, parseLimit, PREFETCH_VALUES, publishedAfter } from '../options.js';
import { CARD_FIELDS, parseShow } from '../view/card-fields.js';

interface Options {
  readonly layout: string;
  readonly prefetch: string;
  readonly show: string;
  readonly limit: number;
  readonly maxAge: number;
  readonly headingLevel: number;
}

/** The value itself if all its field names are valid, else the fields that are used instead. */
function acceptedShow(show: string): string {
  const fields: readonly string[] = parseShow(show);
  const hasOnlyValidNames = show.split(/\s+/).every((word) => word === '' || fields.includes(word));
  return hasOnlyValidNames ? show : fields.join(' ');
}

/** Each attribute's value and the value that is used: `debug` warns if they differ. */
function checkedAttributes(options: Options): readonly CheckedAttribute[] {
  const { layout, prefetch, show, limit, maxAge, headingLevel } = options;
  return [
    { name: 'layout', written: layout, used: oneOf(LAYOUTS, layout), keywords: LAYOUTS },
    { name: 'prefetch', written: prefetch, used: oneOf(PREFETCH_VALUES, prefetch), keywords: PREFETCH_VALUES },
    { name: 'show', written: show, used: acceptedShow(show), keywords: CARD_FIELDS },
    { name: 'limit', written: limit, used: parseLimit(limit) },
    { name: 'max-age', written: maxAge, used: publishedAfter(maxAge) ? maxAge : 0 },
    { name: 'heading-level', written: headingLevel, used: parseHeadingLevel(headingLevel) },
  ];
}

function emptyNote({ length }: readonly Article[]): string {
  if (length === 0) return 'No articles were found.';
  const reasons = 'the current article, in exclude, in another strip, in another language, or older than max-age';
  return `All ${length} articles are left out: each is ${reasons}.`;
}

/** @param loaded The articles that were loaded, if none of them is displayed. */
export const debugNotes = (options: Options, loaded: readonly Article[] | undefined): DebugNotes => ({
  notes: loaded ? [emptyNote(loaded)] : [],
  attributes: checkedAttributes(options),
});
