/** Numbers the parts of the widget in it, and lists them with their descriptions from the manifest. */
import { elementManifest } from './manifest.js';
import {
  contentOf,
  isSame,
  NUMBER_SIZE,
  numberPlaces,
  overlaps,
  type Place,
  type Target,
  targetOf,
} from './number-places.js';

const STYLES = `
  :host { display: block; position: relative; }
  .widget { padding: 1.75rem 1.75rem 1.75rem 2.25rem; }
  .number {
    align-items: center; background: #0b5c8a; border-radius: 1rem; color: #fff;
    box-sizing: border-box; display: flex; font: 700 11px/1 system-ui, sans-serif; block-size: ${NUMBER_SIZE}px;
    inline-size: ${NUMBER_SIZE}px; justify-content: center; position: absolute; }
  svg { inset: 0; block-size: 100%; inline-size: 100%; overflow: visible; pointer-events: none; position: absolute; }
  path { fill: #0b5c8a; stroke: #0b5c8a; stroke-width: 1.5; }
  ol { columns: 18rem 2; column-gap: 3rem;
    font-size: 0.9em; line-height: 1.4; margin-block: 0; padding-inline-start: 2rem; }
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
  readonly target: Target;
}

/** Of several elements of a part, one with text, and one that no part before it has. */
function visibleParts(widget: Element): Part[] {
  const parts: Part[] = [];
  for (const { name, description = '' } of elementManifest(widget.localName).cssParts ?? []) {
    const all = [...(widget.shadowRoot?.querySelectorAll(`[part~="${name}"]`) ?? [])];
    const hasText = ({ textContent }: Element): boolean => Boolean(textContent.trim());
    const targets = [...all.filter(hasText), ...all.filter((part) => !hasText(part))]
      .filter((part) => part.checkVisibility() && part.getBoundingClientRect().width > 0)
      .map(targetOf);
    const isFree = ({ box }: Target): boolean => !parts.some((part) => isSame(part.target.box, box));
    const target = targets.find(isFree) ?? targets[0];
    if (target) parts.push({ name, description, target });
  }
  return parts;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A line from the number to its part, with a dot at its end. */
function lineOf({ x, y, end }: Place, origin: DOMRect): SVGPathElement {
  const from = `${x + NUMBER_SIZE / 2 - origin.left} ${y + NUMBER_SIZE / 2 - origin.top}`;
  const to = `${end.x - origin.left} ${end.y - origin.top}`;
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', `M${from}L${to}m-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0`);
  return line;
}

class StoryAnatomy extends HTMLElement {
  readonly #widget = element('div', 'widget');
  readonly #numbers = element('div', 'numbers');
  readonly #list = element('ol', '');
  readonly #observer = new ResizeObserver(() => this.#draw());

  constructor() {
    super();
    const style = document.createElement('style');
    style.textContent = STYLES;
    this.#widget.append(document.createElement('slot'), this.#numbers);
    this.attachShadow({ mode: 'open' }).append(style, this.#widget, this.#list);
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
    const around = this.#widget.getBoundingClientRect();
    const targets = parts.map(({ target }) => target);
    const places = numberPlaces(targets, around, contentOf(widget));
    const numbers = places.map(({ x, y }, index) => {
      const number = element('span', 'number', String(index + 1));
      Object.assign(number.style, { left: `${x - origin.left}px`, top: `${y - origin.top}px` });
      return number;
    });
    const lines = document.createElementNS(SVG, 'svg');
    lines.append(...places.map((place) => lineOf(place, origin)));
    this.#numbers.replaceChildren(lines, ...numbers);
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

/** The numbers that cover something of the widget, or each other. */
export function coveringNumbers(canvas: HTMLElement): readonly (string | null)[] {
  const widget = canvas.querySelector('story-anatomy > *');
  const kept = widget ? contentOf(widget).kept : [];
  const boxOf = (number: Element): DOMRect => number.getBoundingClientRect();
  return numbersOf(canvas)
    .filter((number, index, all) => {
      const others = [...kept, ...all.slice(0, index).map(boxOf)];
      return others.some((box) => overlaps(boxOf(number), box));
    })
    .map(({ textContent }) => textContent);
}
