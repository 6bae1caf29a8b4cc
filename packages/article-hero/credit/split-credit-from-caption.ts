/** Splits a caption from the credit line at its end. Editors put it there if their CMS has no field for it. */
import { cleanLine, cleanText } from '../../data/text/clean-text.js';
import { isKnownAgency, isPerson } from './agency-or-person.js';
import { type CreditLine, type CreditPart, isNoName, parseCreditLine } from './parse-credit-line.js';

export interface CaptionAndCredit {
  readonly caption?: string | undefined;
  /** The credit line as written. */
  readonly credit?: string | undefined;
}

/** The caption is what precedes the boundary, the credit what follows it. */
type Candidate = Readonly<Record<'caption' | 'credit', string>>;

/** A longer text is a sentence that only starts like a credit. */
const MAX_CREDIT_LENGTH = 150;

/**
 * Where a credit line can start: at the start of the text; after a sentence, a dash, a bar or a line break; before a
 * bracket or a ©; and before `, photo by`.
 */
const BOUNDARY = /^|(?<=[.!?…»”"’)\]])\s+(?:[–—|•·]\s)?|\s[–—|•·]\s|\n|\s(?=[([©])|,\s(?=[Pp]hotos? by )/;

/** Further ones, each after what a text with them contains: browsers take long to create an expression with `\p{L}`. */
const RARE_BOUNDARIES: readonly (readonly [RegExp, ...string[]])[] = [
  // Without spaces in Chinese and Japanese.
  [/\S\(|[（。！？]/, String.raw`(?<=[\p{Lo}。！？])(?=[(（])|(?<=[。！？])(?=\p{Lo})`],
  [
    /\s[/-]\s/,
    String.raw`\s[/-]\s(?=[\p{L} ]{3,20}[:：]|\p{L}+ (?:by|di|de|von|par|por) )`,
    String.raw`\s[/-]\s(?=\p{Lu}[^\s/]*(?: \p{Lu}[^\s/]*){0,3} ?/\p{Lu})`,
  ],
  // A label after a sentence, even if markup between them was lost: `… in May.Credit: AFP`, `… in May Credit: AFP`.
  [
    /(?:\S|[^\s.!?]\s)[^\sa-zа-я\d.,!?][^.,:：]{2,20}(?:[:：]|\.\.\.)/,
    String.raw`(?<=[.!?…»”"’)\]\p{Ll}\d])(?=\p{Lu}[\p{L} ]{2,20}(?:[:：]|\.\.\.))`,
    String.raw`(?<=[\p{Ll}\d”"’»)])\s(?=\p{Lu}\p{L}{2,12}[:：]\s)`,
  ],
];

/** The texts around each place where a credit line can start. None starts in brackets: `(Jane Doe. AFP)`. */
function findCandidates(text: string): Candidate[] {
  const rare = RARE_BOUNDARIES.flatMap(([sign, ...boundaries]) => (sign.test(text) ? boundaries : []));
  const boundary = new RegExp([BOUNDARY.source, ...rare].join('|'), 'gu');
  return [...text.matchAll(boundary)]
    .map(({ index, 0: separator }) => ({ caption: text.slice(0, index), credit: text.slice(index + separator.length) }))
    .filter(({ caption }) => caption.lastIndexOf('(') <= caption.lastIndexOf(')'));
}

/** Labels that can also start a caption: `FILE PHOTO: Jane Doe. REUTERS/…`. */
const ARCHIVE_LABEL = /^(?:file|archive|архивн)/i;

/** Several words that name nobody: part of a sentence. Two words in a row have at least five characters. */
const isProse = ({ kind, text }: CreditPart): boolean =>
  kind === 'text' && text.length > 4 && /\p{L}{2}\P{L}+\p{L}{2}/u.test(text) && !isNoName(text);

const parseShortLine = (text: string): CreditLine | undefined =>
  text.length > MAX_CREDIT_LENGTH ? undefined : parseCreditLine(text);

/** A sentence about an organization is not its name. */
const MAX_NAME_WORDS = 6;

const wordsOf = ({ text }: CreditPart): number => text.split(' ').length;
const hasCapital = ({ text }: CreditPart): boolean => /[A-ZА-Я]/.test(text) || /\p{Lu}|\p{Lo}/u.test(text);

/** `Photo: Kettle & Co.`: after such a label, a few words name somebody even if they do not look like it. */
const isCertainLabel = ({ label = '', copyrightNotice }: CreditLine): boolean =>
  Boolean(copyrightNotice) || /[:：.]$/.test(label);

/** Whether the text is a credit line that starts with a known label or a copyright sign. */
function isLabeledCredit(text: string): boolean {
  const line = parseShortLine(text);
  if (!line?.hasKnownLabel && !line?.copyrightNotice) return false;
  const { parts } = line;
  if (isCertainLabel(line)) return parts.some(hasCapital) && parts.every((part) => wordsOf(part) <= MAX_NAME_WORDS);
  // `By the ministry's own account the bridge is safe.`
  const namesSomebody = parts.some(({ kind }) => kind !== 'text');
  return namesSomebody && !parts.some((part) => isProse(part) || wordsOf(part) > MAX_NAME_WORDS);
}

/**
 * `Bishkek. (Reuters)`: a single word before the agency may be a place. In `Kloop / Reuters`, the slash shows that it
 * isn't.
 */
const mayBePlace = ({ kind, text }: CreditPart, next: CreditPart | undefined): boolean =>
  kind === 'agency' && /^\S*\p{Ll}\S*$/u.test(text) && !next?.text.includes('/');

/** `Alma Prewitt/Metro Tribune`, `CONTINENTAL WIRE/Lin Qiaomei`: a slash without spaces between two names. */
function isSlashedName(text: string): boolean {
  const [, first = '', second = ''] = /^[([（]?([^/()]{3,40})\/([^/()]{2,40})[)\]）]?\.?$/u.exec(text) ?? [];
  const isName = (part: string): boolean => /^(?:\p{Lu}[\p{L}\d’'.&-]*(?: |$)){1,4}$/u.test(part);
  return isName(first) && isName(second) && (isPerson(first) || isPerson(second));
}

/** Whether the text is a credit line without a label that names a known agency: `Jane Doe / Reuters`. */
function isSignedCredit(text: string): boolean {
  const line = parseShortLine(text);
  if (!line || line.label) return false;
  if (isSlashedName(text)) return true;
  const { parts } = line;
  if (parts.some((part) => isProse(part) || part.text.includes(':'))) return false;
  const agencyIndex = parts.findIndex((part) => isKnownAgency(part.text));
  if (agencyIndex === -1) return false;
  return !parts.slice(0, agencyIndex).some((part, index) => mayBePlace(part, parts[index + 1]));
}

/** The first labeled credit. */
const findLabeledCredit = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.find(({ credit }, index) => {
    const labelsCaption = () =>
      ARCHIVE_LABEL.test(credit) && candidates.slice(index + 1).some((later) => isSignedCredit(later.credit));
    return isLabeledCredit(credit) && !labelsCaption();
  });

/**
 * The last signed credit, because in `Jane Doe. (Reuters)` the name may be of the person in the picture. An earlier one
 * is used if the text up to the later one is a signed credit too: `Jane Doe/AFP – Getty Images`.
 */
function findSignedCredit(whole: string, candidates: readonly Candidate[]): Candidate | undefined {
  let found: Candidate | undefined;
  for (const candidate of [...candidates].reverse()) {
    const { credit } = candidate;
    if (!isSignedCredit(credit)) continue;
    if (!found || isSignedCredit(found.caption.slice(whole.length - credit.length))) found = candidate;
  }
  return found;
}

/** The separator before the credit is not a part of the caption. */
const withoutSeparator = (caption: string): string | undefined => cleanLine(caption)?.replace(/ [–—|•·/-]$/, '');

/** `credit` is missing if the text has no credit at its end, `caption` if it has nothing else. */
export function splitCreditFromCaption(text = ''): CaptionAndCredit {
  const whole = cleanText(text);
  const candidates = findCandidates(whole);
  const found = findLabeledCredit(candidates) ?? findSignedCredit(whole, candidates);
  return { ...found, caption: withoutSeparator(found?.caption ?? whole) };
}
