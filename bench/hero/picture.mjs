/** The demo article's image and caption, for contenders that create the markup in the browser. */
const uploads = '/wp-content/uploads/2025/06/empty-chairs';

export const picture = {
  src: `${uploads}-1024x576.jpg`,
  srcset: `${uploads}-768x432.jpg 768w, ${uploads}-1024x576.jpg 1024w, ${uploads}.jpg 1600w`,
  sizes: '(max-width: 64rem) 100vw, 64rem',
  width: 1600,
  height: 900,
  alt: 'Two empty chairs face each other across a long table before a window on a city and snow mountains at dawn',
};

/** With `?data`, the caption is loaded from WordPress. */
export const isCaptionData = new URLSearchParams(location.search).has('data');

export const caption =
  'Talks between Central Asia and Israel have been frequent, close ties rare. Image: TCA, Aleksandr Potolitsyn';

export async function fetchCaption() {
  const response = await fetch('/wp-json/wp/v2/media/4');
  const media = await response.json();
  return new DOMParser().parseFromString(media.caption.rendered, 'text/html').body.textContent.trim();
}
