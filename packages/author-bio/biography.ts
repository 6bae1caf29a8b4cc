/** About five lines of a card as wide as a column: longer biographies begin folded. */
const FOLD_ABOVE_CHARACTERS = 320;

/** A biography's paragraphs; none for none. */
export const paragraphsOf = (description: string | undefined): string[] => (description ?? '').split(/\n+/).filter((paragraph) => paragraph.trim() !== '');

export const isLong = (description: string | undefined): boolean => (description ?? '').length > FOLD_ABOVE_CHARACTERS;
