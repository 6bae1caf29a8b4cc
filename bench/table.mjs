/** Results as a reader gets them: Markdown, with figures no more exact than they are. */

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** Three significant digits, and none below a hundredth. @param {number} value */
export function figure(value) {
  if (Math.abs(value) < 0.005) return '0';
  return value.toLocaleString(
    'en',
    Math.abs(value) >= 100
      ? { maximumFractionDigits: 0 }
      : { maximumSignificantDigits: 3, maximumFractionDigits: 2, roundingPriority: 'lessPrecision' },
  );
}

/** How many times the floor it is. @param {number} value @param {number} floor */
export const ratio = (value, floor) => (floor > 0 ? `${figure(value / floor)}×` : '–');
