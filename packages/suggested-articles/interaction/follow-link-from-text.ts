/**
 * Forwards a click on the text of a card to the card's link, with the same modifier keys. Does nothing if a plain click
 * ends a text selection.
 *
 * Excerpt, authors and date are above the link that covers the card, so that their text can be selected and the date
 * has a tooltip. Firefox ignores a synthetic middle click. It is replaced by a click with Ctrl and Meta, which opens a
 * tab on all platforms.
 */
export function followLinkFromText(click: MouseEvent): void {
  const { target, button, ctrlKey, metaKey } = click;
  if (!(target instanceof Element) || !target.closest('[part="excerpt"], .byline')) return;
  const opensTab = button || ctrlKey || metaKey;
  if (!opensTab && getSelection()?.toString()) return;
  const newTabClick = { bubbles: true, cancelable: true, composed: true, ctrlKey: true, metaKey: true };
  const link = target.closest('li')?.querySelector('a');
  link?.dispatchEvent(new MouseEvent('click', button ? newTabClick : click));
}
