/** Renders a story's HTML. A changed attribute is set on the element that is there: it keeps its state. */
import { html, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import './anatomy.js';
import { absolute, type Args, markup } from './markup.js';
import { answerWith, isSimulated } from './network.js';

/** What a story is made of. */
export interface StorySource {
  readonly component?: string | undefined;
  readonly args: Args;
  readonly parameters: {
    readonly html?: string;
    readonly isStale?: boolean;
    /** Asks as on a first visit: another story may have met the same failure a moment ago. */
    readonly isRequestedAnew?: boolean;
    readonly isAnatomy?: boolean;
  };
}

/** The HTML that “Show code” shows. */
export const codeOf = ({ component, args, parameters }: StorySource): string =>
  parameters.html === undefined ? markup(component ?? '', args) : absolute(parameters.html.trim());

/** With latency or a failure, the data also comes from a server: the simulated one. */
function shownHtml({ component, args, parameters }: StorySource): string {
  const isRequested = isSimulated() || parameters.isStale || parameters.isRequestedAnew;
  if (!isRequested || parameters.html !== undefined) return codeOf({ component, args, parameters });
  if (args.data)
    return markup(component ?? '', {
      ...args,
      data: undefined,
      src: answerWith(JSON.parse(absolute(JSON.stringify(args.data)))),
    });
  const src = args['src'];
  return markup(component ?? '', { ...args, src: typeof src === 'string' ? src && `${src}?try=${Date.now()}` : '' });
}

function copyAttributes(from: Element, to: Element): void {
  for (const name of from.getAttributeNames()) to.setAttribute(name, from.getAttribute(name) ?? '');
  for (const name of to.getAttributeNames()) if (!from.hasAttribute(name)) to.removeAttribute(name);
}

class RenderedMarkup extends Directive {
  #code = '';
  #inner = '';

  override render(_code: string): void {}

  override update({ element: container }: ElementPart, [code]: [string]): void {
    if (code === this.#code) return;
    this.#code = code;
    const template = document.createElement('template');
    template.innerHTML = code;
    const [next, ...others] = template.content.children;
    const [current] = container.children;
    const inner = next?.innerHTML ?? '';
    const isSame = next?.localName === current?.localName && others.length === 0 && inner === this.#inner;
    this.#inner = inner;
    if (isSame && next && current) copyAttributes(next, current);
    else container.replaceChildren(document.importNode(template.content, true));
  }
}

const renderedMarkup = directive(RenderedMarkup);

/** After the first data, the widget is told to load what is missing: it keeps the old data, which is then stale. */
function makeStale({ target }: Event): void {
  if (target instanceof Element) target.setAttribute('src', 'answers/missing.json');
}

export function render(source: StorySource): TemplateResult {
  const content = renderedMarkup(shownHtml(source));
  return source.parameters.isAnatomy
    ? html`<story-anatomy ${content}></story-anatomy>`
    : html`<div class="story" @press-load=${source.parameters.isStale ? makeStale : undefined} ${content}></div>`;
}
