/**
 * Provides every module that is otherwise downloaded when it is first used, so that it is there at the first render: on
 * servers, in the CDN files that contain everything, and in tests.
 */
import * as heroNotes from './article-hero/debug/notes.js';
import * as heroEmbeddedCredit from './article-hero/embedded-credit/embedded-credit-controller.js';
import * as heroImageData from './article-hero/image-data/image-data.js';
import * as hero from './article-hero/lazy-modules.js';
import * as heroLightbox from './article-hero/lightbox/lightbox.js';
import * as heroPlaceholder from './article-hero/placeholder/blurred-placeholder.js';
import * as heroStructuredData from './article-hero/structured-data/structured-data.js';
import * as authorNotes from './author-bio/debug/notes.js';
import {
  debugNotesModule as authorNotesModule,
  structuredDataModule as authorStructuredDataModule,
} from './author-bio/lazy-modules.js';
import * as authorStructuredData from './author-bio/structured-data/structured-data.js';
import { translations } from './core/i18n/messages/translations.js';
import * as kk from './core/i18n/translations/kk.js';
import * as ky from './core/i18n/translations/ky.js';
import * as ru from './core/i18n/translations/ru.js';
import * as tg from './core/i18n/translations/tg.js';
import * as tk from './core/i18n/translations/tk.js';
import * as uz from './core/i18n/translations/uz.js';
import { panelModule } from './core/element/debug-panel.js';
import * as panel from './debug/panel.js';
import * as tickerNotes from './rate-ticker/debug/notes.js';
import * as tickerHistory from './rate-ticker/history/sparkline-image.js';
import * as tickerInput from './rate-ticker/input/track-input.js';
import * as ticker from './rate-ticker/lazy-modules.js';
import * as tickerUpdates from './rate-ticker/updates/updates.js';
import * as articlesNotes from './suggested-articles/debug/notes.js';
import { debugNotesModule as articlesNotesModule, prefetchModule } from './suggested-articles/lazy-modules.js';
import * as prefetch from './suggested-articles/prefetch/prefetch.js';
import { clientModule, loadPageModule as pageLoaderOfWidgets } from './core/data/data-modules.js';
import { pageModule } from './core/data/page-module.js';
import { liveModule, loadPageModule, persistenceModule } from './data/client/lazy-modules.js';
import * as client from './data/client/shared-client.js';
import { xmlModule } from './data/http/lazy-modules.js';
import * as xml from './data/http/xml/xml.js';
import * as live from './data/live/live-updates.js';
import * as loadPage from './data/page/load-page.js';
import * as page from './data/page/page.js';
import * as persistence from './data/persistence/persistence.js';
import * as feed from './data/sources/feed/feed.js';
import * as ghost from './data/sources/ghost/ghost.js';
import * as sources from './data/sources/lazy-modules.js';
import * as currencyApi from './data/sources/rates/currency-api/currency-api.js';
import * as frankfurter from './data/sources/rates/frankfurter/frankfurter.js';
import * as nationalBanks from './data/sources/rates/national-banks/national-banks.js';
import * as ratesJson from './data/sources/rates-json/rates-json.js';
import * as schemaOrg from './data/sources/schema-org/schema-org.js';
import * as wordpress from './data/sources/wordpress/wordpress.js';

for (const [language, module] of Object.entries({ kk, ky, ru, tg, tk, uz }))
  translations.get(language)?.provide(module);
panelModule.provide(panel);
hero.debugNotesModule.provide(heroNotes);
hero.embeddedCreditModule.provide(heroEmbeddedCredit);
hero.imageDataModule.provide(heroImageData);
hero.lightboxModule.provide(heroLightbox);
hero.placeholderModule.provide(heroPlaceholder);
hero.structuredDataModule.provide(heroStructuredData);
authorNotesModule.provide(authorNotes);
authorStructuredDataModule.provide(authorStructuredData);
ticker.debugNotesModule.provide(tickerNotes);
ticker.historyModule.provide(tickerHistory);
ticker.inputModule.provide(tickerInput);
ticker.updatesModule.provide(tickerUpdates);
articlesNotesModule.provide(articlesNotes);
prefetchModule.provide(prefetch);
pageModule.provide(page);
clientModule.provide(client);
pageLoaderOfWidgets.provide(loadPage);
loadPageModule.provide(loadPage);
sources.feedModule.provide(feed);
sources.ghostModule.provide(ghost);
sources.currencyApiModule.provide(currencyApi);
sources.frankfurterModule.provide(frankfurter);
sources.nationalBanksModule.provide(nationalBanks);
sources.ratesJsonModule.provide(ratesJson);
sources.schemaOrgModule.provide(schemaOrg);
sources.wordpressModule.provide(wordpress);
xmlModule.provide(xml);
liveModule.provide(live);
persistenceModule.provide(persistence);
