/** An element of an XML document, which is a plain object: it can't become a part of a page. */
export class XmlElement {
  /** Without prefix: `creator`. */
  readonly name: string;
  /** URI of the namespace; an empty string if it has none. */
  readonly namespace: string;
  /** Values by name, with its prefix: `isPermaLink`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[] = [];
  /** Text of the element and of the elements inside it. */
  text = '';

  constructor(name: string, namespace: string, attributes: ReadonlyMap<string, string>) {
    this.name = name;
    this.namespace = namespace;
    this.attributes = attributes;
  }
}

/** Whether a response was XML: its body is the root element. */
export const isXml = (body: unknown): body is XmlElement => body instanceof XmlElement;
