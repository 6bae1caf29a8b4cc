/** Responses made of what hurts their readers, of a given length. */

/** As many items as fit, joined by commas, between a beginning and an end. */
function filled(length, start, item, end, separator = ',') {
  const parts = [];
  let left = length - start.length - end.length;
  for (let index = 0; ; index++) {
    const part = item(index);
    left -= part.length + separator.length;
    if (left < 0 && index > 0) break;
    parts.push(part);
  }
  return start + parts.join(separator) + end;
}

/** A number of items, joined by commas. */
const joined = (length, item) => Array.from({ length }, (_, index) => item(index)).join();
const reference = (id) => `{"@id":"${id}"}`;

const list = (start, item, end) => (length) => filled(length, start, item, end);
const xml = (start, item, end) => (length) => filled(length, start, item, end, '');
const always = (text) => () => text;
const half = (first, second, start, middle, end) => (length) => {
  const firstPart = filled(length / 2, start, first, middle);
  return firstPart + filled(length - firstPart.length, '', second, end);
};

const yoastNode = (index) => `{"@id":"${index}","@type":"Person","name":"A","knowsAbout":[${joined(9, reference)}]}`;

const POST = '"link":"/a","title":{"rendered":"A"}';
const ARTICLE = '"@type":"NewsArticle","headline":"A","url":"/a"';

/** Lists of bad and good values in one item, and in many. */
const badValues = (start, end) => ({
  'one long list of bad values': list(start, always('1'), end),
  'one long list of bad objects': list(start, always('{"name":[]}'), end),
});

const RSS = '<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel>';
const RSS_ITEM = '<item><title>A</title><link>/a</link>';
const ATOM = '<feed xmlns="http://www.w3.org/2005/Atom">';
const JSON_FEED = '{"version":"https://jsonfeed.org/version/1.1",';

/** A table of a bank: rows that are good, rows whose values are texts, and rows with many fields. */
const bank = (start, row, end) => ({
  module: 'nationalBanks',
  kind: 'rates',
  isXml: start.startsWith('<'),
  inputs: {
    rows: (length) => filled(length, start, (index) => row(index, '1,5'), end, start.startsWith('<') ? '' : ','),
    'bad values': (length) =>
      filled(length, start, (index) => row(index, 'n/a'), end, start.startsWith('<') ? '' : ','),
  },
});

const CODES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const codeOf = (index) =>
  [index / 676, index / 26, index].map((number) => CODES.charAt(Math.floor(number) % 26)).join('');
const valuteOf = (index, value) => `<CharCode>${codeOf(index)}</CharCode><Nominal>1</Nominal><Value>${value}</Value>`;
const dayOf = (index) => new Date(index * 86_400_000).toISOString().slice(0, 10);

export const SOURCES = {
  WordPress: {
    module: 'wordpress',
    kind: 'articles',
    inputs: {
      posts: list('[', always(`{${POST}}`), ']'),
      'bad posts': list('[', always('{"link":1,"title":{"rendered":1},"tags":[""]}'), ']'),
      'bad tags': list('[', always(`{${POST},"tags":["","","","","","","",""]}`), ']'),
      ...badValues(`[{${POST},"tags":[`, ']}]'),
      'authors of a plugin': list(`[{${POST},"authors":[`, (index) => `{"display_name":"A${index}"}`, ']}]'),
      'the same author again and again': list(`[{${POST},"_embedded":{"author":[`, always('{"name":"A"}'), ']}}]'),
      terms: list(`[{${POST},"_embedded":{"wp:term":[[`, always('{"name":"A","taxonomy":"b"}'), ']]}}]'),
      'sizes of an image': list(
        `[{${POST},"_embedded":{"wp:featuredmedia":[{"source_url":"/a.jpg",` +
          '"media_details":{"width":9,"height":9,"sizes":{',
        (index) => `"a${index}":{"source_url":"/${index}.jpg","width":9,"height":9}`,
        '}}}]}}]',
      ),
      'entities in a title': list('[{"link":"/a","title":{"rendered":"', always('&amp;&#1;&'), '"}}]'),
      'tags that are not closed': list('[{"link":"/a","title":{"rendered":"', always('<a b=c <!-- <script '), '"}}]'),
    },
  },
  'WordPress, people': {
    module: 'wordpress',
    kind: 'people',
    inputs: {
      users: list('[', (index) => `{"name":"A${index}"}`, ']'),
      'bad users': list('[', always('{"name":1,"link":[]}'), ']'),
      'users of Yoast whose nodes refer to each other': list(
        '[',
        always(`{"name":"A","yoast_head_json":{"schema":{"@graph":[${joined(9, yoastNode)}]}}}`),
        ']',
      ),
      'links in a biography': list('[{"name":"A","description":"', always('<a href=//a>b</a>'), '"}]'),
      'sizes of an avatar': list('[{"name":"A","avatar_urls":{', (index) => `"${index}":"x:"`, '}}]'),
    },
  },
  Ghost: {
    module: 'ghost',
    kind: 'articles',
    inputs: {
      posts: list('{"posts":[', always('{"title":"A","url":"/a"}'), ']}'),
      'bad posts': list('{"posts":[', always('{"title":1,"url":[]}'), ']}'),
      'authors of a post': list('{"posts":[{"title":"A","url":"/a","authors":[', always('{"name":"A"}'), ']}]}'),
      'bad authors of a post': list('{"posts":[{"title":"A","url":"/a","authors":[', always('{}'), ']}]}'),
      'a caption of tags': list(
        '{"posts":[{"title":"A","url":"/a","feature_image":"/a","feature_image_caption":"',
        always('<b>&'),
        '"}]}',
      ),
    },
  },
  'Ghost, people': {
    module: 'ghost',
    kind: 'people',
    inputs: {
      authors: list('{"authors":[', (index) => `{"name":"A${index}","twitter":"a"}`, ']}'),
      'authors of posts': list('{"posts":[', always('{"authors":[{"name":"A"},{},{}]}'), ']}'),
    },
  },
  RSS: {
    module: 'feed',
    kind: 'articles',
    isXml: true,
    inputs: {
      items: xml(RSS, always(`${RSS_ITEM}</item>`), '</channel></rss>'),
      'bad items': xml(RSS, always('<item/>'), '</channel></rss>'),
      'authors of an item': xml(RSS + RSS_ITEM, always('<dc:creator>A</dc:creator>'), '</item></channel></rss>'),
      'pictures of an item': xml(
        RSS + RSS_ITEM,
        always('<media:group><media:content url="a.jpg"/></media:group>'),
        '</item></channel></rss>',
      ),
      'children of an item': xml(RSS + RSS_ITEM, always('<a/>'), '</item></channel></rss>'),
      entities: xml(`${RSS}<item><title>`, always('&amp;&#1089;&e;'), '</title></item></channel></rss>'),
      'a title of markup': xml(`${RSS}<item><title>`, always('&lt;b&gt;&lt;b '), '</title></item></channel></rss>'),
      'images in CDATA': xml(
        `${RSS}${RSS_ITEM}<description><![CDATA[`,
        always('<img <img src=a>'),
        ']]></description></item></channel></rss>',
      ),
      'brackets in CDATA': xml(
        `${RSS}${RSS_ITEM}<description><![CDATA[`,
        always(']]<!--'),
        ']]></description></item></channel></rss>',
      ),
      'declared entities': xml('<!DOCTYPE rss [<!ENTITY e "', always('e'), `">]><rss>${'&e;'.repeat(10_000)}</rss>`),
      'elements that are not closed': xml(RSS, always('<item><a>'), ''),
      namespaces: xml(RSS, (index) => `<item xmlns:a${index}="b"/>`, '</channel></rss>'),
      'nested namespaces': (length) => {
        const depth = 200;
        const own = filled(length / 2, '', (index) => ` xmlns:a${index}="b"`, '', '');
        const items = filled(length / 2, '', always('<a xmlns="b"/>'), '', '');
        return `<rss${own}>${'<b xmlns="c">'.repeat(depth)}${items}${'</b>'.repeat(depth)}</rss>`;
      },
    },
  },
  Atom: {
    module: 'feed',
    kind: 'articles',
    isXml: true,
    inputs: {
      entries: xml(ATOM, always('<entry><title>A</title><link href="/a"/></entry>'), '</feed>'),
      'authors of the feed, and entries': (length) =>
        filled(length / 2, ATOM, always('<author><name>A</name></author>'), '', '') +
        filled(length / 2, '', always('<entry/>'), '</feed>', ''),
      'links of an entry': xml(`${ATOM}<entry>`, always('<link rel="a"/>'), '</entry></feed>'),
      'attributes of a link': xml(`${ATOM}<entry><link`, (index) => ` a${index} = "&amp;"`, '/></entry></feed>'),
      'attributes that are not closed': xml(`${ATOM}<entry><link`, always(' a="b'), ''),
    },
  },
  'Atom, people': {
    module: 'feed',
    kind: 'people',
    isXml: true,
    inputs: { 'authors of entries': xml(ATOM, always('<entry><author><name>A</name></author></entry>'), '</feed>') },
  },
  'JSON Feed': {
    module: 'feed',
    kind: 'articles',
    inputs: {
      items: list(`${JSON_FEED}"items":[`, always('{"title":"A","url":"/a"}'), ']}'),
      'authors of the feed, and items': half(
        always('{"name":"A"}'),
        always('{}'),
        `${JSON_FEED}"authors":[`,
        '],"items":[',
        ']}',
      ),
      'bad authors of an item': list(`${JSON_FEED}"items":[{"title":"A","url":"/a","authors":[`, always('{}'), ']}]}'),
      'images in HTML': list(
        `${JSON_FEED}"items":[`,
        always(`{"url":"/a","content_html":"${'<img '.repeat(3000)}"}`),
        ']}',
      ),
    },
  },
  'own JSON, articles': {
    module: 'schemaOrg',
    kind: 'articles',
    inputs: {
      articles: list('[', always(`{${ARTICLE}}`), ']'),
      'bad articles': list('[', always('{"headline":[],"author":[{}],"image":[1]}'), ']'),
      'articles with bad fields': list(
        '[',
        always(`{${ARTICLE},"image":{"width":"a"},"datePublished":"a","author":[1,{}]}`),
        ']',
      ),
      'articles with bad authors': list('[', always(`{${ARTICLE},"author":[${joined(50, always(1))}]}`), ']'),
      ...badValues(`[{${ARTICLE},"author":[`, ']}]'),
      'bad sizes of a picture': list(`[{${ARTICLE},"image":{"url":"/a","candidates":[`, always('{}'), ']}}]'),
      'bad fields of an author': list(`[{${ARTICLE},"author":[{"name":"A","award":[`, always('{},1'), ']}]}]'),
      'a long date': list(`[{${ARTICLE},"datePublished":"2026-01-01 `, always('('), '"}]'),
      'lists in lists': list('[', always('['.repeat(500) + ']'.repeat(500)), ']'),
      'objects in objects': list('[', always('{"author":'.repeat(500) + '1' + '}'.repeat(500)), ']'),
    },
  },
  'own JSON, people': {
    module: 'schemaOrg',
    kind: 'people',
    inputs: {
      people: list('[', (index) => `{"name":"A${index}"}`, ']'),
      'people with bad profiles': list('[', always('{"name":"A","sameAs":[1,{},"",[]]}'), ']'),
      ...badValues('[{"name":"A","sameAs":[', ']}]'),
    },
  },
  'JSON-LD of a page': {
    isPage: true,
    inputs: {
      'a list of authors of topics, by `@id`': (length) => {
        const share = length / 3;
        const referTo = (prefix) => (index) => reference(`${prefix}${index % 400}`);
        const article = (index) =>
          `{"@id":"a${index}","@type":"NewsArticle","headline":"A","url":"/a","author":[${joined(20, referTo('p'))}]}`;
        const person = (index) =>
          `{"@id":"p${index}","@type":"Person","name":"A","knowsAbout":[${joined(20, referTo('a'))}]}`;
        const entries = filled(share, '', referTo('a'), '');
        return (
          `[{"@type":"ItemList","itemListElement":[${entries}]},` +
          `${filled(share, '', article, '')},${filled(share, '', person, '')}]`
        );
      },
      'half keys, half references': half(
        (index) => `"a${index}":1`,
        always('{"@id":"#a","b":1}'),
        '[{"@id":"#a","@type":"Person","name":"A",',
        `},{"@type":"NewsArticle","author":[`,
        ']}]',
      ),
      'nodes that all refer to each other': (length) => {
        const count = Math.floor(Math.sqrt(length / 14));
        const authors = joined(count, reference);
        const node = (id) => `{"@id":"${id}","@type":"NewsArticle","url":"/a","headline":"A","author":[${authors}]}`;
        return `[${joined(count, node)}]`;
      },
      'one node in many articles': list(
        '[{"@id":"#a","@type":"Person","name":"A","award":[1,1,1,1,1,1,1,1,1,1,1,1,1]},',
        always('{"@type":"NewsArticle","author":{"@id":"#a"}}'),
        ']',
      ),
      articles: list('[', always('{"@type":["NewsArticle"],"url":"/a","author":"A"}'), ']'),
      types: list('[{"@type":[', always('"/a"'), '],"author":"A"}]'),
      organizations: list('[', (index) => `{"@type":"Organization","name":"The Paper ${index}"}`, ']'),
      'an address of question marks': list('[{"@type":"NewsArticle","author":"A","url":"', always('???'), '\\n"}]'),
      'an escaped name': list('[{"@type":"NewsArticle","author":"', always('&amp&'), '"}]'),
      pictures: list('[{"@type":"NewsArticle","image":[', always('{"width":"a"}'), ']}]'),
    },
  },
  'own JSON, rates': {
    module: 'ratesJson',
    kind: 'rates',
    inputs: {
      rates: list('{"rates":[', (index) => `{"base":"${codeOf(index)}","quote":"USD","rate":1}`, ']}'),
      'bad rates': list('{"rates":[', always('{"base":1,"quote":"","rate":"n/a"}'), ']}'),
      'bad fields': list('[', always('{"base":"KGS","quote":"USD","rate":1,"url":[],"previous":"a"}'), ']'),
      'a history in any order': list(
        '[{"base":"KGS","quote":"USD","rate":1,"history":[',
        (index) => `{"date":"${dayOf((index * 7919) % 20_000)}","rate":1}`,
        ']}]',
      ),
      'rates with a bad history': list(
        '[',
        always('{"base":"KGS","quote":"USD","rate":1,"history":[{},1,{"rate":"a"},{"date":1}]}'),
        ']',
      ),
      'a bad history': list('[{"base":"KGS","quote":"USD","rate":1,"history":[', always('{}'), ']}]'),
    },
  },
  'currency-api': {
    module: 'currencyApi',
    kind: 'rates',
    inputs: {
      rates: list(
        '{"base":"usd","today":{"date":"2026-01-01","usd":{',
        (index) => `"${codeOf(index).toLowerCase()}":1.5`,
        '}}}',
      ),
      'bad rates': list(
        '{"base":"usd","today":{"date":"2026-01-01","usd":{',
        (index) => `"${codeOf(index).toLowerCase()}":""`,
        '}}}',
      ),
      'other keys': list('{"base":"usd","today":{"date":"2026-01-01","usd":{', (index) => `"a${index}":1`, '}}}'),
    },
  },
  Frankfurter: {
    module: 'frankfurter',
    kind: 'rates',
    inputs: {
      rows: list(
        '[',
        (index) =>
          `{"date":"${dayOf((index * 7919) % 20_000)}","base":"EUR","quote":"${codeOf(index % 300)}","rate":1}`,
        ']',
      ),
      'bad rows': list('[', always('{"date":"a","base":"","quote":1}'), ']'),
      'days of version 1': list('{"base":"EUR","rates":{', (index) => `"${dayOf(index)}":{"USD":1}`, '}}'),
      'rates of version 1': list(
        '{"base":"EUR","date":"2026-01-01","rates":{',
        (index) => `"${codeOf(index)}":1`,
        '}}',
      ),
      'bad rates of version 1': list('{"base":"EUR","date":"2026-01-01","rates":{', (index) => `"a${index}":"a"`, '}}'),
    },
  },
  'National Bank of the Kyrgyz Republic': bank(
    '<CurrencyRates Date="24.05.2026">',
    (index, value) => `<Currency ISOCode="${codeOf(index)}"><Nominal>1</Nominal><Value>${value}</Value></Currency>`,
    '</CurrencyRates>',
  ),
  'National Bank of Kazakhstan': bank(
    '<rates><date>24.05.2026</date>',
    (index, value) => `<item><title>${codeOf(index)}</title><description>${value}</description><quant>1</quant></item>`,
    '</rates>',
  ),
  'National Bank of Tajikistan': bank(
    '<ValCurs Date="2026-05-24">',
    (index, value) => `<Valute ID="${index}">${valuteOf(index, value)}</Valute>`,
    '</ValCurs>',
  ),
  'Bank of Russia': bank(
    '<ValCurs Date="24.05.2026">',
    (index, value) => `<Valute ID="R${index}">${valuteOf(index, value)}</Valute>`,
    '</ValCurs>',
  ),
  'Central Bank of Uzbekistan': bank(
    '[',
    (index, value) => `{"Ccy":"${codeOf(index)}","Nominal":"1","Rate":"${value}","Date":"24.05.2026"}`,
    ']',
  ),
};
