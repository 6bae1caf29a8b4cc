/**
 * Parses a credit line into its label and into agencies, people and licenses. No character is lost: the texts of all
 * parts, joined, are the line as it was written after its label.
 */
import { licenseUrl } from '../../data/text/creative-commons.js';
import { cleanLine } from '../../data/text/clean-text.js';
import { isAgency, isKnownAgency, isPerson } from './agency-or-person.js';
import { readLabel } from './credit-label.js';
import { wordList } from './word-list.js';

export interface CreditPart {
  /** `text` is a separator, or words that name nobody. */
  readonly kind: 'agency' | 'person' | 'license' | 'text';
  readonly text: string;
}

export interface CreditLine {
  /**
   * The words before the names, as written: `Image:`, `Courtesy of`. `undefined` without a label; a copyright sign
   * isn't one.
   */
  readonly label: string | undefined;
  /** Whether the words of the label are known to be about pictures. */
  readonly hasKnownLabel: boolean;
  /** In the order of the line. */
  readonly parts: readonly CreditPart[];
  /** The line after its label, if that starts with a copyright sign: `© 2025 AFP`. */
  readonly copyrightNotice: string | undefined;
}

/** Separators that never belong to a name. `RFE/RL` is one name. */
const SEPARATORS =
  String.raw`(?:^|(?<![\s,)])[\s,)]+)via\s+|\s*(?:\/(?!RL|РС)|[,;|·•()—])\s*|\s+[–-]\s+|` +
  String.raw`\.?\s+(?=[Aa]ll rights reserved)`;
/** The label of another credit in the same line: `Left: … Right: …`, `…; photos by AFP`. */
const OTHER_LABELS =
  String.raw`[.,;/|]?\s+[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?:\s+|` + String.raw`\s*[,;/|]\s*(?:[\p{L}\p{M}]+ )?[Bb]y\s+|`;
/** Words that link two names, in English and the languages of Central Asia. */
const LINKING_WORDS = /\s+(?:for|on|and|&|и|для|жана|және|va|ва|we)\s+/gi;
const COPYRIGHT = /^(?:(?:©|\(c\)|copyright:?)\s*)+(?:\d{4}[\s,–-]*)*/i;
/** Most lines start with another letter: then the browser need not create the expression. */
const withoutCopyright = (line: string): string =>
  '©(cC'.includes(line.charAt(0)) ? line.replace(COPYRIGHT, '') : line;

/** Words in the place of a name that name nobody: the end of a company's name, a note, a license or a number. */
const NO_NAMES = wordList(
  'ai generated,ai-generated,archiv,archivbild,archivfoto,ausschnitt,file,file photo,handout,inc,llc,ltd,montage,' +
    'pool,public domain,stringer,symbolbild,symbolfoto,архив',
);
export function isNoName(text: string): boolean {
  const words = text.toLowerCase().replace(/\.$/, '');
  return NO_NAMES.has(words) || /^(?:cc[ -]by[a-z-]*|\d+)$/.test(words);
}

const BRACKETED = /^[([（]([^()[\]（）]*)[)\]）]$/;
function kindOf(text: string, people: readonly string[]): CreditPart['kind'] {
  if (people.includes(text)) return 'person';
  if (licenseUrl(text)) return 'license';
  if (isNoName(text)) return 'text';
  if (isAgency(text)) return 'agency';
  return isPerson(text) ? 'person' : 'text';
}

/** Linking words occur within names too, so the text is split only after a complete name. */
function splitAtLinkingWords(text: string, people: readonly string[]): CreditPart[] {
  for (const { index, 0: linkingWord } of text.matchAll(LINKING_WORDS)) {
    const before = text.slice(0, index);
    const kind = kindOf(before, people);
    if (kind !== 'person' && !isKnownAgency(before)) continue;
    return [
      { kind, text: before },
      { kind: 'text', text: linkingWord },
      ...splitAtLinkingWords(text.slice(index + linkingWord.length), people),
    ];
  }
  return text ? [{ kind: kindOf(text, people), text }] : [];
}

/** In UTF-16 units. A longer line is a text, whose names aren't looked for. */
const MAX_LENGTH = 500;

function splitIntoParts(names: string, people: readonly string[]): CreditPart[] {
  if (names.length > MAX_LENGTH) return [{ kind: 'text', text: names }];
  const mayHaveLabel = /:|[Bb]y\s/.test(names);
  const pattern = mayHaveLabel ? new RegExp(`(${OTHER_LABELS}${SEPARATORS})`, 'u') : new RegExp(`(${SEPARATORS})`);
  // The group makes `split` return the separators too, at odd indexes.
  return names.split(pattern).flatMap((piece, index): CreditPart[] => {
    const isSeparator = index % 2 === 1;
    return isSeparator ? [{ kind: 'text', text: piece }] : splitAtLinkingWords(piece, people);
  });
}

/** The last result. A credit that is found at the end of a caption is parsed again when it is shown. */
let last: { readonly text: string; readonly line: CreditLine | undefined } | undefined;

/**
 * @param people Names that are known to be people's, even if they look like an agency's.
 * @returns `undefined` if the line has no letter or digit after its label.
 */
export function parseCreditLine(text = '', people: readonly string[] = []): CreditLine | undefined {
  if (people.length > 0) return parse(text, people);
  if (last?.text !== text) last = { text, line: parse(text, people) };
  return last.line;
}

function parse(text: string, people: readonly string[]): CreditLine | undefined {
  const whole = cleanLine(text);
  if (!whole) return undefined;
  const bare = whole.replace(BRACKETED, '$1');
  // Removes the full stop of a sentence, not of `Inc.` or an initial.
  const line = bare.endsWith('.') ? bare.replace(/(?<![\s.](?:Inc|Ltd|Co|Jr|\p{Lu}))\.$/u, '') : bare;
  // `Foto: © Jane Doe`, `© Foto: Jane Doe`
  const withoutNotice = withoutCopyright(line);
  const found = readLabel(line) ?? (withoutNotice === line ? undefined : readLabel(withoutNotice));
  const unlabeled = found ? found.rest : line;
  const names = withoutCopyright(unlabeled);
  if (!/[A-Za-zА-я\d]/.test(names) && !/[\p{L}\d]/u.test(names)) return undefined;
  let parts: readonly CreditPart[] | undefined;
  return {
    label: found?.label,
    hasKnownLabel: found?.isKnown ?? false,
    // Split when they are needed: the start of a caption is not a credit, and most of it is never split.
    get parts() {
      parts ??= splitIntoParts(names, people);
      return parts;
    },
    copyrightNotice: names === unlabeled ? undefined : unlabeled,
  };
}

/** The line without its label: `TCA, Aleksandr Potolitsyn`. */
export const creditTextOf = ({ parts }: CreditLine): string => parts.map(({ text }) => text).join('');

/** All names of one kind, without duplicates. */
export const namesOf = ({ parts }: CreditLine, kind: CreditPart['kind']): string[] => [
  ...new Set(parts.filter((part) => part.kind === kind).map(({ text }) => text)),
];
