import type { Person } from '../../data/model/model.js';
import { safeUrl } from '../../data/model/safe-url.js';
import { cleanLine, cleanText } from '../../data/text/clean-text.js';

/** What a publisher may write into the tag. */
interface AuthorAttributes {
  readonly baseURI: string;
  readonly name?: string;
  readonly nameWithheld: boolean;
  readonly url?: string;
  readonly image?: string;
  readonly description?: string;
  readonly jobTitle?: string;
  readonly workLocation?: string;
  /** Parted by spaces. */
  readonly sameAs?: string;
}

/** The same as a person, as far as it is one: texts are text, and addresses that may not be followed are none. */
export const attributedAuthor = ({
  baseURI,
  name,
  nameWithheld,
  url,
  image,
  description,
  jobTitle,
  workLocation,
  sameAs,
}: AuthorAttributes): Partial<Person> => ({
  name: cleanLine(name) ?? '',
  nameWithheld: nameWithheld || undefined,
  url: safeUrl(url, baseURI),
  image: safeUrl(image, baseURI),
  description: cleanText(description ?? '') || undefined,
  jobTitle: cleanLine(jobTitle),
  workLocation: cleanLine(workLocation),
  sameAs: sameAs?.split(/\s+/).flatMap((profile) => safeUrl(profile, baseURI) ?? []),
});
