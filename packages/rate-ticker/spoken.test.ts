import { expect } from '@open-wc/testing';
import { messagesFor } from '../core/messages/messages.js';
import { writeChange } from './change.js';
import { type NotationOptions, writeRate } from './notation.js';
import type { Quote } from './rate-book.js';
import { speakRate } from './spoken.js';

const TJS: Quote = { base: 'TJS', quote: 'USD', rate: 0.1039, changePercent: -0.86, computed: false };

function speak(quote: Quote, locale: string, options: Partial<NotationOptions> = {}) {
  const figure = writeRate(quote, { notation: 'auto', locale, ...options });
  return speakRate(quote, figure, writeChange(quote, figure, 'percent', locale), locale, messagesFor(locale)).replace(/\s/g, ' ');
}

describe('a rate in words', () => {
  const table: readonly (readonly [string, string, Quote, Partial<NotationOptions>?])[] = [
    ['en', '1 Tajikistani somoni = 0.1039 US dollars, down 0.86%', TJS],
    ['en', '1 Tajikistani somoni = 0.1039 US dollars, up 2.00%', { ...TJS, changePercent: 2 }],
    ['en', '1 Tajikistani somoni = 0.1039 US dollars, unchanged', { ...TJS, changePercent: 0 }],
    ['en', '1 Tajikistani somoni = 0.1039 US dollars', { ...TJS, changePercent: undefined }],
    ['en', '1,000 Tajikistani somonis = 103.9 US dollars, down 0.86%', TJS, { notation: 'per-1000' }],
    ['ru', '1 таджикский сомони = 0,1039 доллара США, снижение на 0,86 %', TJS],
    ['en', '1 ZZQ = 0.1039 US dollars, down 0.86%', { ...TJS, base: 'ZZQ' }],
  ];
  for (const [locale, words, quote, options] of table) {
    it(words, () => expect(speak(quote, locale, options)).to.equal(words));
  }

  it('gives the digits that fixed decimals hide', () => {
    expect(speak({ ...TJS, base: 'UZS', rate: 1 / 11792.22406441, computed: true }, 'en', { digits: 5 })).to.contain('0.0000848016 US dollars');
  });

  for (const locale of ['en', 'ru', 'kk', 'ky', 'uz', 'tg', 'tk']) {
    it(`says by how much in ${locale}`, () => expect(speak(TJS, locale)).to.match(/0[.,]86/));
  }
});
