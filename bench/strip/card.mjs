/**
 * A card for contenders without cards of their own: as few elements as possible, cloned from a template, the fastest
 * way.
 */

const template = document.createElement('template');
template.innerHTML =
  '<article class="card"><img alt="" loading="lazy" decoding="async" width="600" height="400">' +
  '<p></p><h3><a></a></h3><time></time></article>';

const dates = new Intl.DateTimeFormat('en', { dateStyle: 'long' });

/** @returns {HTMLElement} */
export function createCard({ headline, articleSection, url, image, datePublished }) {
  const article = template.content.firstElementChild.cloneNode(true);
  const [img, section, heading, time] = article.children;
  img.src = image.url;
  section.textContent = articleSection;
  heading.firstChild.href = url;
  heading.firstChild.textContent = headline;
  time.dateTime = datePublished;
  time.textContent = dates.format(new Date(datePublished));
  return article;
}
