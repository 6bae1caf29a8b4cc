/** Names of Creative Commons licenses (`CC BY-SA 4.0`, `CC0`) and the addresses of their deeds. */
import { type SafeUrl, safeUrl } from '../model/safe-url.js';

const CC0_URL = 'https://creativecommons.org/publicdomain/zero/1.0/';

/** The license's short name, such as `CC BY-SA 4.0`; `undefined` if the URL isn't a Creative Commons license. */
export function licenseName(url: SafeUrl): string | undefined {
  if (url.includes('creativecommons.org/publicdomain/zero/')) return 'CC0';
  const [, terms, version] = /creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)/.exec(url) ?? [];
  return terms && `CC ${terms.toUpperCase()} ${version}`;
}

/** Address of the license with this short name, any case; `undefined` if it isn't a Creative Commons license. */
export function licenseUrl(name: string): SafeUrl | undefined {
  const [known, terms, version] = /^CC[ -]?(?:0(?: 1\.0)?|(BY[A-Z-]*)[ -](\d\.\d))$/i.exec(name) ?? [];
  if (!known) return undefined;
  return safeUrl(terms ? `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/` : CC0_URL);
}
