/** The editor of the WordPress plugin has a label for each attribute of the widgets, and no other. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blockJson } from '../integrations/wordpress/blocks.mjs';
import { LABELS } from '../integrations/wordpress/labels.mjs';
import { camelCase, widgets } from '../integrations/wordpress/manifest.mjs';
import { helpOf, panelsModule } from '../integrations/wordpress/panels.mjs';

const names = (rows) => Object.keys(rows).sort();

describe('the labels of the block editor', () => {
  for (const [widget, { attributes }] of Object.entries(widgets)) {
    it(`name every attribute of ${widget}, and nothing else`, () => {
      const ofTag = Object.entries(LABELS[widget]).filter(([, row]) => !row.blockOnly);
      assert.deepEqual(names(Object.fromEntries(ofTag)), attributes.map(({ name }) => name).sort());
    });

    it(`name only settings that the block of ${widget} has`, () => {
      const block = blockJson(widget, '0.0.0');
      for (const name of names(LABELS[widget])) assert.ok(block.attributes[camelCase(name)], name);
    });

    it(`name every value that an attribute of ${widget} accepts`, () => {
      for (const { name, values } of attributes.filter((attribute) => attribute.values))
        assert.deepEqual(names(LABELS[widget][name].options), values.toSorted(), name);
    });

    it(`are different for each setting of ${widget}`, () => {
      const labels = Object.values(LABELS[widget]).map(({ label }) => label);
      assert.deepEqual(labels, [...new Set(labels)]);
    });
  }

  it('are literal texts for translators', () => {
    const source = panelsModule();
    for (const rows of Object.values(LABELS))
      for (const { label } of Object.values(rows))
        assert.ok(source.includes(`__(${JSON.stringify(label)}, 'press-elements')`));
  });

  it('take the help from the manifest where the table has none: its first sentence, and the default', () => {
    const description = 'Number of `px` per second, e.g. 40. Larger is faster. Default: 40. Default, if invalid: 40.';
    assert.equal(helpOf({ description }), 'Number of px per second, e.g. 40. Default: 40.');
  });
});
