import { expect, fixture, html } from '@open-wc/testing';
import '../../preload.js';
import { lacksLocaleData } from '../../core/i18n/intl-locales.js';
import { messagesFor } from '../../core/i18n/messages/messages.js';
import '../define.js';
import { formatUnchangedSince } from './unchanged-since.js';

/** Tuesday, in every time zone from −11 to +11 hours. */
const NOW = Date.parse('2026-11-24T12:00:00Z');
const format = (previousAsOf: string | undefined, locale: string): string =>
  formatUnchangedSince(previousAsOf, locale, messagesFor(locale), NOW).replace(/\s/g, ' ');

/** Only Chromium has no month names for these languages. Other browsers use them. */
function withMonthNames(words: string, locale: string): string {
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return lacksLocaleData(locale)
    ? words
    : words.replace('17.11.2026', long.format(new Date('2026-11-17')).replace(/\s/g, ' '));
}

/** From last Wednesday to yesterday. */
const WEEK: Readonly<Record<string, readonly string[]>> = {
  en: ['since Wednesday', 'since Thursday', 'since Friday', 'since Saturday', 'since Sunday', 'since Monday'].map(
    (day) => `unchanged ${day}`,
  ),
  ru: ['со среды', 'с четверга', 'с пятницы', 'с субботы', 'с воскресенья', 'с понедельника'].map(
    (day) => `без изменений ${day}`,
  ),
  kk: ['сәрсенбіден', 'бейсенбіден', 'жұмадан', 'сенбіден', 'жексенбіден', 'дүйсенбіден'].map(
    (day) => `${day} бері өзгеріссіз`,
  ),
  ky: ['шаршембиден', 'бейшембиден', 'жумадан', 'ишембиден', 'жекшембиден', 'дүйшөмбүдөн'].map(
    (day) => `${day} бери өзгөрүүсүз`,
  ),
  uz: ['chorshanbadan', 'payshanbadan', 'jumadan', 'shanbadan', 'yakshanbadan', 'dushanbadan'].map(
    (day) => `${day} beri oʻzgarishsiz`,
  ),
  tg: ['чоршанбе', 'панҷшанбе', 'ҷумъа', 'шанбе', 'якшанбе', 'душанбе'].map((day) => `аз ${day} бетағйир`),
  tk: ['çarşenbeden', 'penşenbeden', 'annadan', 'şenbeden', 'ýekşenbeden', 'duşenbeden'].map(
    (day) => `${day} bäri üýtgemän`,
  ),
};

describe('the text for an unchanged rate', () => {
  for (const [locale, days] of Object.entries(WEEK)) {
    it(`names the weekday within a week, in ${locale}: ${days[2]}`, () => {
      expect([18, 19, 20, 21, 22, 23].map((day) => format(`2026-11-${day}`, locale))).to.deep.equal(days);
    });
  }

  const DATES: readonly (readonly [string, string, string])[] = [
    ['en', '2026-11-17', 'unchanged since November 17, 2026'],
    ['ru', '2026-11-17', 'без изменений с 17 ноября 2026 г.'],
    ['ru', '2026-11-02', 'без изменений со 2 ноября 2026 г.'],
    ['ru', '2026-10-22', 'без изменений с 22 октября 2026 г.'],
    ['kk', '2026-11-17', '17.11.2026 күнінен бері өзгеріссіз'],
    ['ky', '2026-11-17', '17.11.2026 күнүнөн бери өзгөрүүсүз'],
    ['uz', '2026-11-17', '17.11.2026 sanasidan beri oʻzgarishsiz'],
    ['tg', '2026-11-17', 'аз 17.11.2026 бетағйир'],
    ['tk', '2026-11-17', '17.11.2026 senesinden bäri üýtgemän'],
  ];
  for (const [locale, previousAsOf, words] of DATES) {
    it(`names the date from a week on: ${words}`, () =>
      expect(format(previousAsOf, locale)).to.equal(withMonthNames(words, locale)));
  }

  for (const previousAsOf of [undefined, '2026-11-24', '2026-11-25', 'soon']) {
    it(`names no day for ${previousAsOf}`, () => expect(format(previousAsOf, 'en')).to.equal('unchanged'));
  }

  it('names the day in the user’s time zone for a time', () => {
    const friday = new Date(2026, 10, 20, 0, 5).toISOString();
    expect(format(friday, 'en')).to.equal('unchanged since Friday');
  });
});

it('a list shows since when a rate is unchanged if it is wide enough, and descriptions always contain it', async () => {
  const friday = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
  const data = {
    rates: [
      { base: 'KGS', quote: 'USD', rate: 0.01143, previous: 0.01143, previousAsOf: friday },
      { base: 'TJS', quote: 'USD', rate: 0.1039, previous: 0.1, previousAsOf: friday },
    ],
  };
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(new Date(friday));
  const box = await fixture<HTMLElement>(
    html`<div lang="en" style="inline-size: 30rem"><press-rate-ticker
        layout="list" .data=${data}></press-rate-ticker></div>`,
  );
  const element = box.querySelector('press-rate-ticker')!;
  const lines = (): string[] =>
    [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="rate"]')].map(({ innerText }) =>
      innerText.replace(/\s+/g, ' ').trim(),
    );
  const { height } = element.getBoundingClientRect();
  expect(lines()[0]).to.equal(`KGS/USD unchanged since ${weekday} 0.01143 0%`);
  expect(lines()[1]).to.equal('TJS/USD 0.1039 +3.90%');
  box.style.inlineSize = '18rem';
  expect(lines()[0]).to.equal('KGS/USD 0.01143 0%');
  expect(element.getBoundingClientRect().height).to.equal(height);
  element.history = 30;
  box.style.inlineSize = '29rem';
  await element.updateComplete;
  expect(lines()[0]).to.equal('KGS/USD 0.01143 0%');
  box.style.inlineSize = '31rem';
  expect(lines()[0], 'a wide list with history').to.equal(`KGS/USD unchanged since ${weekday} 0.01143 0%`);
  element.layout = 'ticker';
  element.dispatchEvent(new Event('pointerover'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(element.shadowRoot!.querySelector<HTMLElement>('[part="value"]')!.title).to.match(
    new RegExp(`unchanged since ${weekday}$`),
  );
});
