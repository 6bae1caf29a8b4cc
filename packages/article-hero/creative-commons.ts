import { type SafeUrl, safeUrl } from '../data/safe-url.js';

/** Where a Creative Commons licence stands that a credit line names: `CC BY-SA 4.0`. */
export function licenceUrl(name: string): SafeUrl | undefined {
  const [, terms, version] = /^CC[ -](BY[A-Z-]*)[ -](\d\.\d)$/i.exec(name) ?? [];
  return terms ? safeUrl(`https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`) : undefined;
}

/** The name that a Creative Commons licence is known by; `undefined` for other addresses. */
export function licenceName(url: SafeUrl): string | undefined {
  const [, terms, version] = /creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)/.exec(url) ?? [];
  return terms && `CC ${terms.toUpperCase()} ${version}`;
}
