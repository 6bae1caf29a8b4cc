/** On a narrow or low screen, the box to copy from is far down the page: this bar is there until that is in view. */
import { createElement } from '../create-element.js';

const REFUSED = 'Your browser doesn’t allow this page to copy. Go to the code, and select it.';
/** Enough to read it twice. What is said covers fields of the form. */
const SAID_MS = 15_000;

/** Goes there, for readers with the keyboard, too. @param {HTMLElement} target @param {HTMLElement} [part] */
function goTo(target, part = target) {
  part.tabIndex = part.tabIndex < 0 ? -1 : 0;
  target.scrollIntoView();
  part.focus({ preventScroll: true });
}

/**
 * With the keyboard, the browser scrolls to a field that gets the focus. A field that is pressed stays there, maybe
 * half below the bar.
 *
 * @param {HTMLElement} bench
 */
export function keepFieldsAboveBar(bench) {
  bench.addEventListener('click', ({ target }) => {
    if (target.matches('input, textarea')) target.scrollIntoView({ block: 'nearest' });
  });
}

/**
 * @param {object} box
 * @param {HTMLElement} box.element
 * @param {ReturnType<typeof import('./copy-parts.js').createCopyParts>} box.parts Where the box's own button is in
 *   view, the bar is not needed.
 * @param {HTMLElement} box.example What is still to be replaced in the code.
 * @param {() => string} box.sayProblems What is wrong with fields. Empty: nothing.
 */
export function createCopyBar({ element, parts, example, sayProblems }) {
  const system = createElement('small');
  const copyButton = createElement('button', { type: 'button', className: 'copy' }, 'Copy code ', system);
  const previewButton = createElement('button', { type: 'button', className: 'to-preview' }, 'Preview');
  const codeButton = createElement('button', { type: 'button' }, 'Code');
  const status = createElement('p', { role: 'status' });
  const bar = createElement(
    'div',
    { className: 'copy-bar', role: 'group', 'aria-label': 'Copy' },
    status,
    copyButton,
    previewButton,
    codeButton,
  );

  let timer;
  async function copy() {
    status.textContent = '';
    clearTimeout(timer);
    timer = setTimeout(() => (status.textContent = ''), SAID_MS);
    const copied = await parts.copyWidget();
    status.textContent = copied ? [copied, sayProblems(), example.textContent].filter(Boolean).join(' ') : REFUSED;
  }
  copyButton.addEventListener('click', () => void copy());
  previewButton.addEventListener('click', () => goTo(document.querySelector('.preview')));
  codeButton.addEventListener('click', () => goTo(element, parts.firstCode));

  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--copy-bar-height', `${bar.offsetHeight}px`);
  }).observe(bar);

  let isBoxInView = false;
  // Whoever has just pressed a button of the bar with the keyboard would lose the focus.
  const hideIfNotNeeded = () => bar.classList.toggle('not-needed', isBoxInView && !bar.matches(':focus-within'));
  bar.addEventListener('focusout', () => setTimeout(hideIfNotNeeded));
  const observer = new IntersectionObserver((entries) => {
    isBoxInView = entries.at(-1).isIntersecting;
    hideIfNotNeeded();
  });

  return {
    element: bar,
    /** Says for which system the code is, and forgets that another one was copied. @param {string} label */
    show(label) {
      observer.disconnect();
      observer.observe(parts.firstRow);
      system.textContent = `for ${label}`;
      status.textContent = '';
    },
  };
}
