/**
 * IPTC's photo metadata in schema.org's words. The properties stand in XMP, the older of them also in IIM, the block of fields
 * that agencies wrote before. XMP goes first, field by field.
 * @see https://iptc.org/std/photometadata/specification/
 */
import * as z from 'zod/mini';
import type { ImageInput } from '../data/model/inputs.js';

/** A tag as exifreader gives it: a text, or a list of texts (some by language) or of structures. */
const item = z.object({ value: z.string(), attributes: z.optional(z.object({ lang: z.optional(z.string()) })) });
const xmpTag = z.object({ value: z.union([z.string(), z.array(z.unknown())]) });
const iimField = z.object({ description: z.string() });
const licensor = z.object({ LicensorURL: item });

/** Nothing of a wrong shape is worth a complaint: no site builder wrote it. */
const parsed = <S extends z.ZodMiniType>(schema: S, value: unknown): z.output<S> | undefined =>
  z.safeParse(schema, value).data;

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

export type Tags = Readonly<Record<string, unknown>>;

/** What was found in a file. */
export interface EmbeddedTags {
  readonly xmp?: Tags | undefined;
  readonly iptc?: Tags | undefined;
}

const present = (texts: readonly (string | undefined)[]): string[] => texts.flatMap((text) => text?.trim() || []);

function xmpTexts(tag: unknown): string[] {
  const value = parsed(xmpTag, tag)?.value;
  if (!Array.isArray(value)) return present([value]);
  const items = value.flatMap((each) => parsed(item, each) ?? []);
  // In one language of several: the default.
  const byDefault = items.filter(({ attributes }) => attributes?.lang === 'x-default');
  return present((byDefault.length > 0 ? byDefault : items).map((each) => each.value));
}

const iimTexts = (field: unknown): string[] =>
  present(listed(field).map((each) => parsed(iimField, each)?.description));

const licensorUrl = (tag: unknown): string | undefined => {
  const value = parsed(xmpTag, tag)?.value;
  return listed(value).flatMap((each) => parsed(licensor, each)?.LicensorURL.value ?? [])[0];
};

/** As the file has them; texts and addresses are yet to be checked. */
export interface CreditFields extends ImageInput {
  readonly creator: readonly string[];
  readonly digitalSourceType?: string | undefined;
}

export function creditFields({ xmp = {}, iptc = {} }: EmbeddedTags): CreditFields {
  const either = (property: string, field: string): string[] => {
    const texts = xmpTexts(xmp[property]);
    return texts.length > 0 ? texts : iimTexts(iptc[field]);
  };
  return {
    creator: either('creator', 'By-line'),
    creditText: either('Credit', 'Credit')[0],
    copyrightNotice: either('rights', 'Copyright Notice')[0],
    license: xmpTexts(xmp['WebStatement'])[0],
    acquireLicensePage: licensorUrl(xmp['Licensor']),
    digitalSourceType: xmpTexts(xmp['DigitalSourceType'])[0],
  };
}
