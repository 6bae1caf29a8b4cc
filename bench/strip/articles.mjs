/** The same articles for every contender: the demo's headlines and pictures repeated, each with a URL of its own. */

const STORIES = [
  ['Caspian Ports Try to Keep Pace With the Middle Corridor', 'Economy', 'caspian-harbour'],
  ['Wind on the Steppe: Who Will Pay for Kazakhstan’s New Grid?', 'Energy', 'steppe-power-lines'],
  ['On the Tian Shan Road, Drivers Wait for a Faster Border', 'Transport', 'tian-shan-road'],
  ['The Bazaar Goes Cashless, One Awning at a Time', 'Business', 'bazaar-awnings'],
  ['How Samarkand Became the Region’s Meeting Room', 'Politics', 'samarkand-dusk'],
  ['Троллейбус возвращается в тополиную аллею', 'Город', 'trolleybus-poplars'],
];

const NEWEST_MS = Date.UTC(2025, 5, 20);
const DAY_MS = 86_400_000;

function createArticle(_, index) {
  const [headline, articleSection, picture] = STORIES[index % STORIES.length];
  return {
    headline,
    articleSection,
    url: `${location.origin}/2025/article-${index}/`,
    image: {
      url: `${location.origin}/wp-content/uploads/2025/06/${picture}-768x512.jpg?${index}`,
      width: 768,
      height: 512,
    },
    datePublished: new Date(NEWEST_MS - index * DAY_MS).toISOString(),
  };
}

const count = Number(new URLSearchParams(location.search).get('articles'));

export const articles = Array.from({ length: count }, createArticle);
