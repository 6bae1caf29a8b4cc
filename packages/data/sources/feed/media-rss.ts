/** Pictures that a feed names: Media RSS, also inside Atom, and RSS's own enclosure. @see https://www.rssboard.org/media-rss */
import { childrenOf, textOf } from '../../text/xml-elements.js';

const MEDIA = 'http://search.yahoo.com/mrss/';

const isImage = (media: Element): boolean =>
  media.getAttribute('medium') === 'image' ||
  media.getAttribute('type')?.startsWith('image/') === true ||
  /\.(?:jpe?g|png|webp|avif|gif)(?:$|\?)/i.test(media.getAttribute('url') ?? '');

const widthOf = (media: Element): number => Number(media.getAttribute('width'));
const widest = (media: readonly Element[]): Element | undefined =>
  [...media].sort((a, b) => widthOf(b) - widthOf(a))[0];

const attribute = (element: Element, name: string): string | undefined => element.getAttribute(name) ?? undefined;

/** The picture of an item or entry, in schema.org's words. */
export function namedImage(item: Element): object | undefined {
  const places = [item, ...childrenOf(item, 'group', MEDIA)];
  const inMedia = (name: string) => places.flatMap((place) => childrenOf(place, name, MEDIA));
  const found =
    widest(inMedia('content').filter(isImage)) ??
    childrenOf(item, 'enclosure').find(isImage) ??
    widest(inMedia('thumbnail'));
  // What is said of all pictures of a group, or of an item, stands beside them.
  const said = (name: string) =>
    [...(found ? [found] : []), ...places].map((place) => textOf(place, name, MEDIA)).find(Boolean);
  return (
    found && {
      url: attribute(found, 'url'),
      width: attribute(found, 'width'),
      height: attribute(found, 'height'),
      caption: said('description'),
      creditText: said('credit'),
    }
  );
}
