/** `import … from 'press-elements/image-credit'`: the credit that is embedded in an image file. In browsers and in Node. */
export { type EmbeddedCredit, type ImageCreditOptions, readImageCredit } from './read-image-credit.js';
