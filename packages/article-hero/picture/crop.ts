/** Parses the attributes that crop the picture, so that only valid values reach the styles. */

const MAX_RATIO = 10;
const MIN_RATIO = 1 / MAX_RATIO;

/** Returns `16/9`, `16:9` or `1.78` as the CSS value of `aspect-ratio`; `undefined` for an invalid value. */
export function parseRatio(value?: string): string | undefined {
  if (!value) return undefined;
  const [, width, height = '1'] = /^\s*([\d.]+)\s*(?:[/:]\s*([\d.]+)\s*)?$/.exec(value) ?? [];
  const ratio = Number(width) / Number(height);
  return ratio >= MIN_RATIO && ratio <= MAX_RATIO ? `${Number(width)} / ${Number(height)}` : undefined;
}

/**
 * Returns `50% 30%` (from the left and from the top) as the CSS value of `object-position`; `undefined` for an invalid
 * value.
 */
export function parseFocalPoint(value?: string): string | undefined {
  if (!value) return undefined;
  const [, x, y = '50'] = /^\s*([\d.]+)%(?:[\s,]+([\d.]+)%)?\s*$/.exec(value) ?? [];
  return Number(x) <= 100 && Number(y) <= 100 ? `${Number(x)}% ${Number(y)}%` : undefined;
}
