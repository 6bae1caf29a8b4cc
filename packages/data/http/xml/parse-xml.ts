/**
 * Parses XML without the platform's parsers: they expand declared entities, `DOMParser` is a Trusted Types sink, and
 * Node has none. One pass; each character is read once.
 */
import { decodeReferences } from '../../text/character-references.js';
import { XmlElement } from '../../text/xml-element.js';

/** More than any feed has: browsers stop at 256 to 5,000. */
const MAX_DEPTH = 256;
/** Of one element. Further children are read, but not kept: a feed has its newest items first. */
const MAX_CHILDREN = 2000;

/** Without an internal subset, which is where entities are declared. */
const DOCTYPE = /<!DOCTYPE[^[<>]*>/y;
const NAME = /[^\s<>/="'&!?]+/y;
const ATTRIBUTE = /\s+([^\s<>/="']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;

/** Of all elements without attributes: a map for each would be most of the memory. */
const NO_ATTRIBUTES = new Map<string, string>();

/** Namespaces by prefix. Those of the elements around it are in the prototypes. */
type Namespaces = Partial<Record<string, string>>;

/** The document declares entities of its own. */
export class DeclaredEntitiesError extends Error {}

const notWellFormed = (): SyntaxError => new SyntaxError('The XML is not well-formed.');

/** Reads one document. Throws if it is not well-formed. */
class XmlReader {
  readonly #xml: string;
  #position = 0;
  readonly #root = new XmlElement('', '', NO_ATTRIBUTES);
  /** The open elements, with their names as written. */
  readonly #open: { readonly element: XmlElement; readonly tagName: string; readonly namespaces: Namespaces }[] = [];

  constructor(xml: string) {
    this.#xml = xml;
    this.#open.push({ element: this.#root, tagName: '', namespaces: Object.create(null) });
  }

  read(): XmlElement {
    const xml = this.#xml;
    while (this.#position < xml.length) {
      const open = xml.indexOf('<', this.#position);
      const end = open < 0 ? xml.length : open;
      this.#addText(decodeReferences(xml.slice(this.#position, end)));
      this.#position = end;
      if (open >= 0) this.#readMarkup();
    }
    const [root, ...others] = this.#root.children;
    const hasText = this.#root.text.trim() !== (root?.text ?? '').trim();
    if (!root || others.length > 0 || hasText || this.#open.length > 1) throw notWellFormed();
    return root;
  }

  get #parent() {
    const parent = this.#open.at(-1);
    if (!parent) throw notWellFormed();
    return parent;
  }

  #addText(text: string): void {
    this.#parent.element.text += text;
  }

  /** Moves behind the next `end`, and returns what is before it. */
  #skip(start: string, end: string): string {
    const from = this.#position + start.length;
    const to = this.#xml.indexOf(end, from);
    if (to < 0) throw notWellFormed();
    this.#position = to + end.length;
    return this.#xml.slice(from, to);
  }

  #match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.#position;
    const match = expression.exec(this.#xml);
    if (match) this.#position = expression.lastIndex;
    return match;
  }

  #readMarkup(): void {
    const startsWith = (text: string): boolean => this.#xml.startsWith(text, this.#position);
    if (startsWith('</')) this.#readEndTag();
    else if (startsWith('<!--')) this.#skip('<!--', '-->');
    else if (startsWith('<![CDATA[')) this.#addText(this.#skip('<![CDATA[', ']]>'));
    else if (startsWith('<?')) this.#skip('<?', '?>');
    else if (!startsWith('<!')) this.#readStartTag();
    else if (!this.#match(DOCTYPE)) {
      const declaresEntities = startsWith('<!DOCTYPE') || startsWith('<!ENTITY');
      throw declaresEntities ? new DeclaredEntitiesError() : notWellFormed();
    }
  }

  #readStartTag(): void {
    this.#position++;
    const tagName = this.#match(NAME)?.[0];
    const attributes = this.#readAttributes();
    const end = this.#match(TAG_END);
    if (!tagName || !end || this.#open.length > MAX_DEPTH) throw notWellFormed();
    const namespaces = this.#namespacesOf(attributes);
    const [name = '', prefix = ''] = tagName.split(':', 2).reverse();
    const element = new XmlElement(name, namespaces[prefix] ?? '', attributes);
    const { children } = this.#parent.element;
    if (children.length < MAX_CHILDREN) children.push(element);
    this.#open.push({ element, tagName, namespaces });
    if (end[1]) this.#close();
  }

  #readAttributes(): ReadonlyMap<string, string> {
    let attributes = NO_ATTRIBUTES;
    for (let found = this.#match(ATTRIBUTE); found; found = this.#match(ATTRIBUTE)) {
      const [, name = '', inDouble, inSingle = ''] = found;
      if (attributes === NO_ATTRIBUTES) attributes = new Map();
      attributes.set(name, decodeReferences(inDouble ?? inSingle));
    }
    return attributes;
  }

  #namespacesOf(attributes: ReadonlyMap<string, string>): Namespaces {
    if (attributes === NO_ATTRIBUTES) return this.#parent.namespaces;
    const namespaces: Namespaces = Object.create(this.#parent.namespaces);
    for (const [name, uri] of attributes) {
      const [xmlns, prefix = ''] = name.split(':', 2);
      if (xmlns === 'xmlns') namespaces[prefix] = uri;
    }
    return namespaces;
  }

  #readEndTag(): void {
    if (this.#skip('</', '>').trimEnd() !== this.#parent.tagName) throw notWellFormed();
    this.#close();
  }

  #close(): void {
    const text = this.#open.pop()?.element.text ?? '';
    this.#addText(text);
  }
}

/** @throws {SyntaxError} The text is not well-formed. @throws {DeclaredEntitiesError} */
export const parseXml = (xml: string): XmlElement => new XmlReader(xml).read();
