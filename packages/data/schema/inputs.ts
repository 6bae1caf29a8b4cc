/**
 * What a developer writes for a widget's `data`, and what an endpoint of one's own should send. The schemas beside take more
 * than this, since pages and plugins write more; a test holds every field here against them.
 */

/** A name, or an object with one. */
type Named = string | { readonly name: string };

export interface PersonInput {
  readonly name: string;
  /** Address of the author's page on this site. */
  readonly url?: string;
  readonly image?: string | { readonly url: string };
  /** Plain text; line breaks part paragraphs. */
  readonly description?: string;
  readonly jobTitle?: string;
  readonly worksFor?: Named;
  /** Addresses of profiles elsewhere. */
  readonly sameAs?: string | readonly string[];
  readonly email?: string;
}

export interface ImageInput {
  readonly contentUrl?: string;
  /** In pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Alternative text. */
  readonly description?: string;
  readonly caption?: string;
  /** As the agency wrote it: `Jane Doe / Reuters`. */
  readonly creditText?: string;
  readonly creator?: string | PersonInput | readonly (string | PersonInput)[];
  readonly copyrightNotice?: string;
  readonly license?: string;
  readonly acquireLicensePage?: string;
}

export interface ArticleInput {
  readonly headline: string;
  readonly url: string;
  readonly image?: string | ImageInput | { readonly url: string; readonly width?: number; readonly height?: number };
  /** ISO 8601, a date or a moment. */
  readonly datePublished?: string;
  readonly author?: string | PersonInput | readonly (string | PersonInput)[];
  readonly articleSection?: string;
  readonly description?: string;
  /** Who paid for it; marks the card as sponsored. */
  readonly sponsor?: Named;
}

/** A list of articles, bare or as schema.org's ItemList. */
export type ArticlesInput = readonly ArticleInput[] | { readonly itemListElement: readonly ArticleInput[] };

export interface RateInput {
  /** ISO 4217. */
  readonly base: string;
  readonly quote: string;
  /** How much of `quote` one `base` costs. */
  readonly rate: number;
  /** At the publication before. */
  readonly previous?: number;
  readonly changePercent?: number;
  readonly url?: string;
}

export interface RateTableInput {
  readonly rates: readonly RateInput[];
  /** ISO 8601, a date or a moment. */
  readonly asOf?: string;
  readonly source?: string | { readonly name: string; readonly url?: string };
}
