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

  it('does nothing when the same class comes again', () => {
    class Same extends HTMLElement {}
    define('press-test-same', Same);
    define('press-test-same', Same);
    expect(warnings).to.deep.equal([]);
  });

  it('keeps the first class when another copy of the library brings its own, and says so once', () => {
    class Kept extends HTMLElement {}
    define('press-test-copy', Kept);
    define('press-test-copy', class extends HTMLElement {});
    define('press-test-copy', class extends HTMLElement {});
    expect(customElements.get('press-test-copy')).to.equal(Kept);
    expect(warnings).to.have.length(1);
    expect(String(warnings[0])).to.contain('<press-test-copy> is already defined');
  });

  it('does not throw when the class is registered under another tag already', () => {
    class Twice extends HTMLElement {}
    define('press-test-one', Twice);
    expect(() => define('press-test-two', Twice)).not.to.throw();
  });
});
