import 'press-elements/all';
import 'press-elements/press-elements.css';
import { author, picture, rates, suggested } from './article';

function find<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
  const element = document.querySelector(name);
  if (!element) throw new Error(`The page has no <${name}>.`);
  return element;
}

function show(id: 'loaded' | 'followed', text: string): void {
  const output = document.getElementById(id);
  if (output) output.textContent = text;
}

const ticker = find('press-rate-ticker');
ticker.addEventListener('press-load', ({ detail }) => show('loaded', `${detail.count} rates loaded.`));
ticker.data = rates;

find('press-article-hero').data = picture;
find('press-author-bio').data = author;

const strip = find('press-suggested-articles');
strip.addEventListener('press-select', (event) => {
  event.preventDefault(); // An application with a router opens the article itself.
  show('followed', `Followed ${event.detail.url}`);
});
strip.data = suggested;
