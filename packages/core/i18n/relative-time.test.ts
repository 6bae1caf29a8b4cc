import { expect } from '@open-wc/testing';
import '../../preload.js';
import type { AgeUnit } from './english.js';
import { formatAge, formatRelativeTime } from './relative-time.js';

describe('relative times', () => {
  const TEXTS: Readonly<Record<string, readonly string[]>> = {
    kk: ['қазір', '5 минут бұрын', '3 сағат бұрын', 'бүгін', 'кеше', '3 күн бұрын'],
    ky: ['азыр', '5 мүнөт мурун', '3 саат мурун', 'бүгүн', 'кечээ', '3 күн мурун'],
    uz: ['hozir', '5 daqiqa oldin', '3 soat oldin', 'bugun', 'kecha', '3 kun oldin'],
    tg: ['ҳозир', '5 дақиқа пеш', '3 соат пеш', 'имрӯз', 'дирӯз', '3 рӯз пеш'],
    tk: ['şu wagt', '5 minut öň', '3 sagat öň', 'şu gün', 'düýn', '3 gün öň'],
  };
  for (const [locale, texts] of Object.entries(TEXTS)) {
    it(`are written in ${locale}, also by a browser that has no data for it`, () => {
      const spans: readonly [number, AgeUnit][] = [
        [0, 'second'],
        [-5, 'minute'],
        [-3, 'hour'],
        [0, 'day'],
        [-1, 'day'],
        [-3, 'day'],
      ];
      // Firefox has its own Turkmen data, with «häzir» for now.
      expect(
        spans.map(([value, unit]) => formatRelativeTime(value, unit, locale).replace(/^häzir$/, 'şu wagt')),
      ).to.deep.equal(texts);
    });
  }

  it('follow the locale', () => {
    expect([formatRelativeTime(-1, 'day', 'en'), formatRelativeTime(-3, 'hour', 'en')]).to.deep.equal([
      'yesterday',
      '3 hours ago',
    ]);
    expect(formatRelativeTime(-1, 'day', 'ru')).to.equal('вчера');
    expect(formatRelativeTime(Number.NaN, 'day', 'en')).to.equal('NaN');
  });
});

describe('ages', () => {
  const AGES: readonly [ageMs: number, text: string][] = [
    [-1, 'now'],
    [59_999, 'now'],
    [60_000, '1 minute ago'],
    [3_599_999, '59 minutes ago'],
    [3_600_000, '1 hour ago'],
    [86_399_999, '23 hours ago'],
  ];
  for (const [ageMs, text] of AGES)
    it(`of ${ageMs} ms are written as ${text}`, () => expect(formatAge(ageMs, 'en')).to.equal(text));
});
