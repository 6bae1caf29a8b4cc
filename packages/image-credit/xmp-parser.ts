/**
 * XMP is XML. The platform's `DOMParser` is a Trusted Types sink and Node has none; this parser builds plain nodes, and knows
 * neither external nor declared entities.
 */
import { parseXml, XmlElement, XmlText, type XmlDocument } from '@rgrove/parse-xml';

/** As much of a DOM node as exifreader looks at. */
interface DomNode {
  readonly nodeName: string;
  readonly tagName?: string;
  readonly nodeValue?: string;
  readonly attributes: readonly { readonly nodeName: string; readonly value: string }[];
  readonly childNodes: readonly DomNode[];
}

const childrenOf = ({ children }: XmlDocument | XmlElement): DomNode[] =>
  children.flatMap((child): DomNode[] => {
    if (child instanceof XmlElement) return [elementOf(child)];
    return child instanceof XmlText
      ? [{ nodeName: '#text', nodeValue: child.text, attributes: [], childNodes: [] }]
      : [];
  });

const elementOf = (element: XmlElement): DomNode => ({
  nodeName: element.name,
  tagName: element.name,
  attributes: Object.entries(element.attributes).map(([nodeName, value]) => ({ nodeName, value })),
  childNodes: childrenOf(element),
});

/** Throws on XML that is not well-formed. */
export const xmpParser = {
  parseFromString: (xml: string) => ({
    childNodes: childrenOf(parseXml(xml)),
    getElementsByTagName: (): Element[] => [],
  }),
};
