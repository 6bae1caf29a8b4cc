/**
 * What a developer writes for a widget's `data`, and what an endpoint of one's own should send. The schemas beside take more
 * than this, since pages and plugins write more; a test holds every field here against them.
 */

/** A name, or an object with one. */
type Named = string | { readonly name: string };

export interface NamedPersonInput {
  /** Default: a person. An organization has no initials, and is not described as a person. */
  readonly '@type'?: 'Person' | 'Organization' | 'NewsMediaOrganization' | undefined;
  readonly name: string;
  readonly nameWithheld?: false | undefined;
  /** Address of the author's page on this site. */
  readonly url?: string | undefined;
  readonly image?: string | { readonly url: string } | undefined;
  /** Plain text; line breaks part paragraphs, and addresses written out (`https://…`) become links. */
  readonly description?: string | undefined;
  readonly jobTitle?: string | undefined;
  readonly worksFor?: Named | undefined;
  /** The place that the person works from. */
  readonly workLocation?: Named | undefined;
  /** Fields that the person knows well. */
  readonly knowsAbout?: string | readonly string[] | undefined;
  /** BCP 47 codes, `ky`, or names. */
  readonly knowsLanguage?: string | readonly string[] | undefined;
  readonly hasCredential?: Named | readonly Named[] | undefined;
  readonly award?: string | readonly string[] | undefined;
  /** Addresses of profiles elsewhere. */
  readonly sameAs?: string | readonly string[] | undefined;
  readonly email?: string | undefined;
}

/** A person whose name is kept back for their safety. Nothing else of the record is read, not even where it is there. */
export interface WithheldPersonInput {
  readonly nameWithheld: true;
}

export type PersonInput = NamedPersonInput | WithheldPersonInput;

export interface ImageInput {
  readonly contentUrl?: string | undefined;
  /** In pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Alternative text. */
  readonly description?: string | undefined;
  readonly caption?: string | undefined;
  /** As the agency wrote it: `Jane Doe / Reuters`. */
  readonly creditText?: string | undefined;
  readonly creator?: string | PersonInput | readonly (string | PersonInput)[] | undefined;
  readonly copyrightNotice?: string | undefined;
  readonly license?: string | undefined;
  readonly acquireLicensePage?: string | undefined;
  /** How it came to be, by IPTC's list: `trainedAlgorithmicMedia`, or an address of that list or of schema.org's. */
  readonly digitalSourceType?: string | undefined;
}

export interface ArticleInput {
  readonly headline: string;
  readonly url: string;
  readonly image?:
    | string
    | ImageInput
    | { readonly url: string; readonly width?: number; readonly height?: number }
    | undefined;
  /** ISO 8601, a date or a moment. */
  readonly datePublished?: string | undefined;
  readonly author?: string | PersonInput | readonly (string | PersonInput)[] | undefined;
  readonly articleSection?: string | undefined;
  readonly description?: string | undefined;
  /** Who paid for it, or `true`; marks the card as sponsored. */
  readonly sponsor?: Named | boolean | undefined;
  /** How long reading it takes, ISO 8601: `PT5M`. */
  readonly timeRequired?: string | undefined;
  /** Where it is not said how long reading takes. */
  readonly wordCount?: number | undefined;
  /** BCP 47: `ky`. */
  readonly inLanguage?: string | undefined;
  /** A word for why it is suggested, such as `popular`; told by `press-view` and `press-select`. */
  readonly reason?: string | undefined;
}

/** A list of articles, bare or as schema.org's ItemList. */
export type ArticlesInput = readonly ArticleInput[] | { readonly itemListElement: readonly ArticleInput[] };

/** What a rate was at one publication. */
export interface RatePointInput {
  /** ISO 8601, a date or a moment. */
  readonly date: string;
  readonly rate: number;
}

export interface RateInput {
  /** ISO 4217. */
  readonly base: string;
  readonly quote: string;
  /** How much of `quote` one `base` costs. */
  readonly rate: number;
  /** At the publication before. */
  readonly previous?: number | undefined;
  /** When that was: ISO 8601, a date or a moment. */
  readonly previousAsOf?: string | undefined;
  readonly changePercent?: number | undefined;
  /** Past publications; the newest 400 are read. */
  readonly history?: readonly RatePointInput[] | undefined;
  readonly url?: string | undefined;
}

export interface RateTableInput {
  readonly rates: readonly RateInput[];
  /** ISO 8601, a date or a moment. */
  readonly asOf?: string | undefined;
  readonly source?: string | { readonly name: string; readonly url?: string } | undefined;
}
