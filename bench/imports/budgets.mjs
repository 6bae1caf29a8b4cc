/** The bytes that an import may download at once, for each bundler: budgets.json. */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('budgets.json', import.meta.url);
/** A new version of a bundler changes a few bytes. */
const AIR = 1.03;

export const readBudgets = () => JSON.parse(readFileSync(FILE, 'utf8'));

/**
 * Makes the measured bytes, and 3 % more, the new budgets.
 *
 * @param {readonly { name: string, bundler: string, bytes: number }[]} results
 */
export function writeBudgets(results) {
  const budgets = {};
  for (const { name, bundler, bytes } of results)
    budgets[name] = { ...budgets[name], [bundler]: Math.ceil((bytes * AIR) / 10) * 10 };
  writeFileSync(FILE, `${JSON.stringify(budgets, null, 2)}\n`);
}
