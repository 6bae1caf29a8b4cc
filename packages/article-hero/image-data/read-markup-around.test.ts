import { expect } from '@open-wc/testing';
import { readMarkupAround } from './read-markup-around.js';

const IMG = '<img src="data:," alt="">';

/** What is read from the markup inside a hero: caption and credit. */
function read(markup: string): readonly (string | undefined)[] {
  const host = document.createElement('div');
  host.innerHTML = markup;
  const found = readMarkupAround(host, host.querySelector('figcaption'));
  return [found?.caption, found?.credit];
}

describe('markup around a picture', () => {
  const MARKUP: Readonly<
    Record<string, readonly [markup: string, caption: string | undefined, credit: string | undefined]>
  > = {
    'an element for the credit beside the figcaption': [
      `<figure>${IMG}<figcaption>A lighthouse.</figcaption><div class="Figure-credit">Jane Doe</div></figure>`,
      'A lighthouse.',
      'Jane Doe',
    ],
    'a copyright without a figcaption': [
      `<div>${IMG}<div class="didascalia">Il faro. <span class="copyright">(foto di Lapo Querini)</span></div></div>`,
      'Il faro.',
      '(foto di Lapo Querini)',
    ],
    'two blocks': [
      `<div>${IMG}<div class="caption">The market is closed</div><div class="photo">Photo: Jane Doe</div></div>`,
      'The market is closed',
      'Photo: Jane Doe',
    ],
    'a text without any class': [
      `<div>${IMG}<p>The market. Photo: Jane Doe</p></div>`,
      'The market.',
      'Photo: Jane Doe',
    ],
    'a slot': [`${IMG}<p slot="credit">Jane Doe</p>`, undefined, undefined],
    nothing: [IMG, undefined, undefined],
    'an article': [`<div>${IMG}<p>${'The river rose. '.repeat(100)}Photo: Jane Doe</p></div>`, undefined, undefined],
  };
  for (const [name, [markup, caption, credit]] of Object.entries(MARKUP))
    it(`is read: ${name}`, () => expect(read(markup)).to.deep.equal([caption, credit]));
});
