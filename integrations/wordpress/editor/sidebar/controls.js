/** The controls of the sidebar: one for each kind of value. A note in plain words stands below an invalid value. */
import { __, sprintf } from '../i18n.js';
import { problemOf } from './problems.js';

const {
  CheckboxControl,
  FocalPointPicker,
  Notice,
  RangeControl,
  SelectControl,
  TextControl,
  TextareaControl,
  ToggleControl,
} = window.wp.components;
const { createElement, useState } = window.wp.element;

/** Without these, WordPress logs that its controls will change their size and margin. */
const SIZES = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true };

function Toggle({ field, value, onChange }) {
  return createElement(ToggleControl, {
    __nextHasNoMarginBottom: true,
    label: field.label,
    help: field.help,
    checked: value === true,
    onChange,
  });
}

const inputOf = (type) =>
  function Input({ field, value, onChange }) {
    const props = { ...SIZES, label: field.label, help: field.help, value: value ?? '', onChange };
    return createElement(TextControl, { ...props, type, placeholder: type === 'url' ? 'https://' : undefined });
  };

function Area({ field, value, onChange }) {
  const { label, help } = field;
  return createElement(TextareaControl, {
    __nextHasNoMarginBottom: true,
    label,
    help,
    value: value ?? '',
    rows: 3,
    onChange,
  });
}

function NumberInput({ field, value, onChange }) {
  return createElement(TextControl, {
    ...SIZES,
    type: 'number',
    min: field.min,
    max: field.max,
    label: field.label,
    help: field.help,
    value: value ?? '',
    onChange: (text) => onChange(text === '' ? undefined : Number(text)),
  });
}

function Range({ field, value, onChange }) {
  return createElement(RangeControl, {
    ...SIZES,
    label: field.label,
    help: field.help,
    value,
    initialPosition: field.initial ?? field.min,
    min: field.min,
    max: field.max,
    allowReset: true,
    onChange,
  });
}

/** The options of a list of choices. The first one stands for “not set”, and names the default. */
export function choicesOf({ options, standard, notSet }, value) {
  const named = options.find((option) => option.value === standard);
  /* translators: %s: the choice that is the default. */
  const label = named ? sprintf(__('%s (default)', 'press-elements'), named.label) : __('Default', 'press-elements');
  const others = options.filter((option) => option !== named);
  const isKnown = value === '' || value === standard || others.some((option) => option.value === value);
  const own = isKnown ? [] : [{ value, label: value }];
  return [{ value: '', label: notSet ?? label }, ...others, ...own];
}

function Select({ field, value, onChange }) {
  const text = String(value ?? '');
  return createElement(SelectControl, {
    ...SIZES,
    label: field.label,
    help: field.help,
    options: choicesOf(field, text),
    value: text === field.standard ? '' : text,
    onChange: (chosen) => onChange(field.type === 'number' ? Number(chosen) || undefined : chosen),
  });
}

/** A word that no field has: the widget then shows headlines only. An empty text would mean “not set”. */
const NOTHING = ' ';

function Show({ field, value, onChange }) {
  const chosen = new Set((value || field.standard).split(/\s+/));
  const change = (name, isChosen) => {
    if (isChosen) chosen.add(name);
    else chosen.delete(name);
    const names = field.options.map((option) => option.value).filter((option) => chosen.has(option));
    const text = names.join(' ') || NOTHING;
    onChange(text === field.standard ? '' : text);
  };
  const boxes = field.options.map((option) =>
    createElement(CheckboxControl, {
      __nextHasNoMarginBottom: true,
      key: option.value,
      label: option.label,
      checked: chosen.has(option.value),
      onChange: (isChosen) => change(option.value, isChosen),
    }),
  );
  return createElement(
    'fieldset',
    { className: 'press-elements-choices' },
    createElement('legend', null, field.label),
    ...boxes,
    createElement('p', { className: 'components-base-control__help' }, field.help),
  );
}

/** Common shapes, and a field for another one. */
function Ratio({ field, value, onChange }) {
  const isCommon = !value || field.options.some((option) => option.value === value);
  const [isOwn, setOwn] = useState(!isCommon);
  const OTHER = 'other';
  const options = [
    { value: '', label: __('Shape of the picture (default)', 'press-elements') },
    ...field.options,
    { value: OTHER, label: __('Another shape', 'press-elements') },
  ];
  const choose = (chosen) => {
    setOwn(chosen === OTHER);
    if (chosen !== OTHER) onChange(chosen);
  };
  return [
    createElement(SelectControl, {
      ...SIZES,
      key: 'common',
      label: field.label,
      help: field.help,
      options,
      value: isOwn ? OTHER : (value ?? ''),
      onChange: choose,
    }),
    isOwn &&
      createElement(TextControl, {
        ...SIZES,
        key: 'own',
        label: __('Width and height', 'press-elements'),
        help: __('For example 5:4.', 'press-elements'),
        value: value ?? '',
        onChange,
      }),
  ];
}

const toPoint = (text) => {
  const [x, y] = (text.match(/[\d.]+/g) ?? ['50', '50']).map((number) => Number(number) / 100);
  return { x, y: y ?? 0.5 };
};

const toText = ({ x, y }) => `${Math.round(x * 100)}% ${Math.round(y * 100)}%`;

function FocalPoint({ field, value, onChange, picture }) {
  if (!picture) return createElement(inputOf('text'), { field, value, onChange });
  return createElement(FocalPointPicker, {
    __nextHasNoMarginBottom: true,
    label: field.label,
    help: field.help,
    url: picture,
    value: toPoint(value ?? ''),
    onChange: (point) => onChange(toText(point)),
  });
}

/** No source of the server: the ticker then reads its attribute `src`, which precedes the source. */
const OWN = 'own-address';

/** The sources that the server knows (see `rate_sources()`), and an address of one's own. */
function RateSource({ field, value, part, setAttributes }) {
  const [isOwn, setOwn] = useState(Boolean(part.value));
  const { rateSources = [], rateSource } = window.pressElements ?? {};
  const options = [...rateSources, { value: OWN, label: __('Own address', 'press-elements') }];
  const choose = (chosen) => {
    setOwn(chosen === OWN);
    setAttributes(chosen === OWN ? { source: '' } : { source: chosen, src: '' });
  };
  return [
    createElement(Select, {
      key: 'source',
      field: { ...field, options, standard: rateSource },
      value: isOwn || part.value ? OWN : value,
      onChange: choose,
    }),
    (isOwn || part.value) && createElement(Field, { key: 'address', ...part }),
  ];
}

const CONTROLS = {
  toggle: Toggle,
  text: inputOf('text'),
  url: inputOf('url'),
  number: NumberInput,
  range: Range,
  select: Select,
  show: Show,
  textarea: Area,
  urls: Area,
  pairs: Area,
  ratio: Ratio,
  'focal-point': FocalPoint,
  'rate-source': RateSource,
};

/** A control with its note, if the value is invalid. */
export function Field(props) {
  const { field, value } = props;
  const problem = problemOf(field, value);
  return createElement(
    'div',
    { className: 'press-elements-field' },
    createElement(CONTROLS[field.control] ?? CONTROLS.text, props),
    problem && createElement(Notice, { status: 'warning', isDismissible: false }, problem),
  );
}
