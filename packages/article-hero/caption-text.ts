/** Parts a caption from the credit line at its end, where editors whose CMS has no field for it put it. */
import { cleanLine, cleanText } from '../data/text.js';
import { parseCreditLine } from './credit-line.js';
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

/** More than a word that is no name: a sentence, then. */
const LOOSE_WORDS = /\p{L}{2}\P{L}+\p{L}{2}/u;

/** A known label or a copyright sign promises a credit; without any label only an agency that signs pictures does. */
function isCredit(text: string): boolean {
  const { parts, label, role, copyrightNotice } = (text.length <= MAX_CREDIT_LENGTH && parseCreditLine(text)) || { parts: [] };
  const names = parts.filter(({ kind }) => kind !== 'text');
  if (parts.some((part) => !names.includes(part) && LOOSE_WORDS.test(part.text))) return false;
  if (role || copyrightNotice) return names.length > 0;
  return !label && names.some((name) => isKnownAgency(name.text)) && !parts.some((part) => part.text.includes(':'));
}

export function splitCaption(text: string | undefined): CaptionText {
  const whole = cleanText(text ?? '');
  for (const { index, 0: gap } of whole.matchAll(STARTS)) {
    const credit = whole.slice(index + gap.length);
    if (isCredit(credit)) return { caption: cleanLine(whole.slice(0, index)), credit };
  }
  return { caption: cleanLine(whole) };
}
