/** Finds places for numbers beside the parts of a widget, each with a line to its part. */

/** Width and height of a number, in px. */
export const NUMBER_SIZE = 20;

const GAP = 4;
/** Between two numbers. */
const BETWEEN = 2;
const STEP = 4;
/** How far numbers are from their parts, at most. */
const FARTHEST = 60;

/** What a place costs, in px of the line's length. */
const COSTS = { coveredLine: 40, crossedNumber: 60, crossedText: 40, photo: 30, besideOther: 12, perPxFromAnchor: 0.5 };

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a number is, and where the line from it to its part ends. */
export interface Place extends Point {
  readonly end: Point;
}

const MIDDLE = NUMBER_SIZE / 2;
const middleOf = ({ x, y }: Point): Point => ({ x: x + MIDDLE, y: y + MIDDLE });
const boxAt = ({ x, y }: Point): DOMRect => new DOMRect(x, y, NUMBER_SIZE, NUMBER_SIZE);

/** Whether two boxes cover a part of each other. */
export const overlaps = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

const limit = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** The point of the box that is nearest. */
const nearestPoint = ({ x, y }: Point, { left, right, top, bottom }: DOMRect): Point => ({
  x: limit(x, left, right),
  y: limit(y, top, bottom),
});

const distance = (from: Point, to: Point): number => Math.hypot(from.x - to.x, from.y - to.y);

const isBeyond = (a: number, b: number, least: number, most: number): boolean =>
  Math.max(a, b) <= least || Math.min(a, b) >= most;

/** Whether the line between the points goes through the box: looked at each few pixels. */
function crosses(from: Point, to: Point, { left, right, top, bottom }: DOMRect): boolean {
  if (isBeyond(from.x, to.x, left, right) || isBeyond(from.y, to.y, top, bottom)) return false;
  const steps = Math.ceil(distance(from, to) / 3);
  return Array.from({ length: steps }, (_, step) => step / steps).some((part) => {
    const x = from.x + (to.x - from.x) * part;
    const y = from.y + (to.y - from.y) * part;
    return x > left && x < right && y > top && y < bottom;
  });
}

/** Where there is text. */
export function textBoxes(root: Node): readonly DOMRect[] {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const boxes: DOMRect[] = [];
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    boxes.push(...range.getClientRects());
  }
  return boxes.filter(({ width, height }) => width > 0 && height > 0);
}

/** What is in the widget. */
export interface Content {
  /** No number covers these: text, buttons and small drawings. */
  readonly kept: readonly DOMRect[];
  readonly photos: readonly DOMRect[];
}

const LEAST_PHOTO = 100;

export function contentOf(widget: Element): Content {
  const root = widget.shadowRoot ?? widget;
  const all = [root, widget].flatMap((from) => [...from.querySelectorAll('svg, img, button, canvas')]);
  const boxes = all.map((each) => each.getBoundingClientRect()).filter(({ width }) => width > 0);
  const isPhoto = ({ width }: DOMRect): boolean => width > LEAST_PHOTO;
  const drawings = all.filter((each) => !each.matches('img')).map((each) => each.getBoundingClientRect());
  return {
    kept: [...textBoxes(root), ...drawings, ...boxes.filter((box) => !isPhoto(box))],
    photos: boxes.filter(isPhoto),
  };
}

/** What a number belongs to. */
export interface Target {
  readonly box: DOMRect;
  /** Where a line ends best. */
  readonly anchors: readonly Point[];
}

const centerOf = ({ left, right, top, bottom }: DOMRect): Point => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

/** Text is what is written; everything else its box. */
export function targetOf(part: Element): Target {
  const box = part.getBoundingClientRect();
  const texts = part.querySelector('img, svg, button') ? [] : textBoxes(part);
  const [first, last] = [texts[0], texts.at(-1)];
  if (!first || !last) return { box, anchors: [{ x: box.left, y: Math.min(box.top + MIDDLE, centerOf(box).y) }] };
  const [left, top] = (['left', 'top'] as const).map((side) => Math.min(...texts.map((text) => text[side])));
  const [right, bottom] = (['right', 'bottom'] as const).map((side) => Math.max(...texts.map((text) => text[side])));
  return {
    box: new DOMRect(left, top, right! - left!, bottom! - top!),
    anchors: [
      { x: left!, y: centerOf(first).y },
      { x: last.right, y: centerOf(last).y },
    ],
  };
}

/** Places around the target, at growing distances from it. */
function* placesAround({ box: { left, right, top, bottom }, anchors }: Target): Generator<Point> {
  for (let away = GAP; away <= FARTHEST; away += STEP) {
    const [first, last] = [left - NUMBER_SIZE - away, right + away];
    const [above, below] = [top - NUMBER_SIZE - away, bottom + away];
    for (const { y } of anchors) yield* [first, last].map((x) => ({ x, y: y - MIDDLE }));
    for (let x = first; x <= last; x += STEP) yield* [above, below].map((y) => ({ x, y }));
    for (let y = above; y <= below; y += STEP) yield* [first, last].map((x) => ({ x, y }));
  }
}

const isInside = ({ x, y }: Point, { left, right, top, bottom }: DOMRect): boolean =>
  x > left && x < right && y > top && y < bottom;

const around = ({ x, y }: Point, gap: number): DOMRect =>
  new DOMRect(x - gap, y - gap, NUMBER_SIZE + gap * 2, NUMBER_SIZE + gap * 2);

/** What a place costs at least. */
const leastCost = ({ end, ...point }: Place, { anchors }: Target): number => {
  const from = middleOf(point);
  const toAnchor = Math.min(...anchors.map((anchor) => distance(from, anchor)));
  return distance(from, end) + COSTS.perPxFromAnchor * toAnchor;
};

/** What a place costs beside the numbers that have one already. */
function costOf(place: Place, target: Target, others: readonly Place[], { kept, photos }: Content): number {
  const from = middleOf(place);
  const [own, wide] = [boxAt(place), around(place, GAP)];
  const count = (boxes: readonly DOMRect[], matches: (each: DOMRect) => boolean): number =>
    boxes.filter(matches).length;
  const isCrossed = (each: DOMRect): boolean => crosses(from, place.end, each);
  return (
    leastCost(place, target) +
    COSTS.crossedText * count(kept, isCrossed) +
    COSTS.besideOther * count(kept, (each) => overlaps(wide, each) && !isInside(centerOf(each), target.box)) +
    COSTS.crossedNumber * count(others.map(boxAt), isCrossed) +
    COSTS.photo * count(photos, (photo) => overlaps(own, photo)) +
    COSTS.coveredLine * others.filter((other) => crosses(middleOf(other), other.end, own)).length
  );
}

/** The cheapest place in the area that covers nothing. */
function bestPlace(target: Target, area: DOMRect, others: readonly Place[], content: Content): Place | undefined {
  const taken = [...content.kept, ...others.map((other) => around(other, BETWEEN))];
  let best: Place | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const point of placesAround(target)) {
    const place = { ...point, end: nearestPoint(middleOf(point), target.box) };
    if (leastCost(place, target) >= least || distance(nearestPoint(point, area), point) > 0) continue;
    if (taken.some((box) => overlaps(boxAt(point), box))) continue;
    const cost = costOf(place, target, others, content);
    if (cost >= least) continue;
    least = cost;
    best = place;
  }
  return best;
}

/** Whether two boxes are the same, to a pixel. */
export const isSame = (one: DOMRect, other: DOMRect): boolean =>
  (['left', 'right', 'top', 'bottom'] as const).every((side) => Math.abs(one[side] - other[side]) < 1);

/** Of parts with the same box, the lower number comes first. */
function inReadingOrder(targets: readonly Target[], places: readonly Place[]): readonly Place[] {
  return targets.map(({ box }, index) => {
    const same = targets.flatMap((other, at) => (isSame(other.box, box) ? [at] : []));
    const sorted = same.map((at) => places[at]!).toSorted((a, b) => a.y - b.y || a.x - b.x);
    return sorted[same.indexOf(index)]!;
  });
}

const areaOf = ({ width, height }: DOMRect): number => width * height;
const PASSES = 3;

/**
 * Small parts choose first. Then each chooses again, among the places of all others.
 *
 * @param targets In the order of their numbers.
 * @param area In which the numbers are.
 * @returns Places in the same order.
 */
export function numberPlaces(targets: readonly Target[], area: DOMRect, content: Content): readonly Place[] {
  const { left, top, width, height } = area;
  const corners = new DOMRect(left, top, width - NUMBER_SIZE, height - NUMBER_SIZE);
  const places = new Map<Target, Place>();
  const inOrder = targets.toSorted((a, b) => areaOf(a.box) - areaOf(b.box));
  for (const target of Array.from({ length: PASSES }, () => inOrder).flat()) {
    const others = [...places].filter(([other]) => other !== target).map(([, place]) => place);
    const place = bestPlace(target, corners, others, content);
    if (place) places.set(target, place);
  }
  const found = targets.map((target) => places.get(target) ?? { ...target.anchors[0]!, end: target.anchors[0]! });
  return inReadingOrder(targets, found);
}
