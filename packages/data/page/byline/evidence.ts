/** What a place in the page says about the authors, before it is judged. */
import type { SafeUrl } from '../../model/safe-url.js';

export interface FoundText {
  readonly text: string;
  /** The author's page. */
  readonly url?: SafeUrl | undefined;
}

export interface Evidence {
  /** Where it was found, for the debug panel: `<meta author>`, `a[rel=author]`. */
  readonly found: string;
  readonly texts: readonly FoundText[];
  /** Anything may stand there: only full names are believed. Default: false. */
  readonly isGuess?: boolean;
}
