/** Names with the same key are the same name: case, outer white space and Unicode compatibility forms are ignored. */
export const nameKey = (name: string): string => name.trim().normalize('NFKC').toLowerCase();
