/** Options, preview and the box to copy from: of one widget, or of all four on an article. */
import { articleWidgets, widgetOf } from './copy/elements.js';
import { keepFieldsAboveBar } from './copy/copy-bar.js';
import { createCopyBox } from './copy/copy-box.js';
import { createElement } from './create-element.js';
import { createField } from './options/fields.js';
import { createForm } from './options/form.js';
import { lookOptions, rulesOf, themeOf } from './options/look.js';
import { hasTwoCaptions, inOrder } from './options/options.js';
import { chosenTags, NAMES, WIDGETS } from './options/widgets.js';
import { ARTICLE, examplesIn, hasUnknownSize, PRESETS } from './presets.js';
import { createArticlePreview } from './preview/article-preview.js';
import {
  isOfOwnSite,
  isWithoutPicture,
  NO_PICTURE,
  pictureMessageOf,
  sizeMessageOf,
  sourceMessageOf,
} from './preview/messages.js';
import { createWidgetPreview } from './preview/widget-preview.js';
import { hashOf } from './state.js';

const SEVERAL =
  'Shown as the name of one author. Write several below, or leave both empty: then your article names them.';

const TWO_CAPTIONS =
  'Not shown: the “Caption” under “Caption and credit” stands in its place. Empty that one, and this text is shown.';

const TITLES = { ...NAMES, [ARTICLE]: 'On your article' };

export const TAGS = Object.keys(NAMES);

/** @param {boolean} hasExample Otherwise nothing is there to start without. */
const createTop = (tag, hasExample) =>
  createElement(
    'header',
    { className: 'bench-top' },
    createElement('a', { href: '#' }, '← All examples'),
    ...(hasExample ? [createElement('a', { href: hashOf({ tag, values: [] }) }, 'Start without the example')] : []),
    createElement('h1', { tabIndex: -1 }, TITLES[tag]),
  );

/**
 * The look of all comes first, which is short. The pairs are of no use without rates, and as long as nobody has changed
 * them, their list would only push the preview down a phone.
 */
function articleOptions(optionsFor, values) {
  const isUseless = (current) => !chosenTags(TAGS, current).includes('press-rate-ticker');
  const isClosedAtFirst = values.get('pairs') === PRESETS[0].values.pairs;
  const pairs = optionsFor('press-rate-ticker').filter(({ name }) => name === 'pairs');
  return [...lookOptions(TAGS), ...pairs.map((option) => ({ ...option, isUseless, isClosedAtFirst }))];
}

/** The address of an article, with what is wrong with it. */
function createAddressForm(address, onAddress) {
  const input = createElement('input', {
    type: 'text',
    inputMode: 'url',
    id: 'article-address',
    value: address,
    autocomplete: 'url',
    spellcheck: false,
    'aria-describedby': 'article-error article-help',
  });
  const error = createElement('p', { className: 'error', id: 'article-error', role: 'status' });
  const form = createElement(
    'form',
    { className: 'address', noValidate: true },
    createElement('label', { for: 'article-address' }, 'Your article’s address'),
    createElement('div', { className: 'address-row' }, input, createElement('button', {}, 'Show')),
    error,
    createElement(
      'p',
      { className: 'help', id: 'article-help' },
      'This computer reads it for the preview, without cookies and scripts.',
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onAddress(input.value.trim());
  });
  return {
    form,
    showProblem(message) {
      error.textContent = message;
      if (message) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
    },
  };
}

/** Preview and code, beside the options. */
function createResult(...parts) {
  const result = createElement('div', { className: 'result' }, ...parts);
  // Where it is higher than the window, it stays in view with its end, once that is reached.
  new ResizeObserver(() => {
    result.style.setProperty('--result-height', `${result.offsetHeight}px`);
  }).observe(result);
  return result;
}

/**
 * @param {{ tag: string, values: Map<string, string> }} state Its values are changed by the person.
 * @param {{ optionsFor: (tag: string) => object[], pageOf: (widgets: object[], look: object) => object }} library
 * @param {(changed?: string) => void} onChange Called with the name of what was changed. Without one, the last change
 *   had a consequence.
 */
export function createWorkbench({ tag, values }, { optionsFor, pageOf }, onChange) {
  const isArticle = tag === ARTICLE;
  const tags = isArticle ? TAGS : [tag];
  if (isArticle && !values.has('pairs')) values.set('pairs', PRESETS[0].values.pairs);
  const options = isArticle ? articleOptions(optionsFor, values) : inOrder([...optionsFor(tag), ...lookOptions(tags)]);
  const copyBox = createCopyBox({ problems: () => form.problems() });

  const currentPage = () =>
    pageOf(isArticle ? articleWidgets(chosenTags(tags, values), values) : [widgetOf(tag, options, values)], {
      theme: themeOf(values),
      rules: rulesOf(isArticle ? chosenTags(tags, values) : tags, values),
    });

  let isFilling = false;
  const change = (name) => {
    update();
    onChange(isFilling ? undefined : name);
  };

  const width = values.get('width') ?? '';
  function onWidth(chosen) {
    if (chosen) values.set('width', chosen);
    else values.delete('width');
    onChange('width');
  }

  let show;
  let topParts = [];
  let previewElement;
  if (isArticle) {
    const preview = createArticlePreview({ width, onWidth });
    const address = createAddressForm(values.get('address') ?? `${location.origin}/`, (text) => {
      values.set('address', text);
      change('address');
    });
    show = async (page) => {
      const problem = await preview.show(values.get('address') ?? `${location.origin}/`, page);
      if (problem !== undefined) address.showProblem(problem);
    };
    const widgets = createField(WIDGETS, values.get(WIDGETS.name), (...changed) => form.change(...changed));
    topParts = [address.form, widgets];
    previewElement = preview.element;
  } else {
    const preview = createWidgetPreview({
      width,
      onWidth,
      onStatus: explainStatus,
      onPicture: explainPicture,
      onColors: (colors) => form.showColors(colors),
    });
    show = (page) => preview.show(page);
    previewElement = preview.element;
  }

  function explainStatus(report) {
    if (isWithoutPicture(report, values)) form.explain('picture', NO_PICTURE);
    const address = values.get('src') ?? '';
    const message = address && sourceMessageOf(report, address);
    form.explain('src', message, message !== '' && !isOfOwnSite(address));
    if (tag === 'press-author-bio') explainName();
  }

  function explainCaption() {
    form.explain('picture-caption', hasTwoCaptions(values) ? TWO_CAPTIONS : '');
  }

  /** The role and the photo of the example would stand beside the name of another author. */
  function explainName() {
    const left = values.get('name') ? [] : examplesIn(widgetOf(tag, options, values));
    const labels = options.filter(({ name }) => left.includes(name)).map(({ label }) => `“${label}”`);
    const message = `Without a name, the author of your article is shown. Empty ${labels.join(', ')}, too.`;
    const isOfSeveral = / (?:and|und|и|va|ва|және|жана|we) |[,;&]/.test(values.get('name') ?? '');
    form.explain('name', labels.length > 0 ? message : isOfSeveral ? SEVERAL : '');
  }

  function explainPicture(picture) {
    const { name } = options.find(({ isPicture }) => isPicture);
    const address = values.get(name) ?? '';
    const message = pictureMessageOf(picture, address);
    form.explain(name, message, message !== '' && !isOfOwnSite(address));
    fillSize(picture);
    const size = { width: values.get('picture-width'), height: values.get('picture-height') };
    for (const side of ['width', 'height']) form.explain(`picture-${side}`, sizeMessageOf(picture, size));
  }

  /**
   * Without a picture, the size of the example would be that of no picture. No step of its own: one step back is to the
   * picture before.
   */
  function fillSize({ isLoaded, width, height }) {
    if (tag !== 'press-article-hero' || !hasUnknownSize(values)) return;
    isFilling = true;
    for (const [side, pixels] of Object.entries({ width, height }))
      if (isLoaded || values.has(`picture-${side}`)) form.write(`picture-${side}`, isLoaded ? String(pixels) : '');
    isFilling = false;
  }

  function update() {
    const page = currentPage();
    if (tag === 'press-article-hero') explainCaption();
    copyBox.show(page, options);
    void show(page);
  }

  const form = createForm(options, values, ({ name }) => change(name));
  update();
  const parts = isArticle
    ? [...topParts, form.element, previewElement, copyBox.element]
    : [createResult(previewElement, copyBox.element), form.element];
  const bench = createElement(
    'div',
    { className: isArticle ? 'bench of-article' : 'bench' },
    createTop(tag, !isArticle && values.size > 0),
    ...parts,
  );
  keepFieldsAboveBar(bench);
  // Outside of the grid: in a row of it, the bar would stay in that row.
  return createElement('div', { className: 'workbench' }, bench, copyBox.bar);
}
