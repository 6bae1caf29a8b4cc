import { languageOf } from '../locale.js';
import type { Language } from './phrases.js';

interface Words {
  readonly now: string;
  readonly today: string;
  readonly yesterday: string;
  readonly minute: string;
  readonly hour: string;
  readonly day: string;
  readonly ago: string;
}

/** In these languages a noun stays in the singular after a number. @see https://cldr.unicode.org/ */
const WORDS: ReadonlyMap<string, Words> = new Map(
  Object.entries({
    kk: { now: 'қазір', today: 'бүгін', yesterday: 'кеше', minute: 'минут', hour: 'сағат', day: 'күн', ago: 'бұрын' },
    ky: { now: 'азыр', today: 'бүгүн', yesterday: 'кечээ', minute: 'мүнөт', hour: 'саат', day: 'күн', ago: 'мурун' },
    uz: { now: 'hozir', today: 'bugun', yesterday: 'kecha', minute: 'daqiqa', hour: 'soat', day: 'kun', ago: 'oldin' },
    tg: { now: 'ҳозир', today: 'имрӯз', yesterday: 'дирӯз', minute: 'дақиқа', hour: 'соат', day: 'рӯз', ago: 'пеш' },
    tk: { now: 'şu wagt', today: 'şu gün', yesterday: 'düýn', minute: 'minut', hour: 'sagat', day: 'gün', ago: 'öň' },
  } satisfies Partial<Record<Language, Words>>),
);

/** What `Intl.RelativeTimeFormat` says where it has the words. `undefined` for other languages, other units, and the future. */
export function recentPast(value: number, unit: Intl.RelativeTimeFormatUnit, locale: string): string | undefined {
  const words = WORDS.get(languageOf(locale));
  if (!words) return undefined;
  if (unit === 'second' && value === 0) return words.now;
  if (unit === 'day' && value === 0) return words.today;
  if (unit === 'day' && value === -1) return words.yesterday;
  return value < 0 && (unit === 'minute' || unit === 'hour' || unit === 'day')
    ? `${-value} ${words[unit]} ${words.ago}`
    : undefined;
}
