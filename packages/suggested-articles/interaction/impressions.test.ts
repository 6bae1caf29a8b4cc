import { expect, fixture, html } from '@open-wc/testing';
import { eventually } from '../../../test/support.js';
import '../define.js';
import type { PressSuggestedArticles } from '../suggested-articles.js';

const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const stories = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, at) => ({ headline: `Story ${at}`, url: `/story/${at}`, ...more }));
const address = (path: string) => new URL(path, location.href).href;

describe('views of articles', () => {
  let told: unknown[];
  const note = (event: GlobalEventHandlersEventMap['press-view']) => told.push(event.detail);
  beforeEach(() => {
    told = [];
    document.addEventListener('press-view', note);
  });
  afterEach(() => document.removeEventListener('press-view', note));

  it('are counted once for each, with position and reason, after a second', async () => {
    const element: PressSuggestedArticles = await fixture(
      html`<press-suggested-articles layout="grid" show="" .data=${[...stories(1), ...stories(2, { reason: 'popular' }).slice(1)]}></press-suggested-articles>`,
    );
    await soon(700);
    expect(told).to.deep.equal([]);
    await eventually(() => told.length === 2, 'two views');
    element.requestUpdate();
    await soon(1300);
    expect(told).to.deep.equal([
      { url: address('/story/0'), position: 0, reason: 'editor' },
      { url: address('/story/1'), position: 1, reason: 'popular' },
    ]);
  });

  it('are not counted of what a strip has scrolled out of sight, until it is scrolled to', async () => {
    const element = await fixture(
      html`<press-suggested-articles limit="12" .data=${stories(12)}></press-suggested-articles>`,
    );
    await eventually(() => told.length > 0, 'views');
    await soon(300);
    const seen = told.length;
    expect(seen).to.be.within(1, 6);
    const track = element.shadowRoot!.querySelector('ul')!;
    track.scrollTo({ left: track.scrollWidth, behavior: 'instant' });
    await eventually(() => told.length > seen, 'more views');
    expect(told.at(-1)).to.deep.equal({ url: address('/story/11'), position: 11, reason: 'editor' });
  });

  it('are counted anew for an article that takes another’s place', async () => {
    const element: PressSuggestedArticles = await fixture(
      html`<press-suggested-articles layout="list" show="" .data=${stories(1)}></press-suggested-articles>`,
    );
    await eventually(() => told.length === 1, 'a view');
    element.data = [{ headline: 'New', url: '/new' }];
    await eventually(() => told.length === 2, 'another');
    expect(told[1]).to.deep.equal({ url: address('/new'), position: 0, reason: 'editor' });
  });

  it('are not counted of blank cards, nor of an article that was passed quickly', async () => {
    const element: PressSuggestedArticles = await fixture(
      html`<press-suggested-articles src="/fault/slow?ms=60000"></press-suggested-articles>`,
    );
    await soon(1200);
    expect(told).to.deep.equal([]);
    element.data = stories(1);
    await soon(400);
    element.remove();
    await soon(900);
    expect(told).to.deep.equal([]);
  });

  it('are counted of the publisher’s own cards', async () => {
    await fixture(
      html`<press-suggested-articles layout="grid"><ul><li><a href="/one">One</a></li><li>No link</li><li><a href="/two">Two</a></li></ul></press-suggested-articles>`,
    );
    await eventually(() => told.length === 2, 'two views');
    expect(told).to.deep.equal([
      { url: address('/one'), position: 0, reason: 'editor' },
      { url: address('/two'), position: 1, reason: 'editor' },
    ]);
  });
});
