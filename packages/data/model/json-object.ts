/** An object of parsed JSON. Its values are not checked yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects in a list, or a single object as a list. Other values are left out. */
export const objectsIn = (value: unknown): JsonObject[] => [value].flat().filter(isObject);

/** The value if it is a string. */
export const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
