import { expect } from '@open-wc/testing';
import { safeUrl } from '../../data/model/safe-url.js';
import { photoUrl } from './photo-url.js';

const at = (url: string) => safeUrl(url)!;

describe('the URL of a photo', () => {
  const GRAVATAR = 'https://secure.gravatar.com/avatar/abc?s=96&d=mm&r=g';

  it('at an avatar service is returned only if avatars are allowed, and requests no generic picture', () => {
    expect(photoUrl({ name: 'A', image: at(GRAVATAR) }, false)).to.equal(undefined);
    expect(photoUrl({ name: 'A', image: at(GRAVATAR) }, true)).to.equal(
      'https://secure.gravatar.com/avatar/abc?s=192&d=404&r=g',
    );
    for (const url of [
      'https://gravatar.com/avatar/a',
      'http://0.gravatar.com/avatar/a',
      'https://seccdn.libravatar.org/avatar/a',
    ])
      expect(photoUrl({ name: 'A', image: at(url) }, false), url).to.equal(undefined);
  });

  it('on another host is returned as it is', () => {
    for (const url of [
      'https://news.example/aida.jpg',
      'https://notgravatar.com/a.jpg',
      'https://news.example/gravatar.com/a.jpg',
    ])
      expect(photoUrl({ name: 'A', image: at(url) }, false), url).to.equal(url);
  });
});
