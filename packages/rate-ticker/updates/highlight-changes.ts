/**
 * Highlights a figure for a moment after it has changed. The highlight is only decoration: sign, triangle and text show
 * the change as well, and it is not announced to screen readers.
 */
import { isServer } from 'lit';
import type { Direction } from '../format/change.js';
import type { FormattedRate } from '../format/formatted-rate.js';

const DURATION_MS = 1500;

/** A stream may change a figure many times per second: it may flash at most twice (WCAG 2.3.1). */
const MIN_INTERVAL_MS = 500;

/**
 * If more figures change at once, or more than half of at least three, none is highlighted: highlighting most of them
 * points at nothing.
 */
const MAX_HIGHLIGHTS = 12;
const MIN_RATES_TO_COMPARE = 3;

type ShownFigure = Pick<FormattedRate, 'pair' | 'figure' | 'value'>;

/** `unchanged` if the pair is another one, or if only the format is different. */
function directionOf(previous: ShownFigure | undefined, next: ShownFigure): Direction {
  if (previous?.pair !== next.pair) return 'unchanged';
  if (previous.figure === next.figure || previous.value === next.value) return 'unchanged';
  return Number(next.value) > Number(previous.value) ? 'up' : 'down';
}

interface FigureChange {
  readonly position: number;
  readonly direction: Direction;
}

/** Compares the figures in the same positions. Stops when there are too many changes. */
function findChanges(previous: readonly ShownFigure[], next: readonly ShownFigure[]): readonly FigureChange[] {
  const changes: FigureChange[] = [];
  for (const [position, figure] of next.entries()) {
    const direction = directionOf(previous[position], figure);
    if (direction !== 'unchanged') changes.push({ position, direction });
    if (changes.length > MAX_HIGHLIGHTS) break;
  }
  return changes;
}

let disabled: MediaQueryList | undefined;

function isDisabled(): boolean {
  if (isServer) return true; // jsdom has no animations
  disabled ??= matchMedia('(prefers-reduced-motion: reduce), (forced-colors: active)');
  return disabled.matches;
}

/** Animates a single paint property: it is computed in each frame. */
const highlight = (element: Element, direction: Direction): Animation =>
  element.animate(
    { backgroundColor: [`color-mix(in srgb, var(--_${direction}) 16%, transparent)`, 'transparent'] },
    { duration: DURATION_MS, easing: 'ease-in' },
  );

/** The last highlight of each element. */
const highlights = new WeakMap<Element, Animation>();

function highlightElement(element: Element | undefined, direction: Direction): void {
  if (!element) return;
  const last = highlights.get(element);
  if (last?.playState === 'running' && Number(last.currentTime) < MIN_INTERVAL_MS) return;
  last?.cancel();
  highlights.set(element, highlight(element, direction));
}

/**
 * Call it after an update.
 * @param previous The figures before the update.
 * @param findElements Returns the elements of `next`, in the same order. Called only if there is something to
 *   highlight.
 */
export function highlightChanges(
  previous: readonly ShownFigure[],
  next: readonly ShownFigure[],
  findElements: () => ArrayLike<Element>,
): void {
  const changes = findChanges(previous, next);
  const areMost = next.length >= MIN_RATES_TO_COMPARE && changes.length > next.length / 2;
  if (changes.length === 0 || changes.length > MAX_HIGHLIGHTS || areMost || isDisabled()) return;
  const elements = findElements();
  for (const { position, direction } of changes) highlightElement(elements[position], direction);
}
