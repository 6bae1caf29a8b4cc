import { expect } from '@open-wc/testing';
import { here, recordingFetch } from '../../../../test/fetching.js';
import { createClient } from '../../client/client.js';
import { describeProblem } from '../../model/errors.js';
import { readData } from './read-data.js';

const day = (at: number): string => new Date(Date.UTC(2026, 8, 1) + at * 86_400_000).toISOString().slice(0, 10);
const days = (count: number) => Array.from({ length: count }, (_, at) => ({ date: day(at), rate: 87 + at / 100 }));

function read(history: unknown) {
  const { data, problems } = readData(
    'rates',
    { rates: [{ base: 'USD', quote: 'KGS', rate: 87.41, history }] },
    here('/'),
  );
  return { history: data.rates[0]?.history, problems: problems.map(describeProblem) };
}

describe('the past of a rate, in own JSON', () => {
  it('is read in the order of time, however it was sent', () => {
    expect(read(days(5).toReversed())).to.deep.equal({ history: days(5), problems: [] });
  });

  it('loses its bad points, each of which is reported, and keeps their neighbours', () => {
    const bad = [
      { date: 'yesterday', rate: 1 },
      { date: day(1), rate: -1 },
      { date: day(2), rate: 'n/a' },
      { date: day(3) },
      null,
      5,
    ];
    const { history, problems } = read([...days(1), ...bad, ...days(5).slice(4)]);
    expect(history).to.deep.equal([...days(1), ...days(5).slice(4)]);
    expect(problems).to.have.length(bad.length);
    expect(problems).to.include('rates[0].history[3].rate: expected a number, got "n/a"');
  });

  it('is cut to its newest 400 points', () => {
    expect(read(days(1000).toReversed()).history).to.deep.equal(days(1000).slice(-400));
  });

  for (const history of ['n/a', 5, { date: day(0), rate: 1 }]) {
    it(`costs no rate where it is none: ${JSON.stringify(history)}`, () => {
      const { history: read_, problems } = read(history);
      expect([read_, problems.length]).to.deep.equal([undefined, 1]);
    });
  }

  it('has no more reports than points that could be read, however much garbage comes', () => {
    const { history, problems } = read(Array.from({ length: 100_000 }, () => 0));
    expect([history, problems.length]).to.deep.equal([[], 400]);
  });

  it('is kept for all who want as much of it, and for nobody else', async () => {
    const client = createClient({ fetch: recordingFetch(() => '/fault/slow?ms=1').fetch });
    const wanted = (history?: number) => ({ kind: 'rates', src: here('/rates.json'), history }) as const;
    await client.load(wanted(30));
    expect([30, 7, 0, undefined].map((history) => client.peek(wanted(history)) !== undefined)).to.deep.equal([
      true,
      false,
      false,
      false,
    ]);
    await client.load(wanted(0));
    expect(client.peek(wanted())).not.to.equal(undefined);
  });
});
