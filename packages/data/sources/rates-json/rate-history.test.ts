import { expect } from '@open-wc/testing';
import { testUrl, recordingFetch } from '../../../../test/fetching.js';
import { createClient } from '../../client/client.js';
import { describeProblem } from '../../model/describe-problem.js';
import { DAY_MS } from '../../model/time.js';
import { readData } from '../../../../test/read-data.js';

const day = (index: number): string => new Date(Date.UTC(2026, 8, 1) + index * DAY_MS).toISOString().slice(0, 10);
const days = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ date: day(index), rate: 87 + index / 100 }));

function read(history: unknown) {
  const { data, problems } = readData(
    'rates',
    { rates: [{ base: 'USD', quote: 'KGS', rate: 87.41, history }] },
    testUrl('/'),
  );
  return { history: data.rates[0]?.history, problems: problems.map(describeProblem) };
}

describe('the history of a rate in the library’s own JSON', () => {
  it('is sorted, with the oldest point first', () => {
    expect(read(days(5).toReversed())).to.deep.equal({ history: days(5), problems: [] });
  });

  it('is read without invalid points, which are reported', () => {
    const invalid = [
      { date: 'yesterday', rate: 1 },
      { date: day(1), rate: -1 },
      { date: day(2), rate: 'n/a' },
      { date: day(3) },
      null,
      5,
    ];
    const { history, problems } = read([...days(1), ...invalid, ...days(5).slice(4)]);
    expect(history).to.deep.equal([...days(1), ...days(5).slice(4)]);
    expect(problems).to.have.length(invalid.length);
    expect(problems).to.include('rates[0].history[3].rate: expected a number, got "n/a"');
  });

  it('has at most the newest 400 points', () => {
    expect(read(days(1000).toReversed()).history).to.deep.equal(days(1000).slice(-400));
  });

  for (const history of ['n/a', 5, { date: day(0), rate: 1 }]) {
    it(`is ignored if it is invalid: ${JSON.stringify(history)}`, () => {
      const reading = read(history);
      expect([reading.history, reading.problems.length]).to.deep.equal([undefined, 1]);
    });
  }

  it('reads at most 400 points, and reports at most 50 that are invalid', () => {
    const { history, problems } = read(Array.from({ length: 100_000 }, () => 0));
    expect([history, problems.length]).to.deep.equal([[], 50]);
    const valid = Array.from({ length: 1000 }, () => ({ date: '2026-01-01', rate: 1 }));
    expect(read(valid).history).to.have.length(400);
  });

  it('is cached per requested length', async () => {
    const client = createClient({ fetch: recordingFetch(() => '/fault/slow?ms=1').fetch });
    const request = (history?: number) => ({ kind: 'rates', src: testUrl('/rates.json'), history }) as const;
    await client.load(request(30));
    expect([30, 7, 0, undefined].map((history) => client.peek(request(history)) !== undefined)).to.deep.equal([
      true,
      false,
      false,
      false,
    ]);
    await client.load(request(0));
    expect(client.peek(request())).not.to.equal(undefined);
  });
});
