/**
 * Recognizes the label of a credit line: the words before the names, such as `Photo:`, `Illustration by` or `Image
 * source:`.
 */
import { isKnownAgency, isPerson } from './agency-or-person.js';
import { wordList } from './word-list.js';

/**
 * Words and pairs of words that start a label, in lower case and without a plural's `s`, in the languages of the pages
 * that credit pictures.
 */
const LABEL_WORDS = wordList(
  'archive photo,beeld,bron,by,chart,collage,composite,courtesy,credit,credito,crédit,crédito,file photo,' +
    'fonte,fot,fuente,grafik,graphic,görsel,immagine,infographic,kaynak,källa,lähde,manba,map,picture,quelle,' +
    'rasm,screengrab,screenshot,source,surat,suratyň çeşmesi,valokuva,video still,źródło,автор фото,акс,' +
    'архивное фото,джерело,иллюстрация,инфографика,источник,кадр,коллаж,манба,манбаи,світлина,скриншот,сурат,' +
    'сурет,суретті түсірген,сүрөт,сүрөттү тарткан,сүрөттүн булагы,фото,фотограф,фотография,фотосурет,' +
    'фотосүрөт,צילום,תמונה,الصورة,المصدر,تصوير,صورة,عکس,写真,图,图源,图片,图片来源,圖,摄影,撮影,攝影,来源,사진,출처',
);
/** How such words begin that have many forms. */
const LABEL_STEMS = ['image', 'illustrat', 'photo', 'foto', 'bild', 'zdj', 'kuva'];

const isLabelWord = (words: string): boolean =>
  LABEL_WORDS.has(words.replace(/s$/, '')) || LABEL_STEMS.some((stem) => words.startsWith(stem));

/** @param line In lower case. */
function startsWithLabelWord(line: string): boolean {
  const [pair = '', word = ''] = /^([^ :：.]*) ?[^ :：.]*/.exec(line) ?? [];
  return isLabelWord(word) || isLabelWord(pair);
}

/** Up to three words before a colon, in any language. “Copyright” isn't a label. */
const BEFORE_COLON = /^(?!copyright)([^ :：]+?(?: [^ :：]+?){0,2}) ?(?:[:：]|\.\.\.) ?/;

export interface CreditLabel {
  /** As it was written, with its colon: `Image:`, `Illustration by`. */
  readonly label: string;
  /** Whether the words are known to be about pictures. */
  readonly isKnown: boolean;
  /** The line after the label. */
  readonly rest: string;
}

/** Known words before a dash, a ©, `by` or `via`. Not all words: “Picture book by Jane Doe” is a caption. */
const labelWithoutColon = (): RegExp =>
  new RegExp(
    String.raw`^(?:\p{L}+ (?:[–—] |(?=©))|(?:(?:file|archive|video|photo(?= illus| coll)) )?(?:\p{L}+ )?` +
      '(?:(?:taken|shot|provided|supplied|released|generated) )?(?:by|via|courtesy(?: of)?) |' +
      '(?:foto|bild|imagen|immagine|image|photo) (?:di|de|von|par|por|av|af) |(?:fot|zdj)[.] |' +
      'фото (?:предоставлен[а-яё]* |с сайта |из архива |(?=пресс-служб)))',
    'u',
  );

/** A label without a colon before the name of an agency, which is a single word: `Фото 24.kg`. */
function labelBeforeAgency(line: string): string {
  const label = line.slice(0, line.lastIndexOf(' ') + 1);
  return isKnownAgency(line.slice(label.length)) && /^\p{L}+(?: видео)? $/u.test(label) ? label : '';
}

/** A label without a colon before the name of a person: `(Photo Jane Doe)`. */
function labelBeforePerson(line: string): string {
  const [label = '', name = ''] = /^(?:photo|foto|фото) (?=([^\s/,]+ [^\s/,]+))/i.exec(line) ?? [];
  return isPerson(name) ? label : '';
}

/** @param line In lower case. */
function findLabel(line: string): string {
  const [label = '', words = ''] = BEFORE_COLON.exec(line) ?? [];
  if (words && (/^[a-zа-я ]+$/.test(words) || /^[\p{L}\p{M} ]+$/u.test(words))) return label;
  if (!startsWithLabelWord(line)) return '';
  return labelWithoutColon().exec(line)?.[0] ?? labelBeforeAgency(line);
}

/** Splits the label off a credit line; `undefined` if the line has none. */
export function readLabel(line: string): CreditLabel | undefined {
  // In lower case, İ would be two characters.
  const label = findLabel(line.replaceAll('İ', 'I').toLowerCase()) || labelBeforePerson(line);
  const isKnown = startsWithLabelWord(label.toLowerCase());
  if (!isKnown && !/[:：]|\.\.\./.test(label)) return undefined;
  return { label: line.slice(0, label.length).trim(), isKnown, rest: line.slice(label.length) };
}
