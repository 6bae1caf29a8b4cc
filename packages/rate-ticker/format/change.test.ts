import { expect } from '@open-wc/testing';
import { type ChangeStyle, formatChange } from './change.js';
import { formatFigure } from './notation.js';

interface Case {
  readonly percent?: number;
  readonly previous?: number;
  readonly style?: ChangeStyle;
  readonly locale?: string;
}

function write({ percent, previous, style = 'percent', locale = 'en' }: Case) {
  const quote = { base: 'TJS', quote: 'USD', rate: 0.1039, changePercent: percent, previous, computed: false };
  return formatChange(quote, formatFigure(quote, { notation: 'auto', locale }), style, locale);
}

describe('change', () => {
  const table: readonly (readonly [string, string, Case])[] = [
    ['+0.33%', 'up', { percent: 0.3312 }],
    ['-0.86%', 'down', { percent: -0.86 }],
    ['-0.50%', 'down', { percent: -0.5 }],
    ['0%', 'unchanged', { percent: 0 }],
    ['0%', 'unchanged', { percent: -0 }],
    ['0%', 'unchanged', { percent: -0.001 }],
    ['0%', 'unchanged', { percent: 0.0049 }],
    ['-0.01%', 'down', { percent: -0.0051 }],
    ['+1,250.00%', 'up', { percent: 1250 }],
    ['-0,86 %', 'down', { percent: -0.86, locale: 'ru' }],
    ['+0.0002', 'up', { previous: 0.1037, style: 'absolute' }],
    ['-0.0009', 'down', { previous: 0.1048, style: 'absolute' }],
    ['0', 'unchanged', { previous: 0.10391, style: 'absolute' }],
  ];
  for (const [text, direction, given] of table) {
    it(`${JSON.stringify(given)} reads ${text}, ${direction}`, () => {
      const change = write(given);
      expect([change?.text.replace(/\s/g, ' '), change?.direction]).to.deep.equal([text, direction]);
    });
  }

  it('is not there when the rate before is not known', () => {
    expect([write({}), write({ style: 'absolute' })]).to.deep.equal([undefined, undefined]);
  });

  it('is not there when none is wanted', () => expect(write({ percent: 1, style: 'none' })).to.equal(undefined));
});
