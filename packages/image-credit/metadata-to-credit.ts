/**
 * Maps the metadata of an image file to the properties of a schema.org `ImageObject`.
 *
 * IPTC's photo metadata is stored in XMP; its older fields also in IIM, the format that agencies used before. XMP takes
 * precedence, field by field.
 * @see https://iptc.org/std/photometadata/specification/
 */
import * as z from 'zod/mini';
import type { ImageInput } from '../data/model/data-property-types.js';

/** An item of an XMP list, as exifreader returns it. Translated texts have a language. */
const xmpItem = z.object({ value: z.string(), attributes: z.optional(z.object({ lang: z.optional(z.string()) })) });
/** A list has texts or structures. */
const xmpTag = z.object({ value: z.union([z.string(), z.array(z.unknown())]) });
const iimField = z.object({ description: z.string() });
const licensor = z.object({ LicensorURL: xmpItem });

/** Values of the wrong shape are ignored without a warning: the site builder can't change them. */
const parseOrIgnore = <S extends z.ZodMiniType>(schema: S, value: unknown): z.output<S> | undefined =>
  z.safeParse(schema, value).data;

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

function xmpTexts(tag: unknown): string[] {
  const value = parseOrIgnore(xmpTag, tag)?.value;
  if (!Array.isArray(value)) return withoutBlank([value]);
  const items = value.map((each) => parseOrIgnore(xmpItem, each)).filter((each) => each !== undefined);
  const inDefaultLanguage = items.filter(({ attributes }) => attributes?.lang === 'x-default');
  const chosen = inDefaultLanguage.length > 0 ? inDefaultLanguage : items;
  return withoutBlank(chosen.map((each) => each.value));
}

const iimTexts = (field: unknown): string[] =>
  withoutBlank(toList(field).map((each) => parseOrIgnore(iimField, each)?.description));

/** The first licensor's URL. */
function licensorUrl(tag: unknown): string | undefined {
  const licensors = toList(parseOrIgnore(xmpTag, tag)?.value);
  const urls = licensors.map((each) => parseOrIgnore(licensor, each)?.LicensorURL.value);
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
