/** Finds elements of a parsed XML document in tests. */
import type { XmlElement } from '../packages/data/text/xml-element.js';

/** All elements inside this one, in document order. */
export const elementsIn = ({ children }: XmlElement): XmlElement[] =>
  children.flatMap((child) => [child, ...elementsIn(child)]);

/** Texts of the elements with this name, in document order. */
export const textsOf = (root: XmlElement, name: string): string[] =>
  elementsIn(root)
    .filter((element) => element.name === name)
    .map(({ text }) => text);
