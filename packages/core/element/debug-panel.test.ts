/** The debug panel as it is downloaded. This file doesn't import `preload.js`. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { DebugNotes } from '../../debug/panel.js';
import { LazyModule } from '../../loading/lazy-module.js';
import { useModule } from '../../loading/use-module.js';
import { debugPanel, panelModule } from './debug-panel.js';
import { define } from './define.js';
import { PressElement } from './press-element.js';

const NOTES = { debugNotes: (): DebugNotes => ({ notes: ['A note.'] }) };
let downloads = 0;
const notesModule = new LazyModule(() => {
  downloads++;
  return Promise.resolve(NOTES);
});
const missingModule = new LazyModule<typeof NOTES>(() => Promise.reject(new TypeError('404')));

class WithNotes extends PressElement {
  readonly refresh = 2;

  protected get notes(): typeof notesModule {
    return notesModule;
  }

  override render(): TemplateResult {
    return html`<p>Content</p>
      ${debugPanel(this, { status: 'idle' }, this.notes, ({ debugNotes }) => debugNotes())}`;
  }
}
define('press-test-with-notes', WithNotes);

class WithoutNotes extends WithNotes {
  protected override get notes(): typeof notesModule {
    return missingModule;
  }
}
define('press-test-without-notes', WithoutNotes);

/** Shows what it can without a part that is missing. */
class WithoutPart extends WithNotes {
  readonly list = new LazyModule<object>(() => Promise.reject(new TypeError('no list')));

  override render(): TemplateResult {
    useModule(this, this.list);
    return super.render();
  }
}
define('press-test-without-part', WithoutPart);

const panelOf = (element: Element) => element.shadowRoot?.querySelector('[part="debug"]');
const contentOf = (element: Element) => element.shadowRoot?.querySelector('p');

describe('the debug panel', () => {
  it('is not downloaded for an element without debug', async () => {
    await fixture<WithNotes>(html`<press-test-with-notes></press-test-with-notes>`);
    expect([downloads, panelModule.current]).to.deep.equal([0, undefined]);
  });

  it('is downloaded for debug, and shown below the content, which does not move', async () => {
    const element = await fixture<WithNotes>(html`<press-test-with-notes debug></press-test-with-notes>`);
    const content = contentOf(element);
    const top = content?.getBoundingClientRect().top;
    await waitUntil(() => panelOf(element), 'the panel');
    expect(panelOf(element)?.textContent).to.equal(
      '<press-test-with-notes>\nrefresh="2": invalid value. Using 5.\nA note.',
    );
    expect(element.shadowRoot?.lastElementChild).to.equal(panelOf(element));
    expect(contentOf(element)).to.equal(content);
    expect(content?.getBoundingClientRect().top).to.equal(top);
    expect(downloads).to.equal(1);
  });

  it('names a part that is missing from an element that shows the rest, until it has arrived', async () => {
    const { warn } = console;
    console.warn = () => undefined;
    const element = await fixture<WithoutPart>(html`<press-test-without-part debug></press-test-without-part>`);
    const sentence = 'A file of Press Elements could not be loaded. TypeError: no list';
    const text = () => panelOf(element)?.textContent ?? '';
    await waitUntil(() => text().includes(sentence), 'the sentence');
    console.warn = warn;
    expect(text().split(sentence)).to.have.length(2);
    expect(contentOf(element)?.textContent).to.equal('Content');
    element.list.provide({});
    element.requestUpdate();
    await element.updateComplete;
    expect(text()).to.include('A note.').and.not.include(sentence);
  });

  it('is left out if a part of it is missing, which the console says once', async () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (text: unknown) => warnings.push(text);
    const element = await fixture<WithNotes>(html`<press-test-without-notes debug></press-test-without-notes>`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    element.requestUpdate();
    await element.updateComplete;
    console.warn = warn;
    expect(contentOf(element)?.textContent).to.equal('Content');
    expect(panelOf(element)).to.equal(null);
    expect(warnings).to.deep.equal(['A file of Press Elements could not be loaded. TypeError: 404']);
  });
});
