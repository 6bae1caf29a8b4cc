/** Summarizes many runs. It uses medians, because the mean would be changed by a single disturbed run. */

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The first and the third quartile. @param {readonly number[]} values @returns {[number, number]} */
export function quartiles(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return [sorted[Math.floor((sorted.length - 1) / 4)], sorted[Math.ceil(((sorted.length - 1) * 3) / 4)]];
}

/**
 * Converts a list of results to one object with a list of numbers for each name.
 *
 * @param {readonly Record<string, number>[]} results
 */
export function collectByName(results) {
  const names = Object.keys(results[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, results.map((result) => result[name])]));
}

/** The median of each number. @param {readonly Record<string, number>[]} results */
export function medians(results) {
  const lists = Object.entries(collectByName(results));
  return Object.fromEntries(lists.map(([name, numbers]) => [name, median(numbers)]));
}
