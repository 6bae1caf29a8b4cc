/**
 * Creates a regular expression with `\p{…}`. As a literal, it would take a slow phone several milliseconds whenever the
 * function around it is first called, even if its branch is never run.
 */
export const unicodeExpression = (source: string): RegExp => new RegExp(source, 'u');
