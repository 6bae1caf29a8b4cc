/** A short tint behind a figure that changed. It says nothing that sign and shape do not say as well, and is never announced. */
import type { Direction } from '../format/change.js';
import type { FormattedRate } from '../format/formatted-rate.js';

const DURATION_MS = 1500;

/** A tint points at what changed: where nearly everything did, it points at nothing. */
const MOST_AT_ONCE = 12;

type Shown = Pick<FormattedRate, 'pair' | 'figure' | 'value'>;

/** Which way a figure moved that the reader has just seen; `unchanged` if it is another pair's, or only written differently. */
function movement(before: Shown | undefined, { pair, figure, value }: Shown): Direction {
  if (before?.pair !== pair || before.figure === figure || before.value === value) return 'unchanged';
  return Number(value) > Number(before.value) ? 'up' : 'down';
}

interface Movement {
  readonly position: number;
  readonly direction: Direction;
}

/** Not looked for any further than there are too many. */
function movements(before: readonly Shown[], rows: readonly Shown[]): readonly Movement[] {
  const moved: Movement[] = [];
  for (let position = 0; position < rows.length && moved.length <= MOST_AT_ONCE; position++) {
    const row = rows[position];
    const direction = row ? movement(before[position], row) : 'unchanged';
    if (direction !== 'unchanged') moved.push({ position, direction });
  }
  return moved;
}

/** Asked when a figure changes: readers change their minds. */
const isUnwanted = (): boolean => matchMedia('(prefers-reduced-motion: reduce), (forced-colors: active)').matches;

/** Only paint: neither the tint nor its edge takes room. */
function tint(element: Element, direction: Direction): Animation {
  const color = `color-mix(in srgb, var(--_${direction}) 16%, transparent)`;
  const boxShadow = [color, 'transparent'].map((each) => `0 0 0 0.15em ${each}`);
  return element.animate(
    { backgroundColor: [color, 'transparent'], boxShadow },
    { duration: DURATION_MS, easing: 'ease-in' },
  );
}

/** Tints the figures of one widget. */
export class Flash {
  #shown: readonly Shown[] = [];
  readonly #tints = new WeakMap<Element, Animation>();

  /** @param figures The elements that hold the rows' figures; asked only where something is to be tinted. */
  show(rows: readonly Shown[], still: boolean, figures: () => ArrayLike<Element>): void {
    const before = this.#shown;
    this.#shown = rows;
    if (still || before === rows) return;
    const moved = movements(before, rows);
    if (moved.length === 0 || moved.length > MOST_AT_ONCE || isUnwanted()) return;
    const elements = figures();
    for (const { position, direction } of moved) this.#tint(elements[position], direction);
  }

  /** A stream may change a figure many times while it is tinted. */
  #tint(element: Element | undefined, direction: Direction): void {
    if (!element) return;
    this.#tints.get(element)?.cancel();
    this.#tints.set(element, tint(element, direction));
  }
}
