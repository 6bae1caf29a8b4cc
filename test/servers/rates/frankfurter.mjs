/** Simulates version 2 of Frankfurter's API with a small table: one row for each day and pair. */
const PUBLISHED = {
  '2026-05-15': { KGS: 87.5, KZT: 474.1, TMT: 3.5 },
  '2026-05-20': { KGS: 87.45, KZT: 472.9, TMT: 3.5 },
  '2026-05-21': { KGS: 87.4, KZT: 471.2, TMT: 3.5 },
  '2026-05-22': { KGS: 87.45, KZT: 470.5, TMT: 3.5 },
};

const json = (body, status = 200) => ({
  status,
  headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
  body: JSON.stringify(body),
});

const rowsOf = (date, quotes) => quotes.map((quote) => ({ date, base: 'USD', quote, rate: PUBLISHED[date][quote] }));

/** @returns {Promise<import('../../../demo/site/responses.mjs').SiteResponse>} */
export async function respondAsFrankfurter({ pathname, searchParams }) {
  if (pathname !== '/v2/rates') return json({ status: 404, message: 'not found' }, 404);
  const newest = Object.keys(PUBLISHED).at(-1);
  const { from = newest, to = newest, quotes = 'KGS,KZT,TMT' } = Object.fromEntries(searchParams);
  const requestedQuotes = quotes.split(',');
  if (!requestedQuotes.every((quote) => quote in PUBLISHED[newest]))
    return json({ status: 422, message: 'invalid currency' }, 422);
  const dates = Object.keys(PUBLISHED).filter((date) => date >= from && date <= to);
  return json(dates.flatMap((date) => rowsOf(date, requestedQuotes)));
}
