import { expect } from '@open-wc/testing';
import type { Person } from '../../data/model/model.js';
import { safeUrl } from '../../data/model/safe-url.js';
import { authorsShown, initialsOf, photoOf, profilesOf } from './authors.js';

const at = (url: string) => safeUrl(url)!;

describe('initials', () => {
  const INITIALS: Readonly<Record<string, string>> = {
    'Davide Cancarini': 'DC',
    'Тимур Асанов': 'ТА',
    'anna-magdalena von und zu Hohenwaldeck': 'AH',
    Aida: 'A',
    'O’Brien': 'O',
    'Oʻtkir Gʻaniyev': 'OG',
    'Dr. (Ms) Aida "Ai" Sadykova': 'DS',
    'Jean-Luc': 'J',
    'ليلى كريموفا': 'لك',
    王小明: '王',
    'e\u0301lise Zoe\u0301': 'E\u0301Z',
    '🙂 🙃': '',
    '': '',
    '42': '',
  };
  for (const [name, initials] of Object.entries(INITIALS))
    it(`of ${name || 'nobody'} are ${initials || 'none'}`, () => expect(initialsOf({ name })).to.equal(initials));

  it('of an organization are none', () =>
    expect(initialsOf({ '@type': 'Organization', name: 'National Bank' })).to.equal(''));
});

describe('a photo', () => {
  const GRAVATAR = 'https://secure.gravatar.com/avatar/abc?s=96&d=mm&r=g';

  it('that an avatar service keeps is asked for only where it is allowed, and never its grey head', () => {
    expect(photoOf({ name: 'A', image: at(GRAVATAR) }, false)).to.equal(undefined);
    expect(photoOf({ name: 'A', image: at(GRAVATAR) }, true)).to.equal(
      'https://secure.gravatar.com/avatar/abc?s=192&d=404&r=g',
    );
    for (const url of [
      'https://gravatar.com/avatar/a',
      'http://0.gravatar.com/avatar/a',
      'https://seccdn.libravatar.org/avatar/a',
    ])
      expect(photoOf({ name: 'A', image: at(url) }, false), url).to.equal(undefined);
  });

  it('of the publisher’s own is shown as it is', () => {
    for (const url of [
      'https://news.example/aida.jpg',
      'https://notgravatar.com/a.jpg',
      'https://news.example/gravatar.com/a.jpg',
    ])
      expect(photoOf({ name: 'A', image: at(url) }, false), url).to.equal(url);
  });
});

describe('profiles', () => {
  it('are named once each, and never the author’s own page', () => {
    const person: Person = {
      name: 'A',
      url: at('https://news.example/author/a/'),
      sameAs: ['https://x.com/a', 'http://www.x.com/a/', 'https://news.example/author/a', 'https://t.me/a'].map(at),
    };
    expect(profilesOf(person)).to.deep.equal(['https://x.com/a', 'https://t.me/a']);
  });

  it('are twenty at most', () => {
    expect(
      profilesOf({ name: 'A', sameAs: Array.from({ length: 10_000 }, (_, index) => at(`https://x.example/${index}`)) }),
    ).to.have.length(20);
  });

  it('that the biography links are not named again', () => {
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

describe('whom attributes make of the data', () => {
  const DATA: readonly Person[] = [{ name: 'Aida', jobTitle: 'editor' }, { name: 'Timur' }];
  it('is the person of that name, whatever its case', () =>
    expect(authorsShown({ name: ' AIDA' }, DATA)[0]).to.deep.include({ jobTitle: 'editor' }));
  it('is everybody where no name is written', () => expect(authorsShown({ jobTitle: 'x' }, DATA)).to.equal(DATA));
  it('is nobody who could be named where the name is withheld', () => {
    const attributes = {
      nameWithheld: true,
      name: 'Aida',
      url: at('https://news.example/aida'),
      image: at('https://news.example/a.jpg'),
      description: 'Aida writes.',
      worksFor: 'TCA',
      jobTitle: 'reporter',
      workLocation: 'Osh',
    } as const;
    expect(authorsShown(attributes, DATA)).to.deep.equal([
      { name: '', nameWithheld: true, jobTitle: 'reporter', workLocation: 'Osh' },
    ]);
  });
});
