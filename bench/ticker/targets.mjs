/** What was aimed at for the ticker before it was written, beside what was found. */
import { figure, ratio, table } from '../table.mjs';

/** The target of each, what was found, and whether that is within. @param {Map<string, Record<string, number>>} results Medians, by contender and number of pairs. */
function rows(results) {
  const few = results.get('press-elements 5');
  const many = results.get('press-elements 500');
  const floor = results.get('hand-written 500');
  const empty = results.get('empty');
  const met = (found, target) => (found <= target ? 'yes' : 'no');
  return [
    [
      'update of all 500 pairs, with style, layout, paint',
      '1.5× of the floor',
      ratio(many.whole, floor.whole),
      met(many.whole, 1.5 * floor.whole),
    ],
    ['elements for 500 pairs', '1,600', many.elements.toLocaleString('en'), met(many.elements, 1600)],
    [
      'running with 500 pairs, more than an empty page',
      '0.3 ms/s',
      `${figure(many.idle - empty.idle)} ms/s`,
      met(many.idle - empty.idle, 0.3),
    ],
    [
      'start-up with 5 pairs at 4× CPU',
      '30 ms of script',
      `${figure(few.slowStart - empty.slowStart)} ms of all work`,
      few.slowStart - empty.slowStart <= 30 ? 'yes' : 'not known',
    ],
  ];
}

/** Nothing where not all of it was measured. */
export const targets = (results) =>
  ['press-elements 5', 'press-elements 500'].every((key) => results.has(key))
    ? [`## What was aimed at\n\n${table(['', 'target', 'found', 'met'], rows(results))}\n\n${WHY}`]
    : [];

const WHY = `Running: no line that moves comes near that target, the hand-written one neither. What the main thread does is to take note of the
compositor's frames; of the ticker's own there is no event. Start-up: the target counts script alone, and what is measured is all
work, with compiling the whole library, and with style, layout and paint of the page; script alone was not measured. Of an update, script alone
takes more times the floor than the whole does: the table above has both.`;
