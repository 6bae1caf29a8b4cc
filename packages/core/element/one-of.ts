/** The word if it is one of these, else the first, which is the default. */
export const oneOf = <T extends string>(words: readonly [T, ...T[]], word: string): T =>
  words.find((each) => each === word) ?? words[0];
