import { expect, fixture, html } from '@open-wc/testing';
import { eventually } from '../../../test/support.js';
import '../define.js';
import type { PressSuggestedArticles } from '../suggested-articles.js';

const inside = <E extends Element = HTMLElement>(element: Element, selector: string): E[] => [
  ...element.shadowRoot!.querySelectorAll<E>(selector),
];
const frame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
const left = (element: Element): number => element.getBoundingClientRect().left;
const STORIES = [
  { headline: 'Story 1', url: '/story/1' },
  { headline: 'Story 2', url: '/story/2' },
];

/** As a page's parser makes it. */
async function parsed(markup: string): Promise<PressSuggestedArticles> {
  const box = await fixture(html`<div></div>`);
  box.innerHTML = markup;
  const element = box.querySelector('press-suggested-articles')!;
  await element.updateComplete;
  return element;
}

describe('cards of the publisher', () => {
  const NO_CARDS: readonly [what: string, markup: string][] = [
    ['a line break', '<br>'],
    ['an empty paragraph', '<p></p>'],
    ['a paragraph with a space in it', '<p>&nbsp;</p>'],
    ['a template', '<template><a href="/1">One</a></template>'],
    ['a link for pages without script', '<noscript><a href="/1">One</a></noscript>'],
    ['a heading over a list with nothing in it', '<h2 slot="heading">From our desk</h2><ul></ul>'],
    ['a word', 'Loading'],
  ];
  for (const [what, markup] of NO_CARDS) {
    it(`are none where there is nothing but ${what}: then the widget is gone, or shows its articles and nothing else`, async () => {
      const element = await parsed(`<press-suggested-articles>${markup}</press-suggested-articles>`);
      expect([element.matches(':state(gone)'), element.getBoundingClientRect().height]).to.deep.equal([true, 0]);
      element.data = STORIES;
      await element.updateComplete;
      expect(inside(element, 'a').map((link) => link.textContent)).to.deep.equal(['Story 1', 'Story 2']);
      for (const child of element.querySelectorAll(':not([slot])')) expect(child.getClientRects()).to.have.length(0);
      expect(element.innerText).not.to.contain('Loading');
    });
  }

  it('stand next to each other, and are counted, without the line breaks that an editor put between them', async () => {
    const element = await parsed(
      '<press-suggested-articles layout="grid"><a href="/1">One</a><br><p></p><a href="/2">Two</a></press-suggested-articles>',
    );
    const [one, two] = [...element.querySelectorAll('a')];
    expect(left(two!) - left(one!)).to.be.within(
      one!.getBoundingClientRect().width,
      one!.getBoundingClientRect().width + 40,
    );
    const told: unknown[] = [];
    element.addEventListener('press-select', (event) => {
      event.preventDefault();
      told.push(event.detail.position);
    });
    two!.click();
    expect(told).to.deep.equal([1]);
  });

  it('may be elements of the publisher’s own making, whatever is in them', async () => {
    const element = await parsed('<press-suggested-articles><news-card></news-card></press-suggested-articles>');
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(element.querySelector('news-card')!.assignedSlot?.hidden).to.equal(false);
  });

  it('that come into their list later have buttons to be reached by, and are told of when they are seen', async () => {
    const element = await parsed(
      '<press-suggested-articles><ul><li><a href="/1">One</a></li></ul></press-suggested-articles>',
    );
    const seen: string[] = [];
    element.addEventListener('press-view', ({ detail }) => seen.push(new URL(detail?.url ?? '').pathname));
    await frame();
    expect(inside(element, 'button')[1]!.ariaDisabled).to.equal('true');
    for (let at = 2; at < 9; at++)
      element.querySelector('ul')!.insertAdjacentHTML('beforeend', `<li><a href="/${at}">A card</a></li>`);
    await eventually(() => inside(element, 'button')[1]!.ariaDisabled === 'false', 'a way to the others');
    await eventually(() => seen.includes('/2'), 'a view of one that came later');
  });

  it('stand as cards whatever the page does to its lists', async () => {
    const element = await parsed(
      '<style>.entry ul { display: block; list-style: disc; padding-left: 3em }</style><div class="entry"><press-suggested-articles layout="grid"><ul><li><a href="/1">One</a></li><li><a href="/2">Two</a></li></ul></press-suggested-articles></div>',
    );
    const [one, two] = [...element.querySelectorAll('li')];
    expect(left(one!)).to.equal(left(element));
    expect(left(two!)).to.be.greaterThan(one!.getBoundingClientRect().right);
    expect(getComputedStyle(one!).listStyleType).to.equal('none');
  });
});

it('a widget with nothing to suggest takes no room, whatever box the page gives it', async () => {
  const element = await parsed(
    '<style>press-suggested-articles { display: block; margin: 3rem 0; padding: 1rem }</style><press-suggested-articles></press-suggested-articles>',
  );
  expect(element.getClientRects()).to.have.length(0);
});
