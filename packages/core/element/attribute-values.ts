/** Values of attributes that several widgets have. Invalid values become the default. */

/** Returns the keyword if it is in the list. Otherwise returns the first of the list, the default. */
export const oneOf = <T extends string>(keywords: readonly [T, ...T[]], keyword: string): T =>
  keywords.find((each) => each === keyword) ?? keywords[0];

export const DEFAULT_HEADING_LEVEL = 2;

/** Returns a heading level from 2 to 6, without decimals. Other values become 2. */
export function parseHeadingLevel(level: number): number {
  const integer = Math.trunc(level);
  return integer >= 2 && integer <= 6 ? integer : DEFAULT_HEADING_LEVEL;
}

/**
 * Converts a Boolean attribute of any widget. Absent and `false` mean `false`, because frameworks write `="false"`;
 * every other value, also the empty string, means `true`.
 */
export const parseBoolean = (value: string | null): boolean => value !== null && value !== 'false';
