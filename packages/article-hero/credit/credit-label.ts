/**
 * Recognizes the label of a credit line: the words before the names, such as `Photo:`, `Illustration by` or `Image
 * source:`.
 */
import { isKnownAgency } from './agency-or-person.js';

/** What a label says about the work. `source` names only where it is from. */
export type LabelKind = 'photograph' | 'illustration' | 'graphic' | 'image' | 'source';

const startsWithWord = (words: string): RegExp => new RegExp(`^(?:${words})(?!\\p{L})`, 'iu');

/** Words that start a label, in English and the languages of Central Asia. */
const LABEL_WORDS: readonly { readonly kind: LabelKind; readonly pattern: RegExp }[] = [
  {
    kind: 'illustration',
    pattern: startsWithWord(String.raw`(?:photo )?illustrat\p{L}*|collage|composite|иллюстрация|коллаж`),
  },
  {
    kind: 'photograph',
    pattern: startsWithWord(
      String.raw`(?:file |archive )?photo\p{L}*|foto(?:surat)?|` +
        '(?:автор |архивное )?фото(?:граф|графия|сүрөт|сурет)?|сүрөттү тарткан|суретті түсірген',
    ),
  },
  { kind: 'graphic', pattern: startsWithWord('(?:info)?graphics?|map|chart|инфографика') },
  {
    kind: 'source',
    pattern: startsWithWord('credits?|source|courtesy|by|источник|сүрөттүн булагы|manba|манбаи?|suratyň çeşmesi'),
  },
  {
    kind: 'image',
    pattern: startsWithWord(
      'images?|pictures?|screen(?:shot|grab)s?|video still|скриншот|кадр|сүрөт|сурет|сурат|surat|rasm|акс',
    ),
  },
];

/**
 * Before a colon, up to three words of any language are a label. Before a dash, a ©, `by` or `via`, only known words
 * are: “Picture book by Jane Doe” is a caption. “Copyright” isn't a label.
 */
const LABEL = new RegExp(
  `^(?!copyright)(?:${[
    String.raw`[\p{L}\p{M}]+(?: [\p{L}\p{M}]+){0,2} ?[:：]`,
    String.raw`\p{L}+ (?:[–—] |(?=©))`,
    String.raw`(?:(?:file|archive|video|photo(?= illus| coll)) )?(?:\p{L}+ )?` +
      '(?:(?:taken|shot|provided|supplied|released|generated) )?(?:by|via|courtesy(?: of)?) ',
    String.raw`фото (?:предоставлен\p{L}* |с сайта |из архива |(?=пресс-служб))`,
  ].join('|')}) ?`,
  'iu',
);
/** A label without a colon before a single word: `Фото 24.kg`. */
const LABEL_BEFORE_ONE_WORD = /^\p{L}+(?: видео)? (?=\S+$)/iu;

export interface CreditLabel {
  /** As it was written, with its colon: `Image:`, `Illustration by`. */
  readonly label: string;
  /** `undefined` if the words are unknown. */
  readonly kind: LabelKind | undefined;
  /** The line after the label. */
  readonly rest: string;
}

function findLabel(line: string): string {
  const label = LABEL.exec(line)?.[0];
  if (label) return label;
  const [labelBeforeWord = ''] = LABEL_BEFORE_ONE_WORD.exec(line) ?? [];
  return isKnownAgency(line.slice(labelBeforeWord.length)) ? labelBeforeWord : '';
}

/** Splits the label off a credit line; `undefined` if the line has none. */
export function readLabel(line: string): CreditLabel | undefined {
  const label = findLabel(line);
  const kind = LABEL_WORDS.find(({ pattern }) => pattern.test(label))?.kind;
  const hasColon = /[:：]/.test(label);
  return kind || hasColon ? { label: label.trim(), kind, rest: line.slice(label.length) } : undefined;
}
