import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { PNG } from 'pngjs';
import { compare, MAX_PIXELS } from './compare.mjs';

/** A gray picture with a square of another color. */
function picture(size, color, width = 40) {
  const png = new PNG({ width, height: 40 });
  for (let index = 0; index < width * 40; index++) {
    const isInSquare = index % width < size && index / width < size;
    png.data.set([...(isInSquare ? color : [128, 128, 128]), 255], index * 4);
  }
  return PNG.sync.write(png);
}

describe('the comparison of screenshots', () => {
  it('sees a red that became a green', () => {
    const result = compare(picture(10, [190, 30, 30]), picture(10, [30, 120, 60]));
    assert.match(result.reason, /^100 pixels differ$/);
    assert.ok(PNG.sync.read(result.difference).data.length > 0);
  });

  it('sees a text color that became a little lighter', () => {
    assert.ok(compare(picture(10, [27, 26, 23]), picture(10, [70, 68, 64])));
  });

  it('sees a picture of another size', () => {
    assert.match(
      compare(picture(5, [0, 0, 0]), picture(5, [0, 0, 0], 41)).reason,
      /^41 × 40 px instead of 40 × 40 px$/,
    );
  });

  it('accepts rounding errors of a color, and a few pixels', () => {
    assert.equal(compare(picture(10, [190, 30, 30]), picture(10, [191, 31, 29])), undefined);
    const few = Math.floor(Math.sqrt(MAX_PIXELS));
    assert.equal(compare(picture(0, [0, 0, 0]), picture(few, [0, 0, 0])), undefined);
  });
});

const APPROVED = new URL('approved/', import.meta.url);

/** The same for pictures with the same size and pixels, however they are compressed. */
async function fingerprint(file) {
  const { width, height, data } = PNG.sync.read(await readFile(new URL(file, APPROVED)));
  return createHash('sha256').update(`${width} × ${height}`).update(data).digest('hex');
}

describe('the approved pictures', () => {
  it('are all different: each shows the state that it is named after', async () => {
    const files = (await readdir(APPROVED)).toSorted();
    const prints = await Promise.all(files.map(fingerprint));
    const same = files.flatMap((file, index) => {
      const first = prints.indexOf(prints[index]);
      return first < index ? [`${file} = ${files[first]}`] : [];
    });
    assert.deepEqual(same, []);
  });
});
