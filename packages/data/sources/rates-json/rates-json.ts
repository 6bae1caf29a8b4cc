/** Reads a table of exchange rates in the library's own JSON. */
import { PressError, type Problem } from '../../model/errors.js';
import { itemsOf, type LocatedValue } from '../../model/json-object.js';
import type { Rate, RateTable } from '../../model/model.js';
import { changePercent } from '../../model/rates.js';
import type { Reading } from '../../model/resource.js';
import { type SafeUrl, safeUrl } from '../../model/safe-url.js';
import { rateSchema, rateTableSchema } from './rate-table.js';
import { readItem } from '../../schema/read-item.js';
import { refuseIfAllInvalid, type SourceModule, type SourceResponse } from '../contract/source.js';
import { readHistory } from './rate-history.js';

function readRate(found: LocatedValue, base: SafeUrl, problems: Problem[]): Rate[] {
  const wire = readItem(rateSchema, found, problems);
  if (!wire) return [];
  const { history, ...fields } = wire;
  const rate: Rate = {
    ...fields,
    changePercent: fields.changePercent ?? changePercent(fields.rate, fields.previous),
    url: safeUrl(fields.url, base),
  };
  return [history ? { ...rate, history: readHistory(history, found.at, problems) } : rate];
}

/** A table, or a bare list of rates. */
export function readRates({ body, url }: SourceResponse): Reading<RateTable> {
  const problems: Problem[] = [];
  const isBareList = Array.isArray(body);
  const table = readItem(rateTableSchema, { at: [], value: isBareList ? { rates: body } : body }, problems);
  if (!table) throw new PressError('schema', 'The response has no list of rates.', { url, problems });
  const items = itemsOf(table.rates, isBareList ? [] : ['rates']);
  const rates = items.flatMap((found) => readRate(found, url, problems));
  refuseIfAllInvalid(rates.length, problems, url);
  const source = table.source && { name: table.source.name, url: safeUrl(table.source.url, url) };
  return { data: { asOf: table.asOf, source, rates }, problems };
}

export const read: SourceModule['read'] = { rates: readRates };
