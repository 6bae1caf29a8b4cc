/**
 * Notes of the hero for the debug panel: the origin of the credit, invalid attributes, and markup that slows the page
 * down.
 */
import { safeUrl } from '../data/model/safe-url.js';
import type { HeroAttributes } from './content/content-sources.js';
import type { HeroContent } from './content/hero-content.js';
import { parseDigitalSourceType } from './credit/digital-source-type.js';
import { namesOf } from './credit/parse-credit-line.js';
import { parseFocalPoint, parseRatio } from './picture/crop.js';
import { parseThumbHash } from './picture/thumb-hash.js';

interface CheckedAttributes extends HeroAttributes {
  readonly ratio?: string | undefined;
  readonly focalPoint?: string | undefined;
  readonly placeholder?: string | undefined;
}

interface AttributeCheck {
  readonly name: string;
  readonly value: string | undefined;
  readonly parse: (value: string) => unknown;
  readonly expected: string;
}

function creditNote({ credit, creditOrigin }: HeroContent): string {
  if (!credit) return 'No credit found.';
  const names: string[] = [];
  for (const kind of ['agency', 'person', 'license'] as const)
    for (const name of namesOf(credit, kind)) names.push(`${kind} ${name}`);
  return `Credit from the ${creditOrigin}: ${names.join(', ') || 'no name recognized'}.`;
}

function invalidAttributeNotes(host: CheckedAttributes): string[] {
  const parseUrl = (value: string) => safeUrl(value, host.baseURI);
  const expectedUrl = 'an http(s) address';
  const term = 'a term of IPTC’s list such as trainedAlgorithmicMedia';
  const checks: readonly AttributeCheck[] = [
    { name: 'ratio', value: host.ratio, parse: parseRatio, expected: 'a ratio such as 16/9' },
    {
      name: 'focal-point',
      value: host.focalPoint,
      parse: parseFocalPoint,
      expected: 'two percentages such as 50% 30%',
    },
    { name: 'placeholder', value: host.placeholder, parse: parseThumbHash, expected: 'a ThumbHash in base64' },
    { name: 'digital-source-type', value: host.digitalSourceType, parse: parseDigitalSourceType, expected: term },
    { name: 'credit-url', value: host.creditUrl, parse: parseUrl, expected: expectedUrl },
    { name: 'license', value: host.license, parse: parseUrl, expected: expectedUrl },
    { name: 'acquire-license-page', value: host.acquireLicensePage, parse: parseUrl, expected: expectedUrl },
  ];
  return checks
    .filter(({ value, parse }) => value && !parse(value))
    .map(({ name, value, expected }) => `${name}="${value}": expected ${expected}.`);
}

function pictureNotes(img: HTMLImageElement, ratio: string | undefined): string[] {
  const notes: string[] = [];
  const hasSize = img.getAttribute('width') && img.getAttribute('height');
  if (img.loading === 'lazy') notes.push('loading="lazy" delays this picture: leave it out.');
  if (!hasSize && !parseRatio(ratio)) notes.push('The picture has no width and height: this causes a layout shift.');
  return notes;
}

/** @param embeddedNote Why the picture's file has no credit. */
export function heroNotes(
  content: HeroContent,
  host: CheckedAttributes,
  img: HTMLImageElement | null,
  embeddedNote: string | undefined,
): string[] {
  const { otherPicture } = content;
  const notes = [creditNote(content), ...invalidAttributeNotes(host)];
  if (otherPicture)
    notes.push(`The page describes another picture, ${otherPicture}: its caption and credit are not used.`);
  if (embeddedNote) notes.push(`embedded-credit: ${embeddedNote}`);
  if (img) notes.push(...pictureNotes(img, host.ratio));
  return notes;
}
