import { expect } from '@open-wc/testing';
import { createClient } from '../client/client.js';
import { PressError } from '../model/errors.js';
import { here } from '../../../test/fetching.js';
import { eventually } from '../../../test/support.js';
import { pollingPeriodMs, shouldRetry } from './retry-policy.js';

const [SECOND, MINUTE] = [1000, 60_000];
const fault = (kind: PressError['kind'], status?: number, retryAfterMs?: number): PressError =>
  new PressError(kind, 'As requested.', { status, retryAfterMs });

describe('a request that failed is made again', () => {
  const CASES: readonly [string, PressError, number][] = [
    ['where the server is late', fault('timeout'), 3],
    ['where it is broken', fault('http', 500), 3],
    ['where it is busy', fault('http', 429), 3],
    ['where it is busy for 30 s', fault('http', 429, 30 * SECOND), 3],
    ['where it is busy for longer', fault('http', 429, 31 * SECOND), 0],
    ['where nothing came', fault('network'), 1],
    ['where HTML came', fault('not-json'), 1],
    ['where it is missing', fault('http', 404), 0],
    ['where it is refused', fault('http', 403), 0],
    ['where it is too large', fault('too-large'), 0],
    ['where it has another shape', fault('schema'), 0],
    ['where no source knows it', fault('not-supported'), 0],
  ];
  for (const [what, error, times] of CASES) {
    it(`${times} times ${what}`, () =>
      expect([1, 2, 3, 4, 5].filter((failures) => shouldRetry(failures, error))).to.have.length(times));
  }
});

describe('what is shown is asked for again', () => {
  const CASES: readonly [string, number, unknown, number][] = [
    ['at its pace', 5 * SECOND, null, 5 * SECOND],
    ['at its pace, were it a day', 86_400 * SECOND, null, 86_400 * SECOND],
    ['five times as slowly after a failure', 5 * SECOND, fault('http', 500), 25 * SECOND],
    [
      'every quarter of an hour after a failure, where five times is longer',
      10 * MINUTE,
      fault('not-json'),
      15 * MINUTE,
    ],
    ['never faster after a failure', 60 * MINUTE, fault('timeout'), 60 * MINUTE],
    ['not before the server wants it', 5 * SECOND, fault('http', 429, 10 * MINUTE), 10 * MINUTE],
    [
      'not before it may be, were that longer than a quarter of an hour',
      5 * SECOND,
      fault('http', 503, 60 * MINUTE),
      60 * MINUTE,
    ],
  ];
  for (const [what, refreshMs, error, ms] of CASES)
    it(`${what}: ${ms / SECOND} s`, () => expect(pollingPeriodMs(refreshMs, error)).to.equal(ms));

  const { random } = Math;
  afterEach(() => {
    Math.random = random;
  });

  it('slowly while it fails, and at its pace again after the first answer', async () => {
    Math.random = () => 0;
    const asked: number[] = [];
    const fetch = async () => {
      asked.push(performance.now());
      return asked.length === 3 || asked.length === 4
        ? new Response('', { status: 403 })
        : Response.json({ rates: [] });
    };
    const stop = createClient({ fetch }).watch({ kind: 'rates', src: here('/rates.json') }, () => undefined, {
      refreshMs: 60,
    });
    await eventually(() => asked.length > 6);
    stop();
    const gaps = asked.slice(1).map((at, index) => at - (asked[index] ?? 0));
    const isSlow = gaps.map((ms) => ms > 250);
    expect(isSlow.slice(0, 6), gaps.join()).to.deep.equal([false, false, true, true, false, false]);
  });

  it('a little after the others, by whoever was told the same moment', async () => {
    /** How long the unlucky wait after a failure, of whom the luckiest come back after 1.5 s. */
    async function waitOf(luck: number): Promise<number> {
      Math.random = () => luck;
      const asked: number[] = [];
      const fetch = async () => {
        asked.push(performance.now());
        return new Response('', { status: 403 });
      };
      const stop = createClient({ fetch }).watch({ kind: 'rates', src: here('/rates.json') }, () => undefined, {
        refreshMs: 300,
      });
      await eventually(() => asked.length > 1);
      stop();
      return (asked[1] ?? 0) - (asked[0] ?? 0);
    }
    expect(await waitOf(0)).to.be.within(1490, 1640);
    expect(await waitOf(1)).to.be.above(1640);
  });
});
