/** Only what changed: each write has the browser compute styles anew. */
export function setProperties(style: CSSStyleDeclaration, values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value = ''] of Object.entries(values))
    if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}
