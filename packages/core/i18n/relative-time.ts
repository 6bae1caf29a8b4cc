import { HOUR_MS, MINUTE_MS } from '../../data/model/time.js';
import { relativeTimeFormat } from './intl-cache.js';
import { lacksLocaleData, languageOf } from './locale.js';
import type { Language } from './messages/message-keys.js';

interface RelativeWords {
  readonly now: string;
  readonly today: string;
  readonly yesterday: string;
  readonly minute: string;
  readonly hour: string;
  readonly day: string;
  readonly ago: string;
}

/**
 * Words for languages that many browsers have no data for. A noun stays in the singular after a number in all of them.
 * @see https://cldr.unicode.org/
 */
const WORDS: ReadonlyMap<string, RelativeWords> = new Map(
  Object.entries({
    kk: { now: 'қазір', today: 'бүгін', yesterday: 'кеше', minute: 'минут', hour: 'сағат', day: 'күн', ago: 'бұрын' },
    ky: { now: 'азыр', today: 'бүгүн', yesterday: 'кечээ', minute: 'мүнөт', hour: 'саат', day: 'күн', ago: 'мурун' },
    uz: { now: 'hozir', today: 'bugun', yesterday: 'kecha', minute: 'daqiqa', hour: 'soat', day: 'kun', ago: 'oldin' },
    tg: { now: 'ҳозир', today: 'имрӯз', yesterday: 'дирӯз', minute: 'дақиқа', hour: 'соат', day: 'рӯз', ago: 'пеш' },
    tk: { now: 'şu wagt', today: 'şu gün', yesterday: 'düýn', minute: 'minut', hour: 'sagat', day: 'gün', ago: 'öň' },
  } satisfies Partial<Record<Language, RelativeWords>>),
);

/** `undefined` for other languages, other units and the future. */
function formatFromWords(value: number, unit: Intl.RelativeTimeFormatUnit, locale: string): string | undefined {
  const words = WORDS.get(languageOf(locale));
  if (!words) return undefined;
  if (unit === 'second' && value === 0) return words.now;
  if (unit === 'day' && value === 0) return words.today;
  if (unit === 'day' && value === -1) return words.yesterday;
  if (value < 0 && (unit === 'minute' || unit === 'hour' || unit === 'day'))
    return `${-value} ${words[unit]} ${words.ago}`;
  return undefined;
}

const AUTO: Intl.RelativeTimeFormatOptions = { numeric: 'auto' };

/** Formats a relative time: `yesterday`, `3 hours ago`. Returns the number if `Intl` rejects it. */
export function formatRelativeTime(value: number, unit: Intl.RelativeTimeFormatUnit, locale: string): string {
  const ownText = lacksLocaleData(locale) && formatFromWords(value, unit, locale);
  if (ownText) return ownText;
  try {
    return relativeTimeFormat(locale, AUTO).format(value, unit);
  } catch {
    return String(value);
  }
}

/**
 * Formats an age of less than a day in whole units, rounded down: `3 hours ago`, `5 minutes ago`, `now`. A negative age
 * is `now`: the user's clock is slow.
 */
export function formatAge(ageMs: number, locale: string): string {
  if (ageMs >= HOUR_MS) return formatRelativeTime(-Math.floor(ageMs / HOUR_MS), 'hour', locale);
  if (ageMs >= MINUTE_MS) return formatRelativeTime(-Math.floor(ageMs / MINUTE_MS), 'minute', locale);
  return formatRelativeTime(0, 'second', locale);
}
