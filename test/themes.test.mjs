/** Tests that the themes are complete, and how their stylesheets are made from their tokens and rules. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { THEMES } from '../demo/themes.js';
import { nestedTheme } from '../scripts/tokens/nested-theme.mjs';

const files = readdirSync(new URL('../packages/themes/', import.meta.url));
const namesOf = (end) => files.filter((file) => file.endsWith(end)).map((file) => file.slice(0, -end.length));

describe('the themes', () => {
  it('are in demo/themes.js, which the demo, Storybook and the tests of contrast use', () => {
    assert.deepEqual(Object.keys(THEMES).sort(), namesOf('.css').sort());
  });

  it('have tokens each', () => {
    assert.deepEqual(namesOf('.tokens.json').sort(), namesOf('.css').sort());
  });
});

describe('the stylesheet of a theme', () => {
  const tokens = { press: { space: { $type: 'dimension', $value: { value: 2, unit: 'rem' } } } };
  const make = (rules) => nestedTheme({ name: 'plain', tokens, rules: `/* Plain. */\n${rules}` });

  it('starts with the description, and has the tokens', () => {
    assert.match(make(''), /^\/\* Plain\. \*\/\n@layer press-theme \{\n:where\(.*'plain'\]\) \{\n--press-space: 2rem;/);
  });

  it('has the rules for headlines and labels again, outside the layer, for the publisher’s own cards', () => {
    const css = make(`
      /* Loud. */
      press-author-bio::part(name),
      press-suggested-articles::part(headline) { font-weight: 900; }
      press-suggested-articles::part(label) { color: red; }
      press-suggested-articles::part(date) { color: gray; }`);
    const own = css.slice(css.lastIndexOf('[data-press-theme='));
    assert.match(own, /press-suggested-articles :where\(li, article\) :where\(h2, [^)]*h6\) \{ font-weight: 900; \}/);
    assert.match(own, /press-suggested-articles :where\(\[data-label=''\]\) \{ color: red; \}/);
    assert.doesNotMatch(own, /gray|::part/);
  });

  it('can have no rules with a condition, which would be lost there', () => {
    assert.throws(() => make('@media print { press-author-bio { color: #000; } }'), /no at-rules/);
  });
});
