/**
 * Converts HTML from a CMS to plain text without an HTML parser: the platform's parsers are Trusted Types sinks, and
 * Node has none. One pass drops the tags, another one decodes the entities.
 */
import { cleanText, onOneLine } from './clean-text.js';
import { decodeEntities } from './html-entities.js';

const LINE_BREAK = /^(?:br|\/p|\/div|\/li|\/h[1-6]|\/blockquote|\/figcaption)$/;
const HIDDEN_ELEMENT = /^(?:script|style|template|noscript)$/;

/** Index after the tag that starts at `start`. Quotes open a value only after `=`; a value may contain `>`. */
function tagEnd(html: string, start: number): number {
  let quote = '';
  let previous = '';
  for (let index = start + 1; index < html.length; index++) {
    const char = html.charAt(index);
    if (quote) quote = char === quote ? '' : quote;
    else if (char === '>') return index + 1;
    else if (previous === '=' && (char === '"' || char === "'")) quote = char;
    if (char.trim()) previous = char;
  }
  return html.length;
}

/** Index after the next `marker`. */
function indexAfter(marker: string, html: string, start: number): number {
  const found = html.indexOf(marker, start);
  return found < 0 ? html.length : found + marker.length;
}

/** Index after a comment, a hidden element with its content, or a tag. */
function skipMarkup(html: string, start: number, name: string): number {
  if (html.startsWith('<!--', start)) return indexAfter('-->', html, start + 2);
  if (!/^\/?[a-z]/.test(name)) return indexAfter('>', html, start);
  const end = tagEnd(html, start);
  if (!HIDDEN_ELEMENT.test(name)) return end;
  const closingTag = new RegExp(`</${name}\\b`, 'gi');
  closingTag.lastIndex = end;
  const found = closingTag.exec(html);
  return found ? tagEnd(html, found.index) : html.length;
}

/** Maximum length of HTML that is read, in UTF-16 units. No field of a card is that long. */
const MAX_HTML_LENGTH = 200_000;

/** A text, and the tag that follows it. */
export interface TextAndTag {
  /** As written: entities are not decoded. */
  readonly text: string;
  /** Name of the tag, in lower case: `a`, `/a`. Empty at the end of the HTML. */
  readonly name: string;
  readonly tag: string;
}

/** Splits HTML into texts and tags. A comment, and a hidden element with its content, is treated as a single tag. */
export function* textsAndTags(html: string): Generator<TextAndTag> {
  const source = html.slice(0, MAX_HTML_LENGTH);
  let text = '';
  let position = 0;
  for (let open = source.indexOf('<'); open >= 0; open = source.indexOf('<', position)) {
    text += source.slice(position, open);
    const name = /^[a-z!/?][a-z0-9-]*/i.exec(source.slice(open + 1, open + 24))?.[0].toLowerCase();
    if (name === undefined) {
      text += '<';
      position = open + 1;
    } else {
      position = skipMarkup(source, open, name);
      yield { text, name, tag: source.slice(open, position) };
      text = '';
    }
  }
  yield { text: text + source.slice(position), name: '', tag: '' };
}

/** The text that replaces a tag: a line feed after a block, otherwise nothing. */
export const textForTag = (name: string): string => (LINE_BREAK.test(name) ? '\n' : '');

/** Joins white space as browsers show it, but keeps line feeds: WordPress stores a biography as the author typed it. */
export const joinSpaces = (text: string): string =>
  text.replace(/[^\S\n\u00A0\u202F]+/g, ' ').replace(/ ?\n[ \n]*/g, '\n');

/** The text of HTML: tags and hidden elements are dropped, entities decoded, and blocks separated by line feeds. */
export function htmlToText(html: string): string {
  let escaped = '';
  for (const { text, name } of textsAndTags(html)) escaped += text + textForTag(name);
  return cleanText(joinSpaces(decodeEntities(escaped)));
}

/** {@link htmlToText} on one line: for headlines, names and captions. */
export const htmlToLine = (html: string): string => onOneLine(htmlToText(html));

/** {@link htmlToLine}, or `undefined` if nothing is left. */
export const cleanHtmlLine = (html: string | undefined): string | undefined => htmlToLine(html ?? '') || undefined;
