/**
 * Parses XMP, which is XML, for exifreader. `DOMParser` doesn't exist in Node.js, and pages with Trusted Types block
 * it. This parser supports neither external nor declared entities.
 */
import { parseXml, XmlElement, XmlText, type XmlDocument } from '@rgrove/parse-xml';

/** The part of a DOM node that exifreader uses. */
interface DomNode {
  readonly nodeName: string;
  readonly tagName?: string;
  readonly nodeValue?: string;
  readonly attributes: readonly { readonly nodeName: string; readonly value: string }[];
  readonly childNodes: readonly DomNode[];
}

const toTextNode = ({ text }: XmlText): DomNode => ({
  nodeName: '#text',
  nodeValue: text,
  attributes: [],
  childNodes: [],
});

const toElementNode = (element: XmlElement): DomNode => ({
  nodeName: element.name,
  tagName: element.name,
  attributes: Object.entries(element.attributes).map(([nodeName, value]) => ({ nodeName, value })),
  childNodes: childNodesOf(element),
});

function childNodesOf({ children }: XmlDocument | XmlElement): DomNode[] {
  const nodes: DomNode[] = [];
  for (const child of children) {
    if (child instanceof XmlElement) nodes.push(toElementNode(child));
    else if (child instanceof XmlText) nodes.push(toTextNode(child));
  }
  return nodes;
}

export const xmpParser = {
  /** Throws if the XML isn't well-formed. */
  parseFromString: (xml: string) => ({
    childNodes: childNodesOf(parseXml(xml)),
    getElementsByTagName: (): Element[] => [],
  }),
};
