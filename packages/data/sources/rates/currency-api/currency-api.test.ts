import { expect } from '@open-wc/testing';
import { testUrl, recordingFetch } from '../../../../../test/fetching.js';
import { createClient } from '../../../client/client.js';
import { isPressError } from '../../../model/errors.js';
import { currencyApiUrl } from '../../../model/rates.js';
import { DAY_MS } from '../../../model/time.js';

interface Publication {
  readonly date: string;
  readonly usd: Readonly<Record<string, number>>;
}

const FILE = 'v1/currencies/usd.min.json';
const SERVED = '/npm/@fawazahmed0/currency-api@';
const CDN = 'https://cdn.jsdelivr.net/npm/@fawazahmed0/currency-api@';
const FALLBACK = 'https://currency-api.pages.dev/';

const published = async (version: string): Promise<Publication> => (await fetch(`${SERVED}${version}/${FILE}`)).json();

/** The test server in place of the CDN and the fallback host. `isDown`: which URLs fail. */
const hosts = (isDown: (url: string) => boolean = () => false) =>
  recordingFetch((url) =>
    isDown(url) ? '/fault/503' : url.replace(CDN, SERVED).replace(FALLBACK, `${SERVED}latest/`),
  );

async function load(isDown?: (url: string) => boolean) {
  const { fetch, requests } = hosts(isDown);
  const { data } = await createClient({ fetch }).load({ kind: 'rates', src: currencyApiUrl('USD') });
  return {
    table: data,
    rate: (quote: string) => data.rates.find((each) => each.quote === quote),
    requested: requests.map(({ url }) => url),
  };
}

describe('currency-api, with two days of the real data set', () => {
  it('reads all rates, and the date of the publication', async () => {
    const { table, rate } = await load();
    const today = await published('latest');
    expect(table.asOf).to.equal(today.date);
    expect(rate('KGS')?.rate).to.equal(today.usd['kgs']);
    expect(rate('UZS')?.rate).to.equal(today.usd['uzs']);
    expect(table.source?.name).to.equal('currency-api');
  });

  it('computes the change since the previous day', async () => {
    const { rate } = await load();
    const today = await published('2026.9.29');
    const before = await published('2026.9.28');
    for (const code of ['kgs', 'kzt', 'eur', 'gbp', 'uzs']) {
      const loaded = rate(code.toUpperCase());
      expect([loaded?.previous, loaded?.previousAsOf], code).to.deep.equal([before.usd[code], '2026-09-28']);
      expect(loaded?.changePercent, code).to.be.closeTo(
        (100 * (today.usd[code]! - before.usd[code]!)) / before.usd[code]!,
        1e-9,
      );
    }
  });

  it('sends two requests: for the latest file and that of the previous day', async () => {
    expect((await load()).requested).to.deep.equal([`${CDN}latest/${FILE}`, `${CDN}2026.9.28/${FILE}`]);
  });

  describe('with a history', () => {
    /** A data set with a file for each day, except for the dates in `missing`. */
    function everyDay(today: string, missing: readonly string[] = []) {
      const requested: string[] = [];
      const fetch = async (url: string): Promise<Response> => {
        const version = /@([\w.]+)\/v1/.exec(url)?.[1] ?? '';
        requested.push(version);
        const [year, month, day] = version === 'latest' ? today.split('-').map(Number) : version.split('.').map(Number);
        const date = new Date(Date.UTC(year!, month! - 1, day)).toISOString().slice(0, 10);
        return missing.includes(date) ? new Response('', { status: 404 }) : Response.json({ date, usd: { kgs: day } });
      };
      return { fetch, requested };
    }

    async function loadHistory(today: string, history: number, missing?: readonly string[]) {
      const { fetch, requested } = everyDay(today, missing);
      const { data } = await createClient({ fetch }).load({ kind: 'rates', src: currencyApiUrl('USD'), history });
      return {
        requested,
        dates: data.rates[0]?.history?.map(({ date }) => date),
        rates: data.rates[0]?.history?.map(({ rate }) => rate),
      };
    }

    it('requests a few dated files, and returns their rates with the oldest first', async () => {
      const { requested, dates, rates } = await loadHistory('2026-09-29', 30);
      expect(requested).to.have.length.at.most(8);
      expect(dates).to.deep.equal([
        '2026-08-30',
        '2026-09-04',
        '2026-09-09',
        '2026-09-14',
        '2026-09-19',
        '2026-09-24',
        '2026-09-28',
        '2026-09-29',
      ]);
      expect(rates).to.deep.equal([30, 4, 9, 14, 19, 24, 28, 29]);
    });

    it('requests the same files on the next day, so that the browser has them cached', async () => {
      const today = await loadHistory('2026-09-29', 30);
      const tomorrow = await loadHistory('2026-09-30', 30);
      expect(tomorrow.requested.filter((version) => !today.requested.includes(version))).to.deep.equal(['2026.9.29']);
    });

    it('requests each day of a short history, and never more than eight files', async () => {
      expect((await loadHistory('2026-09-29', 5)).dates).to.deep.equal([
        '2026-09-24',
        '2026-09-25',
        '2026-09-26',
        '2026-09-27',
        '2026-09-28',
        '2026-09-29',
      ]);
      for (const days of [1, 2, 7, 8, 29, 31, 90, 366]) {
        const { requested, dates } = await loadHistory('2026-03-02', days);
        expect(
          [
            requested.length <= 8,
            new Set(requested).size === requested.length,
            Date.parse(dates!.at(-1)!) - Date.parse(dates![0]!) <= days * DAY_MS,
          ],
          String(days),
        ).to.deep.equal([true, true, true]);
      }
    });

    it('skips a day that is missing in the data set', async () => {
      expect((await loadHistory('2026-09-29', 30, ['2026-09-14', '2026-09-28'])).dates).to.deep.equal([
        '2026-08-30',
        '2026-09-04',
        '2026-09-09',
        '2026-09-19',
        '2026-09-24',
        '2026-09-29',
      ]);
    });

    it('has the real rates of both days', async () => {
      const { fetch } = hosts();
      const { data } = await createClient({ fetch }).load({ kind: 'rates', src: currencyApiUrl('USD'), history: 2 });
      const before = await published('2026.9.28');
      const today = await published('latest');
      expect(data.rates.find(({ quote }) => quote === 'KGS')?.history).to.deep.equal([
        { date: before.date, rate: before.usd['kgs'] },
        { date: today.date, rate: today.usd['kgs'] },
      ]);
    });
  });

  it('has no history unless it is requested', async () => {
    expect((await load()).table.rates.filter((rate) => 'history' in rate)).to.deep.equal([]);
  });

  it('has only currencies with three letters, and no currency against itself', async () => {
    const { table } = await load();
    expect(table.rates).to.have.length.above(150);
    for (const { base, quote } of table.rates) expect(`${base}/${quote}`).to.match(/^USD\/(?!USD)[A-Z]{3}$/);
  });

  it('has rates without a change if the previous day is missing', async () => {
    const { rate } = await load((url) => url.includes('2026.9.28'));
    expect(rate('KGS')?.rate).to.be.above(0);
    expect(rate('KGS')).to.deep.include({ previous: undefined, changePercent: undefined });
  });

  it('uses the fallback host if the first is down, and does not request the previous day', async () => {
    const { rate, requested } = await load((url) => url.startsWith(CDN));
    expect(rate('KGS')?.rate).to.be.above(0);
    expect(requested).to.deep.equal([`${CDN}latest/${FILE}`, `${FALLBACK}${FILE}`]);
  });

  it('fails if both hosts are down', async () => {
    const error: unknown = await load(() => true).catch((reason: unknown) => reason);
    expect(isPressError(error) && [error.kind, error.status]).to.deep.equal(['http', 503]);
  });

  it('requests neither host if the page does not allow them', async () => {
    const { fetch, requests } = hosts();
    const error: unknown = await createClient({ fetch, origins: [location.origin] })
      .load({ kind: 'rates', src: currencyApiUrl('USD') })
      .catch((reason: unknown) => reason);
    expect(isPressError(error) && error.message).to.contain('does not allow https://cdn.jsdelivr.net');
    expect(requests).to.deep.equal([]);
  });

  it('has no fallback for a past day, because the fallback host has only the latest', async () => {
    const { fetch, requests } = hosts(() => true);
    const src = testUrl(`${SERVED}2026.9.28/${FILE}`);
    await createClient({ fetch })
      .load({ kind: 'rates', src })
      .catch(() => undefined);
    expect(requests).to.have.length(1);
  });

  it('reads a copy on the publisher’s server', async () => {
    const { data, source } = await createClient().load({
      kind: 'rates',
      src: testUrl(`${SERVED}latest/v1/currencies/kgs.json`),
    });
    expect(source).to.equal('currency-api');
    expect(data.rates.find(({ quote }) => quote === 'USD')?.rate).to.be.closeTo(0.01143, 1e-4);
  });

  const BAD: readonly unknown[] = [
    {},
    null,
    { date: 'today', usd: {} },
    { date: '2026-09-29', usd: { kgs: 'n/a', kzt: -1, uzs: null } },
    { date: '2026-09-29' },
  ];
  for (const body of BAD) {
    it(`refuses an invalid publication: ${JSON.stringify(body)}`, async () => {
      const error: unknown = await createClient({ fetch: async () => Response.json(body) })
        .load({ kind: 'rates', src: testUrl(`${SERVED}latest/${FILE}`) })
        .catch((reason: unknown) => reason);
      expect(isPressError(error) && error.kind).to.equal('schema');
    });
  }
});
