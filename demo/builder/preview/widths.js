/** The choice between widths of a preview. */
import { createElement } from '../create-element.js';

/**
 * @param {[value: string, label: string][]} choices
 * @param {string} chosen
 * @param {(value: string) => void} onChoice
 */
export function createWidths(choices, chosen, onChoice) {
  const radios = choices.map(([value, label]) =>
    createElement(
      'label',
      {},
      createElement('input', { type: 'radio', name: 'width', value, checked: value === chosen }),
      label,
    ),
  );
  const widths = createElement(
    'fieldset',
    { className: 'widths' },
    createElement('legend', { className: 'visually-hidden' }, 'Width of the preview in pixels'),
    ...radios,
  );
  widths.addEventListener('input', ({ target }) => onChoice(target.value));
  return widths;
}
