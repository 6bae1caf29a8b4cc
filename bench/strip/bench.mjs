/** What each contender's page offers to whoever measures it. */

/** All elements within, those of shadow trees too. */
const elements = (root) =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elements(element.shadowRoot) : []),
  ]);

const middle = (element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

const cards = () =>
  elements(document.querySelector('main')).filter((element) => element.matches('.card') && element.offsetWidth > 100);

const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/**
 * @param {Element} strip Is put into the page.
 * @param {() => readonly [previous: Element, next: Element]} buttons Asked once the strip has rendered.
 * @param {() => unknown} [ready] Resolves once it has.
 */
export async function offer(strip, buttons, ready) {
  document.querySelector('main').append(strip);
  await ready?.();
  await painted();
  globalThis.bench = {
    elements: () => elements(document.querySelector('main')).length,
    /** Cards that have a box. */
    cards: () => cards().length,
    /** Where the first card stands, in pixels from the viewport's left. */
    position: () => cards()[0].getBoundingClientRect().left,
    /** The first card that shows a headline, its picture loaded. */
    isWhole: () =>
      Boolean(cards()[0].querySelector('a')?.offsetHeight && cards()[0].querySelector('img')?.naturalWidth),
    card: () => middle(cards()[0]),
    previous: () => middle(buttons()[0]),
    next: () => middle(buttons()[1]),
  };
}
