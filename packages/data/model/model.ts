/**
 * The data that widgets show, with schema.org's names. It is plain JSON: it can be cached, compared, and sent from a
 * server. Texts are plain text, never HTML. URLs were checked by {@link safeUrl}.
 */
import type { SafeUrl } from './safe-url.js';

/** A file of an image: a candidate of `srcset`. */
export interface ImageCandidate {
  readonly url: SafeUrl;
  /** In pixels. */
  readonly width: number;
}

/** schema.org/ImageObject. */
export interface ImageObject {
  readonly contentUrl: SafeUrl;
  /** Width of the file at `contentUrl`, in pixels. */
  readonly width?: number | undefined;
  /** Height of the file at `contentUrl`, in pixels. */
  readonly height?: number | undefined;
  /** Other sizes of the same image, smallest first. */
  readonly candidates?: readonly ImageCandidate[] | undefined;
  /** Alternative text. */
  readonly description?: string | undefined;
  readonly caption?: string | undefined;
  /** Credit as the agency wrote it: `Jane Doe / Reuters`. */
  readonly creditText?: string | undefined;
  readonly creator?: readonly Person[] | undefined;
  readonly copyrightNotice?: string | undefined;
  readonly license?: SafeUrl | undefined;
  readonly acquireLicensePage?: SafeUrl | undefined;
  /** How the image was created: a term of IPTC's or schema.org's list, unchanged. */
  readonly digitalSourceType?: string | undefined;
}

/** The credit of an image. The image itself can be in the page. */
export type ImageCredit = Omit<ImageObject, 'contentUrl'> & {
  readonly contentUrl?: SafeUrl | undefined;
  /** Other pictures of the page's article, if the page describes several. */
  readonly others?: readonly ImageCredit[] | undefined;
};

/** A link in a text. */
export interface TextLink {
  /** Position of the link in the text, in UTF-16 units. */
  readonly at: number;
  readonly text: string;
  /** An http(s) or `mailto:` URL. */
  readonly url: SafeUrl;
}

/** schema.org/Person, or an Organization that is the author of an article. */
export interface Person {
  /** Empty if the name is withheld. */
  readonly name: string;
  /** The name is withheld for the person's safety. All other fields are missing then. */
  readonly nameWithheld?: true | undefined;
  /** For a publisher, an agency or a news desk. */
  readonly '@type'?: 'Organization' | undefined;
  /** URL of the author's page on this site. */
  readonly url?: SafeUrl | undefined;
  readonly image?: SafeUrl | undefined;
  readonly description?: string | undefined;
  /** Links in `description`. A link whose text is not at its position is ignored. */
  readonly descriptionLinks?: readonly TextLink[] | undefined;
  readonly jobTitle?: string | undefined;
  readonly worksFor?: string | undefined;
  /** Name of the place where the person works. */
  readonly workLocation?: string | undefined;
  /** Fields of expertise. */
  readonly knowsAbout?: readonly string[] | undefined;
  /** BCP 47 codes, or names of languages. */
  readonly knowsLanguage?: readonly string[] | undefined;
  readonly hasCredential?: readonly string[] | undefined;
  readonly award?: readonly string[] | undefined;
  /** URLs of profiles on other sites. */
  readonly sameAs?: readonly SafeUrl[] | undefined;
  /** A `mailto:` URL. */
  readonly email?: SafeUrl | undefined;
}

/** schema.org/NewsArticle: the fields that a card shows. */
export interface Article {
  readonly headline: string;
  readonly url: SafeUrl;
  readonly image?: ImageObject | undefined;
  /** ISO 8601 with time zone. */
  readonly datePublished?: string | undefined;
  readonly author?: readonly Person[] | undefined;
  readonly articleSection?: string | undefined;
  readonly description?: string | undefined;
  /** Name of the sponsor; `true` if it is not known. The card is marked as sponsored. */
  readonly sponsor?: string | true | undefined;
  /** Reading time: ISO 8601 in whole minutes, `PT5M`. */
  readonly timeRequired?: string | undefined;
  /** BCP 47. */
  readonly inLanguage?: string | undefined;
  /** Why the article is suggested: `related`, `section`, `latest`, or the publisher's own reason. */
  readonly reason?: string | undefined;
}

/** The rate of one publication. */
export interface RatePoint {
  /** ISO 8601 date or date-time. */
  readonly date: string;
  readonly rate: number;
}

/** The price of one `base` in `quote`. */
export interface Rate {
  /** ISO 4217, in upper case. */
  readonly base: string;
  /** ISO 4217, in upper case. */
  readonly quote: string;
  readonly rate: number;
  /** The rate of the previous publication, in the same direction. */
  readonly previous?: number | undefined;
  /** When `previous` was published: ISO 8601 date or date-time. */
  readonly previousAsOf?: string | undefined;
  /** Change since the previous publication, in percent. */
  readonly changePercent?: number | undefined;
  /** Past publications in the same direction, oldest first. The last one can be the current one. */
  readonly history?: readonly RatePoint[] | undefined;
  readonly url?: SafeUrl | undefined;
}

/** A publication of rates. */
export interface RateTable {
  readonly rates: readonly Rate[];
  /** When the rates were published: ISO 8601 date or date-time. */
  readonly asOf?: string | undefined;
  readonly source?: { readonly name: string; readonly url?: SafeUrl | undefined } | undefined;
}
