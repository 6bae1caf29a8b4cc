/** Converts HTML to plain text and keeps its links: the position, the text and the checked URL of each. */
import type { TextLink } from '../model/model.js';
import { type SafeUrl, safeUrl } from '../model/safe-url.js';
import { cleanText, withoutControls } from './clean-text.js';
import { decodeEntities } from './html-entities.js';
import { joinSpaces, textForTag, textsAndTags } from './html-text.js';
import { attributesOf } from './tag-attributes.js';

export interface LinkedText {
  readonly text: string;
  readonly links: readonly TextLink[];
}

/** Markers around the text of a link. Control characters: they were removed from the text itself. */
const LINK_START = '\u0001';
const LINK_END = '\u0002';

interface MarkedText {
  readonly text: string;
  /** URLs of the links, in order. */
  readonly urls: readonly SafeUrl[];
}

/** The text with markers around its links. A link with an invalid URL becomes text. */
function markLinks(html: string, base: string): MarkedText {
  const urls: SafeUrl[] = [];
  let marked = '';
  for (const { text, name, tag } of textsAndTags(html)) {
    marked += withoutControls(joinSpaces(decodeEntities(text))) + textForTag(name);
    const url = name === 'a' ? safeUrl(attributesOf(tag)['href'], base, ['mailto:']) : undefined;
    if (url) {
      marked += LINK_START;
      urls.push(url);
    }
    if (name === '/a') marked += LINK_END;
  }
  return { text: marked, urls };
}

/** Moves spaces at the start and the end of a link out of it. */
function moveSpacesOutside(marked: string): string {
  let text = marked;
  for (const space of [' ', '\n']) {
    text = text.replaceAll(LINK_START + space, space + LINK_START).replaceAll(space + LINK_END, LINK_END + space);
  }
  return text;
}

/** The text as `htmlToText` returns it, and its links. A link that is not closed becomes text. */
export function linkedText(html: string, base: string): LinkedText {
  const marked = markLinks(html, base);
  const normalized = joinSpaces(moveSpacesOutside(joinSpaces(marked.text))).trim();
  const [first = '', ...parts] = normalized.split(LINK_START);
  let text = first.replaceAll(LINK_END, '');
  const links: TextLink[] = [];
  for (const [index, part] of parts.entries()) {
    const [linkText = '', ...after] = part.split(LINK_END);
    const url = marked.urls[index];
    if (url && linkText && after.length > 0) links.push({ at: text.length, text: linkText, url });
    text += linkText + after.join('');
  }
  return { text: cleanText(text), links };
}
