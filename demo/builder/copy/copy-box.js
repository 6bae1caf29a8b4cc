/** One box with what is copied, with a tab for each system. */
import { createElement } from '../create-element.js';
import { createCopyBar } from './copy-bar.js';
import { createCopyParts } from './copy-parts.js';
import { reactSnippet, vueSnippet } from './frameworks.js';
import { ghostParts, htmlSnippet } from './html.js';
import { examplesIn } from '../presets.js';
import { WORDPRESS } from './wordpress.js';

const TABS = {
  html: {
    label: 'HTML',
    note: '',
    guide: 'cms/html',
    write: htmlSnippet,
  },
  wordpress: { label: 'WordPress', guide: 'cms/wordpress', variants: WORDPRESS },
  react: { label: 'React', note: 'React 18 and later.', guide: 'frameworks/react', write: reactSnippet },
  vue: { label: 'Vue', note: 'Vue 3.', guide: 'frameworks/vue', write: vueSnippet },
  ghost: { label: 'Ghost', note: '', guide: 'cms/ghost', write: ghostParts },
};

/** A comment in the code where the article's own picture belongs. */
const GAP = /<!-- the <figure>/;

const quoted = (labels) => labels.map((label) => `“${label}”`).join(', ');

/** Fields that still have the example's value, by their labels: whoever copies then knows which ones to change. */
function exampleNote(widgets, options) {
  const names = new Set(widgets.flatMap(examplesIn));
  const labels = options.filter(({ name }) => names.has(name)).map(({ label }) => label);
  return labels.length > 0 ? `Still as in the example: ${quoted(labels)}. Put in your own.` : '';
}

/** What is said beside the fields, which may be far away from the code. */
function problemNote({ wrong, doubtful }) {
  return [
    wrong.length > 0 && `Not copied, because it is wrong: ${quoted(wrong)}.`,
    doubtful.length > 0 && `Copied, but it leads to nothing: ${quoted(doubtful)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What a way to copy says about this page. */
function noteOf({ note, noteOnHero, noteOnLanguage, noteOnLook, noteOnData }, { widgets, rules, theme }, code) {
  const notes = [
    note,
    widgets.some(({ tag }) => tag === 'press-article-hero') && noteOnHero,
    widgets.some(({ attributes }) => attributes.some(([name]) => name === 'lang')) && noteOnLanguage,
    (rules.length > 0 || theme) && noteOnLook,
    widgets.some(({ data }) => data) && noteOnData,
    GAP.test(code) && 'Put the picture of your article in place of the line “<!-- the <figure> … -->”.',
  ];
  return notes.filter(Boolean).join(' ');
}

/** The system for which code was copied last, and the way to add it to WordPress: the next example starts with them. */
let chosen = 'html';
let [chosenVariant] = Object.keys(WORDPRESS);

/** @param {{ problems: () => { wrong: string[], doubtful: string[] } }} form */
export function createCopyBox({ problems }) {
  let page;
  let options = [];
  const tabs = Object.entries(TABS).map(([id, { label }]) =>
    createElement(
      'button',
      { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': 'snippet', 'data-tab': id },
      label,
    ),
  );
  const tabList = createElement(
    'div',
    { role: 'tablist', 'aria-label': 'For which system', className: 'tabs' },
    ...tabs,
  );
  const variant = createElement(
    'select',
    { 'aria-label': 'How it is added to WordPress' },
    ...Object.entries(WORDPRESS).map(([value, { label }]) => createElement('option', { value }, label)),
  );
  variant.value = chosenVariant;
  const problem = createElement('p', { className: 'error', role: 'status' });
  /** What the preview found may be said later than the code is shown. */
  const sayProblems = () => {
    problem.textContent = problemNote(problems());
    return problem.textContent;
  };
  const parts = createCopyParts(sayProblems);
  const noteText = createElement('span');
  const guide = createElement('a');
  const download = createElement('a', { download: '' }, 'Download the plugin');
  const links = createElement('span', { className: 'links' }, download, guide);
  const note = createElement('p', { className: 'help' }, noteText, ' ', links);
  const example = createElement('p', { className: 'help example' });

  function draw() {
    const way = TABS[chosen].variants?.[variant.value] ?? TABS[chosen];
    const { write, contained = (widget) => widget, download: address = '' } = way;
    for (const tab of tabs) {
      const isChosen = tab.dataset.tab === chosen;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
    }
    variant.hidden = chosen !== 'wordpress';
    const written = write(page, options);
    const texts = typeof written === 'string' ? [{ place: '', code: written }] : written;
    parts.show(texts, `tab-${chosen}`);
    noteText.textContent = noteOf(way, page, texts.map(({ code }) => code).join('\n'));
    download.hidden = address === '';
    download.href = address;
    guide.textContent = `Step by step: ${TABS[chosen].label}`;
    guide.href = `/docs/${TABS[chosen].guide}.html`;
    example.textContent = exampleNote(page.widgets.map(contained), options);
    problem.textContent = '';
    bar.show(TABS[chosen].label);
  }

  tabList.addEventListener('click', ({ target }) => {
    if (!target.dataset.tab) return;
    chosen = target.dataset.tab;
    draw();
  });
  tabList.addEventListener('keydown', ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!step) return;
    const at = tabs.findIndex((tab) => tab.dataset.tab === chosen);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    chosen = next.dataset.tab;
    draw();
    next.focus();
  });
  variant.addEventListener('input', () => {
    chosenVariant = variant.value;
    draw();
  });

  const element = createElement(
    'section',
    { className: 'copy-box', 'aria-labelledby': 'copy-heading' },
    createElement('header', {}, createElement('h2', { id: 'copy-heading' }, 'Copy'), tabList),
    variant,
    parts.element,
    problem,
    note,
    example,
  );
  const bar = createCopyBar({ element, parts, example, sayProblems });
  return {
    element,
    /** Stays at the bottom of a narrow screen. */
    bar: bar.element,
    /** @param {import('./elements.js').Page} nextPage */
    show(nextPage, nextOptions) {
      page = nextPage;
      options = nextOptions;
      draw();
    },
  };
}
