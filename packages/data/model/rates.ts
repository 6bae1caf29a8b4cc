/** Arithmetic of exchange rates. */
import type { Rate } from './model.js';

export const changePercent = (rate: number, previous: number | undefined): number | undefined =>
  previous === undefined ? undefined : (rate / previous - 1) * 100;

/** At the publication before, computed where only the change is known. */
export const previousRate = ({
  rate,
  previous,
  changePercent,
}: Pick<Rate, 'rate' | 'previous' | 'changePercent'>): number | undefined =>
  previous ?? (changePercent === undefined ? undefined : rate / (1 + changePercent / 100));
