type AttributeValue = string | number | null | undefined;

/** An attribute as the site builder wrote it, and as the widget uses it. */
export interface CheckedAttribute {
  readonly name: string;
  readonly written: AttributeValue;
  /** The value that is used instead if the written one is invalid. */
  readonly used: AttributeValue;
  /** The valid keywords, for an attribute that has a fixed list of them. */
  readonly keywords?: readonly string[] | undefined;
}

function attributeWarning(host: Element, { name, written, used, keywords }: CheckedAttribute): string {
  const text = Number.isNaN(written) ? host.getAttribute(name) : written;
  const expected = keywords ? `, expected one of ${keywords.join(', ')}` : '';
  return `${name}="${text}": invalid value${expected}. Using ${used ?? 'the default'}.`;
}

/** Warnings for attributes that are set to an invalid value, e.g. `refresh="2": invalid value. Using 5.` */
export function attributeWarnings(host: Element, attributes: readonly CheckedAttribute[]): string[] {
  const invalid = attributes.filter(({ written, used }) => (written ?? used) !== used);
  return invalid.map((attribute) => attributeWarning(host, attribute));
}
