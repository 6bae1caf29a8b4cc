/** Lets the hero's picture, the largest of the page, have the line for itself. */

const heroes = document.getElementsByTagName('press-article-hero');

/** Is the hero's picture still loading, or may the parser still find a hero? */
export function isPictureLoading(): boolean {
  const picture = heroes[0]?.querySelector<HTMLImageElement>('img:not([loading=lazy])');
  return picture ? !picture.complete : document.readyState === 'loading';
}
