import { expect } from '@open-wc/testing';
import { define } from './define.js';

describe('define', () => {
  const warnings: unknown[][] = [];
  const { warn } = console;
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (...args) => warnings.push(args);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('registers an element under its tag', () => {
    class First extends HTMLElement {}
    define('press-test-first', First);
    expect(customElements.get('press-test-first')).to.equal(First);
  });

  it('does nothing if the same class is defined again', () => {
    class Same extends HTMLElement {}
    define('press-test-same', Same);
    define('press-test-same', Same);
    expect(warnings).to.deep.equal([]);
  });

  it('keeps the first class if another copy of the library defines its own, and warns once', () => {
    class FirstCopy extends HTMLElement {}
    define('press-test-copy', FirstCopy);
    define('press-test-copy', class extends HTMLElement {});
    define('press-test-copy', class extends HTMLElement {});
    expect(customElements.get('press-test-copy')).to.equal(FirstCopy);
    expect(warnings).to.have.length(1);
    expect(String(warnings[0])).to.contain('<press-test-copy> is already defined');
  });

  it('does not throw if the class is already registered under another tag', () => {
    class Twice extends HTMLElement {}
    define('press-test-one', Twice);
    expect(() => define('press-test-two', Twice)).not.to.throw();
  });
});
