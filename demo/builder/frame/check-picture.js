/** Inside a frame of the builder: tells the builder whether the picture loads whose address is an option. */
(() => {
  const PICTURE_LIMIT_MS = 10_000;

  const send = (picture) => parent.postMessage({ from: 'press-builder', picture }, '*');

  /** Where a person writes the address of a picture. */
  const PICTURES = {
    'press-article-hero': (element) => element.querySelector('img')?.src,
    'press-author-bio': (element) => element.getAttribute('image'),
  };

  /** By an image of its own: the author's photo is in a shadow tree, which it leaves when it does not load. */
  function checkPicture(element) {
    const address = PICTURES[element.localName](element);
    if (!address) return;
    const image = new Image();
    const sendFailure = () => send({ isLoaded: false });
    const timer = setTimeout(sendFailure, PICTURE_LIMIT_MS);
    image.addEventListener('load', () => {
      clearTimeout(timer);
      send({ isLoaded: true, width: image.naturalWidth, height: image.naturalHeight });
    });
    image.addEventListener('error', () => {
      clearTimeout(timer);
      sendFailure();
    });
    image.src = address;
  }

  for (const element of document.querySelectorAll(Object.keys(PICTURES).join())) checkPicture(element);
})();
