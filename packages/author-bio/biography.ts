/** About five lines of a card as wide as a column: longer biographies begin folded. */
const FOLD_ABOVE_CHARACTERS = 320;

/** A biography's paragraphs: its lines, but for empty ones. */
export const paragraphsOf = (description: string): readonly string[] => description.match(/\S.*/g) ?? [];

export const isLong = (description: string): boolean => description.length > FOLD_ABOVE_CHARACTERS;
