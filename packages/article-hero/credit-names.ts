/**
 * Telling an agency from a person by the name alone. A name nobody knows is judged as an editor would: an acronym, a domain,
 * one word, or a word like “ministry” is an organisation; two to four capitalised words are a person.
 */

/** Agencies, picture libraries and state media that sign pictures, above all of Central Asia. */
const KNOWN: ReadonlySet<string> = new Set(
  [
    'TCA', 'The Times of Central Asia', 'Reuters', 'AFP', 'Agence France-Presse', 'AP', 'AP Photo', 'Associated Press', 'Getty', 'Getty Images',
    'EPA', 'EPA-EFE', 'EFE', 'TASS', 'ТАСС', 'RIA Novosti', 'РИА Новости', 'Sputnik', 'Спутник', 'Interfax', 'Интерфакс', 'Xinhua', 'Anadolu',
    'Anadolu Agency', 'dpa', 'ANSA', 'Kyodo', 'Kyodo News', 'Yonhap', 'PTI', 'UPI', 'Bloomberg', 'Magnum Photos', 'NurPhoto', 'ZUMA Press',
    'SOPA Images', 'Abaca Press', 'Picture Alliance', 'Shutterstock', 'iStock', 'Alamy', 'Alamy Stock Photo', 'Depositphotos', 'Adobe Stock',
    'Dreamstime', 'Freepik', 'Unsplash', 'Pexels', 'Pixabay', 'Flickr', 'Wikimedia Commons', 'Wikipedia', 'Maxar', 'Planet Labs', 'NASA',
    'RFE/RL', 'РСЕ/РС', 'Azattyk', 'Азаттык', 'Радио Азаттык', 'Azattyq', 'Азаттық', 'Radio Ozodi', 'Радиои Озодӣ', 'Eurasianet', 'Kazinform',
    'Казинформ', 'Tengrinews', 'Kabar', 'Кабар', 'Kaktus Media', 'AKIpress', '24.kg', 'UzA', 'УзА', 'Kun.uz', 'Gazeta.uz', 'Khovar', 'Ховар',
    'Asia-Plus', 'Азия-Плюс', 'TDH', 'Akorda', 'Ақорда', 'Акорда',
  ].map((name) => name.toLowerCase()),
);

/** Words that make a name an organisation's. */
const ORGANISATION_WORD =
  /(?<![\p{L}])(?:agency|images|pictures|news|newspaper|press|ministry|office|service|university|institute|museum|archives?|library|commons|media|times|post|journal|television|tv|radio|bank|group|foundation|government|embassy|parliament|studios?|council|nations|bureau|department|administration|company|новости|медиа|музей|банк|парламент|газета|журнал|радио|архив|телеканал)(?![\p{L}])/iu;
/** The same in languages that inflect them. */
const ORGANISATION_STEM =
  /(?<![\p{L}])(?:агентств|министерств|служб|администраци|университет|посольств|правительств|агенттіг|министрліг|қызмет|мұражай|мұрағат|агенттиг|министрлиг|кызмат|agentlig|vazirlig|xizmat|вазорат|хадамот|ministrlig|gullug)/iu;

const ACRONYM = /^\p{Lu}[\p{Lu}\d.&-]{1,7}$/u;
const DOMAIN = /^(?:[\p{L}\d-]+\.)+\p{L}{2,}$/u;

/** `van`, `bin`, `uulu`: small words inside names. */
const PARTICLE = /^(?:van|von|der|den|de|da|di|del|della|la|le|bin|ibn|al|el|uulu|kyzy|ogly|gyzy|oglu|uly|qizi|oʻgʻli|уулу|кызы|оглы|гызы|улы|ұлы|қызы)$/iu;
/** Scripts without capitals count as capitalised. */
const NAME_WORD = /^[\p{Lu}\p{Lo}][\p{L}\p{M}’'‘ʻʼ`.-]*$/u;

const isNamed = (name: string): boolean => KNOWN.has(name.toLowerCase());

/** A name that signs pictures for certain, alone or with a word of its trade: `AFP`, `AP Photo`, `Reuters Pictures`. */
export const isKnownAgency = (name: string): boolean => isNamed(name) || isNamed(name.replace(/\s+(?:photos?|images|pictures|handout|pool)$/i, ''));

const isOrganisation = (name: string): boolean => ORGANISATION_WORD.test(name) || ORGANISATION_STEM.test(name);

export const isAgency = (name: string): boolean =>
  isKnownAgency(name) || ACRONYM.test(name) || DOMAIN.test(name) || isOrganisation(name) || (!name.includes(' ') && NAME_WORD.test(name));

export function isPerson(name: string): boolean {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 4 || isKnownAgency(name) || isOrganisation(name)) return false;
  const own = words.filter((word) => !PARTICLE.test(word));
  return own.length > 0 && own.every((word) => NAME_WORD.test(word));
}
