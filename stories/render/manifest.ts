/** Reads the manifest: what the controls, the tables and the anatomy show. Nothing of it is typed a second time. */
import manifest from '../../custom-elements.json' with { type: 'json' };

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

export interface ElementManifest {
  readonly tagName: string;
  readonly description: string;
  readonly attributes: readonly Required<Described>[];
  readonly members: readonly (Described & { readonly kind: string })[];
  readonly slots?: readonly Described[];
  readonly events?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly cssStates?: readonly Described[];
}

const modules: readonly { readonly declarations: readonly object[] }[] = manifest.modules;

export function elementManifest(tagName: string): ElementManifest {
  const declarations = modules.flatMap((module) => module.declarations);
  const found = declarations.find((element): element is ElementManifest => Reflect.get(element, 'tagName') === tagName);
  if (!found) throw new Error(`The manifest has no <${tagName}>. Run: npm run manifest`);
  return found;
}

/** The options of a type such as `'card' | 'inline'`. */
const optionsOf = (type: string): string[] => [...type.matchAll(/'([^']*)'/g)].map(([, value]) => value ?? '');

/** A default as it is written in HTML, without quotes. `null` shows an empty field. */
export function defaultValue({ type, default: text = '' }: Described): string | number | boolean | null {
  if (type?.text.startsWith('boolean')) return false;
  if (type?.text.startsWith('number')) return /^-?\d+$/.test(text) ? Number(text) : null;
  return text === 'undefined' ? '' : text.replace(/^'|'$/g, '');
}

function controlOf(type: string) {
  const options = optionsOf(type);
  if (options.length > 0) return { control: { type: 'select' }, options };
  if (type.startsWith('boolean')) return { control: { type: 'boolean' } };
  return { control: { type: type.startsWith('number') ? 'number' : 'text' } };
}

/** Rows without a control. Their keys are prefixed: an attribute and a part may have the same name. */
function rowsOf(category: string, prefix: string, items: readonly Described[] = []) {
  return items.map(({ name, description, type, default: value }) => [
    `${prefix}${name}`,
    {
      name: name || '(default)',
      description,
      control: false,
      table: {
        category,
        ...(type && { type: { summary: type.text } }),
        ...(value !== undefined && { defaultValue: { summary: value } }),
      },
    },
  ]);
}

/** Keys of {@link argTypesOf} that are no arguments. */
export const DOCUMENTED_ONLY = /^(?:slot|event|part|property|state|method):/;

/** The data is shown as JSON while it does not come from `src`. */
const dataRow = ({ members }: ElementManifest) => ({
  name: 'data',
  description: members.find(({ name }) => name === 'data')?.description,
  control: { type: 'object' },
  if: { arg: 'data', exists: true },
  table: { category: 'Data', type: { summary: 'JSON' } },
});

/** @returns The rows of a widget: attributes with a control that fits their type, and the rest only described. */
export function argTypesOf(tagName: string) {
  const element = elementManifest(tagName);
  const attributes = element.attributes.map((attribute) => [
    attribute.name,
    {
      name: attribute.name,
      description: attribute.description,
      ...controlOf(attribute.type.text),
      table: {
        type: { summary: attribute.type.text.replace(' | undefined', '') },
        defaultValue: { summary: attribute.default ?? 'none' },
      },
    },
  ]);
  const methods = element.members.filter(({ kind }) => kind === 'method');
  return Object.fromEntries([
    ...attributes,
    ['data', dataRow(element)],
    [
      'content',
      {
        name: 'children',
        description: 'The HTML in the element.',
        control: { type: 'text' },
        table: { category: 'Data' },
      },
    ],
    ...rowsOf('Slots', 'slot:', element.slots),
    ...rowsOf('Events', 'event:', element.events),
    ...rowsOf('Parts', 'part:', element.cssParts),
    ...rowsOf('Custom properties', 'property:', element.cssProperties),
    ...rowsOf('States', 'state:', element.cssStates),
    ...rowsOf('Methods', 'method:', methods),
  ]);
}

/** Defaults of all controls: each shows a value instead of a button that sets one. */
export const defaultArgsOf = (tagName: string) =>
  Object.fromEntries([
    ...elementManifest(tagName).attributes.map((attribute) => [attribute.name, defaultValue(attribute)]),
    ['content', ''],
  ]);
