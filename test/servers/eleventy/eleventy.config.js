/** A news site that contains only articles, with a feed in each format of Eleventy's own plugin. */
import { feedPlugin } from '@11ty/eleventy-plugin-rss';

const FEEDS = { rss: '/feed.rss', atom: '/feed.atom', json: '/feed.json' };

const metadata = {
  title: 'Steppe & Mountain Post',
  subtitle: 'News from Bishkek, Almaty, Dushanbe, Tashkent and Ashgabat',
  language: 'en',
  base: process.env.SITE_URL ?? 'http://localhost:8080/',
  author: { name: 'Nurlan O’Neil' },
};

export default function (config) {
  for (const [type, outputPath] of Object.entries(FEEDS))
    config.addPlugin(feedPlugin, { type, outputPath, collection: { name: 'news' }, metadata });
  return { dir: { input: 'posts' } };
}
