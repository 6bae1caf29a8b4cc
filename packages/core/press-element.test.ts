import { expect, fixture, html } from '@open-wc/testing';
import { css, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { eventually, uncaughtErrors } from '../../test/support.js';
import { define } from './define.js';
import { announceSelect } from './events.js';
import { hostStyles } from './host.styles.js';
import { PressElement } from './press-element.js';

class Greeting extends PressElement {
  static override styles: CSSResultGroup = [hostStyles, css`
    p {
      color: rgb(1, 2, 3);
    }
  `];
  @property({ attribute: false }) states: string[] = [];

  override willUpdate(): void {
    this.showStates(this.states);
  }

  override render(): TemplateResult {
    return html`<p>${this.messages.close} ${this.locale}</p><a href="#there" @click=${(click: Event) => announceSelect(this, click, { url: 'x', position: 0 })}>There</a>`;
  }
}
define('press-test-greeting', Greeting);

const inner = (element: Element, selector: string): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const colorIn = (element: Element): string => element.ownerDocument.defaultView!.getComputedStyle(inner(element, 'p')).color;
const text = (element: Element): string => inner(element, 'p').textContent;

async function frame(): Promise<Document> {
  const element: HTMLIFrameElement = await fixture(html`<iframe title="A frame"></iframe>`);
  return element.contentDocument!;
}

describe('every element', () => {
  it('speaks the language of the place it stands in', async () => {
    const page = await fixture(html`<div lang="ru"><press-test-greeting></press-test-greeting></div>`);
    expect(text(page.firstElementChild!)).to.equal('Закрыть ru');
  });

  it('speaks English where it does not know the language, and follows it in numbers', async () => {
    const page = await fixture(html`<div lang="de"><press-test-greeting></press-test-greeting></div>`);
    expect(text(page.firstElementChild!)).to.equal('Close de');
  });

  describe('whose page changes its language', () => {
    const speaks = (element: Element, words: string) => eventually(() => element.shadowRoot?.querySelector('p')?.textContent === words, words);

    it('follows its own lang, that of what it stands in, and the page’s', async () => {
      const page = await fixture(html`<div><press-test-greeting lang="ru"></press-test-greeting></div>`);
      const element = page.firstElementChild!;
      element.setAttribute('lang', 'ky');
      await speaks(element, 'Жабуу ky');
      element.removeAttribute('lang');
      page.setAttribute('lang', 'kk');
      await speaks(element, 'Жабу kk');
      page.removeAttribute('lang');
      const before = document.documentElement.lang;
      document.documentElement.lang = 'uz';
      await speaks(element, 'Yopish uz');
      document.documentElement.lang = before;
    });

    it('follows it through shadow roots', async () => {
      const page = await fixture(html`<div lang="ru"></div>`);
      const root = page.attachShadow({ mode: 'open' });
      const element = document.createElement('press-test-greeting');
      root.append(element);
      await speaks(element, 'Закрыть ru');
      page.setAttribute('lang', 'tg');
      await speaks(element, 'Пӯшидан tg');
      element.setAttribute('lang', 'tk');
      await speaks(element, 'Ýapmak tk');
    });

    it('is left alone where it has been taken out of it', async () => {
      const page = await fixture(html`<div lang="ru"><press-test-greeting></press-test-greeting></div>`);
      const element = page.firstElementChild!;
      element.remove();
      page.setAttribute('lang', 'ky');
      await new Promise((resolve) => setTimeout(resolve));
      expect(text(element)).to.equal('Закрыть ru');
    });
  });

  it('shows exactly the states it is in to the page’s style sheets', async () => {
    const element: Greeting = await fixture(html`<press-test-greeting .states=${['ready', 'stale']}></press-test-greeting>`);
    const matched = () => ['loading', 'ready', 'empty', 'stale', 'error'].filter((state) => element.matches(`:state(${state})`));
    expect(matched()).to.deep.equal(['ready', 'stale']);
    element.states = ['error'];
    await element.updateComplete;
    expect(matched()).to.deep.equal(['error']);
    element.states = [];
    await element.updateComplete;
    expect(matched()).to.deep.equal([]);
  });

  it('asks leave of the page before a link is followed', async () => {
    const element: Greeting = await fixture(html`<press-test-greeting></press-test-greeting>`);
    location.hash = '';
    element.addEventListener('press-select', (event) => event.preventDefault(), { once: true });
    inner(element, 'a').click();
    expect(location.hash).to.equal('');
    inner(element, 'a').click();
    await eventually(() => location.hash === '#there', 'the way there');
    location.hash = '';
  });

  describe('in a frame', () => {
    it('keeps its styles when it is moved there, and back', async () => {
      const element: Greeting = await fixture(html`<press-test-greeting></press-test-greeting>`);
      const there = await frame();
      there.body.append(element);
      expect(colorIn(element)).to.equal('rgb(1, 2, 3)');
      document.body.append(element);
      expect(colorIn(element)).to.equal('rgb(1, 2, 3)');
      element.remove();
    });

    it('has its styles when it was made elsewhere, and throws nothing', async () => {
      const there = await frame();
      const element = document.createElement('press-test-greeting');
      const errors = await uncaughtErrors(async () => {
        there.body.append(element);
        await new Promise((resolve) => setTimeout(resolve, 20));
      });
      expect(errors).to.deep.equal([]);
      expect(colorIn(element)).to.equal('rgb(1, 2, 3)');
    });

    it('throws nothing in a document that is on no screen', async () => {
      const element = document.createElement('press-test-greeting');
      const errors = await uncaughtErrors(async () => {
        document.implementation.createHTMLDocument().body.append(element);
        await new Promise((resolve) => setTimeout(resolve, 20));
      });
      expect(errors).to.deep.equal([]);
      expect(text(element)).to.contain('Close');
    });
  });
});
