/** Formats results as Markdown tables, with rounded numbers. */

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** Rounds to three significant digits and at most two decimals. @param {number} value */
export function formatNumber(value) {
  if (Math.abs(value) < 0.005) return '0';
  return value.toLocaleString(
    'en',
    Math.abs(value) >= 100
      ? { maximumFractionDigits: 0 }
      : { maximumSignificantDigits: 3, maximumFractionDigits: 2, roundingPriority: 'lessPrecision' },
  );
}

/** `value` as a multiple of `baseline`, such as `1.5×`. @param {number} value @param {number} baseline */
export const formatRatio = (value, baseline) => (baseline > 0 ? `${formatNumber(value / baseline)}×` : '–');
