/**
 * A link, an element that contains one, or a custom element. A `<br>` or an empty list from an editor is not a card.
 */
const isCard = (element: Element): boolean =>
  element.localName.includes('-') || element.matches('a') || element.querySelector('a') !== null;

/**
 * The publisher's own cards in the default slot; for a list, its items. Empty on a server, where elements have no
 * children.
 */
export function slottedCards(host: Element): Element[] {
  const children: Iterable<Element> = host.children ?? [];
  return Array.from(children)
    .filter(({ slot }) => slot === '')
    .flatMap((child) => (child.matches('ul, ol') ? [...child.children] : [child]))
    .filter(isCard);
}
