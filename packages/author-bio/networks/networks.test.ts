import { expect } from '@open-wc/testing';
import { safeUrl } from '../../data/model/safe-url.js';
import { lessCommonNetwork } from '../more-networks/more-networks.js';
import { commonNetwork } from './networks.js';

const networkName = (profile: string): string | undefined => {
  const url = safeUrl(profile)!;
  return (commonNetwork(url) ?? lessCommonNetwork(url))?.[0];
};

describe('the name of the network', () => {
  const PROFILES: Readonly<Record<string, string | undefined>> = {
    'https://x.com/aida': 'X',
    'https://twitter.com/aida': 'X',
    'https://mobile.twitter.com/aida': 'X',
    'https://www.facebook.com/aida': 'Facebook',
    'https://ru-ru.facebook.com/aida': 'Facebook',
    'https://fb.com/aida': 'Facebook',
    'https://instagram.com/aida': 'Instagram',
    'https://www.threads.net/@aida': 'Threads',
    'https://www.threads.com/@aida': 'Threads',
    'https://kg.linkedin.com/in/aida': 'LinkedIn',
    'https://www.youtube.com/@aida': 'YouTube',
    'https://youtu.be/x': 'YouTube',
    'https://www.tiktok.com/@aida': 'TikTok',
    'https://t.me/aida': 'Telegram',
    'https://telegram.me/aida': 'Telegram',
    'https://wa.me/996555': 'WhatsApp',
    'https://www.whatsapp.com/channel/x': 'WhatsApp',
    'https://vk.com/aida': 'VK',
    'https://m.vk.com/aida': 'VK',
    'https://ok.ru/profile/1': 'OK',
    'https://bsky.app/profile/aida.example': 'Bluesky',
    'https://mastodon.social/@aida': 'Mastodon',
    'https://journa.host/@aida/': 'Mastodon',
    'https://medium.com/@aida': 'Medium',
    'https://aida.substack.com/': 'Substack',
    'https://orcid.org/0000-0000-0000-0000': 'ORCID',
    'https://github.com/aida': 'GitHub',
    'https://muckrack.com/aida': 'Muck Rack',
    'https://scholar.google.com/citations?user=x': 'Google Scholar',
    'https://ky.wikipedia.org/wiki/X': 'Wikipedia',
    'https://www.wikidata.org/wiki/Q1': 'Wikidata',
    'https://www.snapchat.com/@aida': 'Snapchat',
    'https://flipboard.com/@aida': 'Flipboard',
    'https://likee.video/@aida': 'Likee',
    'https://odysee.com/@aida:1': 'Odysee',
    'https://signal.me/#eu/x': 'Signal',
    'https://threema.id/ABC': 'Threema',
    'https://dzen.ru/aida': 'Dzen',
    'https://www.researchgate.net/profile/x': 'ResearchGate',
    'https://aida.example/': undefined,
    'https://www.aida.example/@me/post': undefined,
    'https://notx.com/': undefined,
    'https://x.com.evil.example/': undefined,
    'https://google.com/': undefined,
    'https://пример.kg/': undefined,
  };
  for (const [profile, network] of Object.entries(PROFILES))
    it(`of ${profile} is ${network ?? 'unknown'}`, () => expect(networkName(profile)).to.equal(network));
});
