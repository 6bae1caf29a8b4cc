/** Checks that the build refuses templates that the Lit of the script tag, which is trimmed, would not render. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canRender } from '../scripts/vite/trim/lit.mjs';

describe('a template of the script tag', () => {
  const RENDERED = [
    ['<p class="a ', '" title=', ' ?hidden=', '>', '</p>'],
    ['<input .value=', ' @input=', ' required />'],
    ['<p>a < b ', '</p>'],
    ['<!-- a note --><b>', '</b>'],
    ['<svg><title>A title</title>', '</svg>'],
    ['', ' ', ''],
  ];
  for (const strings of RENDERED)
    it(`may be ${strings.join('${…}')}`, () => {
      assert.ok(canRender(strings));
    });

  const REFUSED = {
    'in a comment': ['<!-- ', ' -->'],
    'in a style': ['<style>a { color: ', ' }</style>'],
    'in a textarea': ['<textarea rows="2">', '</textarea>'],
    'in a title': ['<svg><title>', '</title></svg>'],
    'in MathML': ['<math><mi>', '</mi></math>'],
    'in place of an attribute': ['<p class="a b" hidden ', '></p>'],
  };
  for (const [place, strings] of Object.entries(REFUSED))
    it(`has no expression ${place}`, () => {
      assert.ok(!canRender(strings));
    });
});
