import type { Path, Problem } from '../../model/errors.js';
import { isObject, textIn, type LocatedValue } from '../../model/json-object.js';
import type { RatePoint } from '../../model/model.js';
import { ratePointSchema } from './rate-table.js';
import { readItems } from '../../schema/read-item.js';

/** A bit more than a year of daily rates: no sparkline shows more, and each invalid point is reported. */
const MAX_POINTS = 400;

/** ISO 8601 dates can be compared as text. */
const dateOf = ({ value }: LocatedValue): string => (isObject(value) && textIn(value['date'])) || '';

/** The newest points of a rate's history, oldest first. Invalid points are left out and reported. */
export function readHistory(points: readonly unknown[], at: Path, problems: Problem[]): readonly RatePoint[] {
  const found = points.map((value, index) => ({ at: [...at, 'history', index], value }));
  const oldestFirst = found.sort((a, b) => Number(dateOf(a) > dateOf(b)) - Number(dateOf(a) < dateOf(b)));
  return readItems(ratePointSchema, oldestFirst.slice(-MAX_POINTS), problems);
}
