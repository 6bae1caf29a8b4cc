/** A short tint behind a figure that changed. It says nothing that sign and shape do not say as well, and is never announced. */
import { noChange } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';
import type { Direction } from './change.js';
import type { RateRow } from './row.js';

const DURATION_MS = 1500;

type Shown = Pick<RateRow, 'pair' | 'figure' | 'value'>;

/** Which way a figure moved that the reader has just seen; `unchanged` if it is another pair's, or only written differently. */
export function movement(before: Shown | undefined, { pair, figure, value }: Shown): Direction {
  if (before?.pair !== pair || before.figure === figure || before.value === value) return 'unchanged';
  return Number(value) > Number(before.value) ? 'up' : 'down';
}

/** Asked when a figure changes: readers change their minds. */
const isUnwanted = (): boolean => matchMedia('(prefers-reduced-motion: reduce), (forced-colors: active)').matches;

/** Only paint: neither the tint nor its edge takes room. */
function tint(element: Element, direction: 'up' | 'down'): void {
  const color = `color-mix(in srgb, var(--_${direction}) 16%, transparent)`;
  const boxShadow = [color, 'transparent'].map((each) => `0 0 0 0.15em ${each}`);
  element.animate({ backgroundColor: [color, 'transparent'], boxShadow }, { duration: DURATION_MS, easing: 'ease-in' });
}

class Flash extends Directive {
  #shown: Shown | undefined;

  override render(_row: RateRow, _still: boolean): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [row, still]: [RateRow, boolean]): unknown {
    const direction = movement(this.#shown, row);
    this.#shown = row;
    if (direction !== 'unchanged' && !still && !isUnwanted()) tint(element, direction);
    return noChange;
  }
}

/** For the element that holds a row's figure. `still`: nothing is to move now. */
export const flash = directive(Flash);
