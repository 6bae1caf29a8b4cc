/** What the hero does with an image from data, the page or a file. Downloaded when there may be one. */
import type { ReactiveElement } from 'lit';
import { ResourceController } from '../../core/data/resource-controller.js';

export { creditOfImage } from './credit-of-image.js';
export { isSamePicture } from './is-same-picture.js';
export { dataOfHero } from './data-of-hero.js';
export { digitalSource } from './digital-source.js';
export { pictureFromData, sizesFor } from './picture-from-data.js';
export { readMarkupAround } from './read-markup-around.js';

/** Loads the image of a hero. */
export const imageResource = (host: ReactiveElement, countItems: () => number): ResourceController<'image'> =>
  new ResourceController(host, 'image', countItems);
