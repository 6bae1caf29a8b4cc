import { expect } from '@open-wc/testing';
import type { Person } from '../../data/model/model.js';
import { safeUrl } from '../../data/model/safe-url.js';
import { selectAuthors } from './select-authors.js';

const at = (url: string) => safeUrl(url)!;

describe('the authors to show', () => {
  const DATA: readonly Person[] = [{ name: 'Aida', jobTitle: 'editor' }, { name: 'Timur' }];
  it('are the person with the name in the attribute, ignoring case', () =>
    expect(selectAuthors({ name: ' AIDA' }, DATA)[0]).to.deep.include({ jobTitle: 'editor' }));
  it('are all people in the data if there is no name attribute', () =>
    expect(selectAuthors({ jobTitle: 'x' }, DATA)).to.equal(DATA));
  it('have no field that could reveal a withheld name', () => {
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
    expect(selectAuthors(attributes, DATA)).to.deep.equal([
      { name: '', nameWithheld: true, jobTitle: 'reporter', workLocation: 'Osh' },
    ]);
  });
});
