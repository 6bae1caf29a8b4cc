import { expect } from '@open-wc/testing';
import { describeProblem } from '../model/describe-problem.js';
import type { Problem } from '../model/errors.js';
import { field, isoDate, MAX_VALUES, object, oneOrMany, optional, text } from './field-types.js';
import { MAX_PROBLEMS, readItem, readItems } from './read-item.js';

let schemaCalls = 0;
const word = field((value, refuse) => {
  schemaCalls++;
  return typeof value === 'string' ? value : refuse('a string');
});
const schema = object({
  name: text,
  tags: oneOrMany(word),
  author: oneOrMany(object({ name: word, award: oneOrMany(word) })),
  section: optional(text),
  date: optional(isoDate),
});

function read(value: object) {
  schemaCalls = 0;
  const problems: Problem[] = [];
  return { data: readItem(schema, { at: [], value: { name: 'A', ...value } }, problems), problems };
}

/** A list that counts how often its items are read. */
function countedList(items: readonly unknown[]) {
  const reads = { count: 0 };
  const list = new Proxy(items, {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) reads.count++;
      return Reflect.get(target, key, receiver);
    },
  });
  return { list, reads };
}

describe('an item with invalid values in its lists', () => {
  it('keeps the valid values in their order', () => {
    const { data, problems } = read({ tags: ['a', 1, 'b', null, 2, 'c'], section: {} });
    expect([data?.tags, data?.section]).to.deep.equal([['a', 'b', 'c'], undefined]);
    expect(problems.map(describeProblem)).to.deep.equal([
      'tags[1]: expected a string, got 1',
      'tags[3]: expected a string, got null',
      'tags[4]: expected a string, got 2',
      'section: expected a string, got an object',
    ]);
  });

  it('keeps the valid parts of the objects in a list', () => {
    const { data } = read({ author: [{ name: 1 }, { name: 'B', award: [1, 'x', 2] }, 3, { name: 'C', award: [{}] }] });
    expect(data?.author).to.deep.equal([
      { name: 'B', award: ['x'] },
      { name: 'C', award: [] },
    ]);
  });

  it('leaves out an optional object of which a required part is invalid, at any depth', () => {
    const nested = [1, 2, 3, 4, 5, 6, 7, 8].reduce<ReturnType<typeof object>>(
      (inner) => object({ name: word, inner }),
      object({ name: word }),
    );
    const problems: Problem[] = [];
    const value = { nested: { name: 'A', inner: { name: 1 } } };
    const schemaOfOptional = object({ nested: optional(nested) });
    expect(readItem(schemaOfOptional, { at: [], value }, problems)).to.deep.equal({ nested: undefined });
    expect(problems.map(({ path }) => path)).to.deep.equal(['nested.inner.name', 'nested.inner.inner']);
  });

  it('reads at most 50 values of a list, and each of them once, also if some are invalid', () => {
    const { data, problems } = read({ tags: Array.from({ length: 10_000 }, () => 1) });
    expect(data?.tags).to.deep.equal([]);
    expect(schemaCalls).to.equal(MAX_VALUES);
    expect(problems).to.have.length(MAX_PROBLEMS);
    expect(read({ tags: Array.from({ length: 10_000 }, () => 'a') }).data?.tags).to.have.length(MAX_VALUES);
    expect(schemaCalls).to.equal(MAX_VALUES);
  });

  it('goes through a list once, and once for the reports, however many of its values are invalid', () => {
    const { list, reads } = countedList(Array.from({ length: 10_000 }, (_, index) => (index % 2 ? 'a' : 1)));
    expect(read({ tags: list }).data?.tags).to.have.length(MAX_VALUES / 2);
    expect(reads.count).to.be.at.most(2 * MAX_VALUES);
  });

  it('keeps at most 50 reports of all items', () => {
    const problems: Problem[] = [];
    const items = Array.from({ length: 200 }, (_, index) => ({ at: [index], value: { name: 'A', tags: [1, 2, 'a'] } }));
    const data = readItems(schema, items, problems);
    expect(data.map(({ tags }) => tags)).to.deep.equal(items.map(() => ['a']));
    expect(problems).to.have.length(MAX_PROBLEMS);
  });

  it('reports the start of a long text', () => {
    const { problems } = read({ date: 'x'.repeat(1_000_000) });
    expect(problems.map(({ got }) => got)).to.deep.equal([`"${'x'.repeat(59)}…`]);
  });
});
