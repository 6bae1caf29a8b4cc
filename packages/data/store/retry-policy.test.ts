import { expect } from '@open-wc/testing';
import { PressError } from '../model/errors.js';
import { MINUTE_MS } from '../model/time.js';
import { pollingPeriodMs } from '../polling/polling.js';
import { shouldRetry } from './retry-policy.js';

const SECOND_MS = 1000;

const pressError = (kind: PressError['kind'], status?: number, retryAfterMs?: number): PressError =>
  new PressError(kind, 'A test error.', { status, retryAfterMs });

describe('shouldRetry', () => {
  const CASES: readonly [description: string, error: PressError, retries: number][] = [
    ['a timeout', pressError('timeout'), 3],
    ['a server error', pressError('http', 500), 3],
    ['a busy server', pressError('http', 429), 3],
    ['a busy server with a Retry-After of 30 s', pressError('http', 429, 30 * SECOND_MS), 3],
    ['a busy server with a longer Retry-After', pressError('http', 429, 31 * SECOND_MS), 0],
    ['a network error', pressError('network'), 1],
    ['a response that is not JSON', pressError('not-json'), 1],
    ['status 404', pressError('http', 404), 0],
    ['status 403', pressError('http', 403), 0],
    ['a response that is too large', pressError('too-large'), 0],
    ['a response of an unknown format', pressError('schema'), 0],
    ['a URL that no source can read', pressError('not-supported'), 0],
  ];
  for (const [description, error, retries] of CASES) {
    it(`allows ${retries} retries after ${description}`, () =>
      expect([1, 2, 3, 4, 5].filter((failures) => shouldRetry(failures, error))).to.have.length(retries));
  }
});

describe('pollingPeriodMs', () => {
  interface PeriodCase {
    readonly title: string;
    readonly refreshMs: number;
    readonly error?: PressError;
    readonly periodMs: number;
  }
  const DAY_MS = 86_400 * SECOND_MS;
  const CASES: readonly PeriodCase[] = [
    { title: 'is refreshMs without an error', refreshMs: 5 * SECOND_MS, periodMs: 5 * SECOND_MS },
    { title: 'is refreshMs even if it is a day', refreshMs: DAY_MS, periodMs: DAY_MS },
    {
      title: 'is five times as long after an error',
      refreshMs: 5 * SECOND_MS,
      error: pressError('http', 500),
      periodMs: 25 * SECOND_MS,
    },
    {
      title: 'is at most 15 minutes after an error',
      refreshMs: 10 * MINUTE_MS,
      error: pressError('not-json'),
      periodMs: 15 * MINUTE_MS,
    },
    {
      title: 'is never shorter after an error than without one',
      refreshMs: 60 * MINUTE_MS,
      error: pressError('timeout'),
      periodMs: 60 * MINUTE_MS,
    },
    {
      title: 'is at least Retry-After',
      refreshMs: 5 * SECOND_MS,
      error: pressError('http', 429, 10 * MINUTE_MS),
      periodMs: 10 * MINUTE_MS,
    },
    {
      title: 'is at least Retry-After even if that is longer than 15 minutes',
      refreshMs: 5 * SECOND_MS,
      error: pressError('http', 503, 60 * MINUTE_MS),
      periodMs: 60 * MINUTE_MS,
    },
  ];
  for (const { title, refreshMs, error, periodMs } of CASES)
    it(`${title}: ${periodMs / SECOND_MS} s`, () => expect(pollingPeriodMs(refreshMs, error)).to.equal(periodMs));
});
