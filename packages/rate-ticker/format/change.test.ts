import { expect } from '@open-wc/testing';
import { type ChangeStyle, formatChange } from './change.js';
import { formatFigure } from './notation.js';

interface Case {
  readonly percent?: number;
  readonly previous?: number;
  readonly style?: ChangeStyle;
  readonly locale?: string;
}

function format({ percent, previous, style = 'percent', locale = 'en' }: Case) {
  const quote = { base: 'TJS', quote: 'USD', rate: 0.1039, changePercent: percent, previous, isComputed: false };
  return formatChange(quote, formatFigure(quote, { notation: 'auto', locale }), style, locale);
}

describe('the change of a rate', () => {
  const table: readonly (readonly [string, string, Case])[] = [
    ['+0.33%', 'up', { percent: 0.3312 }],
    ['−0.86%', 'down', { percent: -0.86 }],
    ['−0.50%', 'down', { percent: -0.5 }],
    ['0%', 'unchanged', { percent: 0 }],
    ['0%', 'unchanged', { percent: -0 }],
    ['0%', 'unchanged', { percent: -0.001 }],
    ['0%', 'unchanged', { percent: 0.0049 }],
    ['−0.01%', 'down', { percent: -0.0051 }],
    ['+1,250.00%', 'up', { percent: 1250 }],
    ['−0,86 %', 'down', { percent: -0.86, locale: 'ru' }],
    ['+0.0002', 'up', { previous: 0.1037, style: 'absolute' }],
    ['−0.0009', 'down', { previous: 0.1048, style: 'absolute' }],
    ['0', 'unchanged', { previous: 0.10391, style: 'absolute' }],
  ];
  for (const [text, direction, given] of table) {
    it(`is ${text}, ${direction}, for ${JSON.stringify(given)}`, () => {
      const change = format(given);
      expect([change?.text.replace(/\s/g, ' '), change?.direction]).to.deep.equal([text, direction]);
    });
  }

  it('is omitted if the previous rate is unknown', () => {
    expect([format({}), format({ style: 'absolute' })]).to.deep.equal([undefined, undefined]);
  });

  it('is omitted with the style `none`', () => expect(format({ percent: 1, style: 'none' })).to.equal(undefined));
});
