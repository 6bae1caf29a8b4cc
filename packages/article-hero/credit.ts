/** Which credit a picture gets, when several places name one. */
import type { ImageCredit } from '../data/model.js';
import type { SafeUrl } from '../data/safe-url.js';
import { splitCaption } from './caption-text.js';
import { type CreditLine, creditTextOf, namesOf, parseCreditLine } from './credit-line.js';

/** In order of precedence. The figcaption goes before the page: it stands at this very picture. */
export type CreditOrigin = 'slot' | 'attribute' | 'data' | 'figcaption' | 'page';

export interface Credit {
  readonly line: CreditLine;
  readonly origin: CreditOrigin;
  /** Where the credit leads. */
  readonly url?: SafeUrl | undefined;
}

/** Names that the line leaves out are added to it: `TCA` by Aleksandr Potolitsyn is `TCA, Aleksandr Potolitsyn`. */
function withCreators(line: CreditLine, people: readonly string[]): CreditLine {
  const written = creditTextOf(line);
  const missing = people.filter((person) => !written.includes(person));
  return { ...line, parts: [...line.parts, ...missing.flatMap((text) => [{ kind: 'text', text: ', ' } as const, { kind: 'person', text } as const])] };
}

const fromPeople = (people: readonly string[]): CreditLine | undefined => parseCreditLine(people.join(', ') || undefined, people);

/** WordPress editors write the whole credit into the caption, of which the file's own field often knows but a part. */
function writtenCredit({ creditText, caption }: ImageCredit): string | undefined {
  const { credit } = splitCaption(caption);
  return !creditText || credit?.includes(creditText) ? credit ?? creditText : creditText;
}

/** The credit that an image's data gives: its text and creators, else its copyright notice. */
export function creditOf(image: ImageCredit): CreditLine | undefined {
  const people = (image.creator ?? []).map(({ name }) => name);
  const line = parseCreditLine(writtenCredit(image), people);
  return line ? withCreators(line, people) : (fromPeople(people) ?? parseCreditLine(image.copyrightNotice));
}

export interface CreditCandidate {
  readonly origin: CreditOrigin;
  readonly line: CreditLine | undefined;
  readonly url?: SafeUrl | undefined;
}

/** The first candidate that names anybody. */
export function firstCredit(candidates: readonly CreditCandidate[]): Credit | undefined {
  const [found] = candidates.flatMap(({ origin, line, url }) => (line ? [{ origin, line, url }] : []));
  return found;
}

/** For whoever builds the page: what was found, and where. */
export function describeCredit({ line, origin }: Credit): string {
  const found = (['agency', 'person', 'licence'] as const).flatMap((kind) => namesOf(line, kind).map((name) => `${kind} ${name}`));
  return `Credit from the ${origin}: ${found.join(', ') || 'no name recognised'}.`;
}
