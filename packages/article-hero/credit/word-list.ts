/** Words or names to look up. */
export interface WordList {
  has(word: string): boolean;
}

/**
 * A list with commas stays one text: browsers take long to create a set of its words, or an expression with as many
 * alternatives, and a page looks up only a few.
 */
export function wordList(commaSeparated: string): WordList {
  const list = `,${commaSeparated},`;
  return { has: (word) => !word.includes(',') && list.includes(`,${word},`) };
}
