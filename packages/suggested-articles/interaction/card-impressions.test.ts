import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/support.js';
import '../define.js';
import type { PressSuggestedArticles } from '../suggested-articles.js';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const articles = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, position) => ({
    headline: `Story ${position}`,
    url: `/story/${position}`,
    ...more,
  }));
const absolute = (path: string) => new URL(path, location.href).href;

describe('press-view', () => {
  let details: unknown[];
  const onView = (event: GlobalEventHandlersEventMap['press-view']) => details.push(event.detail);
  beforeEach(() => {
    details = [];
    document.addEventListener('press-view', onView);
  });
  afterEach(() => document.removeEventListener('press-view', onView));

  it('is fired once for each article, with position and reason, after one second in view', async () => {
    const [, popular] = articles(2, { reason: 'popular' });
    const element: PressSuggestedArticles = await fixture(
      html`<press-suggested-articles
        layout="grid"
        show=""
        .data=${[...articles(1), popular!]}
      ></press-suggested-articles>`,
    );
    await wait(700);
    expect(details).to.deep.equal([]);
    await waitUntil(() => details.length === 2, 'two events');
    element.requestUpdate();
    await wait(1300);
    expect(details).to.deep.equal([
      { url: absolute('/story/0'), position: 0, reason: 'editor' },
      { url: absolute('/story/1'), position: 1, reason: 'popular' },
    ]);
  });

  it('is fired for a card outside the visible part of a strip only when the user scrolls to it', async () => {
    const element = await fixture(
      html`<press-suggested-articles limit="12" .data=${articles(12)}></press-suggested-articles>`,
    );
    await waitUntil(() => details.length > 0, 'events');
    await wait(300);
    const count = details.length;
    expect(count).to.be.within(1, 6);
    const track = element.shadowRoot!.querySelector('ul')!;
    track.scrollTo({ left: track.scrollWidth, behavior: 'instant' });
    await waitUntil(() => details.length > count, 'more events');
    expect(details.at(-1)).to.deep.equal({ url: absolute('/story/11'), position: 11, reason: 'editor' });
  });

  it('is fired again for a new article in the same place', async () => {
    const element: PressSuggestedArticles = await fixture(
      html`<press-suggested-articles layout="list" show="" .data=${articles(1)}></press-suggested-articles>`,
    );
    await waitUntil(() => details.length === 1, 'an event');
    element.data = [{ headline: 'New', url: '/new' }];
    await waitUntil(() => details.length === 2, 'a second event');
    expect(details[1]).to.deep.equal({ url: absolute('/new'), position: 0, reason: 'editor' });
  });

  it('is not fired for placeholders, or for an article that was in view for less than a second', async () => {
    const element: PressSuggestedArticles = await fixture(
      html`<press-suggested-articles src="/fault/slow?ms=60000"></press-suggested-articles>`,
    );
    await wait(1200);
    expect(details).to.deep.equal([]);
    element.data = articles(1);
    await wait(400);
    element.remove();
    await wait(900);
    expect(details).to.deep.equal([]);
  });

  it('is fired for the publisher’s own cards', async () => {
    await fixture(html`
      <press-suggested-articles layout="grid">
        <ul>
          <li><a href="/one">One</a></li>
          <li>No link</li>
          <li><a href="/two">Two</a></li>
        </ul>
      </press-suggested-articles>
    `);
    await waitUntil(() => details.length === 2, 'two events');
    expect(details).to.deep.equal([
      { url: absolute('/one'), position: 0, reason: 'editor' },
      { url: absolute('/two'), position: 1, reason: 'editor' },
    ]);
  });
});
