/**
 * `import … from 'press-elements/image-credit'`: the credit that is embedded in an image file. In browsers and in Node. Heroes with
 * `embedded-credit` ask it from then on.
 */
import { offerPictureReader } from '../data/model/picture-reader.js';
import { readPicture } from './read-picture.js';

offerPictureReader(readPicture);

export { type EmbeddedCredit, type ImageCreditOptions, readImageCredit } from './read-image-credit.js';
