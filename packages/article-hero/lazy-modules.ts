/** The parts of the widget that are downloaded when they are first used. */
import { LazyModule } from '../loading/lazy-module.js';

export const debugNotesModule = new LazyModule('the debug notes', () => import('./debug/notes.js'));

export const embeddedCreditModule = new LazyModule(
  'the credit in the file',
  () => import('./embedded-credit/embedded-credit-controller.js'),
);

export const imageDataModule = new LazyModule('the data of the picture', () => import('./image-data/image-data.js'));

export const lightboxModule = new LazyModule('the full-screen picture', () => import('./lightbox/lightbox.js'));

export const missingPictureModule = new LazyModule(
  'the missing picture',
  () => import('./missing-picture/missing-picture.js'),
);

export const placeholderModule = new LazyModule('the preview', () => import('./placeholder/blurred-placeholder.js'));

export const structuredDataModule = new LazyModule(
  'the structured data',
  () => import('./structured-data/structured-data.js'),
);
