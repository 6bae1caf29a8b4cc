import type { SafeUrl } from '../../data/model/safe-url.js';

/** Domains that consist of the network's name, spelled as the network spells it. */
const NAMED_DOMAINS = (
  'X.com Facebook.com Instagram.com Threads.com LinkedIn.com YouTube.com TikTok.com VK.com OK.ru Telegram.me ' +
  'WhatsApp.com GitHub.com ORCID.org Wikipedia.org Wikidata.org Medium.com Substack.com Dzen.ru ResearchGate.net ' +
  'Signal.me Snapchat.com Flipboard.com Likee.video Odysee.com'
).split(' ');

/** Names of other networks by domain, or by host if the domain has other services too. */
const NAMES: ReadonlyMap<string, string> = new Map([
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

/** Mastodon runs on many hosts, but its profiles have the same path everywhere. */
const MASTODON_PATH = /^\/@[^/]+\/?$/;

/**
 * The name of the network that a profile belongs to, else its host. `en.wikipedia.org` belongs to `wikipedia.org`.
 */
export function networkName(profile: SafeUrl): string {
  const { hostname, pathname } = new URL(profile);
  const host = hostname.replace(/^www\./, '');
  const domain = host.split('.').slice(-2).join('.');
  const namedDomain = NAMED_DOMAINS.find((name) => name.toLowerCase() === domain);
  if (namedDomain) return namedDomain.slice(0, namedDomain.indexOf('.'));
  const name = NAMES.get(host) ?? NAMES.get(domain);
  if (name) return name;
  return MASTODON_PATH.test(pathname) ? 'Mastodon' : host;
}
