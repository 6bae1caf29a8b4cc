import type { SafeUrl } from '../../data/model/safe-url.js';

/** The name that a Creative Commons licence is known by, `CC BY-SA 4.0`; `undefined` for other addresses. */
export function licenceName(url: SafeUrl): string | undefined {
  if (url.includes('creativecommons.org/publicdomain/zero/')) return 'CC0';
  const [, terms, version] = /creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)/.exec(url) ?? [];
  return terms && `CC ${terms.toUpperCase()} ${version}`;
}
