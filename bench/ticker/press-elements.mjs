/** Loads the library as a page does: by its script tag, which downloads the pieces that the element needs. */
const tag = document.createElement('script');
tag.src = '/cdn/press-elements.js';
tag.dataset.pressBase = '/cdn/';
document.head.append(tag);

await import('./press-elements-element.mjs');
