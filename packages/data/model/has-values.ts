/** Not absent, and no empty list. */
export const isKnown = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);

/** Is there anything in it to show? */
export const saysAnything = (data: object): boolean => Object.values(data).some(isKnown);
