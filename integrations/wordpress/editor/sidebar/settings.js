/** The settings of a block in the sidebar, from the table of labels. */
import { panels } from 'press-elements:panels';
import { Field } from './controls.js';

const { InspectorControls } = window.wp.blockEditor;
const { PanelBody } = window.wp.components;
const { createElement } = window.wp.element;

/** The value as the widget sees it: the name of the default counts as not set. */
const effective = (fields, attributes, name) => {
  const value = attributes[name] ?? '';
  return value === fields.find((field) => field.name === name)?.standard ? '' : value;
};

/** A field that has no effect with the current values isn't shown. */
function isShown({ shownIf, shownUnless }, fields, attributes) {
  const holds = ([name, value]) => effective(fields, attributes, name) === value;
  return Object.entries(shownIf ?? {}).every(holds) && !Object.entries(shownUnless ?? {}).some(holds);
}

export function Settings({ widget, attributes, setAttributes, picture, children }) {
  const allFields = panels[widget].flatMap(({ fields }) => fields);
  const propsOf = (field) => ({
    field,
    value: attributes[field.name],
    onChange: (value) => setAttributes({ [field.name]: value }),
  });
  const toElement = (field) => {
    const part = allFields.find(({ partOf }) => partOf === field.name);
    const more = { key: field.name, picture, setAttributes, part: part && propsOf(part) };
    return createElement(Field, { ...propsOf(field), ...more });
  };
  const bodies = panels[widget].map(({ title, fields }, index) => {
    const shown = fields.filter((field) => !field.partOf && isShown(field, allFields, attributes));
    return createElement(PanelBody, { key: title, title, initialOpen: index < 2 }, ...shown.map(toElement));
  });
  return createElement(InspectorControls, null, children, ...bodies);
}
