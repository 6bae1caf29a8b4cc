/** Writes a story as the HTML that a site builder pastes: it is what is shown, and what “Show code” copies. */
import { defaultValue, elementManifest } from './manifest.js';

/** Values of a story's controls, by the names of attributes; besides them the data, and the HTML in the element. */
export interface Args {
  readonly [attribute: string]: unknown;
  readonly data?: unknown;
  readonly content?: string;
}

const MAX_LINE = 100;

const escapeAttribute = (value: unknown): string => String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ');

/** JSON as a script's text: `<` is escaped, so that a string cannot end the script. */
function jsonScript(data: unknown): string {
  const json = JSON.stringify(data, undefined, 2).replaceAll('<', '\\u003c');
  return `<script type="application/json">\n${indent(json)}\n</script>`;
}

function attributeTexts(tagName: string, args: Args): string[] {
  return elementManifest(tagName).attributes.flatMap((attribute) => {
    const value = args[attribute.name];
    const isAbsent = value === undefined || value === null || value === '' || value === defaultValue(attribute);
    if (isAbsent) return [];
    return value === true ? [attribute.name] : [`${attribute.name}="${escapeAttribute(value)}"`];
  });
}

/** Only what differs from the defaults. Paths of this Storybook become absolute, so that the code works anywhere. */
export function markup(tagName: string, args: Args): string {
  const attributes = attributeTexts(tagName, args);
  const oneLine = [tagName, ...attributes].join(' ');
  const opening = oneLine.length <= MAX_LINE ? `<${oneLine}>` : `<${tagName}\n${indent(attributes.join('\n'))}\n>`;
  const children = [args.data === undefined || args.data === null ? '' : jsonScript(args.data), args.content?.trim()];
  const inner = children.filter(Boolean).join('\n');
  return absolute(`${opening}${inner && `\n${indent(inner)}\n`}</${tagName}>`);
}

/** Makes paths of this Storybook's own files absolute. */
export const absolute = (html: string): string =>
  html.replace(/(["'\s,])(?=(?:pictures|answers)\/)/g, `$1${new URL('./', document.baseURI).href}`);
