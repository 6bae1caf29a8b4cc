/** Buttons above the block that switch its layout. */
import { panels } from 'press-elements:panels';
import { layoutIcons } from './icons.js';
import { __ } from './i18n.js';

const { BlockControls } = window.wp.blockEditor;
const { ToolbarButton, ToolbarGroup } = window.wp.components;
const { createElement } = window.wp.element;

export function LayoutSwitch({ widget, attributes, setAttributes }) {
  const layout = panels[widget].flatMap(({ fields }) => fields).find((field) => field.name === 'layout');
  if (!layout) return null;
  const current = attributes.layout || layout.standard;
  const buttons = layout.options.map(({ value, label }) =>
    createElement(ToolbarButton, {
      key: value,
      icon: layoutIcons[value],
      label,
      isPressed: value === current,
      onClick: () => setAttributes({ layout: value === layout.standard ? '' : value }),
    }),
  );
  const group = createElement(ToolbarGroup, { label: __('Layout', 'press-elements') }, ...buttons);
  return createElement(BlockControls, { group: 'block' }, group);
}
