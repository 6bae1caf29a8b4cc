/**
 * Words or names to look up, from a list with commas: browsers take long to create an expression with as many
 * alternatives.
 */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(','));
