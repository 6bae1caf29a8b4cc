const THROUGH = { bubbles: true, cancelable: true, composed: true };

/**
 * Excerpt, authors and dates lie above the link that covers the card, so that their text can be selected and a date's title is shown; a
 * click that selects nothing goes on to the link, with the keys that were held. What is selected elsewhere is left alone by a click that
 * opens a tab. Firefox follows no middle click that a script sends on, but one with the key that opens a tab, which is another on a Mac.
 */
export function followFromText(click: MouseEvent): void {
  const { target, button, ctrlKey, metaKey } = click;
  if (!(target instanceof Element) || !target.closest('[part="excerpt"], .byline')) return;
  if (!(button || ctrlKey || metaKey) && getSelection()?.toString()) return;
  target
    .closest('li')
    ?.querySelector('a')
    ?.dispatchEvent(new MouseEvent('click', button ? { ...THROUGH, ctrlKey: true, metaKey: true } : click));
}
