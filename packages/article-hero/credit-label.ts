/** The words that open a credit line, in the languages it is likely to be written in. */

/** What was made by those who are named. */
export type CreditRole = 'image' | 'photograph' | 'illustration' | 'graphic' | 'source';

/** Matched against the whole label, without its colon. */
const ROLES: readonly (readonly [CreditRole, string])[] = [
  ['photograph', 'photo(?:graph|graphy)?s?|photographers?|foto|photographed|фото|фотография|фотографии|фотограф|снимок|фотосүрөт|фотосурет|fotosurat|сурат'],
  ['illustration', 'illustrations?|illustrated|illustrator|artwork|drawing|collage|иллюстрация|иллюстратор|рисунок|коллаж|illyustratsiya'],
  ['graphic', 'graphics?|infographics?|инфографика|графика|infografika'],
  ['image', 'images?|pictures?|изображение|сүрөт|сурет|surat|rasm|акс'],
  ['source', 'credits?|source|courtesy|источник|булак|булагы|дереккөз|сурет көзі|сүрөттүн булагы|surat manbasi|manba|манбаъ|манбаи акс|suratyň çeşmesi|çeşme'],
];

const words = ROLES.map(([, pattern]) => pattern).join('|');
const WITH_COLON = new RegExp(`^((?:${words})(?: (?:credits?|source|courtesy|by|автора|фото|изображения))?) ?[:：] ?`, 'iu');
const WITH_DASH = new RegExp(`^(${words}) [–—] `, 'iu');
const WITH_BY = /^((?:photo(?:graph|graphy)?s?|photographed|images?|pictures?|illustrations?|illustrated|artwork|drawing|collage|graphics?|infographics?|maps?|charts?)? ?(?:by|courtesy of)) /i;

/** `Fotoğraf:`, `Crédit photo :`: short words before a colon, in whatever language. */
const UNKNOWN = /^([\p{L}\p{M}]+(?: [\p{L}\p{M}]+){0,2} ?[:：]) ?/u;

export interface CreditLabel {
  /** As it was written, colon and all: `Image:`, `Illustration by`. */
  readonly label: string;
  /** Absent where the word is of a language that is not known here. */
  readonly role: CreditRole | undefined;
  /** What follows it. */
  readonly rest: string;
}

function roleOf(label: string): CreditRole {
  const [first = ''] = label.split(' ');
  const role = [label, first].flatMap((text) => ROLES.find(([, pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(text))?.[0] ?? [])[0];
  return role ?? (/^(?:map|chart)/i.test(first) ? 'graphic' : 'source');
}

/** Takes the label off a credit line; `undefined` where none opens it. */
export function readLabel(line: string): CreditLabel | undefined {
  const match = WITH_COLON.exec(line) ?? WITH_DASH.exec(line) ?? WITH_BY.exec(line);
  const [whole, label] = match ?? UNKNOWN.exec(line) ?? [];
  return whole && label ? { label: whole.trim(), role: match ? roleOf(label) : undefined, rest: line.slice(whole.length) } : undefined;
}
