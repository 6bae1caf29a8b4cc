import type { Person } from '../../data/model/model.js';
import { safeUrl } from '../../data/model/safe-url.js';
import { cleanLine, cleanText } from '../../data/text/clean-text.js';

/** The author as far as the attributes describe one; every field is optional. */
export type AuthorAttributes = Partial<Person>;

/** The element's properties that describe the author, as the site builder wrote them. */
export interface AuthorElement {
  readonly baseURI: string;
  readonly name?: string;
  readonly nameWithheld: boolean;
  readonly url?: string;
  readonly image?: string;
  readonly description?: string;
  readonly jobTitle?: string;
  readonly workLocation?: string;
  /** URLs separated by white space. */
  readonly sameAs?: string;
}

/** The rest of a longer list is ignored. */
const MAX_PROFILES = 50;

/** Reads the author that the element's attributes describe. Text is cleaned; unsafe URLs are ignored. */
export const readAuthorAttributes = (element: AuthorElement): AuthorAttributes => ({
  name: cleanLine(element.name) ?? '',
  nameWithheld: element.nameWithheld || undefined,
  url: safeUrl(element.url, element.baseURI),
  image: safeUrl(element.image, element.baseURI),
  description: cleanText(element.description ?? '') || undefined,
  jobTitle: cleanLine(element.jobTitle),
  workLocation: cleanLine(element.workLocation),
  sameAs: element.sameAs?.split(/\s+/, MAX_PROFILES).flatMap((profile) => safeUrl(profile, element.baseURI) ?? []),
});
