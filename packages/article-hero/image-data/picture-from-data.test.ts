import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { testUrl } from '../../../test/fetching.js';
import { parseSrcset } from '../../data/text/srcset.js';
import { pictureFromData } from './picture-from-data.js';

describe('the picture of a hero from data', () => {
  it('lists every file in its srcset, also one whose URL ends in a comma', () => {
    const candidates = [300, 1600].map((width) => ({ url: testUrl(`/a-${width}.png,`), width }));
    const box = document.createElement('div');
    render(
      pictureFromData(candidates[0]!.url, { candidates }, '100vw', () => undefined),
      box,
    );
    const { srcset = '' } = box.querySelector('img') ?? {};
    expect(parseSrcset(srcset)).to.deep.equal([
      { url: testUrl('/a-300.png%2C'), width: 300 },
      { url: testUrl('/a-1600.png%2C'), width: 1600 },
    ]);
  });
});
