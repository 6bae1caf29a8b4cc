/** On a narrow screen, the box to copy from is far down the page: this bar stays at the bottom until one is there. */
import { createElement } from '../create-element.js';

const FIRST_LABEL = 'Copy code';

/**
 * @param {object} box
 * @param {HTMLElement} box.element
 * @param {HTMLElement} box.panel The code, which takes the focus.
 * @param {HTMLElement} box.copyRow The box's own button. Where it is in view, the bar is not needed.
 * @param {() => Promise<boolean>} box.writeToClipboard
 */
export function createCopyBar({ element, panel, copyRow, writeToClipboard }) {
  const button = createElement('button', { type: 'button', className: 'copy' }, FIRST_LABEL);
  const target = createElement('span', { className: 'copy-target' });
  const status = createElement('span', { role: 'status' });
  const jump = createElement('button', { type: 'button', className: 'jump' }, 'See the code');
  const text = createElement('p', {}, target, status);
  const bar = createElement('div', { className: 'copy-bar', role: 'group', 'aria-label': 'Copy' }, button, text, jump);

  async function copy() {
    const isCopied = await writeToClipboard();
    status.textContent = isCopied ? 'Copied.' : 'Your browser doesn’t allow this page to copy. See the code.';
    target.hidden = true;
  }
  button.addEventListener('click', () => void copy());
  jump.addEventListener('click', () => {
    element.scrollIntoView();
    panel.focus({ preventScroll: true });
  });

  let isBoxInView = false;
  // Whoever has just pressed a button of the bar with the keyboard would lose the focus.
  const hideIfNotNeeded = () => bar.classList.toggle('not-needed', isBoxInView && !bar.matches(':focus-within'));
  bar.addEventListener('focusout', () => setTimeout(hideIfNotNeeded));
  new IntersectionObserver((entries) => {
    isBoxInView = entries.at(-1).isIntersecting;
    hideIfNotNeeded();
  }).observe(copyRow);

  return {
    element: bar,
    /** Says for which system the code is, and forgets that another one was copied. @param {string} label */
    show(label) {
      target.textContent = `For ${label}`;
      target.hidden = false;
      status.textContent = '';
    },
  };
}
