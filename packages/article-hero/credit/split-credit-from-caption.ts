/** Parts a caption from the credit line at its end, where editors whose CMS has no field for it put it. */
import { cleanLine, cleanText } from '../../data/text/clean-text.js';
import { type CreditLine, type CreditPart, NO_NAME, parseCreditLine } from './parse-credit-line.js';
import { isKnownAgency } from './agency-or-person.js';

export interface CaptionText {
  readonly caption?: string | undefined;
  /** The credit line as written. */
  readonly credit?: string | undefined;
}

/** Longer ones are sentences that only begin like a credit. */
const MAX_CREDIT_LENGTH = 150;

/** Where a credit line may begin: at the start, after a sentence, a dash, a bar or a line break, at a bracket or a ©. */
const STARTS = /^|(?<=[.!?…»”"’)\]])\s+(?:[–—|•·]\s)?|\s[–—|•·]\s|\n|\s(?=[([©])|,\s(?=[Pp]hotos? by )/gu;

/** More than a word that is no name: a sentence, then. */
const LOOSE_WORDS = /\p{L}{2}\P{L}+\p{L}{2}/u;

/** Where a caption opens so, too: `FILE PHOTO: Jane Doe. REUTERS/…` */
const OF_ARCHIVE = /^(?:file|archive|архивн)/iu;

/** A line that may be a credit; `undefined` for a sentence. */
function credibleLine(text: string): CreditLine | undefined {
  const line = text.length <= MAX_CREDIT_LENGTH ? parseCreditLine(text) : undefined;
  return line?.parts.some((part) => part.kind === 'text' && LOOSE_WORDS.test(part.text) && !NO_NAME.test(part.text))
    ? undefined
    : line;
}

/** A known label or a copyright sign promises a credit. */
function isLabelled(text: string): boolean {
  const line = credibleLine(text);
  return Boolean(line && (line.role || line.copyrightNotice) && line.parts.some(({ kind }) => kind !== 'text'));
}

/** Without any label only an agency that signs pictures does; a single word before it is as likely a place, unless a slash makes it a byline. */
function isSigned(text: string): boolean {
  const { parts = [], label } = credibleLine(text) ?? {};
  const signature = parts.findIndex((part) => isKnownAgency(part.text));
  const isPlace = ({ kind, text }: CreditPart, at: number) =>
    kind === 'agency' && /^\S*\p{Ll}\S*$/u.test(text) && !parts[at + 1]?.text.includes('/');
  return (
    !label &&
    signature >= 0 &&
    !parts.slice(0, signature).some(isPlace) &&
    !parts.some((part) => part.text.includes(':'))
  );
}

/**
 * Where the credit begins, at the first label. Without one, as late as it can: `Jane Doe. (Reuters)` may name who is to be seen.
 * What precedes belongs to it only if it is a credit by itself, as in `Jane Doe/AFP – Getty Images`.
 */
function creditStart(whole: string): RegExpExecArray | undefined {
  const starts = [...whole.matchAll(STARTS)];
  const tail = ({ index, 0: gap }: RegExpExecArray, end?: number) => whole.slice(index + gap.length, end);
  const labelled = starts.find(
    (start, at) =>
      isLabelled(tail(start)) &&
      !(OF_ARCHIVE.test(tail(start)) && starts.slice(at + 1).some((later) => isSigned(tail(later)))),
  );
  return (
    labelled ??
    starts.reduceRight<RegExpExecArray | undefined>(
      (found, start) => (isSigned(tail(start)) && (!found || isSigned(tail(start, found.index))) ? start : found),
      undefined,
    )
  );
}

export function splitCaption(text: string | undefined): CaptionText {
  const whole = cleanText(text ?? '');
  const start = creditStart(whole);
  return start
    ? { caption: cleanLine(whole.slice(0, start.index)), credit: whole.slice(start.index + start[0].length) }
    : { caption: cleanLine(whole) };
}
