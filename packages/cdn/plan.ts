/**
 * What the page will need, so that all of it is requested at once. A missing rule costs one more step, since a piece
 * then asks for what it needs; a rule too many costs a download.
 */

/** `*` stands for the widget's tag. */
const RULES: readonly (readonly [selector: string, pieces: string])[] = [['*[debug]', 'debug']];

const TRANSLATIONS = ['ru', 'kk', 'ky', 'uz', 'tg', 'tk'];

/** Names of the pieces for all elements of one widget that are in the page. */
export function piecesFor(widget: string): string[] {
  const isThere = (selector: string) => document.querySelector(selector.replaceAll('*', `press-${widget}`));
  return [
    widget,
    ...TRANSLATIONS.filter((language) => isThere(`*:lang(${language})`)),
    ...RULES.filter(([selector]) => isThere(selector)).flatMap(([, pieces]) => pieces.split(' ')),
  ];
}
