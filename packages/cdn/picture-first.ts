/** Lets the hero's picture, the largest of the page, have the line for itself. */

/** Is the hero's picture still loading, or may the parser still find a hero? */
export function isPictureLoading(): boolean {
  const picture = document.querySelector<HTMLImageElement>('press-article-hero img:not([loading=lazy])');
  return picture ? !picture.complete : document.readyState === 'loading';
}
