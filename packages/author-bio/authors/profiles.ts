import type { Person } from '../../data/model/model.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import { linkKey, linksInBiography } from './biography-text.js';

const MAX_PROFILES = 20;

/** The author's profiles and e-mail address, without duplicates, the author's page and links in the biography. */
export function profilesOf(person: Person): readonly SafeUrl[] {
  const { sameAs = [], email = [], url = '' } = person;
  const linked = [url, ...linksInBiography(person).map((link) => link.url)];
  const linkedKeys = new Set(linked.map(linkKey));
  return sameAs
    .slice(0, MAX_PROFILES)
    .concat(email)
    .filter((profile) => {
      const key = linkKey(profile);
      const isNew = !linkedKeys.has(key);
      linkedKeys.add(key);
      return isNew;
    });
}
