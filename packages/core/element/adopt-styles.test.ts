import { expect, fixture, html } from '@open-wc/testing';
import { css } from 'lit';
import { adoptStyles } from './adopt-styles.js';

const red = css`
  p {
    color: rgb(255, 0, 0);
  }
`;

/** A shadow root with a paragraph, in a document. */
function placeIn(document: Document): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.append(document.createElement('p'));
  document.body.append(host);
  return { host, root };
}

const colorIn = (root: ShadowRoot): string =>
  root.ownerDocument.defaultView!.getComputedStyle(root.querySelector('p')!).color;

describe('adoptStyles', () => {
  it('adds styles once, and keeps others', () => {
    const { host, root } = placeIn(document);
    const other = new CSSStyleSheet();
    root.adoptedStyleSheets = [other];
    for (let times = 0; times < 3; times++) adoptStyles(host, root, red);
    expect(root.adoptedStyleSheets).to.have.length(2);
    expect(root.adoptedStyleSheets[0]).to.equal(other);
    expect(colorIn(root)).to.equal('rgb(255, 0, 0)');
    host.remove();
  });

  it('works in a frame, for its document and a shadow root, and after a move out of it', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const inner = frame.contentDocument!;
    const { host, root } = placeIn(inner);
    for (let times = 0; times < 2; times++) {
      adoptStyles(host, root, red);
      adoptStyles(host, inner, red);
    }
    expect([root, inner].map(({ adoptedStyleSheets }) => adoptedStyleSheets.length)).to.deep.equal([1, 1]);
    expect(colorIn(root)).to.equal('rgb(255, 0, 0)');
    document.body.append(host);
    adoptStyles(host, root, red);
    expect(colorIn(root)).to.equal('rgb(255, 0, 0)');
    host.remove();
  });

  it('does nothing in a document without a window', () => {
    const { host, root } = placeIn(document.implementation.createHTMLDocument());
    adoptStyles(host, root, red);
    expect(root.adoptedStyleSheets).to.have.length(0);
  });
});
