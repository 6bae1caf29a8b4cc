/** The same articles for every contender: the demo's headlines and pictures over and over, each at an address of its own. */

const STORIES = [
  ['Caspian Ports Try to Keep Pace With the Middle Corridor', 'Economy', 'caspian-harbour'],
  ['Wind on the Steppe: Who Will Pay for Kazakhstan’s New Grid?', 'Energy', 'steppe-power-lines'],
  ['On the Tian Shan Road, Drivers Wait for a Faster Border', 'Transport', 'tian-shan-road'],
  ['The Bazaar Goes Cashless, One Awning at a Time', 'Business', 'bazaar-awnings'],
  ['How Samarkand Became the Region’s Meeting Room', 'Politics', 'samarkand-dusk'],
  ['Троллейбус возвращается в тополиную аллею', 'Город', 'trolleybus-poplars'],
];

/** 20 June 2025. */
const FIRST = Date.UTC(2025, 5, 20);
const DAY_MS = 86_400_000;

function article(_, at) {
  const [headline, articleSection, picture] = STORIES[at % STORIES.length];
  return {
    headline,
    articleSection,
    url: `${location.origin}/2025/article-${at}/`,
    image: {
      url: `${location.origin}/wp-content/uploads/2025/06/${picture}-768x512.jpg?${at}`,
      width: 768,
      height: 512,
    },
    datePublished: new Date(FIRST - at * DAY_MS).toISOString(),
  };
}

export const articles = Array.from({ length: Number(new URLSearchParams(location.search).get('articles')) }, article);
