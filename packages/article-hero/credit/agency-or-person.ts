/**
 * Telling an agency from a person by the name alone, as an editor would: an acronym, a domain, one word, or a word like
 * “ministry” is an organisation; two to four capitalised words are a person.
 */

/** Who signs pictures by a bare name, above all in Central Asia. */
const SIGNATURE =
  /^(?:reuters|afp|ap|epa(?:-efe)?|dpa|getty|alamy|shutterstock|istock(?:photo)?|picture alliance|anadolu|sputnik|tass|тасс|риа|xinhua|tca|rfe\/rl|azatty[kq]|азатты[кқ]|akorda|а[кқ]орда|kabar|кабар|uza|tdh)(?: (?:photo|images|pictures|новости))?$/iu;

/** Words that make a name an organisation's; Cyrillic and Turkic ones as stems, since they are inflected. */
const ORGANISATION =
  /(?<!\p{L})(?:(?:agency|images|photos|news|press|office|service|department|university|museum|institute|foundation|council|union|website|commons|media|times|radio|bank|government|embassy|labs|stock|pool|design|рк|кр|рф)(?!\p{L})|minist|минист|агент|служб|администрац|правительств|посольств|университет|медиа|радио|қызмет|кызмат|әкімд|agentlig|vazirlig|xizmat|вазорат|хадамот)/iu;

const ACRONYM = /^\p{Lu}[\p{Lu}\d./&-]{1,7}(?: Photo)?$/u;
/** `The Guardian`, `The Times of Central Asia`. */
const THE_NAME = /^[Tt]he \p{Lu}\S*(?: \p{Lu}\S*| of| for| and)*$/u;
const DOMAIN = /^(?:[\p{L}\d-]+\.)+\p{L}{2,}$/u;

/** Small words inside names: `van der`, `bin`; `uulu`, `kyzy`, `оглы`, `oʻgʻli`. */
const PARTICLE =
  /^(?:v[ao]n|de[rnl]?|d[ai]|la|bin|al|uulu|uly|[gkq][iy]z[iy]|o.?g.?l[iuy]|уулу|улы|ұлы|[гқк]ызы|оглы)$/iu;
/** Scripts without capitals count as capitalised. */
const NAME_WORD = /^[\p{Lu}\p{Lo}][\p{L}\p{M}’'‘ʻʼ`.-]*$/u;

/** A name that signs pictures for certain: `AFP`, `AP Photo`, `Reuters Pictures`, `akorda.kz`. */
export const isKnownAgency = (name: string): boolean => SIGNATURE.test(name) || DOMAIN.test(name);

export const isAgency = (name: string): boolean =>
  isKnownAgency(name) || [ACRONYM, ORGANISATION, THE_NAME, NAME_WORD].some((pattern) => pattern.test(name));

/** To be asked of names that are no agency's. */
export function isPerson(name: string): boolean {
  const words = name.split(' ');
  const own = words.filter((word) => !PARTICLE.test(word));
  return words.length > 1 && words.length < 5 && own.length > 0 && own.every((word) => NAME_WORD.test(word));
}
