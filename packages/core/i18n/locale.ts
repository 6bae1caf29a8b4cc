/** The element's language: the nearest `lang` attribute, also outside the shadow roots around it. Default: `en`. */
export function localeOf(element: Element): string {
  // On a server an element has no ancestors.
  if (!('closest' in element)) return (element as Element).getAttribute('lang') ?? 'en';
  for (let ancestor: Element | undefined = element; ancestor; ancestor = shadowHostOf(ancestor)) {
    const lang = ancestor.closest('[lang]:not([lang=""])')?.getAttribute('lang');
    if (lang) return lang;
  }
  return 'en';
}

/** The host of the shadow root that contains the element. */
export function shadowHostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return 'host' in root && root.host instanceof Element ? root.host : undefined;
}

/** The language subtag of a BCP 47 tag, in lower case. */
export const languageOf = (locale: string): string => locale.toLowerCase().split(/[-_]/, 1).join('');
