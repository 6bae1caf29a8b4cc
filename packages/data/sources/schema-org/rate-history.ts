import type { RatePoint } from '../../model/model.js';
import type { Path, Problem } from '../../model/problems.js';
import { ratePointSchema } from '../../schema/rates.js';
import { type Found, readItems } from '../../schema/read-item.js';
import { isObject, textIn } from '../../model/json-object.js';

/** A year of days, and some. No line is drawn from more, and each bad point is a report. */
const MAX_POINTS = 400;

/** ISO 8601 sorts as text. */
const dateOf = ({ value }: Found): string => (isObject(value) && textIn(value['date'])) || '';

/** The newest points in the order of time. Bad ones are left out and reported. */
export function readHistory(points: readonly unknown[], at: Path, problems: Problem[]): readonly RatePoint[] {
  const found = points.map((value, index) => ({ at: [...at, 'history', index], value }));
  return readItems(
    ratePointSchema,
    found.sort((a, b) => dateOf(a).localeCompare(dateOf(b))).slice(-MAX_POINTS),
    problems,
  );
}
