/** An object of parsed JSON whose values are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value if it is a text. */
export const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
