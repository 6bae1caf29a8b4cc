/** Tells names of people from everything else that stands in the place of one. */
import { cleanLine } from '../../text/clean-text.js';
import { entityNamesModule } from '../../text/entity-names-module.js';
import * as entityNames from '../../text/entity-names/entity-names.js';
import { decodeEntities } from '../../text/html-entities.js';

/** Why a text is no name, for the debug panel. */
export type NotAName =
  | 'is empty'
  | 'is an address'
  | 'is a placeholder'
  | 'is a user name'
  | 'is too long for a name'
  | 'is no person'
  | 'is no name';

/** Longer texts are sentences. */
const MAX_WORDS = 6;
const MAX_LENGTH = 80;

/** Also a user name: `Aida Sadykova @aida`. */
const E_MAIL = /[<([]?\S{1,64}@\S+\.\S+[>)\]]?|(?<=\S)\s+[<([]?@\w+[>)\]]?/g;
const ADDRESS = /https?:|www\.|\/\/|^\S*\w\/\S|^@|^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.[\p{Ll}]{2,}$/u;

/** What systems write when nobody has entered a name, in lower case. */
const PLACEHOLDER = new RegExp(
  `^(?:${[
    '(?:site |super |wp )?admin(?:istrat(?:or|eur|or[ae]))?s?|super ?user|root|webmaster|(?:default |test )?user|test',
    '(?:no|unknown|guest|default|post|the) author|authors?|anonymous|unknown|null|undefined|none|n/?a|by|staff',
    'guest(?: post| writer| contributor)?',
    '(?:the )?(?:our )?(?:news|web|editorial|online|digital|content|wire)? ?(?:desk|staff|team|room|board|editors?)s?',
    '(?:staff|guest|web|contributing|senior)? ?(?:writers?|reporters?|correspondents?|contributors?|editors?)',
    '(?:wire|staff|agency|news) (?:reports?|services?)|agenc(?:y|ies)|press release|editorial|newsroom|webdesk',
    'админ(?:истратор)?|редактор|автор|без автора|аноним(?:но)?|неизвестн(?:о|ый)(?: автор)?|пресс-служба',
    'адміністратор|корреспондент|التحرير|فريق التحرير|هيئة التحرير|محرر|مدير|تحریریه|מערכת',
    '编辑部?|本报记者|編集部|관리자|편집부|toimitus|editör|haber merkezi|tahririyat|redaktor(?:i|zy)?',
  ].join('|')})$`,
  'u',
);

/** The newsroom, in lower case, whatever follows: `Redacción / Agencias`. */
const NEWSROOM = new RegExp(
  '^(?:la |the |die |online-?|web-?)*(?:redaktion|redaktsiya|redactie|redakcja|r[ée]daction|redacci[óo]n|redazione|' +
    'reda[cç][aã]o|редакц(?:ия|іяси|іясы|иясы|ія)|editorial (?:board|team|staff|desk)|staff )',
  'u',
);

/** Words before a name, in lower case, up to the name. Those of several meanings count only before two more words. */
const LABEL = new RegExp(
  `^(?:${[
    '(?:(?:first |originally )?(?:written|submitted|posted|published|reported|reporting|words|story|text|article) )?' +
      'by(?=[\\s:])',
    '(?:report|contributed|authored|created|analysis|opinion|interview|a [a-z ]{3,30}) by(?=[\\s:])',
    'authors?(?=\\s*:)|(?:words|text|reporting|reporter|story|writer)(?=\\s*:)|about the authors?',
    '(?:ein(?:e)? [\\p{L} -]{3,30} |interview |text |geschrieben )?von(?=\\s)|autor(?:in|en|innen)?(?=\\s*:)',
    '(?:(?:écrit|publié|rédigé|une? [\\p{L} -]{3,30}) )?par(?=\\s)|propos recueillis par',
    'auteure?s?(?=\\s*:)|texte(?=\\s*:)',
    '(?:(?:escrito|publicado|una? [\\p{L} -]{3,30}) )?por(?=[\\s:])|autor(?:es|a|as)?(?=\\s*:)|textos?(?=\\s*:)',
    '(?:(?:scritto|articolo|a cura) )?(?:di|da)(?=\\s)|autor[ei](?=\\s*:)|testo(?: di|(?=\\s*:))',
    '(?:door|av|af)(?=[\\s:])|te[kx]sts?(?=\\s*:)|tekst(?: og foto)?(?=\\s*:)|teksti(?=\\s*:)',
    'kirjoittajat?(?=\\s*:)|toimittajat?(?=\\s*:)|(?:opracowa[łl]a?|autorzy|autork[ai])(?=\\s*:?)',
    'yazan(?=\\s*:)|yazar[ıi]?(?=\\s*:)|(?:haber(?:i)?|muhabir)(?=\\s*:)|muallif(?:i|lar)?(?=\\s*:)|awtor(?=\\s*:)',
    'автор(?:ы|у|лор|лары|ка|и)?(?: текста| статьи| материала| публикации| фото и текста)?(?=\\s*[:–—-])',
    '(?:текст|журналист|корреспондент)(?: и фото)?(?=\\s*:)',
    '(?:подготовил[аи]?|беседовал[аи]?|підготував|підготувала|муаллиф)(?=[\\s:])|от(?=\\s)',
    'بقلم|كتبت?(?=[\\s:])|الكاتبة?(?=\\s*:)|إعداد|خبرنگار(?=\\s*:)|نویسنده(?=\\s*:)|نوشته(?=\\s)',
    'מאת|כתבת?(?=\\s*:)',
    '(?:作者|撰文|记者|記者|本报记者|執筆者?|著者|筆者|ライター|文)(?=\\s*[:：/／|])|(?:本报)?(?:记者|記者)',
  ].join('|')})\\s*[:：/／|–—-]?\\s*`,
  'u',
);

/** A name in Latin letters may start like a label: `Di Stefano`, `Von Trier`. */
const WEAK_LABEL = /^(?:di|da|von|av|af|от)\s/u;

/** What follows a name. */
const DETAIL = /\.\s+\p{Lu}\p{L}+\s*[:：].*$|\s+[|–—•·»]\s.*$|\s+-\s.*$|\s*[([【].*$|\n.*$|\t.*$/su;
const DATE = new RegExp(
  '[\\s,]+(?:(?:on|am|le|el|den|il|em)\\s+)?(?:\\p{L}{3,9}\\.?,?\\s+)?\\d.*$|' +
    '\\s(?:published|updated|posted|last|опубликовано)(?:\\s.*|:.*)?$',
  'iu',
);
/** After a name: the paper, the place. */
const PREPOSITION =
  /\s(?:for|in|at|of|on|from|am|vom|le|aus|für|bei|à|depuis|pour|para|per|dal|для|из|в|специально)\s.*$/u;
const LIST = /\s*[,;、，；/]\s*/u;
const CONJUNCTION =
  /\s(?:and|und|et|y|e|en|og|och|ja|i|и|та|і|жана|және|va|ve|&|\+|with|mit|avec|con|com|met)\s|\sو\s?/u;

/** After a name: others that are no people, `and agencies`. */
const OTHERS = /\s(?:and|und|et|y|e|en|og|och|и|&|\+|with|mit|avec|con|com|met)\s.*$/u;

const PARTICLE = new RegExp(
  '^(?:v[ao]n|de[rnlt]?|d[aiou]s?|du|la|le|l[oa]s|bin|ibn|bint|al|el|ben|y|e|i|zu[mr]?|uulu|uly|[gkq][iyı]z[iyı]|' +
    'o.?g.?l[iuy]|уулу|улы|ұлы|[гқк]ызы|оглы|ter|ten|te|af|av|st|san|santa|mac|ap|abu|abd)$',
  'iu',
);

/** Words of trades, offices and companies, as whole words in lower case. */
const NO_PERSON_WORD = new RegExp(
  `^(?:${[
    'authors?|staff|editors?|editorial|reporters?|writers?|correspondents?|contributors?|columnists?|journalists?',
    'producers?|photographers?|desk|team|crew|news|newsroom|media|press|agency|agencias|times|post|daily|magazine',
    'online|digital|world|sports?|politics|business|opinion|interview|analysis|review|published|updated|read|share',
    'follow|comments?|subscribe|newsletter|more|about|home|menu|login|sign|all|articles?|posts?|stories|chief|senior',
    'deputy|director|manager|marketing|seo|support|sales|minutes?|ago|today|yesterday|inc|ltd|llc|gmbh|university',
    'institute|foundation|ministry|council|association|communications|group|network|channel|television|tv|radio',
    'broadcasting|publishing|publications|corporation|corp|company|studios?|entertainment|society|club|committee',
    'department|office|bureau|cent(?:er|re)|school|college|church|party|federation|union|league|commission|community',
    'blog|shop|store|guides?|board|service|services|authority|government|redaktion|redakteur(?:in)?|volont[äa]r(?:in)?',
    'korrespondent(?:in)?|autor(?:in)?|reporterin|journaliste|rédacteur|rédactrice|correspondant|redactora?',
    'periodista|corresponsal|redattore|giornalista|jornalista|repórter|rédaction|redacción|redazione|redação',
    'редактор|корреспондент|журналист|обозреватель|агентство|новости|редакция|читайте|фото|видео',
    'muhabir|muhabiri|editörü|gazeteci|agencies|agenturen|chronicle|telegraph|herald|tribune|gazette|journal|observer',
    'standard|examiner|courier|bulletin|register|dispatch|new|york|angeles|francisco|city|county|reuters|associated',
  ].join('|')})$`,
  'u',
);

/** Scripts without capital letters. Between words of Chinese or Japanese there are no spaces. */
const CJK_NAME = new RegExp(
  `^(?:${[
    '\\p{Script=Han}{2,4}',
    '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]{1,5} ?[\\p{Script=Han}\\p{Script=Hiragana}]{1,5}',
    '[\\p{Script=Katakana}ー]+[・＝][\\p{Script=Katakana}ー・]+',
    '\\p{Script=Hangul}{2,4}',
  ].join('|')})$`,
  'u',
);
/** Of three or four letters each, these are several Chinese names. A Japanese name has two words. */
const CHINESE_NAMES = /^\p{Script=Han}{3,4}(?: \p{Script=Han}{3,4})+$/u;
const CAPITALIZED = /^["“‘'(]?\p{Lu}[\p{L}\p{M}’'‘ʻʼ`.-]*["”’')]?$/u;
const WITHOUT_CASE = /^\p{Lo}[\p{Lo}\p{M}’'‌-]*\.?$/u;

const isNameWord = (word: string): boolean => CAPITALIZED.test(word) || WITHOUT_CASE.test(word);

/** Whether the text looks like the full name of a person and nothing else: `Aida Sadykova`, `Ursula von der Au`. */
export function isFullName(text: string): boolean {
  if (CJK_NAME.test(text)) return !CHINESE_NAMES.test(text);
  const words = text.split(' ');
  const own = words.filter((word) => !PARTICLE.test(word));
  if (words.length < 2 || words.length > MAX_WORDS || own.length === 0) return false;
  // A Korean name is one word, which `CJK_NAME` has.
  if (/\p{Script=Hangul}/u.test(text) || words.some((word) => NO_PERSON_WORD.test(word.toLowerCase()))) return false;
  if (!own.every(isNameWord)) return false;
  // `S. J.` alone is no name, and one of the words is longer than an initial.
  return own.some((word) => /[\p{L}\p{M}]{2}/u.test(word)) && isNameWord(words.at(-1) ?? '');
}

/** Removes `By `, `Автор: ` and the like. */
export function withoutLabel(text: string): string {
  const lower = text.replaceAll('İ', 'I').toLowerCase();
  const [label = ''] = LABEL.exec(lower) ?? [];
  const rest = text.slice(label.length);
  const isPartOfName = WEAK_LABEL.test(lower) && (/^\p{Ll}/u.test(rest) || !rest.includes(' '));
  return isPartOfName ? text : rest;
}

export const hasLabel = (text: string): boolean => withoutLabel(text) !== text;

const isPlaceholder = (text: string): boolean =>
  PLACEHOLDER.test(text.toLowerCase()) || NEWSROOM.test(text.toLowerCase());

const namesCompany = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[\s,/]+/)
    .some((word) => NO_PERSON_WORD.test(word));

/** `jdoe`, `editor-2`. */
const USER_NAME = /^[\p{Ll}\d._-]+$/u;

/** `undefined` if the text can be a name. */
export function whyNoName(text: string): NotAName | undefined {
  if (!/\p{L}/u.test(text)) return 'is empty';
  if (text.includes('@') || ADDRESS.test(text)) return 'is an address';
  if (isPlaceholder(text)) return 'is a placeholder';
  if (text.length > MAX_LENGTH || text.split(' ').length > MAX_WORDS) return 'is too long for a name';
  if (USER_NAME.test(text)) return 'is a user name';
  if (namesCompany(text)) return 'is no person';
  return /[?!<>{}|:=]|\d{3}|\.\s+\p{L}{3,}\s+\p{L}{3,}\s/u.test(text) ? 'is no name' : undefined;
}

/** Of any name in HTML: a person’s name has no entities. */
/** Some systems escape names twice. */
entityNamesModule.provide(entityNames);
const decodeNames = (text: string): string => (text.includes('&') ? decodeEntities(text) : text);

/** Without addresses: `Aida Sadykova aida@news.example`. */
export const withoutEmail = (text: string): string => (cleanLine(text.replace(E_MAIL, ' ')) ?? '').trim();

/** One name as an editor typed it, without entities, label, address and brackets. */
function bareName(text: string): string {
  return withoutLabel(withoutEmail(decodeNames(text)).replace(/^\(([^()]+)\)$/, '$1'))
    .replace(/(?<=\p{Lo})\s*(?:선임기자|기자|记者|記者)$/u, '')
    .replace(/^[\s,;:|–—•·-]+|[\s,;:|–—•·]+$/gu, '')
    .replace(/(?<=\p{L}{3})\.$/u, '')
    .trim();
}

/** Before the first part that is no full name: `Aida Sadykova, political editor`. */
function leadingNames(parts: readonly string[]): string[] {
  const end = parts.findIndex((part) => !isFullName(part));
  return parts.slice(0, end < 0 ? parts.length : end);
}

/** Splits `A B, C D and E F` if each part is a full name; otherwise cuts what follows the first names. */
function splitNames(text: string): string[] {
  const list = CHINESE_NAMES.test(text) ? text.split(' ') : text.split(LIST);
  const parts = list.flatMap((part) => {
    const names = part.split(CONJUNCTION);
    return names.every((name) => isFullName(withoutLabel(name))) ? names : [part];
  });
  return parts.map((part) => bareName(part).replace(/^(?:and|und|et|y|e|en|и|&)\s+/u, '')).filter(Boolean);
}

/** Removes the name of the paper, the place and the trade after a name. */
function withoutDetail(text: string): string {
  if (splitNames(text).every(isFullName)) return text;
  for (const pattern of [DETAIL, DATE, PREPOSITION, OTHERS]) {
    const shorter = text.replace(pattern, '').trim();
    if (shorter && shorter !== text && splitNames(shorter).some(isFullName)) text = shorter;
  }
  return text;
}

/** `McDonald`, `O’Neil`, `Thackeray-Stubbs`. */
const capitalize = (word: string): string =>
  word.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}|(?<=\bmc|\bo['’])\p{L}/giu, (letter) => letter.toUpperCase());

/** `GEMMA STUBBS` and `Yannig KERBRAT`: words in capitals, unless they are short and may be initials. */
function withoutCapitals(name: string): string {
  const isShouted = name === name.toUpperCase();
  const words = name.split(' ').map((word) => {
    const letters = word.replace(/[^\p{L}]/gu, '');
    const isInCapitals =
      /\p{Lu}/u.test(letters) && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
    return isInCapitals && letters.length > (isShouted ? 2 : 3) ? capitalize(word) : word;
  });
  return words.join(' ');
}

/**
 * The full names in a byline such as `By Aida Sadykova and Timur Asanov, political editors`: those of the first line
 * that starts with one.
 */
export function fullNamesIn(byline: string): string[] {
  const lines = byline.split('\n').map((line) => leadingNames(splitNames(withoutDetail(bareName(line)))));
  // `By` may have a line of its own.
  return (lines.find((names) => names.length > 0) ?? []).map(withoutCapitals);
}

/**
 * The names in a text that is known to name authors, such as a field of a CMS. A name may be a single word there.
 */
export function namesIn(text: string): { readonly names: readonly string[]; readonly reason?: NotAName | undefined } {
  const bare = bareName(text);
  const names = isPlaceholder(bare) ? [] : fullNamesIn(text);
  if (names.length > 0) return { names };
  const reason = bare ? whyNoName(bare) : text.includes('@') ? 'is an address' : 'is empty';
  return reason ? { names: [], reason } : { names: [bare] };
}
