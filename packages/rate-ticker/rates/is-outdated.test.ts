import { expect } from '@open-wc/testing';
import { isOutdated } from './is-outdated.js';

const NOW = Date.parse('2026-11-24T12:00:00Z');

describe('outdated rates', () => {
  for (const [asOf, outdated] of [
    ['2026-11-24', false],
    ['2026-11-20T12:00:01Z', false],
    ['2026-11-20T11:59:59Z', true],
    ['2026-11-20', false],
    ['2026-11-19', true],
    ['2026-09-29', true],
    ['2027-01-01', false],
    [undefined, false],
  ] as const) {
    it(`${asOf} is ${outdated ? '' : 'not '}outdated at noon on 24 November 2026`, () =>
      expect(isOutdated(asOf, NOW)).to.equal(outdated));
  }

  it('Friday’s rates are not outdated on the Tuesday after a holiday, in any time zone', () => {
    for (const noon of ['+14:00', '+06:00', 'Z', '-11:00'])
      expect(isOutdated('2026-11-20', Date.parse(`2026-11-24T12:00:00${noon}`)), noon).to.equal(false);
  });
});
