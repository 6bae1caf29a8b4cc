import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/support.js';
import '../define.js';
import type { PressSuggestedArticles } from '../suggested-articles.js';

const queryAll = <E extends Element = HTMLElement>(element: Element, selector: string): E[] => [
  ...element.shadowRoot!.querySelectorAll<E>(selector),
];
const twoFrames = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
const leftOf = (element: Element): number => element.getBoundingClientRect().left;
const ARTICLES = [
  { headline: 'Story 1', url: '/story/1' },
  { headline: 'Story 2', url: '/story/2' },
];

/** Creates the element from HTML, as the parser of a page does. */
async function parse(markup: string): Promise<PressSuggestedArticles> {
  const container = await fixture(html`<div></div>`);
  container.innerHTML = markup;
  const element = container.querySelector('press-suggested-articles')!;
  await element.updateComplete;
  return element;
}

describe('the publisher’s own cards', () => {
  it('have headlines of one look at each level of headings', async () => {
    const url = new URL('../../page-styles/suggested-articles-cards.css', import.meta.url);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(await (await fetch(url)).text());
    document.adoptedStyleSheets = [sheet];
    const items = [2, 3, 4, 5, 6].map((level) => `<li><h${level}><a href="/own/${level}">Story</a></h${level}></li>`);
    const element = await parse(`<press-suggested-articles><ul>${items.join('')}</ul></press-suggested-articles>`);
    const looks = Array.from(element.querySelectorAll('a'), (link) => {
      const { fontSize, lineHeight, textDecorationLine } = getComputedStyle(link);
      return [fontSize, lineHeight, textDecorationLine].join();
    });
    expect(new Set(looks).size, looks.join(' ')).to.equal(1);
    document.adoptedStyleSheets = [];
  });

  const NO_CARDS: readonly [content: string, markup: string][] = [
    ['a line break', '<br>'],
    ['an empty paragraph', '<p></p>'],
    ['a paragraph with a space', '<p>&nbsp;</p>'],
    ['a template', '<template><a href="/1">One</a></template>'],
    ['a noscript link', '<noscript><a href="/1">One</a></noscript>'],
    ['a heading and an empty list', '<h2 slot="heading">From our desk</h2><ul></ul>'],
    ['text', 'Loading'],
  ];
  for (const [content, markup] of NO_CARDS) {
    it(`do not include ${content}: the element is gone, or shows only its articles`, async () => {
      const element = await parse(`<press-suggested-articles>${markup}</press-suggested-articles>`);
      expect([element.matches(':state(gone)'), element.getBoundingClientRect().height]).to.deep.equal([true, 0]);
      element.data = ARTICLES;
      await element.updateComplete;
      expect(queryAll(element, 'a').map((link) => link.textContent)).to.deep.equal(['Story 1', 'Story 2']);
      for (const child of element.querySelectorAll(':not([slot])')) expect(child.getClientRects()).to.have.length(0);
      expect(element.innerText).not.to.contain('Loading');
    });
  }

  it('are laid out and counted without the line breaks between them', async () => {
    const element = await parse(
      '<press-suggested-articles layout="grid">' +
        '<a href="/1">One</a><br><p></p><a href="/2">Two</a>' +
        '</press-suggested-articles>',
    );
    const [one, two] = [...element.querySelectorAll('a')];
    const { width } = one!.getBoundingClientRect();
    expect(leftOf(two!) - leftOf(one!)).to.be.within(width, width + 40);
    const positions: unknown[] = [];
    element.addEventListener('press-select', (event) => {
      event.preventDefault();
      positions.push(event.detail.position);
    });
    two!.click();
    expect(positions).to.deep.equal([1]);
  });

  it('can be custom elements with any content', async () => {
    const element = await parse('<press-suggested-articles><news-card></news-card></press-suggested-articles>');
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(element.querySelector('news-card')!.assignedSlot?.hidden).to.equal(false);
  });

  it('that are added to their list later can be scrolled to with the buttons, and fire press-view', async () => {
    const element = await parse(
      '<press-suggested-articles><ul><li><a href="/1">One</a></li></ul></press-suggested-articles>',
    );
    const viewedPaths: string[] = [];
    element.addEventListener('press-view', ({ detail }) => viewedPaths.push(new URL(detail?.url ?? '').pathname));
    await twoFrames();
    expect(queryAll(element, 'button')[1]!.ariaDisabled).to.equal('true');
    for (let position = 2; position < 9; position++)
      element.querySelector('ul')!.insertAdjacentHTML('beforeend', `<li><a href="/${position}">A card</a></li>`);
    await waitUntil(() => queryAll(element, 'button')[1]!.ariaDisabled === 'false', 'an enabled button');
    await waitUntil(() => viewedPaths.includes('/2'), 'press-view of an added card');
  });

  it('look like cards even if the page has styles for lists', async () => {
    const element = await parse(
      '<style>.entry ul { display: block; list-style: disc; padding-left: 3em }</style>' +
        '<div class="entry"><press-suggested-articles layout="grid">' +
        '<ul><li><a href="/1">One</a></li><li><a href="/2">Two</a></li></ul>' +
        '</press-suggested-articles></div>',
    );
    const [one, two] = [...element.querySelectorAll('li')];
    expect(leftOf(one!)).to.equal(leftOf(element));
    expect(leftOf(two!)).to.be.greaterThan(one!.getBoundingClientRect().right);
    expect(getComputedStyle(one!).listStyleType).to.equal('none');
  });
});

it('an element with nothing to suggest takes up no space, even if the page styles its box', async () => {
  const element = await parse(
    '<style>press-suggested-articles { display: block; margin: 3rem 0; padding: 1rem }</style>' +
      '<press-suggested-articles></press-suggested-articles>',
  );
  expect(element.getClientRects()).to.have.length(0);
});
