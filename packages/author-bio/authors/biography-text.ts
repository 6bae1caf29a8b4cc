/** A biography as paragraphs of text and links. */
import type { Person, TextLink } from '../../data/model/model.js';
import { safeUrl } from '../../data/model/safe-url.js';

/** Plain text, or text that is a link. */
export type TextRun = string | TextLink;

/** A line that isn't empty, without the white space at its start. */
export const PARAGRAPH = /\S.*/g;

/** A URL in plain text. Punctuation at its end belongs to the sentence. */
const URL_IN_TEXT = /https?:\/\/[^\s<>"«»“”]*[^\s<>"«»“”.,;:!?'’)\]]/g;

/** The same for a URL with http or https, with or without `www.` and a slash at its end. */
export const linkKey = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');

function findUrls(description: string): TextLink[] {
  return Array.from(description.matchAll(URL_IN_TEXT)).flatMap(({ index, 0: text }) => {
    const url = safeUrl(text);
    return url ? [{ at: index, text, url }] : [];
  });
}

const endOf = ({ at, text }: TextLink): number => at + text.length;

const overlaps = (a: TextLink, b: TextLink): boolean => a.at < endOf(b) && b.at < endOf(a);

/**
 * Links in the biography, in text order: links from the data, and URLs in the text. Each URL is linked once, and the
 * author's page not at all, because the card links to it elsewhere. Links whose text isn't at their position are
 * ignored.
 */
export function linksInBiography({ description = '', descriptionLinks = [], url }: Person): readonly TextLink[] {
  const linkedKeys = new Set(url && [linkKey(url)]);
  const links: TextLink[] = [];
  const fromData = descriptionLinks.filter(({ at, text }) => description.startsWith(text, at));
  for (const link of [...fromData, ...findUrls(description)]) {
    const key = linkKey(link.url);
    if (linkedKeys.has(key) || links.some((other) => overlaps(link, other))) continue;
    linkedKeys.add(key);
    links.push(link);
  }
  return links.sort((a, b) => a.at - b.at);
}

/** Splits one line of the biography into text and links. A link that continues on the next line stays text. */
function splitLine(line: string, start: number, links: readonly TextLink[]): readonly TextRun[] {
  const runs: TextRun[] = [];
  let position = 0;
  for (const link of links) {
    const isInLine = link.at >= start && endOf(link) <= start + line.length;
    if (!isInLine) continue;
    runs.push(line.slice(position, link.at - start), link);
    position = endOf(link) - start;
  }
  return [...runs, line.slice(position)].filter(Boolean);
}

/** The biography's paragraphs: each line that isn't empty, as text and links. */
export function paragraphsOf(person: Person): readonly (readonly TextRun[])[] {
  const links = linksInBiography(person);
  const lines = (person.description ?? '').matchAll(PARAGRAPH);
  return Array.from(lines, ({ index, 0: line }) => splitLine(line, index, links));
}
