/** Reads a credit line as newsrooms write it, and keeps it word for word: its parts, joined, read as it was written. */
import { cleanLine } from '../data/text.js';
import { licenceUrl } from './creative-commons.js';
import { type CreditRole, readLabel } from './credit-label.js';
import { isAgency, isKnownAgency, isPerson } from './credit-names.js';

export interface CreditPart {
  /** `text` is what stands between names, and what is none. */
  readonly kind: 'agency' | 'person' | 'licence' | 'text';
  readonly text: string;
}

export interface CreditLine {
  /** As written, with its colon: `Image:`, `Courtesy of`. Absent where the line has none, or only a copyright sign. */
  readonly label?: string | undefined;
  /** What the label says of the work; absent where it is not understood. */
  readonly role?: CreditRole | undefined;
  /** In the order of the line. */
  readonly parts: readonly CreditPart[];
  /** The line's own copyright notice: `© 2025 AFP`. */
  readonly copyrightNotice?: string | undefined;
}

/** `RFE/RL` is one name. */
const PUNCTUATION = /(\s*(?:(?<!RFE|РСЕ)\/|\/(?!RL|РС)|[,;|·•()])\s*|\s+[–—-]\s+)/u;
const BETWEEN_WORDS = /\s+(?:via|for|through|and|&|и|для|через|жана|және|va|ва|we)\s+/giu;
const COPYRIGHT = /^(?:©|\(c\)|copyright(?:\s*(?:©|\(c\)))?)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,]*/i;
/** Part of a firm's name, or said of a picture rather than naming anybody. */
const NO_NAME = /^(?:inc|ltd|llc|co|gmbh|plc|file(?: photo)?|archive|handout|pool|stringer|all rights reserved|архив|из архива)\.?$/i;

const unwrapped = (text: string): string => /^\(([^()]*)\)$|^\[([^[\]]*)\]$/.exec(text)?.slice(1).find(Boolean) ?? text;
/** The full stop of a sentence, but not that of `Inc.` or of an initial. */
const withoutFullStop = (text: string): string => (/(?:\b(?:inc|ltd|co|jr|sr)|(?:^|[\s.])\p{Lu})\.$/iu.test(text) ? text : text.replace(/\.$/, ''));

function kindOf(text: string, people: readonly string[]): CreditPart['kind'] {
  if (people.includes(text)) return 'person';
  if (licenceUrl(text)) return 'licence';
  if (NO_NAME.test(text)) return 'text';
  if (isAgency(text)) return 'agency';
  return isPerson(text) ? 'person' : 'text';
}

/** `for` and `and` stand within names too: they part only what is a name already before them. */
function splitAtWords(text: string, people: readonly string[]): CreditPart[] {
  for (const { index, 0: between } of text.matchAll(BETWEEN_WORDS)) {
    const before = text.slice(0, index);
    if (!people.includes(before) && !isPerson(before) && !isKnownAgency(before)) continue;
    return [{ kind: kindOf(before, people), text: before }, { kind: 'text', text: between }, ...splitAtWords(text.slice(index + between.length), people)];
  }
  return [{ kind: kindOf(text, people), text }];
}

const toParts = (text: string, people: readonly string[]): CreditPart[] =>
  text.split(PUNCTUATION).flatMap((piece, at): CreditPart[] => {
    if (piece === '') return [];
    return at % 2 === 1 ? [{ kind: 'text', text: piece }] : splitAtWords(piece, people);
  });

/**
 * @param people Names known to be persons', whatever they look like.
 * @returns `undefined` for a line that says nothing.
 */
export function parseCreditLine(text: string | undefined, people: readonly string[] = []): CreditLine | undefined {
  const line = withoutFullStop(unwrapped(cleanLine(text) ?? ''));
  const labelled = readLabel(line);
  const signed = labelled?.rest ?? line;
  const names = signed.replace(COPYRIGHT, '');
  if (!/[\p{L}\d]/u.test(names)) return undefined;
  return {
    label: labelled?.label,
    role: labelled?.role,
    parts: toParts(names, people),
    copyrightNotice: names === signed ? undefined : signed,
  };
}

/** The credit without its label: `TCA, Aleksandr Potolitsyn`. */
export const creditTextOf = ({ parts }: CreditLine): string => parts.map(({ text }) => text).join('');

/** All names of one kind, each once. */
export const namesOf = ({ parts }: CreditLine, kind: CreditPart['kind']): string[] =>
  [...new Set(parts.filter((part) => part.kind === kind).map(({ text }) => text))];
