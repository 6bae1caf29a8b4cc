/**
 * `import … from 'press-elements/image-credit'`: the credit that is embedded in an image file. In browsers and in Node. Heroes with
 * `embedded-credit` ask it from then on.
 */
import { offerImageCreditReader } from '../data/image-credit-reader.js';
import { readImageCredit } from './read-image-credit.js';

offerImageCreditReader((url) => readImageCredit(url));

export { type EmbeddedCredit, type ImageCreditOptions, readImageCredit } from './read-image-credit.js';
