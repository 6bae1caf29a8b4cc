import type { Person } from './model.js';
import type { SafeUrl } from './safe-url.js';

/** What a page says of itself, as plain data: it can be made on a server as well as read off a document. */
export interface PageFacts {
  /** The address of the article: its canonical link, else the page's own. */
  readonly url: SafeUrl;
  /** The article in WordPress's REST API, if the page names it. */
  readonly wordpressPost?: SafeUrl | undefined;
  /** The article in Ghost's Content API, with the key that Ghost prints into its pages. */
  readonly ghostPost?: SafeUrl | undefined;
  /** The site's feed, if the page names one of its own origin. */
  readonly feed?: SafeUrl | undefined;
  /** The page names itself in other languages (`hreflang`), and so its site has articles in several. */
  readonly multilingual?: boolean | undefined;
  /** Parsed JSON-LD blocks; invalid ones are left out. */
  readonly jsonLd: readonly unknown[];
  /** Whom `<meta>`, and links marked as the author's, name. */
  readonly authors?: readonly Person[] | undefined;
  /** OpenGraph and the like: `property` or `name` to `content`, the first of each. */
  readonly meta: Readonly<Record<string, string>>;
}
