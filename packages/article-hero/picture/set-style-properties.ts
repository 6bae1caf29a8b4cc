/**
 * Sets only the properties that changed, because each write makes the browser recompute styles. `undefined` removes
 * one.
 */
export function setStyleProperties(
  style: CSSStyleDeclaration,
  values: Readonly<Record<string, string | undefined>>,
): void {
  for (const [name, value = ''] of Object.entries(values))
    if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}
