import type { Person } from '../../data/model/model.js';
import type { SafeUrl } from '../../data/model/safe-url.js';
import { linkKey, linksInBiography } from './biography-text.js';

const MAX_PROFILES = 20;

/** The author's profiles and e-mail address, without duplicates, the author's page and links in the biography. */
export function profilesOf(person: Person): readonly SafeUrl[] {
  const { sameAs = [], email, url } = person;
  const linkedKeys = new Set(linksInBiography(person).map((link) => linkKey(link.url)));
  if (url) linkedKeys.add(linkKey(url));
  const profiles = sameAs.slice(0, MAX_PROFILES);
  if (email) profiles.push(email);
  return profiles.filter((profile) => {
    const key = linkKey(profile);
    const isNew = !linkedKeys.has(key);
    linkedKeys.add(key);
    return isNew;
  });
}
