import { type SafeUrl, safeUrl } from '../data/safe-url.js';

const NAME = /^CC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -](\d\.\d)(?: [A-Z]{2})?$/i;
const ADDRESS = /^https?:\/\/creativecommons\.org\/(licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)/;

/** Where a Creative Commons licence stands that a credit line names: `CC BY-SA 4.0`, `CC0`. */
export function licenceUrl(name: string): SafeUrl | undefined {
  if (/^CC0(?: 1\.0)?$/i.test(name)) return safeUrl('https://creativecommons.org/publicdomain/zero/1.0/');
  const [, terms, version] = NAME.exec(name) ?? [];
  return terms ? safeUrl(`https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`) : undefined;
}

/** The name that a Creative Commons licence is known by; `undefined` for other addresses. */
export function licenceName(url: SafeUrl): string | undefined {
  const [, kind, terms, version] = ADDRESS.exec(url) ?? [];
  if (!terms || !version) return undefined;
  return kind === 'licenses' ? `CC ${terms.toUpperCase()} ${version}` : terms === 'zero' ? 'CC0 1.0' : undefined;
}
