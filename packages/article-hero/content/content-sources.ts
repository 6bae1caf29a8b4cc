/** Where the hero's content comes from. */
import { dataOf } from '../../core/data/data-of.js';
import type { ImageCredit } from '../../data/model/model.js';
import type { CaptionAndCredit } from '../credit/split-credit-from-caption.js';
import type { Figcaption } from '../figcaption/read-figcaption.js';
import type * as imageData from '../image-data/image-data.js';

/** Attributes and properties of the element, unchecked. Blank text is ignored. */
export interface HeroAttributes extends CaptionAndCredit {
  readonly creditUrl?: string | undefined;
  readonly license?: string | undefined;
  readonly acquireLicensePage?: string | undefined;
  readonly digitalSourceType?: string | undefined;
  readonly src?: string | undefined;
  readonly data?: unknown;
  readonly baseURI: string;
}

/** The publisher's own content inside the element. */
export interface SlottedSources {
  /** Text of the slots `caption` and `credit`. */
  readonly slots: CaptionAndCredit;
  readonly figcaption: Figcaption | undefined;
  readonly img: HTMLImageElement | null;
  /** Whether the default slot has content: a picture, or a video or an embed instead. */
  readonly hasMedia: boolean;
}

export interface ContentSources {
  readonly slotted: SlottedSources;
  readonly attributes: HeroAttributes;
  /** From `data`, `src` or the page. */
  readonly loaded: ImageCredit | undefined;
  /** From the metadata of the picture's own file. */
  readonly embedded: ImageCredit | undefined;
  /** Reads `loaded` and `embedded`. Until it has arrived, there is neither. */
  readonly imageData: typeof imageData | undefined;
}

/** Whether data is loaded from the page, because the element has neither `src` nor `data`. */
export const loadsFromPage = (attributes: HeroAttributes): boolean =>
  !attributes.src && dataOf(attributes) === undefined;
