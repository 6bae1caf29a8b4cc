import type { SafeUrl } from '../data/safe-url.js';

/** Names by host, as the networks write themselves. */
const NETWORKS: Readonly<Record<string, string>> = {
  'x.com': 'X',
  'twitter.com': 'X',
  'facebook.com': 'Facebook',
  'instagram.com': 'Instagram',
  'threads.net': 'Threads',
  'threads.com': 'Threads',
  'linkedin.com': 'LinkedIn',
  'youtube.com': 'YouTube',
  'tiktok.com': 'TikTok',
  't.me': 'Telegram',
  'telegram.me': 'Telegram',
  'bsky.app': 'Bluesky',
  'mastodon.social': 'Mastodon',
  'vk.com': 'VK',
  'ok.ru': 'OK',
  'wa.me': 'WhatsApp',
  'github.com': 'GitHub',
  'medium.com': 'Medium',
  'orcid.org': 'ORCID',
  'scholar.google.com': 'Google Scholar',
  'researchgate.net': 'ResearchGate',
  'wikipedia.org': 'Wikipedia',
  'wikidata.org': 'Wikidata',
};

/** `en.wikipedia.org` belongs to `wikipedia.org`. */
const parents = (host: string): string[] => host.split('.').map((_, from, labels) => labels.slice(from).join('.'));

/** What to call the place that a profile is at: the network's name, else its host. */
export function networkOf(profile: SafeUrl): string {
  const host = new URL(profile).hostname.replace(/^(?:www|m|mobile)\./, '');
  const known = parents(host).find((parent) => Object.hasOwn(NETWORKS, parent));
  return (known && NETWORKS[known]) ?? host;
}
