/** Reads the attributes of a tag without an HTML parser: the platform's parsers are Trusted Types sinks. */
import { decodeEntities } from './html-entities.js';

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

/** Values by name in lower case. Of two attributes with the same name the first is used, as in browsers. */
export function attributesOf(tag: string): Partial<Record<string, string>> {
  const attributes = tag.replace(/^<[^\s/>]*/, '').matchAll(ATTRIBUTE);
  const entries = Array.from(attributes, ([, name = '', ...values]): [string, string] => [
    name.toLowerCase(),
    decodeEntities(values.find(Boolean) ?? ''),
  ]);
  return Object.fromEntries(entries.reverse());
}
