import { expect, fixture, html } from '@open-wc/testing';
import { css, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { waitUntil, uncaughtErrors } from '../../../test/support.js';
import { define } from './define.js';
import { dispatchSelect } from './events.js';
import { hostStyles } from './host.styles.js';
import { PressElement } from './press-element.js';

class Greeting extends PressElement {
  static override styles: CSSResultGroup = [
    hostStyles,
    css`
    p {
      color: rgb(1, 2, 3);
    }
  `,
  ];
  @property({ attribute: false }) states: string[] = [];

  override willUpdate(): void {
    this.showStates(this.states);
  }

  override render(): TemplateResult {
    const onClick = (click: Event) => dispatchSelect(this, click, { url: 'x', position: 0 });
    return html`<p>${this.messages.imageSource} ${this.locale}</p>
      <a href="#there" @click=${onClick}>There</a>`;
  }
}
define('press-test-greeting', Greeting);

const inner = (element: Element, selector: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const colorIn = (element: Element): string =>
  element.ownerDocument.defaultView!.getComputedStyle(inner(element, 'p')).color;
const text = (element: Element): string => inner(element, 'p').textContent;

async function frame(): Promise<Document> {
  const element: HTMLIFrameElement = await fixture(html`<iframe title="A frame"></iframe>`);
  return element.contentDocument!;
}

describe('an element', () => {
  const { lang } = document.documentElement;
  afterEach(() => (document.documentElement.lang = lang));

  it('has its texts in the page’s language', async () => {
    const page = await fixture(html`<div lang="ru"><press-test-greeting></press-test-greeting></div>`);
    expect(text(page.firstElementChild!)).to.equal('Источник изображения ru');
  });

  it('has English texts in other languages, and keeps their locale for numbers', async () => {
    const page = await fixture(html`<div lang="de"><press-test-greeting></press-test-greeting></div>`);
    expect(text(page.firstElementChild!)).to.equal('Image source de');
  });

  describe('updates when the language changes', () => {
    const greetings = (root: ParentNode): Greeting[] => [...root.querySelectorAll<Greeting>('press-test-greeting')];

    it('on the page, on an ancestor or on itself', async () => {
      const page = await fixture(
        html`<div><p><press-test-greeting></press-test-greeting></p><press-test-greeting></press-test-greeting></div>`,
      );
      const [inner, outer] = greetings(page);
      const seen = () => [text(inner!), text(outer!)];
      document.documentElement.lang = 'ru';
      await waitUntil(() => seen().join() === 'Источник изображения ru,Источник изображения ru', 'the page’s language');
      inner!.parentElement!.lang = 'tk';
      await waitUntil(() => text(inner!).endsWith('tk'), 'the paragraph’s language');
      inner!.lang = 'en';
      await waitUntil(() => text(inner!) === 'Image source en', 'its own language');
      expect(text(outer!)).to.equal('Источник изображения ru');
    });

    it('in a shadow root around it, and on the host of that shadow root', async () => {
      const host = await fixture(html`<div></div>`);
      host.attachShadow({ mode: 'open' }).innerHTML = '<section><press-test-greeting></press-test-greeting></section>';
      const [element] = greetings(host.shadowRoot!);
      await element!.updateComplete;
      host.setAttribute('lang', 'ru');
      await waitUntil(() => text(element!) === 'Источник изображения ru', 'the host’s language');
      element!.parentElement!.lang = 'en';
      await waitUntil(() => text(element!) === 'Image source en', 'the section’s language');
    });

    it('after it was removed and added again, but not for a change elsewhere', async () => {
      const page = await fixture<HTMLElement>(html`<div><press-test-greeting></press-test-greeting><p></p></div>`);
      const [element] = greetings(page);
      element!.remove();
      page.prepend(element!);
      page.querySelector('p')!.lang = 'ru';
      page.lang = 'tk';
      let updates = 0;
      element!.willUpdate = () => updates++;
      await waitUntil(() => text(element!).endsWith('tk'), 'the language');
      page.querySelector('p')!.lang = 'en';
      await new Promise(requestAnimationFrame);
      expect(updates).to.equal(1);
    });

    it('in a frame', async () => {
      const there = await frame();
      const element = new Greeting();
      there.body.append(element);
      await waitUntil(() => element.hasUpdated, 'the first update');
      there.documentElement.lang = 'ru';
      await waitUntil(() => text(element) === 'Источник изображения ru', 'the language');
    });
  });

  it('exposes exactly its current states to style sheets', async () => {
    const element: Greeting = await fixture(
      html`<press-test-greeting .states=${['ready', 'stale']}></press-test-greeting>`,
    );
    const matched = () =>
      ['loading', 'ready', 'empty', 'stale', 'error'].filter((state) => element.matches(`:state(${state})`));
    expect(matched()).to.deep.equal(['ready', 'stale']);
    element.states = ['error'];
    await element.updateComplete;
    expect(matched()).to.deep.equal(['error']);
    element.states = [];
    await element.updateComplete;
    expect(matched()).to.deep.equal([]);
  });

  it('lets the page cancel the click on a link', async () => {
    const element: Greeting = await fixture(html`<press-test-greeting></press-test-greeting>`);
    location.hash = '';
    element.addEventListener('press-select', (event) => event.preventDefault(), { once: true });
    inner(element, 'a').click();
    expect(location.hash).to.equal('');
    inner(element, 'a').click();
    await waitUntil(() => location.hash === '#there', 'the new location');
    location.hash = '';
  });

  describe('in a frame', () => {
    it('keeps its styles when it is moved there and back', async () => {
      const element: Greeting = await fixture(html`<press-test-greeting></press-test-greeting>`);
      const there = await frame();
      there.body.append(element);
      expect(colorIn(element)).to.equal('rgb(1, 2, 3)');
      document.body.append(element);
      expect(colorIn(element)).to.equal('rgb(1, 2, 3)');
      element.remove();
    });

    it('has its styles if it was created in another document, and throws nothing', async () => {
      const there = await frame();
      const element = document.createElement('press-test-greeting');
      const errors = await uncaughtErrors(async () => {
        there.body.append(element);
        await new Promise((resolve) => setTimeout(resolve, 20));
      });
      expect(errors).to.deep.equal([]);
      expect(colorIn(element)).to.equal('rgb(1, 2, 3)');
    });

    it('throws nothing in a document that is not displayed', async () => {
      const element = document.createElement('press-test-greeting');
      const errors = await uncaughtErrors(async () => {
        document.implementation.createHTMLDocument().body.append(element);
        await new Promise((resolve) => setTimeout(resolve, 20));
      });
      expect(errors).to.deep.equal([]);
      expect(text(element)).to.contain('Image source');
    });
  });
});
