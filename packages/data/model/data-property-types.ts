/**
 * Types of a widget's `data` property, and of the JSON that your own endpoint sends. The schemas accept more forms,
 * because pages and plugins write more; a test checks that they accept every field of these types.
 */

/** A name, or an object with a name. */
type Named = string | { readonly name: string };

export interface NamedPersonInput {
  /** Default: `Person`. An organization is shown without initials, and is not described as a person. */
  readonly '@type'?: 'Person' | 'Organization' | 'NewsMediaOrganization' | undefined;
  readonly name: string;
  readonly nameWithheld?: false | undefined;
  /** URL of the author's page on this site. */
  readonly url?: string | undefined;
  readonly image?: string | { readonly url: string } | undefined;
  /** Plain text. Line breaks separate paragraphs; URLs (`https://…`) become links. */
  readonly description?: string | undefined;
  readonly jobTitle?: string | undefined;
  readonly worksFor?: Named | undefined;
  /** The place where the person works. */
  readonly workLocation?: Named | undefined;
  /** Fields of expertise. */
  readonly knowsAbout?: string | readonly string[] | undefined;
  /** BCP 47 codes such as `ky`, or names of languages. */
  readonly knowsLanguage?: string | readonly string[] | undefined;
  readonly hasCredential?: Named | readonly Named[] | undefined;
  readonly award?: string | readonly string[] | undefined;
  /** URLs of profiles on other sites. */
  readonly sameAs?: string | readonly string[] | undefined;
  readonly email?: string | undefined;
}

/** A person whose name is withheld for their safety. All other fields are ignored. */
export interface WithheldPersonInput {
  readonly nameWithheld: true;
}

export type PersonInput = NamedPersonInput | WithheldPersonInput;

export interface ImageInput {
  readonly contentUrl?: string | undefined;
  /** In pixels. */
  readonly width?: number | undefined;
  /** In pixels. */
  readonly height?: number | undefined;
  /** Alternative text. */
  readonly description?: string | undefined;
  readonly caption?: string | undefined;
  /** Credit as the agency wrote it: `Jane Doe / Reuters`. */
  readonly creditText?: string | undefined;
  readonly creator?: string | PersonInput | readonly (string | PersonInput)[] | undefined;
  readonly copyrightNotice?: string | undefined;
  readonly license?: string | undefined;
  readonly acquireLicensePage?: string | undefined;
  /**
   * How the image was created: a term of IPTC's list such as `trainedAlgorithmicMedia`, or the URL of a term of IPTC's
   * or schema.org's list.
   */
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
  /** ISO 8601 date or date-time. */
  readonly datePublished?: string | undefined;
  readonly author?: string | PersonInput | readonly (string | PersonInput)[] | undefined;
  readonly articleSection?: string | undefined;
  readonly description?: string | undefined;
  /** The sponsor, or `true`. The card is marked as sponsored. */
  readonly sponsor?: Named | boolean | undefined;
  /** Reading time, ISO 8601: `PT5M`. */
  readonly timeRequired?: string | undefined;
  /** Used to estimate the reading time if `timeRequired` is missing. */
  readonly wordCount?: number | undefined;
  /** BCP 47 code such as `ky`. */
  readonly inLanguage?: string | undefined;
  /** Why the article is suggested, such as `popular`. Reported by the events `press-view` and `press-select`. */
  readonly reason?: string | undefined;
}

/** A list of articles, or schema.org's ItemList. */
export type ArticlesInput = readonly ArticleInput[] | { readonly itemListElement: readonly ArticleInput[] };

/** The rate of one publication. */
export interface RatePointInput {
  /** ISO 8601 date or date-time. */
  readonly date: string;
  readonly rate: number;
}

export interface RateInput {
  /** ISO 4217. */
  readonly base: string;
  readonly quote: string;
  /** The price of one `base` in `quote`. */
  readonly rate: number;
  /** The rate of the previous publication. */
  readonly previous?: number | undefined;
  /** When `previous` was published: ISO 8601 date or date-time. */
  readonly previousAsOf?: string | undefined;
  /** Change since the previous publication, in percent. Default: computed from `previous`. */
  readonly changePercent?: number | undefined;
  /** Past publications. The newest 400 are read. */
  readonly history?: readonly RatePointInput[] | undefined;
  readonly url?: string | undefined;
}

export interface RateTableInput {
  readonly rates: readonly RateInput[];
  /** When the rates were published: ISO 8601 date or date-time. */
  readonly asOf?: string | undefined;
  readonly source?: string | { readonly name: string; readonly url?: string } | undefined;
}
