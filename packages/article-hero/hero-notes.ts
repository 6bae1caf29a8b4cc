/** What `debug` tells of the hero beyond its data: where the credit comes from, and what was written in vain. */
import { describeCredit } from './credit.js';
import type { HeroContent } from './hero-content.js';

export interface NotedFacts {
  readonly content: HeroContent;
  /** Attributes by name: as they were set, and what was understood. */
  readonly attributes: Readonly<Record<string, readonly [given: string | undefined, understood: string | undefined]>>;
  /** The page ships no picture of its own. */
  readonly isFromData: boolean;
}

const EXPECTED: Readonly<Record<string, string>> = {
  ratio: 'a ratio such as 16/9',
  focus: 'two percentages such as 50% 30%',
};

const refused = (attributes: NotedFacts['attributes']): string[] =>
  Object.entries(attributes).flatMap(([name, [given, understood]]) =>
    given && !understood ? [`${name}="${given}": expected ${EXPECTED[name] ?? 'an http(s) address'}.`] : [],
  );

export function heroNotes({ content: { credit, otherPicture }, attributes, isFromData }: NotedFacts): string[] {
  return [
    credit ? describeCredit(credit) : 'No credit found.',
    ...refused(attributes),
    otherPicture ? `The page describes another picture, ${otherPicture}: its caption and credit are not used.` : '',
    isFromData ? 'The picture comes from data. With an <img> of the page’s own inside, the browser would find it sooner.' : '',
  ].filter(Boolean);
}
