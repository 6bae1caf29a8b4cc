import { isKnownAgency } from './agency-or-person.js';
/** The words that open a credit line, in the languages it is likely to be written in: what was made by those who follow. */
const ROLE = new RegExp(
  `^(?:${[
    '(?<illustration>(?:photo )?illustrat\\p{L}*|collage|composite|иллюстрация|коллаж)',
    '(?<photograph>(?:file |archive )?photo\\p{L}*|foto(?:surat)?|(?:автор |архивное )?фото(?:граф|графия|сүрөт|сурет)?|сүрөттү тарткан|суретті түсірген)',
    '(?<graphic>(?:info)?graphics?|map|chart|инфографика)',
    '(?<source>credits?|source|courtesy|by|источник|сүрөттүн булагы|manba|манбаи?|suratyň çeşmesi)',
    '(?<image>images?|pictures?|screen(?:shot|grab)s?|video still|скриншот|кадр|сүрөт|сурет|сурат|surat|rasm|акс)',
  ].join('|')})(?!\\p{L})`,
  'iu',
);

/**
 * Up to three words before a colon, in whatever language; before a dash, a © or “by”, only words that are known: a picture book by
 * somebody is what is to be seen. A copyright is none.
 */
const LABEL =
  /^(?!copyright)(?:[\p{L}\p{M}]+(?: [\p{L}\p{M}]+){0,2} ?[:：]|\p{L}+ (?:[–—] |(?=©))|(?:(?:file|archive|video|photo(?= illus| coll)) )?(?:\p{L}+ )?(?:(?:taken|shot|provided|supplied|released|generated) )?(?:by|via|courtesy(?: of)?) |фото (?:предоставлен\p{L}* |с сайта |из архива |(?=пресс-служб))) ?/iu;
/** `Фото 24.kg`: a known word may stand alone before an agency. */
const BARE_LABEL = /^\p{L}+(?: видео)? (?=\S+$)/iu;

export interface CreditLabel {
  /** As it was written, colon and all: `Image:`, `Illustration by`. */
  readonly label: string;
  /** `photograph`, `illustration`, `graphic`, `image` or `source`; absent where the word is not known here. */
  readonly role: string | undefined;
  /** What follows it. */
  readonly rest: string;
}

/** Takes the label off a credit line; `undefined` where none opens it. */
export function readLabel(line: string): CreditLabel | undefined {
  const [label = ''] =
    LABEL.exec(line) ?? (isKnownAgency(line.replace(BARE_LABEL, '')) ? BARE_LABEL.exec(line) : undefined) ?? [];
  const [role] = Object.entries(ROLE.exec(label)?.groups ?? {}).find(([, word]) => word) ?? [];
  return role || /[:：]/.test(label) ? { label: label.trim(), role, rest: line.slice(label.length) } : undefined;
}
