/** Finds places for numbers beside the parts of a widget. */

/** Width and height of a number, in px. */
export const NUMBER_SIZE = 20;

const GAP = 2;
const STEP = NUMBER_SIZE + GAP;

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Whether a number in that place covers a part of the box. */
export const overlaps = ({ x, y }: Place, { left, right, top, bottom }: DOMRect): boolean =>
  x < right && x + NUMBER_SIZE > left && y < bottom && y + NUMBER_SIZE > top;

/** Where there is text. */
export function textBoxes(root: ShadowRoot): readonly DOMRect[] {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const boxes: DOMRect[] = [];
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    boxes.push(...range.getClientRects());
  }
  return boxes.filter(({ width, height }) => width > 0 && height > 0);
}

/** From the nearest: before the part, above it, before its next lines, below it. */
function* candidates({ left, top, bottom, height }: DOMRect): Generator<Place> {
  const middle = top + Math.min(height - NUMBER_SIZE, GAP) / 2;
  const before = (line: number): Place[] => [1, 2].map((at) => ({ x: left - at * STEP, y: middle + line * STEP }));
  const along = (y: number): Place[] => [0, 1, 2].map((at) => ({ x: left + at * STEP, y }));
  yield* before(0);
  yield* along(top - NUMBER_SIZE);
  yield* before(1);
  yield* along(bottom);
  yield* before(2);
  // A small icon in a line is less high than the text beside it.
  yield* along(top - NUMBER_SIZE * 1.5);
  yield* along(bottom + NUMBER_SIZE / 2);
}

/** Between narrow columns there is only room after the part, or farther above and below it. */
function* fartherCandidates({ left, right, top, bottom }: DOMRect): Generator<Place> {
  yield { x: right + GAP, y: top };
  for (const line of [2, 3, 4])
    for (const y of [top - NUMBER_SIZE * line, bottom + NUMBER_SIZE * (line - 1)])
      for (const at of [0, 1, 2]) yield { x: left + at * STEP, y };
}

const isInView = (x: number): boolean => x >= 0 && x + NUMBER_SIZE <= innerWidth;

/**
 * A number covers no text and no other number and, if there is such a place, no drawing. It may be on a photo.
 *
 * @param root Of the widget.
 * @param parts In the order of their numbers.
 * @returns Places in the viewport, in the same order.
 */
export function numberPlaces(root: ShadowRoot, parts: readonly DOMRect[]): readonly Place[] {
  const taken = [...textBoxes(root)];
  const drawings = [...root.querySelectorAll('svg')].map((svg) => svg.getBoundingClientRect());
  return parts.map((part) => {
    const findFree = (places: Iterable<Place>, boxes: readonly DOMRect[]): Place | undefined =>
      [...places].find(({ x, y }) => isInView(x) && !boxes.some((box) => overlaps({ x, y }, box)));
    const { x, y } =
      findFree(candidates(part), [...taken, ...drawings]) ??
      findFree(candidates(part), taken) ??
      findFree(fartherCandidates(part), taken) ??
      part;
    taken.push(new DOMRect(x, y, NUMBER_SIZE, NUMBER_SIZE));
    return { x, y };
  });
}
