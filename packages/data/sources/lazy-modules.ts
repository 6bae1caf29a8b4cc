/** The readers of all formats. Each is downloaded for a URL or a response of its format: a page needs one or two. */
import { LazyModule } from '../../loading/lazy-module.js';
import { xmlModule } from '../http/lazy-modules.js';
import type { ResourceKind } from '../model/resource.js';
import type { SafeUrl } from '../model/safe-url.js';
import { CURRENCY_API_PATH, isFrankfurterUrl, isGhostUrl, isWordPressUrl, isXmlUrl } from './contract/known-urls.js';
import type { SourceModule } from './contract/source.js';

type Module = LazyModule<SourceModule>;

const named = <T>(name: string, importModule: () => Promise<T>): LazyModule<T> =>
  new LazyModule(`the reader for ${name}`, importModule);

export const wordpressModule: Module = named('WordPress', () => import('./wordpress/wordpress.js'));
export const ghostModule: Module = named('Ghost', () => import('./ghost/ghost.js'));
export const feedModule = named('feeds', () => import('./feed/feed.js'));
export const schemaOrgModule = named('schema.org', () => import('./schema-org/schema-org.js'));
export const peopleModule = named('people', () => import('./schema-org/people.js'));
export const ratesJsonModule: Module = named('rates', () => import('./rates-json/rates-json.js'));
export const currencyApiModule: Module = named('currency-api', () => import('./rates/currency-api/currency-api.js'));
export const frankfurterModule: Module = named('Frankfurter', () => import('./rates/frankfurter/frankfurter.js'));
export const nationalBanksModule: Module = named(
  'national banks',
  () => import('./rates/national-banks/national-banks.js'),
);

/** Reads the library's own JSON: responses, the `data` property, and stored values. */
export const ownJson = (kind: ResourceKind): Module => (kind === 'rates' ? ratesJsonModule : schemaOrgModule);

function ratesModule(url: URL): Module {
  if (CURRENCY_API_PATH.test(url.pathname)) return currencyApiModule;
  if (isFrankfurterUrl(url)) return frankfurterModule;
  return isXmlUrl(url) ? nationalBanksModule : ratesJsonModule;
}

function contentModule(url: URL): Module {
  if (isWordPressUrl(url)) return wordpressModule;
  if (isGhostUrl(url)) return ghostModule;
  return isXmlUrl(url) ? feedModule : schemaOrgModule;
}

/**
 * The modules that a URL needs besides the client, so that all can be downloaded before the request. If the URL doesn't
 * tell the format: those of the most likely one.
 */
export function modulesFor(kind: ResourceKind, src: SafeUrl): readonly LazyModule<unknown>[] {
  const url = new URL(src);
  const reader = kind === 'rates' ? ratesModule(url) : contentModule(url);
  return isXmlUrl(url) ? [reader, xmlModule] : [reader];
}
