/** Reads a credit line as newsrooms write it, and keeps it word for word: its parts, joined, read as it was written. */
import { cleanLine } from '../../data/text/clean-text.js';
import { licenseUrl } from '../../core/structured-data/creative-commons.js';
import { readLabel } from './credit-label.js';
import { isAgency, isKnownAgency, isPerson } from './agency-or-person.js';

export interface CreditPart {
  /** `text` is what stands between names, and what is none. */
  readonly kind: 'agency' | 'person' | 'licence' | 'text';
  readonly text: string;
}

export interface CreditLine {
  /** As written, with its colon: `Image:`, `Courtesy of`. Absent where the line has none, or only a copyright sign. */
  readonly label: string | undefined;
  /** What the label says of the work; absent where it is not understood. */
  readonly role: string | undefined;
  /** In the order of the line. */
  readonly parts: readonly CreditPart[];
  /** The line's own copyright notice: `© 2025 AFP`. */
  readonly copyrightNotice: string | undefined;
}

/** What parts names for certain. `RFE/RL` is one; a label may open the next credit: `…; photos by AFP`, `Left: … Right: …`. */
const SEPARATOR = new RegExp(
  `(${[
    String.raw`[.,;/|]?\s+[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?:\s+`,
    String.raw`\s*[,;/|]\s*(?:[\p{L}\p{M}]+ )?[Bb]y\s+`,
    String.raw`(?:^|[\s,)]+)via\s+`,
    String.raw`\s*(?:\/(?!RL|РС)|[,;|·•()—])\s*`,
    String.raw`\s+[–-]\s+`,
    String.raw`\.?\s+(?=[Aa]ll rights reserved)`,
  ].join('|')})`,
  'u',
);
const BETWEEN_WORDS = /\s+(?:for|on|and|&|и|для|жана|және|va|ва|we)\s+/giu;
const COPYRIGHT = /^(?:(?:©|\(c\)|copyright:?)\s*)+(?:\d{4}[\s,–-]*)*/iu;
/** Part of a firm's name, or said of a picture rather than naming anybody. */
export const NO_NAME =
  /^(?:inc|ltd|llc|handout|pool|stringer|file(?: photo)?|public domain|cc[ -]by[a-z-]*|ai[ -]generated|архив|\d+)\.?$/iu;
const BRACKETED = /^[([]([^()[\]]*)[)\]]$/;
/** That of a sentence, but not that of `Inc.` or of an initial. */
const FULL_STOP = /(?<![\s.](?:Inc|Ltd|Co|Jr|\p{Lu}))\.$/u;

function kindOf(text: string, people: readonly string[]): CreditPart['kind'] {
  if (people.includes(text)) return 'person';
  if (licenseUrl(text)) return 'licence';
  if (NO_NAME.test(text)) return 'text';
  if (isAgency(text)) return 'agency';
  return isPerson(text) ? 'person' : 'text';
}

/** `for` and `and` stand within names too: they part only what is a name already before them. */
function splitAtWords(text: string, people: readonly string[]): CreditPart[] {
  for (const { index, 0: between } of text.matchAll(BETWEEN_WORDS)) {
    const before = text.slice(0, index);
    const kind = kindOf(before, people);
    if (kind !== 'person' && !isKnownAgency(before)) continue;
    return [
      { kind, text: before },
      { kind: 'text', text: between },
      ...splitAtWords(text.slice(index + between.length), people),
    ];
  }
  return text ? [{ kind: kindOf(text, people), text }] : [];
}

/**
 * @param people Names known to be persons', whatever they look like.
 * @returns `undefined` for a line that says nothing.
 */
export function parseCreditLine(text: string | undefined, people: readonly string[] = []): CreditLine | undefined {
  const line = (cleanLine(text) ?? '').replace(BRACKETED, '$1').replace(FULL_STOP, '');
  const { label, role, rest } = readLabel(line) ?? { rest: line };
  const names = rest.replace(COPYRIGHT, '');
  if (!/[\p{L}\d]/u.test(names)) return undefined;
  const parts = names
    .split(SEPARATOR)
    .flatMap((piece, at): CreditPart[] => (at % 2 ? [{ kind: 'text', text: piece }] : splitAtWords(piece, people)));
  return { label, role, parts, copyrightNotice: names === rest ? undefined : rest };
}

/** The credit without its label: `TCA, Aleksandr Potolitsyn`. */
export const creditTextOf = ({ parts }: CreditLine): string => parts.map(({ text }) => text).join('');

/** All names of one kind, each once. */
export const namesOf = ({ parts }: CreditLine, kind: CreditPart['kind']): string[] => [
  ...new Set(parts.flatMap((part) => (part.kind === kind ? part.text : []))),
];
