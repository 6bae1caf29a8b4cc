/** Compares what a page downloads with its budget in bench/budgets.json. */
import { readFileSync } from 'node:fs';

export const budgets = JSON.parse(readFileSync(new URL('../budgets.json', import.meta.url), 'utf8'));

const count = (number) => number.toLocaleString('en');

/**
 * @param {string} name Name of the page.
 * @param {{ bytes: number, steps: number }} measured
 * @returns {string[]} What exceeds the budget.
 */
export function exceeded(name, { bytes, steps }) {
  const { maxSteps, pages } = budgets;
  const { goalBytes } = pages[name];
  return [
    ...(bytes > goalBytes ? [`${count(bytes)} bytes of script, ${count(bytes - goalBytes)} too many`] : []),
    ...(steps > maxSteps ? [`${steps} steps, ${maxSteps} allowed`] : []),
  ];
}
