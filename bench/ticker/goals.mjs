/** Compares the results with the goals. */
import { formatRatio, table } from '../table.mjs';

/** @param {Map<string, Record<string, number>>} results Medians, by contender and number of pairs. */
function rows(results) {
  const empty = results.get('empty');
  /** Compares a measure with the hand-written line's. */
  const row = (title, pairs, goal, measure) => {
    const [ours, baseline] = ['press-elements', 'hand-written'].map((name) => measure(results.get(`${name} ${pairs}`)));
    return [title, `${goal}×`, formatRatio(ours, baseline), ours <= goal * baseline ? 'yes' : 'no'];
  };
  const whole = (result) => result.whole;
  const update = (pairs, goal) => row(`update of all ${pairs} pairs, with style, layout, paint`, pairs, goal, whole);
  return [
    row('start-up with 5 pairs at 4× CPU', 5, 1.5, (result) => result.slowStartMs - empty.slowStartMs),
    row('the same and all that follows', 5, 1.5, (result) => result.slowSettledMs - empty.slowSettledMs),
    update(5, 1.5),
    update(50, 1.5),
    update(500, 1.3),
    row('running with 50 pairs', 50, 1.05, (result) => result.running),
    row('running with 500 pairs', 500, 1.05, (result) => result.running),
  ];
}

/** Empty if not all of the runs were measured. */
export const goals = (results) =>
  ['press-elements 5', 'press-elements 50', 'press-elements 500'].every((key) => results.has(key))
    ? [`## Goals\n\n${table(['compared with hand-written', 'goal', 'result', 'reached'], rows(results))}`]
    : [];
