/** Numbers the parts of the widget in it, and lists them with their descriptions from the manifest. */
import { elementManifest } from './manifest.js';

const STYLES = `
  :host { display: block; position: relative; }
  .widget { padding-inline-start: 1.5rem; }
  .number {
    align-items: center; background: #0b5c8a; border: 2px solid #fff; border-radius: 1rem; color: #fff;
    display: flex; font: 700 12px/1 system-ui, sans-serif; block-size: 1.25rem; justify-content: center;
    min-inline-size: 1.25rem; position: absolute; transform: translate(-105%, -10%); }
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

/** Parts that begin at the same place have their numbers beside each other. */
function placesOf(parts: readonly Part[], origin: DOMRect): readonly { x: number; y: number }[] {
  const places: { x: number; y: number }[] = [];
  for (const { box } of parts) {
    const place = { x: box.left - origin.left, y: box.top - origin.top };
    while (places.some(({ x, y }) => Math.abs(x - place.x) < 20 && Math.abs(y - place.y) < 18)) place.x += 22;
    places.push(place);
  }
  return places;
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
    if (!widget?.localName.startsWith('press-')) return;
    const parts = visibleParts(widget);
    const places = placesOf(parts, this.getBoundingClientRect());
    const numbers = places.map(({ x, y }, index) => {
      const number = element('span', 'number', String(index + 1));
      Object.assign(number.style, { left: `${x}px`, top: `${y}px` });
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

/** How many parts are numbered. */
export const numberedParts = (canvas: HTMLElement): number =>
  canvas.querySelector('story-anatomy')?.shadowRoot?.querySelectorAll('.number').length ?? 0;
