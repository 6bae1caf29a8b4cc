import { expect, fixture, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { uniqueUrl } from '../../test/fetching.js';
import { isWebKit, nextEvent, wait, waitUntil } from '../../test/support.js';
import { sharedClient } from '../data/client/shared-client.js';
import './define.js';
import type { PressSuggestedArticles } from './suggested-articles.js';

const articles = (...numbers: readonly number[]) =>
  numbers.map((number) => ({ headline: `Story ${number}`, url: `/story/${number}` }));
const links = (element: Element): HTMLAnchorElement[] => [...element.shadowRoot!.querySelectorAll('a')];
const headlines = (element: Element): string =>
  links(element)
    .map(({ text }) => text)
    .join();
const focused = (element: Element): string => element.shadowRoot!.activeElement?.textContent ?? 'nothing';

/** Waits until an answer has been received, and shown if it is to be shown. */
async function renew(element: PressSuggestedArticles): Promise<void> {
  await sharedClient().refresh();
  await element.updateComplete;
  await wait(100);
}

describe('articles that are renewed', () => {
  before(function () {
    if (isWebKit) this.skip(); // it doesn't focus links
  });
  afterEach(() => sendMouse({ type: 'move', position: [1, 1] }));

  for (const [when, next, expected] of [
    ['with a new one before it', [9, 1, 2, 3], 'Story 2'],
    ['without the one before it', [2, 3], 'Story 2'],
    ['in another order', [3, 2, 1], 'Story 2'],
    ['without it', [9, 1, 3], 'nothing'],
  ] as const) {
    it(`by a script, ${when}, leave focus on ${expected}`, async () => {
      const element = await fixture<PressSuggestedArticles>(
        html`<press-suggested-articles .data=${articles(1, 2, 3)}></press-suggested-articles>`,
      );
      await waitUntil(() => links(element).length === 3, 'the cards');
      links(element)[1]!.focus();
      element.data = articles(...next);
      await waitUntil(() => headlines(element) === next.map((number) => `Story ${number}`).join(), 'the new cards');
      await element.updateComplete;
      expect(focused(element)).to.equal(expected);
    });
  }

  it('by a script do not scroll the page back to the focused card', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <press-suggested-articles .data=${articles(1, 2, 3)}></press-suggested-articles>
        <div style="block-size: 5000px"></div>
      </div>`,
    );
    const element = page.querySelector('press-suggested-articles')!;
    await waitUntil(() => links(element).length === 3, 'the cards');
    links(element)[1]!.focus();
    scrollTo({ top: 3000, behavior: 'instant' });
    element.data = articles(9, 1, 2, 3);
    await waitUntil(() => focused(element) === 'Story 2' && links(element).length === 4, 'the new cards');
    await wait(100);
    expect(scrollY).to.equal(3000);
    scrollTo({ top: 0, behavior: 'instant' });
  });

  it('wait until the pointer is released: a press leads to the article that was pressed', async () => {
    const element = await fixture<PressSuggestedArticles>(
      html`<press-suggested-articles .data=${articles(1, 2, 3)}></press-suggested-articles>`,
    );
    await waitUntil(() => links(element).length === 3, 'the cards');
    const followed = nextEvent(element, 'press-select');
    element.addEventListener('press-select', (event) => event.preventDefault());
    const { x, y, width } = links(element)[1]!.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + 4)] });
    await sendMouse({ type: 'down' });
    element.data = articles(9, 1, 2, 3);
    await wait(100);
    await sendMouse({ type: 'up' });
    expect((await followed).detail.url).to.match(/\/story\/2$/);
    await waitUntil(() => links(element).length === 4, 'the new cards');
  });

  it('by `refresh` are shown, and reported, once the strip is out of view', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <press-suggested-articles refresh="600" src=${uniqueUrl('/fault/newer-articles')}></press-suggested-articles>
        <div style="block-size: 5000px"></div>
      </div>`,
    );
    const element = page.querySelector('press-suggested-articles')!;
    await nextEvent(element, 'press-load');
    const before = headlines(element);
    expect(before).to.match(/^Story 6,/);
    await renew(element);
    expect(headlines(element)).to.equal(before);
    const loaded = nextEvent(element, 'press-load');
    scrollTo({ top: 3000, behavior: 'instant' });
    await waitUntil(() => headlines(element).startsWith('Story 7,'), 'the new articles');
    expect((await loaded).detail.count).to.equal(6);
    scrollTo({ top: 0, behavior: 'instant' });
  });

  it('by `refresh` leave focus on its article, also out of view', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <press-suggested-articles refresh="600" src=${uniqueUrl('/fault/newer-articles')}></press-suggested-articles>
        <div style="block-size: 5000px"></div>
      </div>`,
    );
    const element = page.querySelector('press-suggested-articles')!;
    await nextEvent(element, 'press-load');
    links(element)[1]!.focus();
    scrollTo({ top: 3000, behavior: 'instant' });
    await wait(100);
    await renew(element);
    expect([focused(element), headlines(element).split(',')[0]]).to.deep.equal(['Story 5', 'Story 7']);
    expect(element.getBoundingClientRect().bottom, 'the page stays where it is').to.be.below(0);
    scrollTo({ top: 0, behavior: 'instant' });
  });

  it('by another `src` are shown at once', async () => {
    const element = await fixture<PressSuggestedArticles>(
      html`<press-suggested-articles
        refresh="600"
        src=${uniqueUrl('/fault/newer-articles')}
      ></press-suggested-articles>`,
    );
    await nextEvent(element, 'press-load');
    element.src = '/wp-json/wp/v2/posts?per_page=3';
    await waitUntil(() => links(element).length === 3, 'the other articles');
  });
});
