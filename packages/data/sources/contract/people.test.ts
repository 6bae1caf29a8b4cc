import { expect } from '@open-wc/testing';
import type { Person } from '../../model/model.js';
import { mergePeople } from './people.js';

describe('people from several sources', () => {
  it('are those of the first list, with the missing fields from all others, the first of each', () => {
    const lists: readonly (readonly Person[])[] = [
      [],
      [{ name: 'Aida', jobTitle: 'editor' }, { name: 'Timur' }],
      [{ name: ' AIDA', jobTitle: 'reporter', description: 'first' }, { name: 'Nobody' }],
      [{ name: 'Aida', description: 'second', worksFor: 'The Paper' }],
    ];
    expect(mergePeople(...lists)).to.deep.equal([
      { name: 'Aida', jobTitle: 'editor', description: 'first', worksFor: 'The Paper' },
      { name: 'Timur' },
    ]);
  });

  it('are compared by an index: each name is read a few times, however many people there are', () => {
    let reads = 0;
    const person = (index: number): Person => ({
      get name() {
        reads++;
        return `Person ${index}`;
      },
    });
    const people = Array.from({ length: 1000 }, (_, index) => person(index));
    expect(mergePeople(people, [...people])).to.have.length(1000);
    expect(reads).to.be.at.most(10 * 1000);
  });
});
