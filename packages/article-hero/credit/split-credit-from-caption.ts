/** Splits a caption from the credit line at its end. Editors put it there if their CMS has no field for it. */
import { cleanLine, cleanText } from '../../data/text/clean-text.js';
import { isKnownAgency } from './agency-or-person.js';
import { type CreditLine, type CreditPart, NOT_A_NAME, parseCreditLine } from './parse-credit-line.js';

export interface CaptionAndCredit {
  readonly caption?: string | undefined;
  /** The credit line as written. */
  readonly credit?: string | undefined;
}

/** A longer text is a sentence that only starts like a credit. */
const MAX_CREDIT_LENGTH = 150;

/**
 * Where a credit line can start: at the start of the text; after a sentence, a dash, a bar or a line break; before a
 * bracket or a ©; and before `, photo by`.
 */
const BOUNDARY = new RegExp(
  [
    '^',
    String.raw`(?<=[.!?…»”"’)\]])\s+(?:[–—|•·]\s)?`,
    String.raw`\s[–—|•·]\s`,
    String.raw`\n`,
    String.raw`\s(?=[([©])`,
    String.raw`,\s(?=[Pp]hotos? by )`,
  ].join('|'),
  'gu',
);

/** Labels that can also start a caption: `FILE PHOTO: Jane Doe. REUTERS/…`. */
const ARCHIVE_LABEL = /^(?:file|archive|архивн)/i;

interface Boundary {
  readonly captionEnd: number;
  readonly creditStart: number;
}

/** Several words that name nobody: part of a sentence. Two words in a row have at least five characters. */
const isProse = ({ kind, text }: CreditPart): boolean =>
  kind === 'text' && text.length > 4 && /\p{L}{2}\P{L}+\p{L}{2}/u.test(text) && !NOT_A_NAME.test(text);

const parseShortLine = (text: string): CreditLine | undefined =>
  text.length > MAX_CREDIT_LENGTH ? undefined : parseCreditLine(text);

/** Whether the text is a credit line that starts with a known label or a copyright sign. */
function isLabeledCredit(text: string): boolean {
  const line = parseShortLine(text);
  if (!line?.labelKind && !line?.copyrightNotice) return false;
  return line.parts.some(({ kind }) => kind !== 'text') && !line.parts.some(isProse);
}

/**
 * `Bishkek. (Reuters)`: a single word before the agency may be a place. In `Kloop / Reuters`, the slash shows that it
 * isn't.
 */
const mayBePlace = ({ kind, text }: CreditPart, next: CreditPart | undefined): boolean =>
  kind === 'agency' && /^\S*\p{Ll}\S*$/u.test(text) && !next?.text.includes('/');

/** Whether the text is a credit line without a label that names a known agency: `Jane Doe / Reuters`. */
function isSignedCredit(text: string): boolean {
  const line = parseShortLine(text);
  if (!line || line.label) return false;
  const { parts } = line;
  if (parts.some((part) => isProse(part) || part.text.includes(':'))) return false;
  const agencyIndex = parts.findIndex((part) => isKnownAgency(part.text));
  if (agencyIndex === -1) return false;
  return !parts.slice(0, agencyIndex).some((part, index) => mayBePlace(part, parts[index + 1]));
}

/** The first boundary before a labeled credit. */
function findLabeledCredit(text: string, boundaries: readonly Boundary[]): Boundary | undefined {
  return boundaries.find(({ creditStart }, index) => {
    const rest = text.slice(creditStart);
    if (!isLabeledCredit(rest)) return false;
    const labelsCaption =
      ARCHIVE_LABEL.test(rest) &&
      boundaries.slice(index + 1).some((later) => isSignedCredit(text.slice(later.creditStart)));
    return !labelsCaption;
  });
}

/**
 * The last boundary before a signed credit, because in `Jane Doe. (Reuters)` the name may be of the person in the
 * picture. An earlier boundary is used if the text up to the later one is a signed credit too: `Jane Doe/AFP – Getty
 * Images`.
 */
function findSignedCredit(text: string, boundaries: readonly Boundary[]): Boundary | undefined {
  let found: Boundary | undefined;
  for (const boundary of [...boundaries].reverse()) {
    const { creditStart } = boundary;
    if (!isSignedCredit(text.slice(creditStart))) continue;
    if (!found || isSignedCredit(text.slice(creditStart, found.captionEnd))) found = boundary;
  }
  return found;
}

/** `credit` is missing if the text has no credit at its end, `caption` if it has nothing else. */
export function splitCreditFromCaption(text: string | undefined): CaptionAndCredit {
  const whole = cleanText(text ?? '');
  const boundaries = [...whole.matchAll(BOUNDARY)].map(({ index, 0: separator }) => ({
    captionEnd: index,
    creditStart: index + separator.length,
  }));
  const boundary = findLabeledCredit(whole, boundaries) ?? findSignedCredit(whole, boundaries);
  if (!boundary) return { caption: cleanLine(whole) };
  return { caption: cleanLine(whole.slice(0, boundary.captionEnd)), credit: whole.slice(boundary.creditStart) };
}
