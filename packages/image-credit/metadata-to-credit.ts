/**
 * Maps the metadata of an image file to the properties of a schema.org `ImageObject`.
 *
 * IPTC's photo metadata is stored in XMP; its older fields also in IIM, the format that agencies used before. XMP takes
 * precedence, field by field.
 * @see https://iptc.org/std/photometadata/specification/
 */
import type { ImageInput } from '../data/model/data-property-types.js';
import { isObject, textIn } from '../data/model/json-object.js';

/**
 * The `value` of an XMP tag or of an item in it: a text, or a list of texts or structures. Values of another shape are
 * ignored without a warning: the site builder can't change them.
 */
const valueOf = (tag: unknown): unknown => (isObject(tag) ? tag['value'] : undefined);

const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function withoutBlank(texts: readonly (string | undefined)[]): string[] {
  return texts.map((text) => text?.trim() ?? '').filter((text) => text !== '');
}

export type Tags = Readonly<Record<string, unknown>>;

/** Tags by name, as exifreader returns them. */
export interface ImageMetadata {
  readonly xmp?: Tags | undefined;
  readonly iptc?: Tags | undefined;
}

/** Translated texts have a language. */
const languageOf = (item: unknown): unknown =>
  isObject(item) && isObject(item['attributes']) ? item['attributes']['lang'] : undefined;

function xmpTexts(tag: unknown): string[] {
  const value = valueOf(tag);
  if (!Array.isArray(value)) return withoutBlank([textIn(value)]);
  const items = value.filter((item) => typeof valueOf(item) === 'string');
  const inDefaultLanguage = items.filter((item) => languageOf(item) === 'x-default');
  const chosen = inDefaultLanguage.length > 0 ? inDefaultLanguage : items;
  return withoutBlank(chosen.map((item) => textIn(valueOf(item))));
}

const descriptionOf = (field: unknown): string | undefined =>
  isObject(field) ? textIn(field['description']) : undefined;

const iimTexts = (field: unknown): string[] => withoutBlank(toList(field).map(descriptionOf));

/** The first licensor's URL. */
function licensorUrl(tag: unknown): string | undefined {
  const urls = toList(valueOf(tag)).map((licensor) =>
    isObject(licensor) ? textIn(valueOf(licensor['LicensorURL'])) : undefined,
  );
  return urls.find((url) => url !== undefined);
}

/** Unchecked texts and URLs of the file. */
export interface UncheckedCredit extends ImageInput {
  readonly creator: readonly string[];
  readonly digitalSourceType?: string | undefined;
}

export function creditFromMetadata({ xmp = {}, iptc = {} }: ImageMetadata): UncheckedCredit {
  const textsOf = (xmpName: string, iimName: string): string[] => {
    const texts = xmpTexts(xmp[xmpName]);
    return texts.length > 0 ? texts : iimTexts(iptc[iimName]);
  };
  return {
    creator: textsOf('creator', 'By-line'),
    creditText: textsOf('Credit', 'Credit')[0],
    copyrightNotice: textsOf('rights', 'Copyright Notice')[0],
    license: xmpTexts(xmp['WebStatement'])[0],
    acquireLicensePage: licensorUrl(xmp['Licensor']),
    digitalSourceType: xmpTexts(xmp['DigitalSourceType'])[0],
  };
}
