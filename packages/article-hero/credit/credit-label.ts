/**
 * Recognizes the label of a credit line: the words before the names, such as `Photo:`, `Illustration by` or `Image
 * source:`.
 */
import { isKnownAgency, isPerson } from './agency-or-person.js';

/**
 * Words that start a label, in lower case, in the languages of the pages that credit pictures. Looked up, because
 * browsers take long to create an expression with so many alternatives.
 */
const LABEL_WORDS: ReadonlySet<string> = new Set(
  (
    'collage,composite,grafik,иллюстрация,коллаж,fot,zdj,zdjęcia,zdjęcie,valokuva,graphic,graphics,infographic,' +
    'infographics,map,chart,инфографика,фото,фотограф,фотография,фотосүрөт,фотосурет,світлина,credit,credits,crédit,' +
    'crédits,credito,crédito,creditos,créditos,source,courtesy,by,quelle,bron,källa,lähde,fonte,fuente,kaynak,źródło,' +
    'источник,джерело,manba,манба,манбаи,المصدر,图源,图片来源,来源,출처,تصوير,عکس,צילום,摄影,攝影,撮影,写真,사진,' +
    'image,images,picture,pictures,screenshot,screenshots,screengrab,screengrabs,beeld,imagen,imagem,immagine,görsel,' +
    'скриншот,кадр,сүрөт,сурет,сурат,surat,rasm,акс,صورة,الصورة,תמונה,图,图片,圖'
  ).split(','),
);
/** How such words begin that have many forms. */
const LABEL_STEMS = ['illustrat', 'photo', 'foto', 'bild', 'kuva'];
const LABEL_PAIRS: ReadonlySet<string> = new Set(
  'сүрөттү тарткан,суретті түсірген,сүрөттүн булагы,suratyň çeşmesi,video still'.split(','),
);

const isLabelWord = (word: string): boolean =>
  LABEL_WORDS.has(word) || LABEL_STEMS.some((stem) => word.startsWith(stem));

/** @param line In lower case. */
function startsWithLabelWord(line: string): boolean {
  const [pair = '', first = '', second = ''] = /^([^ :：.]*) ?([^ :：.]*)/.exec(line) ?? [];
  if (isLabelWord(first) || LABEL_PAIRS.has(pair)) return true;
  return /^(?:file|archive|автор|архивное)$/.test(first) && /^(?:photo|foto|фото)/.test(second);
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
      '(?:foto|bild|imagen|immagine|image|photo) (?:di|de|von|par|por|av|af) ',
      '(?:fot|zdj|phot)[.] ',
      'фото (?:предоставлен[а-яё]* |с сайта |из архива |(?=пресс-служб))',
    ].join('|')})`,
    'u',
  );

/** A label without a colon before the name of an agency, which is a single word: `Фото 24.kg`. */
function labelBeforeAgency(line: string): string {
  const label = line.slice(0, line.lastIndexOf(' ') + 1);
  return isKnownAgency(line.slice(label.length)) && new RegExp(String.raw`^\p{L}+(?: видео)? $`, 'u').test(label)
    ? label
    : '';
}

/** A label without a colon before the name of a person: `(Photo Jane Doe)`. */
function labelBeforePerson(line: string): string {
  const [label = '', name = ''] = /^(?:photo|foto|фото) (?=([^\s/,]+ [^\s/,]+))/i.exec(line) ?? [];
  return name && isPerson(name) ? label : '';
}

/** @param line In lower case. */
function findLabel(line: string): string {
  const [label = '', words = ''] = BEFORE_COLON.exec(line) ?? [];
  if (words && (/^[a-zа-я ]+$/.test(words) || new RegExp(String.raw`^[\p{L}\p{M} ]+$`, 'u').test(words))) return label;
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
