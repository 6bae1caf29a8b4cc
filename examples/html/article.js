/** In the head, before the script of the library: listeners on the document miss no event. */
const show = (id, text) => {
  document.getElementById(id).textContent = text;
};

document.addEventListener('press-load', ({ target, detail }) => {
  if (target.localName === 'press-rate-ticker') show('loaded', `${detail.count} rates loaded.`);
});

document.addEventListener('press-select', (event) => {
  if (event.target.localName !== 'press-suggested-articles') return;
  event.preventDefault(); // Without this line, the browser opens the article.
  show('followed', `Followed ${event.detail.url}`);
});

document.addEventListener('DOMContentLoaded', () => {
  document.querySelector('press-article-hero').data = {
    license: 'https://creativecommons.org/licenses/by/4.0/',
    creator: { name: 'Azamat Usmanov' },
  };
});
