/** HTML as plain text that keeps its links: where each begins, which words it holds, and an address that passed the gate. */
import { attributesOf } from './tag-attributes.js';
import { breakAfter, decodeEntities, joinSpaces, textsAndTags } from './html-text.js';
import type { TextLink } from '../model/model.js';
import { type SafeUrl, safeUrl } from '../model/safe-url.js';
import { cleanText, withoutControls } from './clean-text.js';

export interface LinkedText {
  readonly text: string;
  readonly links: readonly TextLink[];
}

/** Mark a link's words while white space is joined: control characters, of which the text itself was rid. */
const BEGIN = '\u0001';
const END = '\u0002';

/** The text with its links marked, and their addresses in order. A link that may not be followed is no link. */
function mark(html: string, base: string): [marked: string, urls: SafeUrl[]] {
  const urls: SafeUrl[] = [];
  let marked = '';
  for (const [text, name, tag] of textsAndTags(html)) {
    marked += withoutControls(joinSpaces(decodeEntities(text))) + breakAfter(name);
    const url = name === 'a' && safeUrl(attributesOf(tag)['href'], base, ['mailto:']);
    if (url) marked += BEGIN;
    if (url) urls.push(url);
    if (name === '/a') marked += END;
  }
  return [marked, urls];
}

/** Space at the ends of a link's words belongs to the text around it. */
const spacesOutside = (marked: string): string =>
  [' ', '\n'].reduce(
    (text, space) => text.replaceAll(BEGIN + space, space + BEGIN).replaceAll(space + END, END + space),
    marked,
  );

/** The HTML's text as `htmlToText` reads it, and its links; one that is never closed is none. */
export function linkedText(html: string, base: string): LinkedText {
  const [marked, urls] = mark(html, base);
  const [first = '', ...others] = joinSpaces(spacesOutside(joinSpaces(marked)))
    .trim()
    .split(BEGIN);
  let text = first.replaceAll(END, '');
  const links = others.flatMap((part, index): TextLink[] => {
    const at = text.length;
    const [words = '', ...rest] = part.split(END);
    text += words + rest.join('');
    const url = urls[index];
    return url && words && rest.length > 0 ? [{ at, text: words, url }] : [];
  });
  return { text: cleanText(text), links };
}
