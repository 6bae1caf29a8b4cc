/**
 * The excerpt lies above the link that covers the card, so that its text can be selected; a click that selects nothing goes
 * on to the link, with the keys that were held.
 */
export function followExcerpt(click: MouseEvent): void {
  const { target } = click;
  if (!(target instanceof Element) || !target.closest('[part="excerpt"]') || getSelection()?.toString()) return;
  target.closest('li')?.querySelector('a')?.dispatchEvent(new MouseEvent('click', click));
}
