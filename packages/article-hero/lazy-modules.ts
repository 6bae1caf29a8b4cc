/** The parts of the widget that are downloaded when they are first used. */
import { LazyModule } from '../loading/lazy-module.js';

export const debugNotesModule = new LazyModule(() => import('./debug/notes.js'));

export const embeddedCreditModule = new LazyModule(() => import('./embedded-credit/embedded-credit-controller.js'));

export const imageDataModule = new LazyModule(() => import('./image-data/image-data.js'));

export const lightboxModule = new LazyModule(() => import('./lightbox/lightbox.js'));

export const missingPictureModule = new LazyModule(() => import('./missing-picture/missing-picture.js'));

export const placeholderModule = new LazyModule(() => import('./placeholder/blurred-placeholder.js'));

export const structuredDataModule = new LazyModule(() => import('./structured-data/structured-data.js'));
