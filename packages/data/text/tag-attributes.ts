/** Attributes of a tag that no parser made: every parser of the platform is a Trusted Types sink. */
import { decodeEntities } from './html-text.js';

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

/** By name in lower case; of attributes that are there twice the first, as in a browser. */
export function attributesOf(tag: string): Partial<Record<string, string>> {
  const found = Array.from(
    tag.replace(/^<[^\s/>]*/, '').matchAll(ATTRIBUTE),
    ([, name = '', ...values]): [string, string] => [name.toLowerCase(), decodeEntities(values.find(Boolean) ?? '')],
  );
  return Object.fromEntries(found.reverse());
}
