import type { Language } from './messages/phrases.js';

/** The nearest `lang`, looked for through shadow roots up to the page. `en` where none is set. A server sees the element alone. */
export function localeOf(element: Element): string {
  if (!('closest' in element)) return (element as Element).getAttribute('lang') ?? 'en';
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const lang = at.closest('[lang]:not([lang=""])')?.getAttribute('lang');
    if (lang) return lang;
  }
  return 'en';
}

/** The element whose shadow root it stands in. */
export const hostOf = (element: Element): Element | undefined => {
  const root = element.getRootNode();
  return 'host' in root && root.host instanceof Element ? root.host : undefined;
};

/** Where a browser has no formats for a Central Asian language, Russian's are the nearest in use there. */
const NEAREST = 'ru';
const CENTRAL_ASIAN: ReadonlySet<string> = new Set<Language>(['kk', 'ky', 'tg', 'tk', 'uz']);

/** The language subtag of a BCP 47 tag, lower case. */
export const languageOf = (locale: string): string => locale.toLowerCase().split(/[-_]/, 1).join('');

const knownToLack = new Map<string, boolean>();

/** Is this a Central Asian language that the browser has no words for? Chromium lists Kazakh and Uzbek, and calls June `M06`. */
export function lacksWords(locale: string): boolean {
  const language = languageOf(locale);
  if (!CENTRAL_ASIAN.has(language)) return false;
  const known =
    knownToLack.get(language) ??
    (Intl.DateTimeFormat.supportedLocalesOf(language).length === 0 ||
      /\d/.test(new Intl.DateTimeFormat(language, { month: 'long' }).format(0)));
  knownToLack.set(language, known);
  return known;
}

/** Locales to hand to `Intl`, best first; a malformed tag is left out, since `Intl` throws on one. */
export function intlLocales(locale: string): string[] {
  if (lacksWords(locale)) return [NEAREST];
  const tag = locale.replaceAll('_', '-'); // `ru_RU`, as gettext and so WordPress's own code has it
  return [tag, 'en'].filter(isWellFormed);
}

function isWellFormed(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length > 0;
  } catch {
    return false;
  }
}
