/**
 * Excerpt, authors and dates lie above the link that covers the card, so that their text can be selected and a date's title is shown; a
 * click that selects nothing goes on to the link, with the button and the keys that were held.
 */
export function followFromText(click: MouseEvent): void {
  const { target } = click;
  if (!(target instanceof Element) || !target.closest('[part="excerpt"], .byline') || getSelection()?.toString()) return;
  target.closest('li')?.querySelector('a')?.dispatchEvent(new MouseEvent('click', click));
}
