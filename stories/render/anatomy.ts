/** Numbers the parts of the widget in it, and lists them with their descriptions from the manifest. */
import { elementManifest } from './manifest.js';
import { NUMBER_SIZE, numberPlaces, overlaps, textBoxes } from './number-places.js';

const STYLES = `
  :host { display: block; position: relative; }
  .widget { padding-inline-start: 2.25rem; }
  .number {
    align-items: center; background: #0b5c8a; border: 2px solid #fff; border-radius: 1rem; color: #fff;
    box-sizing: border-box; display: flex; font: 700 11px/1 system-ui, sans-serif; block-size: ${NUMBER_SIZE}px;
    inline-size: ${NUMBER_SIZE}px; justify-content: center; position: absolute; }
  ol { columns: 18rem 2; column-gap: 3rem;
    font-size: 0.9em; line-height: 1.4; margin-block: 2rem 0; padding-inline-start: 2rem; }
  li { break-inside: avoid; padding-block-end: 0.5rem; }
  code { font-weight: 700; }
`;

const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
) => {
  const created = Object.assign(document.createElement(name), { className });
  created.append(...children);
  return created;
};

interface Part {
  readonly name: string;
  readonly description: string;
  readonly box: DOMRect;
}

/** The first visible element of each part. */
function visibleParts(widget: Element): Part[] {
  return (elementManifest(widget.localName).cssParts ?? []).flatMap(({ name, description = '' }) => {
    const all = [...(widget.shadowRoot?.querySelectorAll(`[part~="${name}"]`) ?? [])];
    const found = all.find((part) => part.checkVisibility() && part.getBoundingClientRect().width > 0);
    return found ? [{ name, description, box: found.getBoundingClientRect() }] : [];
  });
}

class StoryAnatomy extends HTMLElement {
  readonly #numbers = element('div', 'numbers');
  readonly #list = element('ol', '');
  readonly #observer = new ResizeObserver(() => this.#draw());

  constructor() {
    super();
    const style = document.createElement('style');
    style.textContent = STYLES;
    const widget = element('div', 'widget', document.createElement('slot'), this.#numbers);
    this.attachShadow({ mode: 'open' }).append(style, widget, this.#list);
    this.addEventListener('press-load', () => setTimeout(() => this.#draw(), 100));
  }

  connectedCallback(): void {
    this.#observer.observe(this);
    setTimeout(() => this.#draw(), 300);
  }

  disconnectedCallback(): void {
    this.#observer.disconnect();
  }

  #draw(): void {
    const widget = this.querySelector('*');
    if (!widget?.shadowRoot || !widget.localName.startsWith('press-')) return;
    const parts = visibleParts(widget);
    const origin = this.getBoundingClientRect();
    const boxes = parts.map(({ box }) => box);
    const numbers = numberPlaces(widget.shadowRoot, boxes).map(({ x, y }, index) => {
      const number = element('span', 'number', String(index + 1));
      Object.assign(number.style, { left: `${x - origin.left}px`, top: `${y - origin.top}px` });
      return number;
    });
    this.#numbers.replaceChildren(...numbers);
    this.#list.replaceChildren(
      ...parts.map(({ name, description }) => {
        const code = document.createElement('code');
        code.textContent = name;
        return element('li', '', code, ` ${description.replaceAll('`', '')}`);
      }),
    );
  }
}

customElements.get('story-anatomy') ?? customElements.define('story-anatomy', StoryAnatomy);

const numbersOf = (canvas: HTMLElement): readonly Element[] => [
  ...(canvas.querySelector('story-anatomy')?.shadowRoot?.querySelectorAll('.number') ?? []),
];

/** How many parts are numbered. */
export const numberedParts = (canvas: HTMLElement): number => numbersOf(canvas).length;

/** The numbers that cover text of the widget. */
export function coveringNumbers(canvas: HTMLElement): readonly (string | null)[] {
  const root = canvas.querySelector('story-anatomy > *')?.shadowRoot;
  const texts = root ? textBoxes(root) : [];
  const covers = (number: Element): boolean => texts.some((box) => overlaps(number.getBoundingClientRect(), box));
  return numbersOf(canvas)
    .filter(covers)
    .map(({ textContent }) => textContent);
}
