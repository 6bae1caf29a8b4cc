/** A moment as ISO 8601 without a zone, or as RFC 822 without one. */
const ISO_WITHOUT_ZONE = /^\d{4}-\d\d-\d\dT[\d:.]+$/;
const RFC_822_WITHOUT_ZONE = /^(?:[A-Za-z]+, )?\d+ [A-Za-z]+ \d+ [\d:]+$/;

/** Without a zone the reader's own would be taken, and each reader would see another moment: UTC is as near. */
function withZone(text: string): string {
  if (ISO_WITHOUT_ZONE.test(text)) return `${text}Z`;
  return RFC_822_WITHOUT_ZONE.test(text) ? `${text} GMT` : text;
}

/** RSS's RFC 822 or Atom's RFC 3339 as ISO 8601; what is neither stays as it is, for the schema to report. */
export function toIsoDate(text: string | undefined): string | undefined {
  const moment = Date.parse(withZone(text?.trim() ?? ''));
  return Number.isNaN(moment) ? text : new Date(moment).toISOString().replace('.000', '');
}
