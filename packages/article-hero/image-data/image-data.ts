/** What the hero does with an image from data, the page or a file. Downloaded when there may be one. */
export { creditOfImage } from './credit-of-image.js';
export { isSamePicture } from './is-same-picture.js';
export { pictureFromData, sizesFor } from './picture-from-data.js';
