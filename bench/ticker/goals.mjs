/** Compares the results with the goals that were set before the ticker was written. */
import { formatNumber, formatRatio, table } from '../table.mjs';

/** @param {Map<string, Record<string, number>>} results Medians, by contender and number of pairs. */
function rows(results) {
  const few = results.get('press-elements 5');
  const many = results.get('press-elements 500');
  const baseline = results.get('hand-written 500');
  const empty = results.get('empty');
  const met = (result, goal) => (result <= goal ? 'yes' : 'no');
  return [
    [
      'update of all 500 pairs, with style, layout, paint',
      '1.5× hand-written',
      formatRatio(many.whole, baseline.whole),
      met(many.whole, 1.5 * baseline.whole),
    ],
    ['elements for 500 pairs', '1,600', many.elements.toLocaleString('en'), met(many.elements, 1600)],
    [
      'running with 500 pairs, compared with an empty page',
      '0.3 ms/s',
      `${formatNumber(many.running - empty.running)} ms/s`,
      met(many.running - empty.running, 0.3),
    ],
    [
      'start-up with 5 pairs at 4× CPU',
      '30 ms of script',
      `${formatNumber(few.slowStartMs - empty.slowStartMs)} ms of all work`,
      few.slowStartMs - empty.slowStartMs <= 30 ? 'yes' : 'unknown',
    ],
  ];
}

/** Empty if the runs with 5 and 500 pairs were not both measured. */
export const goals = (results) =>
  ['press-elements 5', 'press-elements 500'].every((key) => results.has(key))
    ? [`## Goals\n\n${table(['', 'goal', 'result', 'reached'], rows(results))}\n\n${NOTES}`]
    : [];

const NOTES = `Running: no moving line reaches this goal, not even the hand-written one. The main thread processes the
compositor's frames; it runs no code of the ticker. Start-up: the goal is for script only, but the result includes all
work: compiling the whole library, and the style, layout and paint of the page. Script alone was not measured. The
script of an update has a higher ratio than the whole update: see both in the table above.`;
