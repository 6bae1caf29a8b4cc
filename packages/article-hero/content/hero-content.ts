/** What the hero says, and where each field comes from: slot > attribute > data > page. */
import type { ImageCredit } from '../../data/model/model.js';
import { fill } from '../../data/model/people.js';
import { type SafeUrl, safeUrl } from '../../data/model/safe-url.js';
import { type CaptionText, splitCaption } from '../credit/split-credit-from-caption.js';
import { licenseUrl } from '../../core/structured-data/creative-commons.js';
import { type CreditLine, namesOf, parseCreditLine } from '../credit/parse-credit-line.js';
import { parseDigitalSource } from '../credit/digital-source-type.js';
import type { Figcaption } from '../figcaption/read-figcaption.js';
import { isSamePicture } from '../picture/is-same-picture.js';

/** What the embedder set on the element; blank texts count as missing. */
export interface HeroAttributes extends CaptionText {
  readonly creditUrl?: string | undefined;
  readonly license?: string | undefined;
  readonly acquireLicensePage?: string | undefined;
  readonly digitalSourceType?: string | undefined;
  readonly src?: string | undefined;
  readonly data?: unknown;
  readonly baseURI: string;
}

/** What the page put inside it. */
export interface HeroChildren {
  /** Texts of the slots. */
  readonly slotted: CaptionText;
  readonly figcaption: Figcaption | undefined;
  readonly img: HTMLImageElement | null;
  /** There is a picture, or a video or an embed in its place. */
  readonly exists: boolean;
}

/** In order of precedence. The figcaption goes before the page: it stands at this very picture. */
export type CreditOrigin = 'slot' | 'attribute' | 'data' | 'figcaption' | 'page' | 'file';

export interface HeroContent {
  readonly caption: string | undefined;
  readonly credit: CreditLine | undefined;
  readonly origin: CreditOrigin | undefined;
  readonly creditUrl: SafeUrl | undefined;
  readonly license: SafeUrl | undefined;
  readonly acquireLicensePage: SafeUrl | undefined;
  readonly copyrightNotice: string | undefined;
  /** IPTC's term for how the picture came to be. */
  readonly digitalSource: string | undefined;
  /** The picture that the page describes, where that is not the one it ships: nothing of it is used. */
  readonly otherPicture: SafeUrl | undefined;
  /** The hero shows the figcaption's words in its place. */
  readonly replacesFigcaption: boolean;
  /** Caption and credit both stood in the figcaption, one after the other, and go on to: two lines would be higher than it was. */
  readonly isRunOn: boolean;
  /** The page's own figcaption says these already: each thing once. */
  readonly isCaptionSaid: boolean;
  readonly isCreditSaid: boolean;
}

const isFromPage = ({ src, data }: HeroAttributes): boolean => !src && data === undefined;

/** Whether the page has to be asked: nothing nearer to the picture credits it. */
export const asksPage = ({ slotted, figcaption }: HeroChildren, attributes: HeroAttributes): boolean =>
  isFromPage(attributes) && !slotted.credit && !attributes.credit?.trim() && !figcaption?.credit;

/** Whether a page speaks of the picture it ships, not of its share card or of a video's still. */
function isShown({ img, exists }: HeroChildren, described: SafeUrl): boolean {
  if (!img) return !exists;
  const addresses = [img.src, img.currentSrc].filter(Boolean);
  return addresses.length === 0 || addresses.some((address) => isSamePicture(address, described));
}

/**
 * The credit that an image's data gives: its text and creators, else its copyright notice. WordPress editors write the whole
 * credit into the caption, of which the file's own field often knows but a part.
 */
function creditOf({ creditText = '', creator = [], caption, copyrightNotice }: ImageCredit): CreditLine | undefined {
  const { credit } = splitCaption(caption);
  const written = credit?.includes(creditText) ? credit : creditText;
  const people = creator.map(({ name }) => name);
  const names = [written, ...people.filter((name) => !written.includes(name))].filter(Boolean);
  return parseCreditLine(names.join(', '), people) ?? parseCreditLine(copyrightNotice);
}

function resolveCredit(
  { slotted, figcaption }: HeroChildren,
  attributes: HeroAttributes,
  image: ImageCredit | undefined,
  file: ImageCredit | undefined,
) {
  const loaded = image && creditOf(image);
  const candidates: readonly (readonly [CreditOrigin, CreditLine | undefined])[] = [
    ['slot', parseCreditLine(slotted.credit)],
    ['attribute', parseCreditLine(attributes.credit)],
    ['data', isFromPage(attributes) ? undefined : loaded],
    ['figcaption', parseCreditLine(figcaption?.credit)],
    ['page', loaded],
    ['file', file && creditOf(file)],
  ];
  return candidates.find(([, line]) => line) ?? [undefined, undefined];
}

/**
 * A figcaption gives way to a caption that overrides it, and to its own credit told apart; never where links would be lost,
 * nor where it cannot be hidden, for want of `:state()`.
 */
const isReplaced = ({ credit, isRich }: Figcaption, overridingCaption: string | undefined): boolean =>
  Boolean(overridingCaption || (credit && !isRich)) && CSS.supports('selector(:state(x))');

/**
 * @param loaded From `data`, `src` or the page.
 * @param file What the picture's own file says of itself.
 */
export function heroContent(
  children: HeroChildren,
  attributes: HeroAttributes,
  loaded?: ImageCredit,
  file?: ImageCredit,
): HeroContent {
  const { figcaption } = children;
  const described = isFromPage(attributes) ? loaded?.contentUrl : undefined;
  const otherPicture = described && !isShown(children, described) ? described : undefined;
  const known = otherPicture ? undefined : loaded;
  const [origin, credit] = resolveCredit(children, attributes, known, file);
  const image = fill<ImageCredit>(known ?? {}, file ?? {});
  const ownCaption = children.slotted.caption || attributes.caption?.trim();
  const replacesFigcaption = figcaption !== undefined && isReplaced(figcaption, ownCaption);
  const staying = replacesFigcaption ? undefined : figcaption;
  const address = (value: string | undefined) => safeUrl(value, attributes.baseURI);
  return {
    caption: ownCaption || figcaption?.caption || splitCaption(image.caption).caption,
    credit,
    origin,
    creditUrl: address(attributes.creditUrl) ?? (origin === 'figcaption' ? figcaption?.creditUrl : undefined),
    // One that the credit line names is the picture's.
    license: address(attributes.license) ?? image.license ?? (credit && namesOf(credit, 'licence').map(licenseUrl)[0]),
    acquireLicensePage: address(attributes.acquireLicensePage) ?? image.acquireLicensePage,
    copyrightNotice: image.copyrightNotice ?? credit?.copyrightNotice,
    digitalSource: parseDigitalSource(attributes.digitalSourceType) ?? parseDigitalSource(image.digitalSourceType),
    otherPicture,
    replacesFigcaption,
    isRunOn: replacesFigcaption && !ownCaption && origin === 'figcaption',
    isCaptionSaid: staying?.caption !== undefined,
    // The widget's own words are wanted before those of a figcaption that stays.
    isCreditSaid: staying?.credit !== undefined && origin !== 'slot' && origin !== 'attribute',
  };
}
