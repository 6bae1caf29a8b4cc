/** The code of a tab: one text, or several that go to different places, each with a button of its own. */
import { createElement } from '../create-element.js';

const REFUSED = 'Your browser doesn’t allow this page to copy. Select the text instead.';

const writeToClipboard = (text) =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

/** @typedef {{ place: string, code: string }} Part `place`: where it goes, if there is more than one. */

/** @param {Part} part @param {() => string} onCopy Returns what is wrong with the fields. */
function createPart({ place, code }, onCopy) {
  const button = createElement('button', { type: 'button', className: 'copy' }, 'Copy');
  const status = createElement('p', { role: 'status', className: 'copy-status' });
  if (place) button.setAttribute('aria-label', `Copy: ${place}`);
  /** Seen and heard once. Without the empty text before, a second press would change nothing. */
  async function copy() {
    const said = onCopy() ? 'Copied, but read what is below the code.' : 'Copied.';
    status.textContent = (await writeToClipboard(code)) ? said : REFUSED;
  }
  button.addEventListener('click', () => void copy());
  return [
    createElement('div', { className: 'copy-row' }, button, place && createElement('b', {}, place), status),
    createElement('pre', { tabIndex: 0 }, createElement('code', {}, code)),
  ];
}

/** @param {() => string} onCopy Returns what is wrong with the fields, and shows it. */
export function createCopyParts(onCopy) {
  const element = createElement('div', { id: 'snippet', role: 'tabpanel' });
  let shown = [];
  /** Only one part at a time is in the clipboard. */
  function forgetCopied() {
    for (const status of element.querySelectorAll('.copy-status')) status.textContent = '';
    return onCopy();
  }
  return {
    element,
    /** @param {Part[]} parts @param {string} tabId */
    show(parts, tabId) {
      shown = parts;
      element.setAttribute('aria-labelledby', tabId);
      element.replaceChildren(...parts.flatMap((part) => createPart(part, forgetCopied)));
    },
    /** The row of the first button. */
    get firstRow() {
      return element.firstElementChild;
    },
    /** The first code, which can take the focus. */
    get firstCode() {
      return element.querySelector('pre');
    },
    /** Copies the widget itself, which is the last part. @returns What is to be said. */
    async copyWidget() {
      const { place, code } = shown.at(-1);
      if (!(await writeToClipboard(code))) return undefined;
      return place ? `Copied. ${place}. The first part is in the code.` : 'Copied.';
    },
  };
}
