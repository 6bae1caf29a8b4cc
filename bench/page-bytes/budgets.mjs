/** Compares what a page downloads with its budget in bench/budgets.json. */
import { readFileSync } from 'node:fs';

export const budgets = JSON.parse(readFileSync(new URL('../budgets.json', import.meta.url), 'utf8'));

const count = (number) => number.toLocaleString('en');

/**
 * One page built by Vite exceeds its goal and has a budget of its own: decision 0025 says what stands in the way.
 *
 * @param {string} name Name of the page.
 * @param {'tag' | 'Vite'} way How the page loads the library.
 * @param {{ bytes: number, steps: number }} measured
 * @returns {string[]} What exceeds the budget.
 */
export function exceeded(name, way, { bytes, steps }) {
  const { maxSteps, pages } = budgets;
  const { goalBytes, viteBytes = goalBytes } = pages[name];
  const budget = way === 'Vite' ? viteBytes : goalBytes;
  return [
    ...(bytes > budget ? [`${count(bytes)} bytes of script, ${count(bytes - budget)} too many`] : []),
    ...(steps > maxSteps ? [`${steps} steps, ${maxSteps} allowed`] : []),
  ];
}
