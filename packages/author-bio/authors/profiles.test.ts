import { expect } from '@open-wc/testing';
import type { Person } from '../../data/model/model.js';
import { safeUrl } from '../../data/model/safe-url.js';
import { profilesOf } from './profiles.js';

const at = (url: string) => safeUrl(url)!;

describe('profiles', () => {
  it('contain each URL once, and not the author’s own page', () => {
    const person: Person = {
      name: 'A',
      url: at('https://news.example/author/a/'),
      sameAs: ['https://x.com/a', 'http://www.x.com/a/', 'https://news.example/author/a', 'https://t.me/a'].map(at),
    };
    expect(profilesOf(person)).to.deep.equal(['https://x.com/a', 'https://t.me/a']);
  });

  it('are limited to 20', () => {
    expect(
      profilesOf({ name: 'A', sameAs: Array.from({ length: 10_000 }, (_, index) => at(`https://x.example/${index}`)) }),
    ).to.have.length(20);
  });

  it('do not contain URLs that the biography links to', () => {
    const [x, mail] = ['https://x.com/a', 'mailto:a@news.example'].map((url) => safeUrl(url, undefined, ['mailto:'])!);
    expect(profilesOf({ name: 'A', description: 'See https://www.x.com/a.', sameAs: [x!], email: mail })).to.deep.equal(
      [mail],
    );
    expect(
      profilesOf({
        name: 'A',
        description: 'Write.',
        descriptionLinks: [{ at: 0, text: 'Write', url: mail! }],
        sameAs: [x!],
        email: mail,
      }),
    ).to.deep.equal([x]);
  });
});
