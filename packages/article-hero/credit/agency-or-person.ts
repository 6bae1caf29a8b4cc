/**
 * Tells agencies from people by the name alone. An acronym, a domain, a single word, or a name with a word such as
 * “ministry” is an organization; two to four capitalized words are a person.
 */

/** Agencies that sign pictures with their name alone, most of them in Central Asia. */
const KNOWN_AGENCY = new RegExp(
  '^(?:reuters|afp|ap|epa(?:-efe)?|dpa|getty|alamy|shutterstock|istock(?:photo)?|picture alliance|anadolu|' +
    String.raw`sputnik|tass|тасс|риа|xinhua|tca|rfe\/rl|azatty[kq]|азатты[кқ]|akorda|а[кқ]орда|kabar|кабар|uza|tdh)` +
    '(?: (?:photo|images|pictures|новости))?$',
  'iu',
);

/** Words of organizations' names; Cyrillic and Turkic words as stems, because they are inflected. */
const ORGANIZATION_WORD = new RegExp(
  String.raw`(?<!\p{L})(?:` +
    '(?:agency|images|photos|news|press|office|service|department|university|museum|institute|foundation|council|' +
    'union|website|commons|media|times|radio|bank|government|embassy|labs|stock|pool|design|рк|кр|рф)' +
    String.raw`(?!\p{L})|` +
    'minist|минист|агент|служб|администрац|правительств|посольств|университет|медиа|радио|' +
    'қызмет|кызмат|әкімд|agentlig|vazirlig|xizmat|вазорат|хадамот)',
  'iu',
);

const ACRONYM = /^\p{Lu}[\p{Lu}\d./&-]{1,7}(?: Photo)?$/u;
/** `The Guardian`, `The Times of Central Asia`. */
const NAME_WITH_ARTICLE = /^[Tt]he \p{Lu}\S*(?: \p{Lu}\S*| of| for| and)*$/u;
const DOMAIN = /^(?:[\p{L}\d-]+\.)+\p{L}{2,}$/u;

/** Small words inside people's names: `van der`, `bin`, `uulu`, `kyzy`, `оглы`, `oʻgʻli`. */
const NAME_PARTICLE =
  /^(?:v[ao]n|de[rnl]?|d[ai]|la|bin|al|uulu|uly|[gkq][iy]z[iy]|o.?g.?l[iuy]|уулу|улы|ұлы|[гқк]ызы|оглы)$/iu;
/** A capitalized word, or a word of a script without capital letters. */
const NAME_WORD = /^[\p{Lu}\p{Lo}][\p{L}\p{M}’'‘ʻʼ`.-]*$/u;

/** Whether the name certainly is an agency's: `AFP`, `AP Photo`, `Reuters Pictures`, `akorda.kz`. */
export const isKnownAgency = (name: string): boolean => KNOWN_AGENCY.test(name) || DOMAIN.test(name);

/** Whether the name looks like an organization's. */
export const isAgency = (name: string): boolean =>
  isKnownAgency(name) ||
  [ACRONYM, ORGANIZATION_WORD, NAME_WITH_ARTICLE, NAME_WORD].some((pattern) => pattern.test(name));

/** Whether the name looks like a person's. Test with {@link isAgency} first. */
export function isPerson(name: string): boolean {
  const words = name.split(' ');
  const ownNames = words.filter((word) => !NAME_PARTICLE.test(word));
  return words.length > 1 && words.length < 5 && ownNames.length > 0 && ownNames.every((word) => NAME_WORD.test(word));
}
