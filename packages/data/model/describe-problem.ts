import type { Problem } from './errors.js';

/** One line for a site builder: `rates[2].rate: expected a number, got "n/a"`. */
export function describeProblem({ path, expected, got }: Problem): string {
  const prefix = path ? `${path}: ` : '';
  return `${prefix}expected ${expected}, got ${got}`;
}
