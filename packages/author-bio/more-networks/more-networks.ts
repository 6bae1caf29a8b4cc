/** Networks that fewer authors use. Icons as in `networks/networks.ts`. */
import type { SafeUrl } from '../../data/model/safe-url.js';
import { findNetwork, type Network } from '../networks/networks.js';

const NETWORKS: readonly Network[] = [
  [
    'YouTube',
    'youtube.com youtu.be',
    'M2 8a4 4 0 0 1 4-4h12a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4h-12a4 4 0 0 1-4-4v-8M10 9l5 3l-5 3l0-6',
  ],
  ['Telegram', 't.me telegram.me', 'M15 10l-4 4l6 6l4-16l-18 7l4 2l2 6l3-4'],
  [
    'Bluesky',
    'bsky.app',
    'M6.335 5.144c-1.654-1.199-4.335-2.127-4.335 .826c0 .59 .35 4.953 .556 5.661' +
      'c.713 2.463 3.13 2.75 5.444 2.369c-4.045 .665-4.889 3.208-2.667 5.41' +
      'c1.03 1.018 1.913 1.59 2.667 1.59c2 0 3.134-2.769 3.5-3.5c.333-.667 .5-1.167 .5-1.5' +
      'c0 .333 .167 .833 .5 1.5c.366 .731 1.5 3.5 3.5 3.5c.754 0 1.637-.571 2.667-1.59' +
      'c2.222-2.203 1.378-4.746-2.667-5.41c2.314 .38 4.73 .094 5.444-2.369c.206-.708 .556-5.072 .556-5.661' +
      'c0-2.953-2.68-2.025-4.335-.826c-2.293 1.662-4.76 5.048-5.665 6.856' +
      'c-.905-1.808-3.372-5.194-5.665-6.856',
  ],
  [
    'Threads',
    'threads.com threads.net',
    'M19 7.5c-1.333-3-3.667-4.5-7-4.5c-5 0-8 2.5-8 9s3.5 9 8 9s7-3 7-5s-1-5-7-5c-2.5 0-3 1.25-3 2.5' +
      'c0 1.5 1 2.5 2.5 2.5c2.5 0 3.5-1.5 3.5-5s-2-4-3-4s-1.833 .333-2.5 1',
  ],
  [
    'TikTok',
    'tiktok.com',
    'M21 7.917v4.034a9.948 9.948 0 0 1-5-1.951v4.5a6.5 6.5 0 1 1-8-6.326v4.326a2.5 2.5 0 1 0 4 2v-11.5' +
      'h4.083a6.005 6.005 0 0 0 4.917 4.917',
  ],
  [
    'GitHub',
    'github.com',
    'M9 19c-4.3 1.4-4.3-2.5-6-3m12 5v-3.5c0-1 .1-1.4-.5-2c2.8-.3 5.5-1.4 5.5-6a4.6 4.6 0 0 0-1.3-3.2' +
      'a4.2 4.2 0 0 0-.1-3.2s-1.1-.3-3.5 1.3a12.3 12.3 0 0 0-6.2 0c-2.4-1.6-3.5-1.3-3.5-1.3' +
      'a4.2 4.2 0 0 0-.1 3.2a4.6 4.6 0 0 0-1.3 3.2c0 4.6 2.7 5.7 5.5 6c-.6 .6-.6 1.2-.5 2v3.5',
  ],
  [
    'WhatsApp',
    'whatsapp.com wa.me',
    'M3 21l1.65-3.8a9 9 0 1 1 3.4 2.9l-5.05 .9M9 10a.5 .5 0 0 0 1 0v-1a.5 .5 0 0 0-1 0v1a5 5 0 0 0 5 5h1' +
      'a.5 .5 0 0 0 0-1h-1a.5 .5 0 0 0 0 1',
  ],
  [
    'VK',
    'vk.com',
    'M14 19h-4a8 8 0 0 1-8-8v-5h4v5a4 4 0 0 0 4 4v-9h4v4.5l.03 0a4.531 4.531 0 0 0 3.97-4.496h4' +
      'l-.342 1.711a6.858 6.858 0 0 1-3.658 4.789a5.34 5.34 0 0 1 3.566 4.111l.434 2.389h-4' +
      'a4.531 4.531 0 0 0-3.97-4.496v4.5l-.03-.008',
  ],
  [
    'Medium',
    'medium.com',
    'M4 6a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-12a2 2 0 0 1-2-2l0-12M8 9h1l3 3l3-3h1M8 15l2 0' +
      'M14 15l2 0M9 9l0 6M15 9l0 6',
  ],
  [
    'Wikipedia',
    'wikipedia.org',
    'M3 4.984h2M8 4.984h2.5M14.5 4.984h2.5M22 4.984h-2M4 4.984l5.455 14.516l6.545-14.516M9 4.984l6 14.516' +
      'l6-14.516',
  ],
  ['ORCID', 'orcid.org'],
  ['Wikidata', 'wikidata.org'],
  ['Substack', 'substack.com'],
  ['Dzen', 'dzen.ru'],
  ['OK', 'ok.ru'],
  ['ResearchGate', 'researchgate.net'],
  ['Signal', 'signal.me'],
  ['Snapchat', 'snapchat.com'],
  ['Flipboard', 'flipboard.com'],
  ['Likee', 'likee.video'],
  ['Odysee', 'odysee.com'],
  ['Muck Rack', 'muckrack.com'],
  ['Google Scholar', 'scholar.google.com'],
  ['Threema', 'threema.id'],
];

const MASTODON: Network = [
  'Mastodon',
  '',
  'M18.648 15.254c-1.816 1.763-6.648 1.626-6.648 1.626a18.262 18.262 0 0 1-3.288-.256' +
    'c1.127 1.985 4.12 2.81 8.982 2.475c-1.945 2.013-13.598 5.257-13.668-7.636l-.026-1.154' +
    'c0-3.036 .023-4.115 1.352-5.633c1.671-1.91 6.648-1.666 6.648-1.666s4.977-.243 6.648 1.667' +
    'c1.329 1.518 1.352 2.597 1.352 5.633s-.456 4.074-1.352 4.944M12 11.204v-2.926' +
    'c0-1.258-.895-2.278-2-2.278s-2 1.02-2 2.278v4.722m4-4.722c0-1.258 .895-2.278 2-2.278s2 1.02 2 2.278' +
    'v4.722',
];

const EMAIL: Network = [
  '',
  '',
  'M3 7a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-14a2 2 0 0 1-2-2v-10M3 7l9 6l9-6',
];

/** Mastodon runs on many hosts, but its profiles have the same path everywhere. */
const MASTODON_PATH = /^\/@[^/]+\/?$/;

/** The network of a profile or an e-mail address; `undefined` if it is unknown. */
export function lessCommonNetwork(profile: SafeUrl): Network | undefined {
  const { protocol, pathname } = new URL(profile);
  if (protocol === 'mailto:') return EMAIL;
  return findNetwork(NETWORKS, profile) ?? (MASTODON_PATH.test(pathname) ? MASTODON : undefined);
}
