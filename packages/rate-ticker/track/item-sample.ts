import { pairOf } from '../view/rate-item.js';

/** Items of a group by which its place is kept: to ask a browser where each of 500 stands takes longer than to lay them out. */
export const MOST_ANCHORS = 8;

/** Which items there are, in order: where others of equal widths have come, no size tells. */
export class ItemOrder {
  #last = '';

  /** Whether it is another than when it was last asked. */
  changes(groups: readonly Element[]): boolean {
    const last = this.#last;
    this.#last = String(groups.map(({ children }) => Array.from(children, pairOf)));
    return this.#last !== last;
  }
}

/** Those of before, as long as about as many are left: the line is known by them, whatever came in between. Else evenly spread ones. */
export function anchors({ children }: Element, most: number, known: ReadonlySet<string>): Element[] {
  const items = Array.from(children);
  if (items.length <= most) return items;
  const again = items.filter((item) => known.has(pairOf(item)));
  if (again.length >= most / 2 && again.length <= most * 2) return again;
  const step = Math.ceil(items.length / most);
  return items.filter((_, at) => at % step === 0);
}
