import { expect } from '@open-wc/testing';
import { here, recordingFetch } from '../../../../test/fetching.js';
import { createClient } from '../../client/client.js';
import { isPressError } from '../../model/errors.js';
import { currencyApiUrl } from '../../model/rates.js';

interface Publication {
  readonly date: string;
  readonly usd: Readonly<Record<string, number>>;
}

const FILE = 'v1/currencies/usd.min.json';
const SERVED = '/npm/@fawazahmed0/currency-api@';
const CDN = 'https://cdn.jsdelivr.net/npm/@fawazahmed0/currency-api@';
const FALLBACK = 'https://currency-api.pages.dev/';

const published = async (version: string): Promise<Publication> => (await fetch(`${SERVED}${version}/${FILE}`)).json();

/** The CDN and its fallback host, both played by the test server; `down` says which addresses fail. */
const hosts = (down: (url: string) => boolean = () => false) =>
  recordingFetch((url) => (down(url) ? '/fault/503' : url.replace(CDN, SERVED).replace(FALLBACK, `${SERVED}latest/`)));

async function load(down?: (url: string) => boolean) {
  const { fetch, requests } = hosts(down);
  const { data } = await createClient({ fetch }).load({ kind: 'rates', src: currencyApiUrl('USD') });
  return {
    table: data,
    rate: (quote: string) => data.rates.find((each) => each.quote === quote),
    asked: requests.map(({ url }) => url),
  };
}

describe('currency-api, on two days of the real data set', () => {
  it('reads every rate as published, and when', async () => {
    const { table, rate } = await load();
    const today = await published('latest');
    expect(table.asOf).to.equal(today.date);
    expect(rate('KGS')?.rate).to.equal(today.usd['kgs']);
    expect(rate('UZS')?.rate).to.equal(today.usd['uzs']);
    expect(table.source?.name).to.equal('currency-api');
  });

  it('computes the change from the publication of the day before', async () => {
    const { rate } = await load();
    const [today, before] = [await published('2026.9.29'), await published('2026.9.28')];
    for (const code of ['kgs', 'kzt', 'eur', 'gbp', 'uzs']) {
      const shown = rate(code.toUpperCase());
      expect([shown?.previous, shown?.previousAsOf], code).to.deep.equal([before.usd[code], '2026-09-28']);
      expect(shown?.changePercent, code).to.be.closeTo(
        (100 * (today.usd[code]! - before.usd[code]!)) / before.usd[code]!,
        1e-9,
      );
    }
  });

  it('takes two requests: the newest file and that of the day before', async () => {
    expect((await load()).asked).to.deep.equal([`${CDN}latest/${FILE}`, `${CDN}2026.9.28/${FILE}`]);
  });

  describe('where a past is wanted', () => {
    /** A data set with a file for each day, but for those that `missing` names. */
    function everyDay(today: string, missing: readonly string[] = []) {
      const asked: string[] = [];
      const fetch = async (url: string): Promise<Response> => {
        const version = /@([\w.]+)\/v1/.exec(url)?.[1] ?? '';
        asked.push(version);
        const [year, month, day] = version === 'latest' ? today.split('-').map(Number) : version.split('.').map(Number);
        const date = new Date(Date.UTC(year!, month! - 1, day)).toISOString().slice(0, 10);
        return missing.includes(date) ? new Response('', { status: 404 }) : Response.json({ date, usd: { kgs: day } });
      };
      return { fetch, asked };
    }

    async function past(today: string, history: number, missing?: readonly string[]) {
      const { fetch, asked } = everyDay(today, missing);
      const { data } = await createClient({ fetch }).load({ kind: 'rates', src: currencyApiUrl('USD'), history });
      return {
        asked,
        dates: data.rates[0]?.history?.map(({ date }) => date),
        rates: data.rates[0]?.history?.map(({ rate }) => rate),
      };
    }

    it('asks for a few dated files, and gives their rates in the order of time', async () => {
      const { asked, dates, rates } = await past('2026-09-29', 30);
      expect(asked).to.have.length.at.most(8);
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

    it('asks tomorrow for the same files, which the browser then has', async () => {
      const [today, tomorrow] = [await past('2026-09-29', 30), await past('2026-09-30', 30)];
      expect(tomorrow.asked.filter((version) => !today.asked.includes(version))).to.deep.equal(['2026.9.29']);
    });

    it('asks for each day of a week, and never for more than eight files', async () => {
      expect((await past('2026-09-29', 5)).dates).to.deep.equal([
        '2026-09-24',
        '2026-09-25',
        '2026-09-26',
        '2026-09-27',
        '2026-09-28',
        '2026-09-29',
      ]);
      for (const days of [1, 2, 7, 8, 29, 31, 90, 366]) {
        const { asked, dates } = await past('2026-03-02', days);
        expect(
          [
            asked.length <= 8,
            new Set(asked).size === asked.length,
            Date.parse(dates!.at(-1)!) - Date.parse(dates![0]!) <= days * 86_400_000,
          ],
          String(days),
        ).to.deep.equal([true, true, true]);
      }
    });

    it('skips a day that the data set lacks', async () => {
      expect((await past('2026-09-29', 30, ['2026-09-14', '2026-09-28'])).dates).to.deep.equal([
        '2026-08-30',
        '2026-09-04',
        '2026-09-09',
        '2026-09-19',
        '2026-09-24',
        '2026-09-29',
      ]);
    });

    it('has the real rates, where two of the days are served', async () => {
      const { fetch } = hosts();
      const { data } = await createClient({ fetch }).load({ kind: 'rates', src: currencyApiUrl('USD'), history: 2 });
      const [before, today] = [await published('2026.9.28'), await published('latest')];
      expect(data.rates.find(({ quote }) => quote === 'KGS')?.history).to.deep.equal([
        { date: before.date, rate: before.usd['kgs'] },
        { date: today.date, rate: today.usd['kgs'] },
      ]);
    });
  });

  it('keeps no past that nobody wants', async () => {
    expect((await load()).table.rates.filter((rate) => 'history' in rate)).to.deep.equal([]);
  });

  it('shows currencies of three letters alone, and no currency against itself', async () => {
    const { table } = await load();
    expect(table.rates).to.have.length.above(150);
    for (const { base, quote } of table.rates) expect(`${base}/${quote}`).to.match(/^USD\/(?!USD)[A-Z]{3}$/);
  });

  it('has rates and no change without the day before', async () => {
    const { rate } = await load((url) => url.includes('2026.9.28'));
    expect(rate('KGS')?.rate).to.be.above(0);
    expect(rate('KGS')).to.deep.include({ previous: undefined, changePercent: undefined });
  });

  it('asks the fallback host when the first is down, and does not go back to wait for the day before', async () => {
    const { rate, asked } = await load((url) => url.startsWith(CDN));
    expect(rate('KGS')?.rate).to.be.above(0);
    expect(asked).to.deep.equal([`${CDN}latest/${FILE}`, `${FALLBACK}${FILE}`]);
  });

  it('fails when both hosts are down', async () => {
    const error: unknown = await load(() => true).catch((reason: unknown) => reason);
    expect(isPressError(error) && [error.kind, error.status]).to.deep.equal(['http', 503]);
  });

  it('asks neither host where the page allows neither', async () => {
    const { fetch, requests } = hosts();
    const error: unknown = await createClient({ fetch, origins: [location.origin] })
      .load({ kind: 'rates', src: currencyApiUrl('USD') })
      .catch((reason: unknown) => reason);
    expect(isPressError(error) && error.message).to.contain('does not allow https://cdn.jsdelivr.net');
    expect(requests).to.deep.equal([]);
  });

  it('has no fallback for a day in the past, which the other host has not got', async () => {
    const { fetch, requests } = hosts(() => true);
    const src = here(`${SERVED}2026.9.28/${FILE}`);
    await createClient({ fetch })
      .load({ kind: 'rates', src })
      .catch(() => undefined);
    expect(requests).to.have.length(1);
  });

  it('reads a copy on the publisher’s own server', async () => {
    const { data, source } = await createClient().load({
      kind: 'rates',
      src: here(`${SERVED}latest/v1/currencies/kgs.json`),
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
    it(`refuses what is no publication: ${JSON.stringify(body)}`, async () => {
      const error: unknown = await createClient({ fetch: async () => Response.json(body) })
        .load({ kind: 'rates', src: here(`${SERVED}latest/${FILE}`) })
        .catch((reason: unknown) => reason);
      expect(isPressError(error) && error.kind).to.equal('schema');
    });
  }
});
