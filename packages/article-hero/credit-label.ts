/** The words that open a credit line, in the languages it is likely to be written in: what was made by those who follow. */
const ROLE = new RegExp(
  `^(?:${[
    '(?<photograph>photo\\p{L}*|foto(?:surat)?|фото(?:граф|графия|сүрөт|сурет)?)',
    '(?<illustration>illustrat\\p{L}*|collage|иллюстрация|коллаж)',
    '(?<graphic>(?:info)?graphics?|map|chart|инфографика)',
    '(?<source>credits?|source|courtesy|by|источник|сүрөттүн булагы|manba|манбаи?|suratyň çeşmesi)',
    '(?<image>images?|pictures?|сүрөт|сурет|сурат|surat|rasm|акс)',
  ].join('|')})(?!\\p{L})`,
  'iu',
);

/** Up to three words before a colon, in whatever language; before a dash or “by”, only words that are known. */
const LABEL = /^(?:[\p{L}\p{M}]+(?: [\p{L}\p{M}]+){0,2} ?[:：]|\p{L}+ [–—] |(?:\p{L}+ )?(?:by|courtesy of) ) ?/iu;

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
  const [label = ''] = LABEL.exec(line) ?? [];
  const [role] = Object.entries(ROLE.exec(label)?.groups ?? {}).find(([, word]) => word) ?? [];
  return role || /[:：]/.test(label) ? { label: label.trim(), role, rest: line.slice(label.length) } : undefined;
}
