/** Compares two pictures with pixelmatch, and keeps them small. */
import { crc32, deflateSync } from 'node:zlib';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Differences of a color that count, from 0 to 1 (black and white): smaller ones are rounding errors. */
const THRESHOLD = 0.05;

/** How many pixels may differ. Edges that only antialiasing moved are not counted. */
export const MAX_PIXELS = 20;

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const MAX_COLORS = 256;

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [data.length, crc32(body)].map((value) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  });
  return Buffer.concat([length, body, sum]);
}

/** The index of each pixel in a palette; `undefined` if there are too many colors. */
function indexColors({ data, width, height }, mask) {
  const palette = new Map();
  const pixels = Buffer.alloc(width * height);
  for (let index = 0; index < pixels.length; index++) {
    const color = data.readUIntBE(index * 4, 3) & mask;
    if (!palette.has(color)) palette.set(color, palette.size);
    pixels[index] = palette.get(color);
  }
  return palette.size > MAX_COLORS ? undefined : { palette: [...palette.keys()], pixels };
}

/** An indexed PNG: about a third of the bytes. Each channel is rounded to 5 bits, to 4, or to 3. */
function encode(png) {
  const { width, height } = png;
  const masks = [0xf8_f8_f8, 0xf0_f0_f0, 0xe0_e0_e0];
  const indexed = masks.reduce((found, mask) => found ?? indexColors(png, mask), undefined);
  if (!indexed) return PNG.sync.write(png, { colorType: 2, deflateLevel: 9 });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colors = Buffer.from(indexed.palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  const lines = Array.from({ length: height }, (_, line) => indexed.pixels.subarray(line * width, (line + 1) * width));
  const rows = Buffer.concat(lines.flatMap((line) => [Buffer.from([0]), line]));
  const chunks = [chunk('IHDR', header), chunk('PLTE', colors), chunk('IDAT', deflateSync(rows, { level: 9 }))];
  return Buffer.concat([SIGNATURE, ...chunks, chunk('IEND', Buffer.alloc(0))]);
}

/** The picture as it is kept: few colors, few bytes. */
export const compress = (picture) => encode(PNG.sync.read(Buffer.from(picture)));

/**
 * @param {Buffer} approved PNG.
 * @param {Buffer} actual PNG.
 * @param {number} maxPixels How many pixels may differ.
 * @returns {{ reason: string, difference?: Buffer } | undefined} `undefined` if they look the same.
 */
export function compare(approved, actual, maxPixels = MAX_PIXELS) {
  const [before, after] = [approved, actual].map((picture) => PNG.sync.read(picture));
  const { width, height } = before;
  if (width !== after.width || height !== after.height)
    return { reason: `${after.width} × ${after.height} px instead of ${width} × ${height} px` };
  const difference = new PNG({ width, height });
  const count = pixelmatch(before.data, after.data, difference.data, width, height, { threshold: THRESHOLD });
  return count > maxPixels ? { reason: `${count} pixels differ`, difference: encode(difference) } : undefined;
}
