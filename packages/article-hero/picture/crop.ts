/** The two attributes that cut a picture to shape, checked before they reach a style. */

/** Narrower or wider is a mistake rather than a picture. */
const EXTREME = 10;

/** `16/9`, `16:9` or `1.78` as CSS writes a ratio; `undefined` for anything else. */
export function parseRatio(value: string | undefined): string | undefined {
  const [, width, height = '1'] = /^\s*([\d.]+)\s*(?:[/:]\s*([\d.]+)\s*)?$/.exec(value ?? '') ?? [];
  const ratio = Number(width) / Number(height);
  return ratio >= 1 / EXTREME && ratio <= EXTREME ? `${Number(width)} / ${Number(height)}` : undefined;
}

/** `50% 30%`: from the left and from the top, as `object-position` takes it; `undefined` for anything else. */
export function parseFocalPoint(value: string | undefined): string | undefined {
  const [, x, y = '50'] = /^\s*([\d.]+)%(?:[\s,]+([\d.]+)%)?\s*$/.exec(value ?? '') ?? [];
  return Number(x) <= 100 && Number(y) <= 100 ? `${Number(x)}% ${Number(y)}%` : undefined;
}
