/**
 * What widgets show, in schema.org's words. Plain JSON: it can be cached, compared, and sent from a server.
 * Texts are plain text, never HTML; addresses have passed {@link safeUrl}.
 */
import type { SafeUrl } from './safe-url.js';

/** One file of an image: an entry of `srcset`. */
export interface ImageCandidate {
  readonly url: SafeUrl;
  /** In pixels. */
  readonly width: number;
}

/** schema.org/ImageObject. */
export interface ImageObject {
  readonly contentUrl: SafeUrl;
  /** In pixels, of `contentUrl`. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Other sizes of the same picture, smallest first. */
  readonly candidates?: readonly ImageCandidate[] | undefined;
  /** Alternative text. */
  readonly description?: string | undefined;
  readonly caption?: string | undefined;
  /** Who is to be named, as the agency wrote it: `Jane Doe / Reuters`. */
  readonly creditText?: string | undefined;
  readonly creator?: readonly Person[] | undefined;
  readonly copyrightNotice?: string | undefined;
  readonly license?: SafeUrl | undefined;
  readonly acquireLicensePage?: SafeUrl | undefined;
  /** How it came to be: a term of IPTC's or schema.org's list, as it was written. */
  readonly digitalSourceType?: string | undefined;
}

/** What is known of an image's credit when the image itself is the page's. */
export type ImageCredit = Omit<ImageObject, 'contentUrl'> & { readonly contentUrl?: SafeUrl | undefined };

/** Words of a text that lead somewhere. */
export interface TextLink {
  /** Where they begin in the text, in UTF-16 units. */
  readonly at: number;
  readonly text: string;
  /** http(s), or `mailto:`. */
  readonly url: SafeUrl;
}

/** schema.org/Person, and an Organization where one signs an article. */
export interface Person {
  /** Empty where it is withheld. */
  readonly name: string;
  /** The name is kept back for the person's safety: then nothing else is known of them either. */
  readonly nameWithheld?: true | undefined;
  /** Where a publisher, an agency or a desk signs, and not a person. */
  readonly '@type'?: 'Organization' | undefined;
  /** The author's page on this site. */
  readonly url?: SafeUrl | undefined;
  readonly image?: SafeUrl | undefined;
  readonly description?: string | undefined;
  /** Links inside `description`; one that does not stand where it says is none. */
  readonly descriptionLinks?: readonly TextLink[] | undefined;
  readonly jobTitle?: string | undefined;
  readonly worksFor?: string | undefined;
  /** Name of the place that the person works from. */
  readonly workLocation?: string | undefined;
  /** Fields that the person knows well. */
  readonly knowsAbout?: readonly string[] | undefined;
  /** BCP 47 codes, or names. */
  readonly knowsLanguage?: readonly string[] | undefined;
  readonly hasCredential?: readonly string[] | undefined;
  readonly award?: readonly string[] | undefined;
  /** Profiles elsewhere. */
  readonly sameAs?: readonly SafeUrl[] | undefined;
  /** A `mailto:` address. */
  readonly email?: SafeUrl | undefined;
}

/** schema.org/NewsArticle, as a card needs it. */
export interface Article {
  readonly headline: string;
  readonly url: SafeUrl;
  readonly image?: ImageObject | undefined;
  /** ISO 8601 with zone. */
  readonly datePublished?: string | undefined;
  readonly author?: readonly Person[] | undefined;
  readonly articleSection?: string | undefined;
  readonly description?: string | undefined;
  /** Who paid for it; `true` where that is not known. Its presence marks the card as sponsored. */
  readonly sponsor?: string | true | undefined;
  /** How long reading it takes, ISO 8601 in whole minutes: `PT5M`. */
  readonly timeRequired?: string | undefined;
  /** BCP 47. */
  readonly inLanguage?: string | undefined;
  /** Why it is suggested: `related`, `section`, `latest`, or a word of the publisher's. */
  readonly reason?: string | undefined;
}

/** What a rate was at one publication. */
export interface RatePoint {
  /** ISO 8601, a date or a moment. */
  readonly date: string;
  readonly rate: number;
}

/** How much of `quote` one `base` costs. */
export interface Rate {
  /** ISO 4217, upper case. */
  readonly base: string;
  /** ISO 4217, upper case. */
  readonly quote: string;
  readonly rate: number;
  /** At the publication before, in the same direction. */
  readonly previous?: number | undefined;
  /** When that was: ISO 8601, a date or a moment. */
  readonly previousAsOf?: string | undefined;
  /** Against the publication before, in per cent. */
  readonly changePercent?: number | undefined;
  /** Past publications in the same direction, oldest first; this one may be the last of them. */
  readonly history?: readonly RatePoint[] | undefined;
  readonly url?: SafeUrl | undefined;
}

/** One publication of a source of rates. */
export interface RateTable {
  readonly rates: readonly Rate[];
  /** When these rates were published: ISO 8601, a date or a moment. */
  readonly asOf?: string | undefined;
  readonly source?: { readonly name: string; readonly url?: SafeUrl | undefined } | undefined;
}
