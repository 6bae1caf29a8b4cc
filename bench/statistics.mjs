/** What many runs say together. A run that was disturbed is far off: the median does not see it, the mean would. */

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Between which two the middle half lies. @param {readonly number[]} values @returns {[number, number]} */
export function middleHalf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return [sorted[Math.floor((sorted.length - 1) / 4)], sorted[Math.ceil(((sorted.length - 1) * 3) / 4)]];
}

/** Every number of many results of the same shape, gathered by name. @param {readonly Record<string, number>[]} results */
export function gather(results) {
  const names = Object.keys(results[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, results.map((result) => result[name])]));
}
