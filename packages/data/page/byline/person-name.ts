/** Tells names of people from everything else that stands in the place of one. */
import { cleanLine } from '../../text/clean-text.js';
import { decodeEscaped } from '../../text/character-references.js';

/** Why a text is no name, for the debug panel. */
export type NotAName = 'is empty' | 'is an address' | 'is a placeholder' | 'is too long for a name' | 'is no name';

/** Longer texts are sentences. */
const MAX_WORDS = 6;
const MAX_LENGTH = 80;

/** Also a user name: `Aida Sadykova @aida`. */
const E_MAIL = /[<([]?\S{1,64}@\S+\.\S+[>)\]]?|(?<=\S)\s+[<([]?@\w+[>)\]]?/g;
const ADDRESS = /https?:|www\.|\/\/|^\S*\w\/\S|^@|^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.[\p{Ll}]{2,}$/u;

/** What systems write when nobody has entered a name, in lower case. */
const PLACEHOLDER = new RegExp(
  `^(?:${[
    '(?:site |super |wp )?admin(?:istrat(?:or|eur|or[ae]))?s?|super ?user|root|webmaster|(?:default )?user|test(?: user)?',
    '(?:no|unknown|guest|default|post|the) author|authors?|anonymous|unknown|guest(?: post| writer| contributor)?|null|undefined|none|n/?a',
    'staff|(?:the )?(?:our )?(?:news|web|editorial|online|digital|content|wire)? ?(?:desk|staff|team|room|board|editors?|office)s?',
    '(?:staff|guest|web|contributing|senior)? ?(?:writers?|reporters?|correspondents?|contributors?|editors?)',
    '(?:wire|staff|agency|news) (?:reports?|services?)|agenc(?:y|ies)|press release|editorial|newsroom|by|webdesk',
    '(?:online-?|web-?)?redaktion|die redaktion|redaktor(?:i|zy)?|(?:la )?r[ée]daction|la rédaction|redacci[óo]n|redazione|reda[cç][aã]o|redaktsiya|redactie|redakcja|toimitus|editör|haber merkezi|tahririyat',
    'админ(?:истратор)?|редакц(?:ия|іяси|іясы|иясы)|редактор|автор|без автора|аноним(?:но)?|неизвестн(?:о|ый)(?: автор)?|пресс-служба|редакція|адміністратор|корреспондент',
    'التحرير|فريق التحرير|هيئة التحرير|محرر|مدير|تحریریه|מערכת|编辑部?|本报记者|編集部|관리자|편집부',
  ].join('|')})$`,
  'u',
);

/** Words before a name, in lower case, up to the name. Those of several meanings count only before two more words. */
const LABEL = new RegExp(
  `^(?:${[
    '(?:(?:first |originally )?(?:written|submitted|posted|published|reported|reporting|words|story|text|article|report|contributed|authored|created|analysis|opinion|interview|a [a-z ]{3,30}) )?by(?=[\\s:])',
    'authors?(?=\\s*:)|(?:words|text|reporting|reporter|story|writer)(?=\\s*:)|about the authors?',
    '(?:ein(?:e)? [\\p{L} -]{3,30} |interview |text |geschrieben )?von(?=\\s)|autor(?:in|en|innen)?(?=\\s*:)',
    '(?:(?:écrit|publié|rédigé|une? [\\p{L} -]{3,30}) )?par(?=\\s)|propos recueillis par|auteure?s?(?=\\s*:)|texte(?=\\s*:)',
    '(?:(?:escrito|publicado|una? [\\p{L} -]{3,30}) )?por(?=[\\s:])|autor(?:es|a|as)?(?=\\s*:)|texto(?:s)?(?=\\s*:)',
    '(?:(?:scritto|articolo|a cura) )?(?:di|da)(?=\\s)|autor[ei](?=\\s*:)|testo(?: di|(?=\\s*:))',
    '(?:door|av|af)(?=[\\s:])|te[kx]sts?(?=\\s*:)|tekst(?: og foto)?(?=\\s*:)|teksti(?=\\s*:)|kirjoittajat?(?=\\s*:)|toimittajat?(?=\\s*:)',
    '(?:opracowa[łl]a?|autorzy|autork[ai])(?=\\s*:?)|yazan(?=\\s*:)|yazar[ıi]?(?=\\s*:)|(?:haber(?:i)?|muhabir)(?=\\s*:)|muallif(?:i|lar)?(?=\\s*:)|awtor(?=\\s*:)',
    'автор(?:ы|у|лор|лары|ка|и|ка)?(?: текста| статьи| материала| публикации| фото и текста)?(?=\\s*[:–—-])|(?:текст|журналист|корреспондент)(?: и фото)?(?=\\s*:)|(?:подготовил[аи]?|беседовал[аи]?|підготував|підготувала|муаллиф)(?=[\\s:])|от(?=\\s)',
    'بقلم|كتبت?(?=[\\s:])|الكاتبة?(?=\\s*:)|إعداد|خبرنگار(?=\\s*:)|نویسنده(?=\\s*:)|نوشته(?=\\s)|מאת|כתבת?(?=\\s*:)',
    '(?:作者|撰文|记者|記者|本报记者|執筆者?|著者|筆者|ライター)(?=\\s*[:：/／|])|文(?=\\s*[:：/／|])|(?:记者|記者)(?=\\s)',
  ].join('|')})\\s*[:：/／|–—-]?\\s*`,
  'u',
);

/** A name in Latin letters may start like a label: `Di Stefano`, `Von Trier`. */
const WEAK_LABEL = /^(?:di|da|von|av|af|от)\s/u;

/** What follows a name. */
const DETAIL = /\s+[|–—•·»]\s.*$|\s+-\s.*$|\s*[([【].*$|\n.*$|\t.*$/su;
const DATE =
  /[\s,]+(?:(?:on|am|le|el|den|il|em)\s+)?(?:\p{L}{3,9}\.?,?\s+)?\d.*$|\s(?:published|updated|posted|last|опубликовано)(?:\s.*|:.*)?$/iu;
/** After a name: the paper, the place. */
const PREPOSITION =
  /\s(?:for|in|at|of|on|from|am|vom|le|aus|für|bei|à|depuis|pour|para|per|dal|для|из|в|специально)\s.*$/u;
const LIST = /\s*[,;、，；/]\s*/u;
const CONJUNCTION =
  /\s(?:and|und|et|y|e|en|og|och|ja|i|и|та|і|жана|және|va|ve|&|\+|with|mit|avec|con|com|met)\s|\sو\s?/u;

const PARTICLE =
  /^(?:v[ao]n|de[rnlt]?|d[aiou]s?|du|la|le|l[oa]s|bin|ibn|bint|al|el|ben|y|e|i|und|zu[mr]?|uulu|uly|[gkq][iyı]z[iyı]|o.?g.?l[iuy]|уулу|улы|ұлы|[гқк]ызы|оглы|ter|ten|te|af|av|st|san|santa|mac|ap|abu|abd)$/iu;

/** Words of trades, offices and companies, as whole words in lower case. */
const NO_PERSON_WORD =
  /^(?:authors?|staff|editors?|editorial|communications|group|network|channel|television|tv|radio|broadcasting|publishing|publications|corporation|corp|company|studios?|entertainment|society|club|committee|department|office|bureau|cent(?:er|re)|school|college|church|party|federation|union|league|commission|community|blog|shop|store|guides?|reporters?|writers?|correspondents?|contributors?|columnists?|journalists?|producers?|photographers?|desk|team|news|newsroom|media|press|agency|times|post|daily|magazine|online|digital|world|sports?|politics|business|opinion|interview|analysis|review|published|updated|read|share|follow|comments?|subscribe|newsletter|more|about|home|menu|login|sign|all|articles?|posts?|stories|chief|senior|deputy|director|manager|minutes?|ago|today|yesterday|redaktion|redakteur(?:in)?|korrespondent(?:in)?|autor(?:in)?|volont[äa]r(?:in)?|reporterin|journaliste|rédacteur|rédactrice|correspondant|redactora?|periodista|corresponsal|redattore|giornalista|jornalista|repórter|inc|ltd|llc|gmbh|university|institute|foundation|ministry|council|association|редактор|корреспондент|журналист|обозреватель|агентство|новости|редакция|читайте|фото|видео|muhabir|muhabiri|editörü|gazeteci)$/u;

/** Scripts without capital letters. Between words of Chinese or Japanese there are no spaces. */
const CJK_NAME =
  /^(?:[\p{Script=Han}]{2,4}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,7}(?: [\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,5})?|[\p{Script=Katakana}ー]+[・＝][\p{Script=Katakana}ー・]+|[\p{Script=Hangul}]{2,4})$/u;
const CAPITALIZED = /^\p{Lu}[\p{L}\p{M}’'‘ʻʼ`.-]*$/u;
const WITHOUT_CASE = /^\p{Lo}[\p{Lo}\p{M}’'‌-]*\.?$/u;

const isNameWord = (word: string): boolean => CAPITALIZED.test(word) || WITHOUT_CASE.test(word);

/** Whether the text looks like the full name of a person, and like nothing else: `Aida Sadykova`, `Ursula von der Au`. */
export function isFullName(text: string): boolean {
  if (CJK_NAME.test(text)) return true;
  const words = text.split(' ');
  const own = words.filter((word) => !PARTICLE.test(word));
  if (words.length < 2 || words.length > 5 || own.length === 0) return false;
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

/** `undefined` if the text can be a name. */
export function whyNoName(text: string): NotAName | undefined {
  if (!/\p{L}/u.test(text)) return 'is empty';
  if (text.includes('@') || ADDRESS.test(text)) return 'is an address';
  if (PLACEHOLDER.test(text.toLowerCase())) return 'is a placeholder';
  if (text.length > MAX_LENGTH || text.split(' ').length > MAX_WORDS) return 'is too long for a name';
  return /[?!<>{}|:=“”"]|\d{3}|\.\s+\p{L}{3,}\s+\p{L}{3,}\s/u.test(text) ? 'is no name' : undefined;
}

/** One name as an editor typed it, without entities, label, address and brackets. */
function bareName(text: string): string {
  const line = cleanLine(decodeEscaped(text)) ?? '';
  const withoutMail = line.replace(E_MAIL, ' ').trim();
  return withoutLabel(withoutMail.replace(/^\(([^()]+)\)$/, '$1'))
    .replace(/(?<=\p{Lo})\s*(?:선임기자|기자|记者|記者)$/u, '')
    .replace(/^[\s,;:|–—•·-]+|[\s,;:|–—•·]+$/gu, '')
    .trim();
}

/** Before the first part that is no full name: `Aida Sadykova, political editor`. */
function leadingNames(parts: readonly string[]): string[] {
  const end = parts.findIndex((part) => !isFullName(part));
  return parts.slice(0, end < 0 ? parts.length : end);
}

/** Splits `A B, C D and E F` if each part is a full name; otherwise cuts what follows the first names. */
function splitNames(text: string): string[] {
  const parts = text.split(LIST).flatMap((part) => {
    const names = part.split(CONJUNCTION);
    return names.every((name) => isFullName(withoutLabel(name))) ? names : [part];
  });
  return parts.map((part) => bareName(part).replace(/^(?:and|und|et|y|e|en|и|&)\s+/u, '')).filter(Boolean);
}

/** Removes the name of the paper, the place and the trade after a name. */
function withoutDetail(text: string): string {
  for (const pattern of [DETAIL, DATE, PREPOSITION]) {
    const shorter = text.replace(pattern, '').trim();
    if (shorter && shorter !== text && splitNames(shorter).some(isFullName)) text = shorter;
  }
  return text;
}

/**
 * The full names in a byline such as `By Aida Sadykova and Timur Asanov, political editors`: those of the first line
 * that starts with one.
 */
export function fullNamesIn(byline: string): string[] {
  const lines = byline.split('\n').map((line) => leadingNames(splitNames(withoutDetail(bareName(line)))));
  // `By` may have a line of its own.
  return lines.find((names) => names.length > 0) ?? [];
}

/**
 * The names in a text that is known to name authors, such as a field of a CMS. A name may be a single word there.
 */
export function namesIn(text: string): { readonly names: readonly string[]; readonly reason?: NotAName | undefined } {
  const bare = bareName(text);
  const names = PLACEHOLDER.test(bare.toLowerCase()) ? [] : fullNamesIn(text);
  if (names.length > 0) return { names };
  const reason = bare ? whyNoName(bare) : text.includes('@') ? 'is an address' : 'is empty';
  return reason ? { names: [], reason } : { names: [bare] };
}
