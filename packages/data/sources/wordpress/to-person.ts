/** Converts a WordPress user to a person. A user without a name is dropped. */
import type { Person, TextLink } from '../../model/model.js';
import { type SafeUrl, safeUrl } from '../../model/safe-url.js';
import { cleanHtmlLine } from '../../text/html-text.js';
import { linkedText } from '../../text/linked-text.js';
import { contactUrl } from '../contract/contact-url.js';
import type { UserWire } from './wire-schema.js';

function largestAvatar(urls: UserWire['avatar_urls'], base: string): SafeUrl | undefined {
  const largestFirst = Object.keys(urls ?? {}).sort((a, b) => Number(b) - Number(a));
  return largestFirst.map((size) => safeUrl(urls?.[size], base)).find(Boolean);
}

/** The author's own site. WordPress enters the URL of the site itself for its first user: that is not one. */
function ownSite({ url }: UserWire, base: string): SafeUrl[] {
  const site = safeUrl(url, base);
  return site && site !== new URL('/', base).href ? [site] : [];
}

/** Leaves only the address of a `mailto:` link. */
function withoutParameters(link: TextLink): TextLink[] {
  const url = contactUrl(link.url);
  return url ? [{ ...link, url }] : [];
}

/** `undefined` for a user without a name. */
export function toPerson(user: UserWire, base: string): Person | undefined {
  const name = cleanHtmlLine(user.name);
  if (!name) return undefined;
  const { text, links } = linkedText(user.description ?? '', base);
  return {
    name,
    url: safeUrl(user.link, base),
    image: largestAvatar(user.avatar_urls, base),
    description: text || undefined,
    descriptionLinks: links.flatMap(withoutParameters),
    jobTitle: cleanHtmlLine(user.job_title),
    sameAs: ownSite(user, base),
  };
}
