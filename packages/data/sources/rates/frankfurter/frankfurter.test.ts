import { expect } from '@open-wc/testing';
import { testUrl, recordingFetch } from '../../../../../test/fetching.js';
import { createClient } from '../../../client/client.js';
import { type SafeUrl, safeUrl } from '../../../model/safe-url.js';
import { DAY_MS } from '../../../model/time.js';

const FIXTURE = new URL('../fixtures/frankfurter-v2.json', import.meta.url).pathname;
const url = (path: string): SafeUrl => safeUrl(`https://api.frankfurter.dev${path}`)!;

/** The URL that is requested for `src`. */
async function requestedUrl(src: SafeUrl): Promise<URL> {
  const { fetch, requests } = recordingFetch(() => FIXTURE);
  await createClient({ fetch }).load({ kind: 'rates', src });
  expect(requests).to.have.length(1);
  return new URL(requests[0]!.url);
}
const clientFor = (body: unknown) => createClient({ fetch: async () => Response.json(body) });

describe('Frankfurter', () => {
  it('returns the latest rate of each pair, and the change since the previous publication', async () => {
    const { data, source } = await createClient({ fetch: recordingFetch(() => FIXTURE).fetch }).load({
      kind: 'rates',
      src: url('/v2/rates?base=USD'),
    });
    expect(source).to.equal('frankfurter');
    expect(data.asOf).to.equal('2026-05-22');
    expect(
      data.rates.map(({ base, quote, rate, previous, previousAsOf }) => [base, quote, rate, previous, previousAsOf]),
    ).to.deep.equal([
      ['USD', 'KZT', 470.5, 471.2, '2026-05-21'],
      ['USD', 'KGS', 87.45, 87.4, '2026-05-21'],
      ['USD', 'TMT', 3.5, undefined, undefined],
    ]);
    expect(data.rates[1]?.changePercent).to.be.closeTo((0.05 / 87.4) * 100, 1e-9);
  });

  it('sends one request, for the last week', async () => {
    const { searchParams } = await requestedUrl(url('/v2/rates?base=USD&quotes=KGS,KZT&providers=NBKR'));
    expect(Date.now() - Date.parse(searchParams.get('from')!)).to.be.within(7 * DAY_MS, 8 * DAY_MS);
    expect([searchParams.get('base'), searchParams.get('quotes'), searchParams.get('providers')]).to.deep.equal([
      'USD',
      'KGS,KZT',
      'NBKR',
    ]);
    expect((await requestedUrl(url('/v1/latest?base=EUR&symbols=USD'))).pathname).to.match(
      /^\/v1\/\d{4}-\d\d-\d\d\.\.$/,
    );
  });

  it('requests the days in the publisher’s URL', async () => {
    for (const query of ['from=2026-01-01', 'date=1999-01-04', 'to=2026-01-01&from=2025-12-01'])
      expect((await requestedUrl(url(`/v2/rates?${query}`))).search).to.equal(`?${query}`);
  });

  it('reads a single pair', async () => {
    const { data } = await clientFor({ date: '2026-07-17', base: 'USD', quote: 'EUR', rate: 0.8739 }).load({
      kind: 'rates',
      src: url('/v2/rate/USD/EUR'),
    });
    expect(data.rates[0]).to.deep.include({ base: 'USD', quote: 'EUR', rate: 0.8739 });
  });

  it('reads version 1: several days, one day, and an amount', async () => {
    const days = {
      amount: 1,
      base: 'EUR',
      start_date: '2026-05-21',
      end_date: '2026-05-22',
      rates: { '2026-05-21': { USD: 1.16 }, '2026-05-22': { USD: 1.15, GBP: 0.85 } },
    };
    const { data } = await clientFor(days).load({ kind: 'rates', src: url('/v1/latest') });
    expect([data.asOf, data.rates.map(({ quote, rate, previous }) => [quote, rate, previous])]).to.deep.equal([
      '2026-05-22',
      [
        ['USD', 1.15, 1.16],
        ['GBP', 0.85, undefined],
      ],
    ]);
    const one = await clientFor({ amount: 10, base: 'EUR', date: '2026-05-22', rates: { USD: 11.5 } }).load({
      kind: 'rates',
      src: url('/v1/2026-05-22?amount=10'),
    });
    expect(one.data.rates[0]?.rate).to.equal(1.15);
  });

  it('returns the history of each pair, with a single request', async () => {
    const { fetch, requests } = recordingFetch(() => FIXTURE);
    const { data } = await createClient({ fetch }).load({ kind: 'rates', src: url('/v2/rates?base=USD'), history: 30 });
    expect(data.rates[0]?.history).to.deep.equal([
      { date: '2026-05-20', rate: 468 },
      { date: '2026-05-21', rate: 471.2 },
      { date: '2026-05-22', rate: 470.5 },
    ]);
    expect(requests).to.have.length(1);
    expect(Date.now() - Date.parse(new URL(requests[0]!.url).searchParams.get('from')!)).to.be.within(
      30 * DAY_MS,
      31 * DAY_MS,
    );
  });

  it('has no history unless it is requested', async () => {
    const { data } = await createClient({ fetch: recordingFetch(() => FIXTURE).fetch }).load({
      kind: 'rates',
      src: url('/v2/rates?base=USD'),
    });
    expect(data.rates.filter((rate) => 'history' in rate)).to.deep.equal([]);
  });

  it('is read from another server, whose URL is not changed, and which is not called Frankfurter', async () => {
    const { fetch, requests } = recordingFetch(() => FIXTURE);
    const { data, source } = await createClient({ fetch }).load({ kind: 'rates', src: testUrl('/rates/v2/rates') });
    expect([source, data.source, requests[0]?.url]).to.deep.equal([
      'frankfurter',
      undefined,
      testUrl('/rates/v2/rates'),
    ]);
  });

  it('does not read rows with other fields: they are the library’s own JSON', async () => {
    const { data, source } = await clientFor([
      { date: '2026-05-22', base: 'USD', quote: 'KGS', rate: 87.45, changePercent: 2 },
    ]).load({ kind: 'rates', src: testUrl('/rates.json') });
    expect([source, data.rates[0]?.changePercent]).to.deep.equal(['schema-org', 2]);
  });
});
