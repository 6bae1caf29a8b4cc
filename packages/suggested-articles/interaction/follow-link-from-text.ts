/**
 * Excerpt, authors and dates lie above the link that covers the card, so that their text can be selected and a date
 * shows its `title`. This sends a click on them to the link, with the same modifier keys, unless a plain click ends a
 * text selection.
 *
 * Firefox ignores a synthetic middle click, so that one becomes a click with Ctrl and Meta, which open a tab on all
 * platforms.
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
