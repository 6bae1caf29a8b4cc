/**
 * Tells agencies from people by the name alone. An acronym, a domain, a single word, or a name with a word such as
 * “ministry” is an organization; two to four capitalized words are a person.
 */

import { wordList } from './word-list.js';

/** Agencies that sign pictures with their name alone, in lower case. */
const KNOWN_AGENCIES = wordList(
  'wikimedia commons,picture alliance,shutterstock,istockphoto,adobe stock,bloomberg,wikimedia,unsplash,' +
    'reuters,epa-efe,anadolu,pixabay,sputnik,azattyk,azattyq,азаттык,азаттық,istock,pexels,xinhua,rfe/rl,akorda,' +
    'акорда,ақорда,getty,alamy,imago,kabar,кабар,ansa,nasa,tass,тасс,afp,epa,dpa,efe,tca,uza,tdh,риа,ap',
);

/** Words of organizations' names, in lower case. */
const ORGANIZATION_WORDS = wordList(
  'agency,images,photos,news,press,office,service,department,university,museum,institute,foundation,council,' +
    'union,website,commons,media,times,radio,bank,government,embassy,labs,stock,pool,design,рк,кр,рф',
);
/** How such words begin that are inflected, in Cyrillic and Turkic languages. */
const ORGANIZATION_STEMS = (
  'minist,минист,агент,служб,администрац,правительств,посольств,университет,медиа,радио,' +
  'қызмет,кызмат,әкімд,agentlig,vazirlig,xizmat,вазорат,хадамот'
).split(',');

const isOrganizationWord = (word: string): boolean =>
  ORGANIZATION_WORDS.has(word) || ORGANIZATION_STEMS.some((stem) => word.startsWith(stem));

/** Small words inside people's names: `van der`, `bin`, `uulu`, `kyzy`, `оглы`, `oʻgʻli`. */
const NAME_PARTICLES = wordList('van,von,de,der,den,del,da,di,la,bin,al,uulu,uly,уулу,улы,ұлы,гызы,қызы,кызы,оглы');
const isParticle = (word: string): boolean =>
  NAME_PARTICLES.has(word) || /^(?:[gkq][iy]z[iy]|o.?g.?l[iuy])$/.test(word);

/** Whether it is a capitalized word, or a word of a script without capital letters. */
const isNameWord = (word: string): boolean =>
  /^[A-ZА-Я][a-zа-я]*$/.test(word) || (!word.includes(' ') && /^[\p{Lu}\p{Lo}][\p{L}\p{M}’'‘ʻʼ`.-]*$/u.test(word));

/** Whether the name certainly is an agency's: `AFP`, `AP Photo`, `Reuters Pictures`, `akorda.kz`. */
export const isKnownAgency = (name: string): boolean =>
  KNOWN_AGENCIES.has(name.toLowerCase().replace(/ (?:photo|images|pictures|новости)$/, '')) || isDomain(name);

const isDomain = (name: string): boolean => name.includes('.') && /^(?:[\p{L}\d-]+\.)+\p{L}{2,}$/u.test(name);

/** `UNDP`, `AP Photo`. */
const isAcronym = (name: string): boolean =>
  !/^.[a-zа-я]/.test(name) && /^\p{Lu}[\p{Lu}\d./&-]{1,7}(?: Photo)?$/u.test(name);

/** `The Guardian`, `The Times of Central Asia`, `LA NACION`. */
const isNameWithArticle = (name: string): boolean =>
  /^(?:[Tt]he|L[AE]|EL) /.test(name) &&
  /^(?:[Tt]he \p{Lu}\S*(?: (?:\p{Lu}\S*|of|for|and))*|(?:L[AE]|EL) \p{Lu}+)$/u.test(name);

/** Spaces, digits, and the punctuation of ASCII, Latin-1 and all languages. */
const BETWEEN_WORDS = /[\s!-@[-`{-¿\u2000-\u206F]+/;

/** Whether the name looks like an organization's. */
export const isAgency = (name: string): boolean =>
  isKnownAgency(name) ||
  name.toLowerCase().split(BETWEEN_WORDS).some(isOrganizationWord) ||
  isAcronym(name) ||
  isNameWithArticle(name) ||
  /['’]s /.test(name) ||
  isNameWord(name);

/** Whether the name looks like a person's. Test with {@link isAgency} first. */
export function isPerson(name: string): boolean {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 4) return false;
  const ownNames = words.filter((word) => !isParticle(word.toLowerCase()));
  return ownNames.length > 0 && ownNames.every(isNameWord);
}
