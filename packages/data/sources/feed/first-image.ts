/** A feed that names no picture may still show one in its HTML. */
import { attributesOf } from '../../text/tag-attributes.js';

/** As much of an article as is searched for its first picture. */
const SEARCHED = 20_000;
const IMG = /<img\s[^>]{1,2000}>/gi;

/** Pixels that count readers, and WordPress's emoji, are no pictures; neither is the stand-in of a lazy loader. */
const isPicture = ({ src, width, height, class: classes }: Partial<Record<string, string>>): boolean =>
  Boolean(src) && !src?.startsWith('data:') && width !== '1' && height !== '1' && !classes?.includes('wp-smiley');

/** The first picture in HTML, in schema.org's words. */
export function firstImage(html: string | undefined): object | undefined {
  const images = Array.from(html?.slice(0, SEARCHED).matchAll(IMG) ?? [], ([tag]) => attributesOf(tag));
  const found = images.find(isPicture);
  return (
    found && {
      url: found['src'],
      width: sizeOf(found['width']),
      height: sizeOf(found['height']),
      description: found['alt'],
    }
  );
}

/** `100%` and `auto` say nothing of the file. */
const sizeOf = (value: string | undefined): string | undefined => (/^\d+$/.test(value ?? '') ? value : undefined);
