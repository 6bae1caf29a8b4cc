/**
 * The image of a feed's item: the one that the feed declares (Media RSS, also inside Atom, or RSS's enclosure), or the
 * first one in its HTML. In schema.org's terms.
 * @see https://www.rssboard.org/media-rss
 */
import type { XmlElement } from '../../text/xml-element.js';
import { attributesOf } from '../../text/tag-attributes.js';
import { childrenOf, textOf } from './xml-elements.js';

const MEDIA_RSS = 'http://search.yahoo.com/mrss/';

const isImage = (media: XmlElement): boolean =>
  media.attributes.get('medium') === 'image' ||
  media.attributes.get('type')?.startsWith('image/') === true ||
  /\.(?:jpe?g|png|webp|avif|gif)(?:$|\?)/i.test(media.attributes.get('url') ?? '');

const widthOf = (media: XmlElement): number => Number(media.attributes.get('width') ?? 0);

const widest = (media: readonly XmlElement[]): XmlElement | undefined =>
  [...media].sort((a, b) => widthOf(b) - widthOf(a))[0];

/** The image that an item or entry declares. */
export function declaredImage(item: XmlElement): object | undefined {
  const parents = [item, ...childrenOf(item, 'group', MEDIA_RSS)];
  const mediaElements = (name: string) => parents.flatMap((parent) => childrenOf(parent, name, MEDIA_RSS));
  const image =
    widest(mediaElements('content').filter(isImage)) ??
    childrenOf(item, 'enclosure').find(isImage) ??
    widest(mediaElements('thumbnail'));
  if (!image) return undefined;
  // A description or credit that applies to all images is a sibling of the images.
  const textFor = (name: string) => [image, ...parents].map((parent) => textOf(parent, name, MEDIA_RSS)).find(Boolean);
  return {
    url: image.attributes.get('url'),
    width: image.attributes.get('width'),
    height: image.attributes.get('height'),
    caption: textFor('description'),
    creditText: textFor('credit'),
  };
}

/** The part of an article that is searched for an image, in UTF-16 units. */
const MAX_SEARCHED_LENGTH = 20_000;
/** Also those in `<noscript>`: lazy loaders put a placeholder before it. */
const IMG_TAG = /<img\s[^<>]{1,2000}>/gi;

type ImgAttributes = Partial<Record<string, string>>;

/** Tracking pixels, WordPress's emoji, and the placeholders of lazy loaders are not shown. */
function isContentImage({ src, width, height, class: classes }: ImgAttributes): boolean {
  const isPlaceholder = !src || src.startsWith('data:');
  const isTrackingPixel = width === '1' || height === '1';
  return !isPlaceholder && !isTrackingPixel && !classes?.includes('wp-smiley');
}

/** `100%` and `auto` are not the size of the file. */
const pixelsIn = (value: string | undefined): string | undefined => (/^\d+$/.test(value ?? '') ? value : undefined);

/** The first image in HTML. */
export function firstImage(html: string | undefined): object | undefined {
  const tags = html?.slice(0, MAX_SEARCHED_LENGTH).match(IMG_TAG) ?? [];
  const image = tags.map((tag) => attributesOf(tag)).find(isContentImage);
  if (!image) return undefined;
  return {
    url: image['src'],
    width: pixelsIn(image['width']),
    height: pixelsIn(image['height']),
    description: image['alt'],
  };
}
