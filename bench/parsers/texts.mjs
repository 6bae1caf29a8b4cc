/** The functions that read an attribute or a text, and the pieces of text that hurt such functions. */
import { paragraphsOf } from '../../packages/author-bio/authors/biography-text.ts';
import { readAuthorAttributes } from '../../packages/author-bio/authors/author-attributes.ts';
import { initialsOf } from '../../packages/author-bio/authors/initials.ts';
import { isSamePicture } from '../../packages/article-hero/image-data/is-same-picture.ts';
import { parseCreditLine } from '../../packages/article-hero/credit/parse-credit-line.ts';
import { parseDigitalSourceType } from '../../packages/article-hero/credit/digital-source-type.ts';
import { splitCreditFromCaption } from '../../packages/article-hero/credit/split-credit-from-caption.ts';
import { parseFocalPoint, parseRatio } from '../../packages/article-hero/picture/crop.ts';
import { parseThumbHash } from '../../packages/article-hero/placeholder/parse-thumb-hash.ts';
import { articleKey } from '../../packages/data/model/tracking-parameters.ts';
import { safeUrl } from '../../packages/data/model/safe-url.ts';
import { judgePeople } from '../../packages/data/page/byline/byline.ts';
import { decodeTitle, toIsoDate, withoutEmail } from '../../packages/data/sources/feed/feed-fields.ts';
import { firstImage } from '../../packages/data/sources/feed/feed-image.ts';
import { decodeEscaped } from '../../packages/data/text/character-references.ts';
import { cleanLine } from '../../packages/data/text/clean-text.ts';
import { licenseUrl } from '../../packages/data/text/creative-commons.ts';
import { htmlToLine } from '../../packages/data/text/html-text.ts';
import { linkedText } from '../../packages/data/text/linked-text.ts';
import { parseSrcset } from '../../packages/data/text/srcset.ts';
import { attributesOf } from '../../packages/data/text/tag-attributes.ts';
import { parseXml } from '../../packages/data/http/xml/parse-xml.ts';
import { parsePairs } from '../../packages/rate-ticker/rates/parse-pairs.ts';
import { keysOfUrls } from '../../packages/suggested-articles/selection/exclude-current-article.ts';
import { parseShow } from '../../packages/suggested-articles/view/card-fields.ts';
import { fieldOfPage } from '../../packages/data/sources/schema-org/page-article.ts';

const BASE = 'https://news.example/';
const PAGE = { url: BASE, meta: { 'og:site_name': 'The Paper' }, jsonLd: [] };

/** A cached result would be free. */
let run = 0;
const unique = (text) => `${text} ${run++}`;

const byUrl = (text) => ({ '@type': 'NewsArticle', url: text, author: 'A' });

export const TEXTS = {
  '`srcset`': parseSrcset,
  '`pairs`': (text) => parsePairs(unique(text)),
  '`aspect-ratio`': parseRatio,
  '`focal-point`': parseFocalPoint,
  '`placeholder`': parseThumbHash,
  '`same-as`, `name`, `url`, `description`': (text) =>
    readAuthorAttributes({ baseURI: BASE, name: text, sameAs: text, url: text, description: text }),
  '`exclude`': (text) => keysOfUrls(text, BASE),
  '`show`': parseShow,
  '`caption`': (text) => splitCreditFromCaption(text),
  '`credit-text`': (text) => parseCreditLine(cleanLine(text)?.slice(0, -1))?.parts,
  'a source of a picture, such as a camera': parseDigitalSourceType,
  'the addresses of two pictures': (text) =>
    isSamePicture(`${BASE}${text.slice(0, 1900)}.jpg`, `${BASE}${text.slice(0, 1900)}`),
  'the name of a license': licenseUrl,
  'HTML to text': htmlToLine,
  'HTML to text with links': (text) => linkedText(text, BASE),
  'the first image in HTML': firstImage,
  'the attributes of a tag': (text) => attributesOf(`<img ${text}>`),
  'the title of a feed': decodeTitle,
  'the date of a feed': toIsoDate,
  'the author of a feed': withoutEmail,
  'escaped text': decodeEscaped,
  XML: (text) => {
    try {
      return parseXml(`<rss>${text}`);
    } catch {
      return undefined;
    }
  },
  'the name of an author': (text) => judgePeople([{ name: text }], PAGE),
  'the biography of an author': (text) => paragraphsOf({ name: 'A', description: cleanLine(text) }),
  'the initials of an author': (text) => initialsOf({ name: cleanLine(text) ?? '' }),
  'an address': (text) => safeUrl(text, BASE),
  'the key of an address': (text) => articleKey(BASE + text.slice(0, 2000)),
  'the address of an article in JSON-LD': (text) => fieldOfPage([byUrl(text)], BASE, ['author']),
};

/** Each is repeated. */
export const PIECES = [
  [' ', '\t', '\n', '\u00a0', ',', ', ', ';', '/', ' / ', '//', '?', '#', '.', '...', ':', '-', ' - ', '–', '|', '='],
  ['&', '&amp;', '&#', '&#1;', '&a', '"', "'", '="', "='", '(', ')', '()', '[', '<', '>', '< ', '<a', '<a ', '<a b="'],
  ['</a>', '<!--', '-->', '<![CDATA[', '<script>', '<b>', '<b></b>', '<img ', '<img src="a">', '<a href="//a">b</a>'],
  ['a', 'a ', 'a,', 'a, ', 'a/', 'A', 'A ', 'Aa ', 'Aa Bb, ', '1', '1 ', '1.', '1x ', 'a 1', 'a 1w, ', 'a 1w,'],
  ['@', 'a@', '@a', '@a ', 'a@a.', 'by ', 'By ', 'via ', ', via ', 'and ', ' and', 'AFP and ', 'Photo: ', '© ', '©'],
  ['http://', 'https://a ', 'http:a?', 'USD/', 'USDKZT ', 'KGS / ', 'utm_a=1&', '&a', '%', '%2f', 'a.jpg,', 'a.jpg&'],
  ['Сом ', '图', '图 ', 'é', '\ud83d', '\u0001', '\u202e'],
].flat();

const STARTS = ['', 'x - ', '<a ', 'https://a.example/'];
const ENDS = ['', '!', '/ x'];

const shown = (text) => `\`${JSON.stringify(text).slice(1, -1).replaceAll('|', '\\|').replaceAll('`', "'")}\``;

/** Texts of a given length: the piece repeated, alone and between beginnings and ends. */
export const affixes = (piece) =>
  STARTS.flatMap((start) =>
    ENDS.map((end) => ({
      name: [start && `${shown(start)},`, shown(piece), 'repeated', end && `, ${shown(end)}`].filter(Boolean).join(' '),
      make: (length) => (start + piece.repeat(length / piece.length)).slice(0, length - end.length) + end,
    })),
  );
