import { expect } from '@open-wc/testing';
import { parseSrcset } from './srcset.js';

const LISTS: Record<string, readonly (readonly [string, number])[]> = {
  'a.jpg 300w, b.jpg 1600w': [
    ['a.jpg', 300],
    ['b.jpg', 1600],
  ],
  'a.jpg 300w,b.jpg 1600w': [
    ['a.jpg', 300],
    ['b.jpg', 1600],
  ],
  ' a.jpg 300w 200h ,\n b.jpg 1600w,': [
    ['a.jpg', 300],
    ['b.jpg', 1600],
  ],
  'a.jpg 1x, b.jpg 1.5x, c.jpg 2x': [
    ['a.jpg', 1000],
    ['b.jpg', 1500],
    ['c.jpg', 2000],
  ],
  'a.jpg, b.jpg 2x': [
    ['a.jpg', 1000],
    ['b.jpg', 2000],
  ],
  '/w_300,c_fill/a.jpg 300w, /w_900,c_fill/a.jpg 900w': [
    ['/w_300,c_fill/a.jpg', 300],
    ['/w_900,c_fill/a.jpg', 900],
  ],
  'data:image/png;base64,iVBO 1x': [['data:image/png;base64,iVBO', 1000]],
  'a.jpg': [['a.jpg', 1000]],
  'a.jpg,': [['a.jpg', 1000]],
  'a.jpg,,,b.jpg, c.jpg 2x': [
    ['a.jpg,,,b.jpg', 1000],
    ['c.jpg', 2000],
  ],
  ',, a.jpg,,,\tb.jpg 2x , , c.jpg 3x': [
    ['a.jpg', 1000],
    ['b.jpg', 2000],
    ['c.jpg', 3000],
  ],
  'a.jpg 2y, b.jpg 2x': [
    ['a.jpg', 1000],
    ['b.jpg', 2000],
  ],
  '': [],
};

describe('parseSrcset', () => {
  for (const [srcset, candidates] of Object.entries(LISTS)) {
    it(`reads “${srcset}” like a browser`, () => {
      expect(parseSrcset(srcset).map(({ url, width }) => [url, width])).to.deep.equal(candidates);
    });
  }

  it('reads long hostile values quickly', () => {
    const start = performance.now();
    for (const piece of ['a', 'a ', ', ', 'a 1', 'a,', ' ']) parseSrcset(piece.repeat(20_000));
    expect(performance.now() - start).to.be.below(1000);
  });
});
