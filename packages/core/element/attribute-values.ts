export const DEFAULT_HEADING_LEVEL = 2;

/** A heading level that a widget may have on somebody's page: 2 to 6, and 2 for anything else. */
export function parseHeadingLevel(level: number): number {
  const whole = Math.trunc(level);
  return whole >= 2 && whole <= 6 ? whole : DEFAULT_HEADING_LEVEL;
}
