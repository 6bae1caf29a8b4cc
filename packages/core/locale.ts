import type { Language } from './messages/messages.js';

/** The nearest `lang`, looked for through shadow roots up to the page. `en` where none is set. A server sees the element alone. */
export function localeOf(element: Element): string {
  if (!('closest' in element)) return (element as Element).getAttribute('lang') ?? 'en';
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const lang = at.closest('[lang]:not([lang=""])')?.getAttribute('lang');
    if (lang) return lang;
  }
  return 'en';
}

const hostOf = (element: Element): Element | undefined => {
  const root = element.getRootNode();
  return 'host' in root && root.host instanceof Element ? root.host : undefined;
};

/** Browsers ship number and date formats for few Central Asian languages; Russian's are the nearest in use there. */
const NEAREST = 'ru';
const LACKING: ReadonlySet<string> = new Set<Language>(['kk', 'ky', 'tg', 'tk', 'uz']);

/** The language subtag of a BCP 47 tag, lower case. */
export const languageOf = (locale: string): string => locale.toLowerCase().split(/[-_]/, 1).join('');

/** Locales to hand to `Intl`, best first; a malformed tag is left out, since `Intl` throws on one. */
export function intlLocales(locale: string): string[] {
  const wanted = LACKING.has(languageOf(locale)) ? [locale, NEAREST] : [locale, 'en'];
  return wanted.filter(isWellFormed);
}

function isWellFormed(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length > 0;
  } catch {
    return false;
  }
}
