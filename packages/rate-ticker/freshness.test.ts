import { expect } from '@open-wc/testing';
import { formatDate } from '../core/format.js';
import { asOfFormat, isOutdated } from './freshness.js';

const NOW = Date.parse('2026-11-24T12:00:00Z');

describe('freshness', () => {
  for (const [asOf, outdated] of [
    ['2026-11-24', false],
    ['2026-11-20T12:00:01Z', false],
    ['2026-11-20T11:59:59Z', true],
    ['2026-09-29', true],
    ['2027-01-01', false],
    [undefined, false],
  ] as const) {
    it(`${asOf} is ${outdated ? '' : 'not '}outdated at noon of 24 November 2026`, () => expect(isOutdated(asOf, NOW)).to.equal(outdated));
  }

  it('shows a date as that date in every zone, and a moment with its time', () => {
    expect(formatDate('2026-09-29', 'en', asOfFormat('2026-09-29'))).to.equal('Sep 29, 2026');
    expect(formatDate('2026-09-29T06:00:00Z', 'en', asOfFormat('2026-09-29T06:00:00Z'))).to.match(/:\d\d/);
  });
});
