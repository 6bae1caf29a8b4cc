/**
 * Notes of the hero for the debug panel: the origin of the credit, invalid attributes, and markup that slows the page
 * down.
 */
import type { ImageCredit } from '../../data/model/model.js';
import { lastGood, type ResourceState } from '../../data/model/resource.js';
import { safeUrl } from '../../data/model/safe-url.js';
import type { DebugNotes } from '../../debug/panel.js';
import type { HeroAttributes } from '../content/content-sources.js';
import type { HeroContent } from '../content/hero-content.js';
import { parseDigitalSourceType } from '../credit/digital-source-type.js';
import { type CreditLine, creditTextOf, namesOf } from '../credit/parse-credit-line.js';
import { parseFocalPoint, parseRatio } from '../picture/crop.js';
import { placeOfCredit, replacedCreditNote } from './place-of-credit.js';

type ImageState = ResourceState<ImageCredit>;

interface CheckedAttributes extends HeroAttributes, Element {
  readonly ratio?: string | undefined;
  readonly focalPoint?: string | undefined;
  readonly placeholder?: string | undefined;
}

function creditNote(credit: CreditLine, place: string): string {
  const names: string[] = [];
  for (const kind of ['agency', 'person', 'license'] as const)
    for (const name of namesOf(credit, kind)) names.push(`${kind} ${name}`);
  return `Credit from the ${place}: ${names.join(', ') || creditTextOf(credit)}.`;
}

function noCaptionNote({ caption }: HeroContent, { alt }: HTMLImageElement, images: readonly ImageCredit[]): string {
  const isRepeated = !caption && alt && images.some((image) => image.caption === alt);
  return isRepeated ? 'The caption in the data only repeats the alternative text: it is not shown.' : '';
}

/** The credit and where it was found, and what was found but is not shown. */
function originNotes(content: HeroContent, host: Element, img: HTMLImageElement | null, state: ImageState): string[] {
  const { credit, creditOrigin, otherPicture } = content;
  const loaded = lastGood(state);
  const images = loaded ? [loaded.data, ...(loaded.data.others ?? [])] : [];
  return [
    credit ? creditNote(credit, placeOfCredit(credit, creditOrigin, host, loaded)) : 'No credit found.',
    creditOrigin === 'page' || creditOrigin === 'data' ? replacedCreditNote(credit, images) : '',
    otherPicture ? `The page describes another picture, ${otherPicture}: its caption and credit are not used.` : '',
    img ? noCaptionNote(content, img, images) : '',
  ];
}

/** Empty for a valid or missing value. */
function invalidValueNote(
  name: string,
  value: string | undefined,
  parse: (value: string) => unknown,
  expected: string,
): string {
  return value && !parse(value) ? `${name}="${value}": expected ${expected}.` : '';
}

function invalidValueNotes(host: CheckedAttributes, parseThumbHash: DebugFacts['parseThumbHash']): string[] {
  const parseUrl = (value: string) => safeUrl(value, host.baseURI);
  const url = 'an http(s) URL';
  const term = 'a term of IPTC’s list such as trainedAlgorithmicMedia';
  const notes = [
    invalidValueNote('ratio', host.ratio, parseRatio, 'a ratio such as 16/9'),
    invalidValueNote('focal-point', host.focalPoint, parseFocalPoint, 'two percentages such as 50% 30%'),
    parseThumbHash ? invalidValueNote('placeholder', host.placeholder, parseThumbHash, 'a ThumbHash in base64') : '',
    invalidValueNote('digital-source-type', host.digitalSourceType, parseDigitalSourceType, term),
    invalidValueNote('credit-url', host.creditUrl, parseUrl, url),
    invalidValueNote('license', host.license, parseUrl, url),
    invalidValueNote('acquire-license-page', host.acquireLicensePage, parseUrl, url),
  ];
  return notes.filter((note) => note !== '');
}

function pictureNotes(img: HTMLImageElement, ratio: string | undefined): string[] {
  const notes: string[] = [];
  const hasSize = img.getAttribute('width') && img.getAttribute('height');
  if (img.loading === 'lazy') notes.push('loading="lazy" delays this picture: leave it out.');
  if (!hasSize && !parseRatio(ratio)) notes.push('The picture has no width and height: this causes a layout shift.');
  return notes;
}

/** What the parts that are downloaded when they are used know. */
interface DebugFacts {
  /** Why the picture's file has no credit. */
  readonly embeddedNote: string | undefined;
  readonly parseThumbHash: ((value: string) => unknown) | undefined;
  readonly state: ImageState;
}

export function debugNotes(
  content: HeroContent,
  host: CheckedAttributes,
  img: HTMLImageElement | null,
  { embeddedNote, parseThumbHash, state }: DebugFacts,
): DebugNotes {
  const notes = [...originNotes(content, host, img, state), ...invalidValueNotes(host, parseThumbHash)];
  if (embeddedNote) notes.push(`embedded-credit: ${embeddedNote}`);
  if (img) notes.push(...pictureNotes(img, host.ratio));
  return { notes };
}
