/**
 * Recognizes the label of a credit line: the words before the names, such as `Photo:`, `Illustration by` or `Image
 * source:`.
 */
import { isKnownAgency } from './agency-or-person.js';

/** What a label says about the work. `source` names only where it is from. */
export type LabelKind = 'photograph' | 'illustration' | 'graphic' | 'image' | 'source';

/** Words that start a label, in lower case, in English and the languages of Central Asia. */
const LABEL_WORDS: Readonly<Record<LabelKind, string>> = {
  illustration: '(?:photo )?illustrat[^ :：]*|collage|composite|иллюстрация|коллаж',
  photograph:
    '(?:file |archive )?photo[^ :：]*|foto(?:surat)?|' +
    '(?:автор |архивное )?фото(?:граф|графия|сүрөт|сурет)?|сүрөттү тарткан|суретті түсірген',
  graphic: '(?:info)?graphics?|map|chart|инфографика',
  source: 'credits?|source|courtesy|by|источник|сүрөттүн булагы|manba|манбаи?|suratyň çeşmesi',
  image: 'images?|pictures?|screen(?:shot|grab)s?|video still|скриншот|кадр|сүрөт|сурет|сурат|surat|rasm|акс',
};
const KINDS = Object.keys(LABEL_WORDS) as LabelKind[];
/** Known words at the start of a line. There is one group for each of the kinds. */
const KNOWN_WORDS = new RegExp(`^(?:(${Object.values(LABEL_WORDS).join(')|(')}))(?![^ :：])`);

/** Up to three words before a colon, in any language. “Copyright” isn't a label. */
const BEFORE_COLON = /^(?!copyright)([^ :：]+(?: [^ :：]+){0,2}) ?[:：] ?/;

export interface CreditLabel {
  /** As it was written, with its colon: `Image:`, `Illustration by`. */
  readonly label: string;
  /** `undefined` if the words are unknown. */
  readonly kind: LabelKind | undefined;
  /** The line after the label. */
  readonly rest: string;
}

/**
 * Known words before a dash, a ©, `by` or `via`. Not all words: “Picture book by Jane Doe” is a caption.
 *
 * Created when it is needed, because browsers take long to create an expression with `\p{L}`.
 */
const labelWithoutColon = (): RegExp =>
  new RegExp(
    `^(?:${[
      String.raw`\p{L}+ (?:[–—] |(?=©))`,
      String.raw`(?:(?:file|archive|video|photo(?= illus| coll)) )?(?:\p{L}+ )?` +
        '(?:(?:taken|shot|provided|supplied|released|generated) )?(?:by|via|courtesy(?: of)?) ',
      'фото (?:предоставлен[а-яё]* |с сайта |из архива |(?=пресс-служб))',
    ].join('|')})`,
    'u',
  );

/** A label without a colon before the name of an agency, which is a single word: `Фото 24.kg`. */
function labelBeforeAgency(line: string): string {
  const label = line.slice(0, line.lastIndexOf(' ') + 1);
  return isKnownAgency(line.slice(label.length)) && /^\p{L}+(?: видео)? $/u.test(label) ? label : '';
}

/** @param line In lower case. */
function findLabel(line: string): string {
  const [label = '', words = ''] = BEFORE_COLON.exec(line) ?? [];
  if (words && (/^[a-zа-я ]+$/.test(words) || /^[\p{L}\p{M} ]+$/u.test(words))) return label;
  if (!KNOWN_WORDS.test(line)) return '';
  return labelWithoutColon().exec(line)?.[0] ?? labelBeforeAgency(line);
}

/** Splits the label off a credit line; `undefined` if the line has none. */
export function readLabel(line: string): CreditLabel | undefined {
  // In lower case, İ would be two characters.
  const label = findLabel(line.replaceAll('İ', 'I').toLowerCase());
  const [, ...groups] = KNOWN_WORDS.exec(label) ?? [];
  const kind = KINDS[groups.findIndex(Boolean)];
  const hasColon = /[:：]/.test(label);
  if (!kind && !hasColon) return undefined;
  return { label: line.slice(0, label.length).trim(), kind, rest: line.slice(label.length) };
}
