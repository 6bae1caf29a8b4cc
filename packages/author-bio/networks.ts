import type { SafeUrl } from '../data/safe-url.js';

/** Domains that are their network's name, as the network writes it. */
const NAMES = ['X.com', 'Facebook.com', 'Instagram.com', 'Threads.com', 'LinkedIn.com', 'YouTube.com', 'TikTok.com', 'VK.com', 'OK.ru', 'GitHub.com', 'ORCID.org', 'Wikipedia.org'];

const OTHER_NAMES: ReadonlyMap<string, string> = new Map([['twitter.com', 'X'], ['t.me', 'Telegram'], ['wa.me', 'WhatsApp'], ['bsky.app', 'Bluesky']]);

/** What to call the place that a profile is at: the network's name, else its host. `en.wikipedia.org` belongs to `wikipedia.org`. */
export function networkOf(profile: SafeUrl): string {
  const host = new URL(profile).hostname.replace(/^www\./, '');
  const domain = host.split('.').slice(-2).join('.');
  const name = NAMES.find((known) => known.toLowerCase() === domain);
  return name?.split('.', 1).join('') ?? OTHER_NAMES.get(domain) ?? host;
}
