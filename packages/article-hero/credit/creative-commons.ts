import { type SafeUrl, safeUrl } from '../../data/model/safe-url.js';

const ZERO = 'https://creativecommons.org/publicdomain/zero/1.0/';

/** Where a Creative Commons licence stands that a credit line names: `CC BY-SA 4.0`, `CC0`. */
export function licenceUrl(name: string): SafeUrl | undefined {
  if (/^CC[ -]?0(?: 1\.0)?$/i.test(name)) return safeUrl(ZERO);
  const [, terms, version] = /^CC[ -](BY[A-Z-]*)[ -](\d\.\d)$/i.exec(name) ?? [];
  return terms ? safeUrl(`https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`) : undefined;
}
