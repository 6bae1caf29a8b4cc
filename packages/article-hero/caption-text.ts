/** Parts a caption from the credit line at its end, where editors whose CMS has no field for it put it. */
import { cleanText } from '../data/text.js';
import { type CreditLine, namesOf, parseCreditLine } from './credit-line.js';
import { isKnownAgency } from './credit-names.js';

export interface CaptionText {
  readonly caption?: string | undefined;
  /** The credit line as written. */
  readonly credit?: string | undefined;
}

/** Longer ones are sentences that only begin like a credit. */
const MAX_CREDIT_LENGTH = 150;

/** Where a credit line may begin: at the start, after a sentence, a dash, a bar or a line break, or at a bracket. */
const STARTS = /^|(?<=[.!?…»”"’)\]])\s+|\s[–—|•·]\s|\n|\s(?=[([])/gu;

const namesSomebody = (line: CreditLine): boolean => (['agency', 'person', 'licence'] as const).some((kind) => namesOf(line, kind).length > 0);

/** Anything but a name and what parts names: a sentence, then. */
const hasLooseWords = ({ parts }: CreditLine): boolean => parts.some(({ kind, text }) => kind === 'text' && /\p{L}{2}\P{L}+\p{L}{2}/u.test(text));

/** A known label or a copyright sign promises a credit; without either only an agency that signs pictures does. */
function isCredit(text: string): boolean {
  const line = text.length <= MAX_CREDIT_LENGTH ? parseCreditLine(text) : undefined;
  if (!line || hasLooseWords(line)) return false;
  return line.role || line.copyrightNotice ? namesSomebody(line) : namesOf(line, 'agency').some(isKnownAgency);
}

/** A caption that says nothing is none. */
const orNothing = (text: string): string | undefined => text.replace(/\s+/g, ' ').trim() || undefined;

export function splitCaption(text: string | undefined): CaptionText {
  const whole = cleanText(text ?? '');
  for (const { index, 0: gap } of whole.matchAll(STARTS)) {
    const credit = whole.slice(index + gap.length);
    if (isCredit(credit)) return { caption: orNothing(whole.slice(0, index)), credit };
  }
  return { caption: orNothing(whole) };
}
