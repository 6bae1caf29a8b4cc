/** Lets the hero's picture, the largest of the page, have the line for itself. */

const heroes = document.getElementsByTagName('press-article-hero');

let isOver = false;

/** Ends the wait, whatever the picture does. */
export const stopWaiting = (): void => void (isOver = true);

/** Is the hero's picture still loading, or may the parser still find a hero? Once `false`, it stays so. */
export function isPictureLoading(): boolean {
  const picture = heroes[0]?.querySelector<HTMLImageElement>('img:not([loading=lazy])');
  isOver ||= picture ? picture.complete : document.readyState !== 'loading';
  return !isOver;
}
