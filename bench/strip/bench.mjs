/** The functions that each contender's page provides for the measurement, as `globalThis.bench`. */

/** All descendant elements, including those in shadow trees. */
const elements = (root) =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elements(element.shadowRoot) : []),
  ]);

const centerOf = (element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

const cards = () =>
  elements(document.querySelector('main')).filter((element) => element.matches('.card') && element.offsetWidth > 100);

const nextPaint = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/**
 * @param {Element} strip Added to the page.
 * @param {() => readonly [previous: Element, next: Element]} buttons Called after the strip has rendered.
 * @param {() => unknown} [ready] Resolves when the strip has rendered.
 */
export async function provideBench(strip, buttons, ready) {
  document.querySelector('main').append(strip);
  await ready?.();
  await nextPaint();
  globalThis.bench = {
    elements: () => elements(document.querySelector('main')).length,
    /** The number of cards that have a box. */
    cards: () => cards().length,
    /** The position of the first card, in pixels from the left of the viewport. */
    position: () => cards()[0].getBoundingClientRect().left,
    /** Does the first card show a headline and a loaded picture? */
    isWhole: () =>
      Boolean(cards()[0].querySelector('a')?.offsetHeight && cards()[0].querySelector('img')?.naturalWidth),
    card: () => centerOf(cards()[0]),
    previous: () => centerOf(buttons()[0]),
    next: () => centerOf(buttons()[1]),
  };
}
