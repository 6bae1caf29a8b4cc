import type { SafeUrl } from '../../data/model/safe-url.js';

/** Domains that are their network's name, as the network writes it. */
const NAMES =
  'X.com Facebook.com Instagram.com Threads.com LinkedIn.com YouTube.com TikTok.com VK.com OK.ru Telegram.me WhatsApp.com GitHub.com ORCID.org Wikipedia.org Wikidata.org Medium.com Substack.com Dzen.ru ResearchGate.net Signal.me Snapchat.com Flipboard.com Likee.video Odysee.com'.split(
    ' ',
  );

/** The others, by domain; a service of a larger house by its whole host. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['twitter.com', 'X'],
  ['fb.com', 'Facebook'],
  ['threads.net', 'Threads'],
  ['youtu.be', 'YouTube'],
  ['t.me', 'Telegram'],
  ['wa.me', 'WhatsApp'],
  ['bsky.app', 'Bluesky'],
  ['muckrack.com', 'Muck Rack'],
  ['scholar.google.com', 'Google Scholar'],
  ['threema.id', 'Threema'],
]);

/** Mastodon has as many hosts as it has communities; its profiles have one form. */
const MASTODON_PATH = /^\/@[^/]+\/?$/;

/** What to call the place that a profile is at: the network's name, else its host. `en.wikipedia.org` belongs to `wikipedia.org`. */
export function networkOf(profile: SafeUrl): string {
  const { hostname, pathname } = new URL(profile);
  const host = hostname.replace(/^www\./, '');
  const domain = host.split('.').slice(-2).join('.');
  const name = NAMES.find((known) => known.toLowerCase() === domain);
  return (
    name?.split('.', 1).join('') ??
    OTHER_NAMES.get(host) ??
    OTHER_NAMES.get(domain) ??
    (MASTODON_PATH.test(pathname) ? 'Mastodon' : host)
  );
}
