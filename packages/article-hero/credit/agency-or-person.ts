/**
 * Tells agencies from people by the name alone. An acronym, a domain, a single word, or a name with a word such as
 * “ministry” is an organization; two to four capitalized words are a person.
 */

/** Agencies that sign pictures with their name alone. */
const KNOWN_AGENCY = new RegExp(
  '^(?:reuters|afp|ap|epa(?:-efe)?|dpa|getty|alamy|shutterstock|istock(?:photo)?|picture alliance|anadolu|efe|ansa|' +
    'imago|bloomberg|unsplash|pexels|pixabay|' +
    'wikimedia(?: commons)?|nasa|adobe stock|' +
    String.raw`sputnik|tass|тасс|риа|xinhua|tca|rfe\/rl|azatty[kq]|азатты[кқ]|akorda|а[кқ]орда|kabar|кабар|uza|tdh)` +
    '(?: (?:photo|images|pictures|новости))?$',
  'i',
);

/** Words of organizations' names, in lower case; Cyrillic and Turkic words as stems, because they are inflected. */
const ORGANIZATION_WORD = new RegExp(
  '^(?:' +
    '(?:agency|images|photos|news|press|office|service|department|university|museum|institute|foundation|council|' +
    'union|website|commons|media|times|radio|bank|government|embassy|labs|stock|pool|design|рк|кр|рф)$|' +
    'minist|минист|агент|служб|администрац|правительств|посольств|университет|медиа|радио|' +
    'қызмет|кызмат|әкімд|agentlig|vazirlig|xizmat|вазорат|хадамот)',
);

/** Small words inside people's names: `van der`, `bin`, `uulu`, `kyzy`, `оглы`, `oʻgʻli`. */
const NAME_PARTICLE =
  /^(?:v[ao]n|de[rnl]?|d[ai]|la|bin|al|uulu|uly|[gkq][iy]z[iy]|o.?g.?l[iuy]|уулу|улы|ұлы|[гқк]ызы|оглы)$/i;
// Browsers take long to create an expression with `\p`. Therefore these are in functions: created when needed.

/** Whether it is a capitalized word, or a word of a script without capital letters. */
const isNameWord = (word: string): boolean =>
  /^[A-ZА-Я][a-zа-я]*$/.test(word) || (!word.includes(' ') && /^[\p{Lu}\p{Lo}][\p{L}\p{M}’'‘ʻʼ`.-]*$/u.test(word));

/** Whether the name certainly is an agency's: `AFP`, `AP Photo`, `Reuters Pictures`, `akorda.kz`. */
export const isKnownAgency = (name: string): boolean => KNOWN_AGENCY.test(name) || isDomain(name);

const isDomain = (name: string): boolean => name.includes('.') && /^(?:[\p{L}\d-]+\.)+\p{L}{2,}$/u.test(name);

/** `UNDP`, `AP Photo`. */
const isAcronym = (name: string): boolean =>
  name.slice(0, 2) === name.slice(0, 2).toUpperCase() && /^\p{Lu}[\p{Lu}\d./&-]{1,7}(?: Photo)?$/u.test(name);

/** `The Guardian`, `The Times of Central Asia`, `LA NACION`. */
const isNameWithArticle = (name: string): boolean =>
  /^(?:[Tt]he|L[AE]|EL) /.test(name) &&
  /^(?:[Tt]he \p{Lu}\S*(?: \p{Lu}\S*| of| for| and)*|L[AE] \p{Lu}+|EL \p{Lu}+)$/u.test(name);

/** Spaces, digits, and the punctuation of ASCII, Latin-1 and all languages. */
const BETWEEN_WORDS = /[\s!-@[-`{-¿\u2000-\u206F]+/;

/** Whether the name looks like an organization's. */
export const isAgency = (name: string): boolean =>
  isKnownAgency(name) ||
  name
    .toLowerCase()
    .split(BETWEEN_WORDS)
    .some((word) => ORGANIZATION_WORD.test(word)) ||
  isAcronym(name) ||
  isNameWithArticle(name) ||
  /['’]s /.test(name) ||
  isNameWord(name);

/** Whether the name looks like a person's. Test with {@link isAgency} first. */
export function isPerson(name: string): boolean {
  const words = name.split(' ');
  const ownNames = words.filter((word) => !NAME_PARTICLE.test(word));
  return words.length > 1 && words.length < 5 && ownNames.length > 0 && ownNames.every(isNameWord);
}
