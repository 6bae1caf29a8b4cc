/** Elements in a language that has to be downloaded. This file doesn't import `preload.js`. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { LazyModule } from '../../loading/lazy-module.js';
import * as russian from '../i18n/translations/ru.js';
import { type Translation, translations } from '../i18n/messages/translations.js';
import { define } from './define.js';
import { PressElement } from './press-element.js';

const SLOW_MS = 3200;
const tick = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A download of a language: the test ends it. */
class Download {
  #resolve!: (module: Translation) => void;
  #reject!: (reason: unknown) => void;

  constructor(language: string) {
    const download = new Promise<Translation>((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    const modules = translations as Map<string, LazyModule<Translation>>;
    modules.set(language, new LazyModule(() => download));
  }

  arrive(next: string): Promise<void> {
    this.#resolve({ messages: { ...russian.messages, next } });
    return tick();
  }

  fail(): Promise<void> {
    this.#reject(new TypeError('Failed to fetch'));
    return tick();
  }
}

let tags = 0;

/** A new kind of element, which records what it has shown. */
function newElement(): {
  readonly tagName: string;
  readonly seen: string[];
  readonly element: CustomElementConstructor;
} {
  const seen: string[] = [];
  class Late extends PressElement {
    override render(): TemplateResult {
      const text = this.messages.next;
      if (seen.at(-1) !== text) seen.push(text);
      return html`<slot></slot>${text}`;
    }
  }
  return { tagName: `press-test-late-${++tags}`, seen, element: Late };
}

const place = (tagName: string, lang: string): PressElement => {
  const element = document.createElement(tagName);
  element.lang = lang;
  fixtureSync(html`<div>${element}</div>`);
  return element as PressElement; // once it is defined
};

describe('an element whose language is not there', () => {
  const warnings: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (text: string) => warnings.push(text);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('is defined when it has arrived, and shows no other language', async () => {
    const download = new Download('kk');
    const { tagName, seen, element: constructor } = newElement();
    const element = place(tagName, 'kk-KZ');
    define(tagName, constructor);
    await tick();
    expect(element.matches(':defined')).to.equal(false);
    await download.arrive('Жабу');
    await element.updateComplete;
    expect(seen).to.deep.equal(['Жабу']);
  });

  it('is English if it failed, which the console says once', async () => {
    const download = new Download('ky');
    const { tagName, seen, element: constructor } = newElement();
    const element = place(tagName, 'ky');
    const other = place(tagName, 'ky');
    define(tagName, constructor);
    await download.fail();
    await Promise.all([element.updateComplete, other.updateComplete]);
    expect(seen).to.deep.equal(['Next']);
    element.requestUpdate();
    await element.updateComplete;
    expect(warnings).to.deep.equal(['A file of Press Elements could not be loaded. TypeError: Failed to fetch']);
  });

  it('is English after three seconds, until it arrives', async function () {
    this.timeout(2 * SLOW_MS);
    const download = new Download('tg');
    const { tagName, seen, element: constructor } = newElement();
    const element = place(tagName, 'tg');
    define(tagName, constructor);
    await tick(SLOW_MS);
    await element.updateComplete;
    expect(seen).to.deep.equal(['Next']);
    await download.arrive('Пӯшед');
    await element.updateComplete;
    expect(seen).to.deep.equal(['Next', 'Пӯшед']);
    expect(warnings).to.deep.equal([]);
  });

  it('keeps its texts until the texts of a new language have arrived', async () => {
    const download = new Download('uz');
    const { tagName, seen, element: constructor } = newElement();
    define(tagName, constructor);
    const element = place(tagName, 'en');
    await element.updateComplete;
    element.lang = 'uz';
    await tick();
    element.requestUpdate();
    await tick();
    expect(element.shadowRoot?.textContent).to.equal('Next');
    await download.arrive('Yopish');
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.equal('Yopish');
    expect(seen).to.deep.equal(['Next', 'Yopish']);
  });

  it('shows the last of two languages if both are late', async () => {
    const [first, second] = [new Download('tk'), new Download('ky')];
    const { tagName, seen, element: constructor } = newElement();
    define(tagName, constructor);
    const element = place(tagName, 'tk');
    await tick();
    element.lang = 'ky';
    await first.arrive('Ýap');
    expect(seen).to.deep.equal([]);
    await second.arrive('Жабуу');
    await element.updateComplete;
    expect(seen).to.deep.equal(['Жабуу']);
  });

  it('waits for its first update if it was added later', async () => {
    const download = new Download('ru');
    const { tagName, seen, element: constructor } = newElement();
    define(tagName, constructor);
    const element = place(tagName, 'ru');
    await tick();
    expect(element.matches(':defined')).to.equal(true);
    await download.arrive('Закрыть');
    await element.updateComplete;
    expect(seen).to.deep.equal(['Закрыть']);
  });
});
