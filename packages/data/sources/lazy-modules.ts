/** The readers of all formats and of pages. Each is downloaded when it is needed: a page needs one or two. */
import { LazyModule } from '../../loading/lazy-module.js';
import { xmlModule } from '../http/lazy-modules.js';
import type { ResourceKind } from '../model/resource.js';
import type { SafeUrl } from '../model/safe-url.js';
import { CURRENCY_API_PATH, isFrankfurterUrl, isGhostUrl, isWordPressUrl, isXmlUrl } from './contract/known-urls.js';
import type { SourceModule } from './contract/source.js';

type Module = LazyModule<SourceModule>;

export const wordpressModule: Module = new LazyModule(() => import('./wordpress/wordpress.js'));
export const ghostModule: Module = new LazyModule(() => import('./ghost/ghost.js'));
export const feedModule = new LazyModule(() => import('./feed/feed.js'));
export const schemaOrgModule = new LazyModule(() => import('./schema-org/schema-org.js'));
export const peopleModule = new LazyModule(() => import('./schema-org/people.js'));
export const ratesJsonModule: Module = new LazyModule(() => import('./rates-json/rates-json.js'));
export const currencyApiModule: Module = new LazyModule(() => import('./rates/currency-api/currency-api.js'));
export const frankfurterModule: Module = new LazyModule(() => import('./rates/frankfurter/frankfurter.js'));
export const nationalBanksModule: Module = new LazyModule(() => import('./rates/national-banks/national-banks.js'));

/** For a response whose address doesn't tell its format. */
export const recognitionModule = new LazyModule(() => import('./recognition/recognize-format.js'));

/** For pages that are not complete by themselves: asks their CMS or their feed. */
export const loadPageModule = new LazyModule(() => import('../page/load-page.js'));

/** Of a feed in XML. */
export const xmlFeedModules: readonly LazyModule<unknown>[] = [feedModule, xmlModule];

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
  return isXmlUrl(url) ? [reader, xmlModule, recognitionModule] : [reader];
}
