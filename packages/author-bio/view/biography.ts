/** A biography's paragraphs, with the links in them. */
import type { Person, TextLink } from '../../data/model/model.js';
import { articleKey, safeUrl } from '../../data/model/safe-url.js';

/** Words, or words that lead somewhere. */
export type Run = string | TextLink;

/** A line of a card as wide as a column, in characters; the lines that stand while it is folded, and one that would not be worth a button. */
const LINE = 65;
const MOST_LINES = 6;

/** Of a CMS that keeps biographies as plain text. What ends a sentence does not belong to the address. */
const WRITTEN_OUT = /https?:\/\/[^\s<>"«»“”]*[^\s<>"«»“”.,;:!?'’)\]]/g;

function writtenOut(description: string): TextLink[] {
  return Array.from(description.matchAll(WRITTEN_OUT)).flatMap(({ index, 0: text }) => {
    const url = safeUrl(text);
    return url ? [{ at: index, text, url }] : [];
  });
}

/** Links that stand where they say, first those that were written as such; each leads somewhere else, and none to the author's page, which has its link. */
export function linksIn({ description = '', descriptionLinks = [], url }: Person): readonly TextLink[] {
  const taken = new Set(url && [articleKey(url)]);
  const found: TextLink[] = [];
  for (const link of [
    ...descriptionLinks.filter(({ at, text }) => description.startsWith(text, at)),
    ...writtenOut(description),
  ]) {
    const overlaps = found.some(({ at, text }) => link.at < at + text.length && at < link.at + link.text.length);
    if (overlaps || taken.has(articleKey(link.url))) continue;
    taken.add(articleKey(link.url));
    found.push(link);
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Words of a link that runs over a line's end stay text. */
function runsOf(line: string, start: number, links: readonly TextLink[]): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const link of links.filter((each) => each.at >= start && each.at + each.text.length <= start + line.length)) {
    runs.push(line.slice(at, link.at - start), link);
    at = link.at - start + link.text.length;
  }
  return [...runs, line.slice(at)].filter(Boolean);
}

/** The lines of the text, but for empty ones. */
export function paragraphsOf(person: Person): readonly (readonly Run[])[] {
  const links = linksIn(person);
  return Array.from((person.description ?? '').matchAll(/\S.*/g), ({ index, 0: line }) => runsOf(line, index, links));
}

/** Whether the biography begins folded. */
export const isLong = ({ description = '' }: Person): boolean =>
  (description.match(/\S.*/g) ?? []).reduce((lines, paragraph) => lines + Math.ceil(paragraph.length / LINE), 0) >
  MOST_LINES;
