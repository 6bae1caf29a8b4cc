/** Compares the results with the goals. */
import { formatNumber, formatRatio, table } from '../table.mjs';

/** @param {Map<string, Record<string, number>>} results Medians, by contender and number of pairs. */
function rows(results) {
  const few = results.get('press-elements 5');
  const many = results.get('press-elements 500');
  const small = results.get('hand-written 5');
  const empty = results.get('empty');
  const met = (result, goal) => (result <= goal ? 'yes' : 'no');
  const ratio = (pairs, goal) => {
    const [ours, baseline] = ['press-elements', 'hand-written'].map((name) => results.get(`${name} ${pairs}`).whole);
    return [formatRatio(ours, baseline), met(ours, goal * baseline)];
  };
  return [
    [
      'start-up with 5 pairs at 4× CPU',
      '1.5× hand-written',
      formatRatio(few.slowStartMs - empty.slowStartMs, small.slowStartMs - empty.slowStartMs),
      met(few.slowStartMs - empty.slowStartMs, 1.5 * (small.slowStartMs - empty.slowStartMs)),
    ],
    ['update of all 5 pairs, with style, layout, paint', '1.5× hand-written', ...ratio(5, 1.5)],
    ['update of all 50 pairs, with style, layout, paint', '1.5× hand-written', ...ratio(50, 1.5)],
    ['update of all 500 pairs, with style, layout, paint', '1.3× hand-written', ...ratio(500, 1.3)],
    ['elements for 500 pairs', '1,600', many.elements.toLocaleString('en'), met(many.elements, 1600)],
    [
      'running with 500 pairs, compared with an empty page',
      '0.3 ms/s',
      `${formatNumber(many.running - empty.running)} ms/s`,
      met(many.running - empty.running, 0.3),
    ],
  ];
}

/** Empty if not all of the runs were measured. */
export const goals = (results) =>
  ['press-elements 5', 'press-elements 50', 'press-elements 500'].every((key) => results.has(key))
    ? [`## Goals\n\n${table(['', 'goal', 'result', 'reached'], rows(results))}\n\n${NOTES}`]
    : [];

const NOTES = `Running: no moving line reaches this goal, not even the hand-written one. The main thread processes the
compositor's frames; it runs no code of the ticker.`;
