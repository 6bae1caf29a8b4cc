import { expect } from '@open-wc/testing';
import type { ImageObject } from '../../data/model/model.js';
import { safeUrl } from '../../data/model/safe-url.js';
import { srcset } from './card-picture.js';

const url = (path: string) => safeUrl(path, 'https://cdn.example/')!;
const picture = (more: Partial<ImageObject> = {}): ImageObject => ({ contentUrl: url('/full.jpg'), ...more });

describe('card pictures', () => {
  it('list each file of known width once in srcset', () => {
    const candidates = [
      { url: url('/s.jpg'), width: 300 },
      { url: url('/full.jpg'), width: 1600 },
    ];
    expect(srcset(picture({ width: 1600, candidates }))).to.equal(
      'https://cdn.example/s.jpg 300w, https://cdn.example/full.jpg 1600w',
    );
  });

  it('have no srcset if there is only one file', () => {
    expect(srcset(picture())).to.equal(undefined);
    expect(srcset(picture({ width: 1600 }))).to.equal(undefined);
  });

  it('keep a comma at the end of a URL from breaking srcset', () => {
    const candidates = [
      { url: url('/s,'), width: 300 },
      { url: url('/m,x.jpg'), width: 600 },
    ];
    const image = document.createElement('img');
    image.sizes = '9999px';
    image.srcset = srcset(picture({ candidates }))!;
    expect(image.srcset).to.equal('https://cdn.example/s%2C 300w, https://cdn.example/m,x.jpg 600w');
  });
});
