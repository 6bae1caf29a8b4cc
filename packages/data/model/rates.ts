/** Arithmetic of exchange rates. */
import type { Rate } from './model.js';

/** No currency pair has ever been quoted outside these limits: a rate outside is an error of the source. */
export const MIN_RATE = 1e-12;
export const MAX_RATE = 1e12;

export const isPlausibleRate = (rate: number): boolean => rate >= MIN_RATE && rate <= MAX_RATE;

/** Change since the previous publication, in percent. */
export const changePercent = (rate: number, previous: number | undefined): number | undefined =>
  previous === undefined ? undefined : (rate / previous - 1) * 100;

/** The rate at the previous publication; computed if only the change is known. */
export function previousRate(published: Pick<Rate, 'rate' | 'previous' | 'changePercent'>): number | undefined {
  const { rate, previous, changePercent: percent } = published;
  if (previous !== undefined) return previous;
  return percent === undefined ? undefined : rate / (1 + percent / 100);
}
