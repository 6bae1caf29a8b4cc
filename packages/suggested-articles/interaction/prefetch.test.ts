import { expect, fixture, html } from '@open-wc/testing';
import { eventually } from '../../../test/support.js';
import '../define.js';
import type { PressSuggestedArticles } from '../suggested-articles.js';

const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const items = (element: Element): HTMLElement[] => [...element.shadowRoot!.querySelectorAll('li')];
const links = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll<HTMLLinkElement>('link[rel="prefetch"]')].map(
    ({ href }) => new URL(href).pathname,
  );
const rules = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('script[type="speculationrules"]')].map((script): unknown =>
    JSON.parse(script.textContent),
  );
const enter = (card: Element): boolean =>
  card.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
const leave = (element: Element): boolean =>
  element.shadowRoot!.querySelector('ul')!.dispatchEvent(new PointerEvent('pointerleave'));
const stories = ['/story/1', '/story/2'].map((url) => ({ headline: url, url }));

async function strip(template: ReturnType<typeof html>): Promise<PressSuggestedArticles> {
  const element = await fixture<PressSuggestedArticles>(template);
  await eventually(() => element.matches(':state(ready)'), ':state(ready)');
  return element;
}

describe('articles that are fetched ahead', () => {
  it('are none, unasked', async () => {
    const element = await strip(html`<press-suggested-articles .data=${stories}></press-suggested-articles>`);
    enter(items(element)[0]!);
    await soon(150);
    expect([links(element), rules(element)]).to.deep.equal([[], []]);
  });

  it('are the one that a reader rests on, once, and never another site’s', async () => {
    const data = [...stories, { headline: 'Theirs', url: 'https://other.example/story' }];
    const element = await strip(
      html`<press-suggested-articles prefetch="hover" .data=${data}></press-suggested-articles>`,
    );
    const [ours, , theirs] = items(element);
    enter(theirs!);
    await soon(120);
    enter(ours!);
    leave(element);
    await soon(120);
    expect(links(element), 'crossing a card asks for nothing').to.deep.equal([]);
    enter(ours!);
    await eventually(() => links(element).length > 0, 'a prefetch');
    leave(element);
    enter(ours!);
    await soon(120);
    expect(links(element)).to.deep.equal(['/story/1']);
  });

  it('are the one that the keyboard comes to', async () => {
    const element = await strip(
      html`<press-suggested-articles prefetch="hover" .data=${stories}></press-suggested-articles>`,
    );
    items(element)[1]!.querySelector('a')!.focus();
    await eventually(() => links(element).join() === '/story/2', 'a prefetch');
  });

  it('are those in view for a second, and not what a strip has scrolled out of sight', async () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ headline: `Story ${at}`, url: `/story/${at}` }));
    const element = await strip(
      html`<press-suggested-articles prefetch="visible" limit="12" .data=${many}></press-suggested-articles>`,
    );
    await soon(500);
    expect(links(element)).to.deep.equal([]);
    await eventually(() => links(element).length > 0, 'prefetches');
    await soon(200);
    expect(links(element)).to.include('/story/0').and.not.to.include('/story/11');
  });

  it('are those of the publisher’s own cards, too', async () => {
    const element = await strip(
      html`<press-suggested-articles prefetch="hover"><ul><li><a href="/own/1">One</a></li></ul></press-suggested-articles>`,
    );
    enter(element.querySelector('a')!);
    await eventually(() => links(element).join() === '/own/1', 'a prefetch');
  });

  it('are none for readers who save data', async () => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
    const element = await strip(
      html`<press-suggested-articles prefetch="hover" .data=${stories}></press-suggested-articles>`,
    );
    enter(items(element)[0]!);
    await soon(150);
    Reflect.deleteProperty(navigator, 'connection');
    expect([links(element), rules(element)]).to.deep.equal([[], []]);
  });

  it('are told of in speculation rules where the page has some of its own, in a browser that knows them', async () => {
    const own = Object.assign(document.createElement('script'), { type: 'speculationrules', textContent: '{}' });
    document.head.append(own);
    const element = await strip(
      html`<press-suggested-articles prefetch="hover" .data=${stories}></press-suggested-articles>`,
    );
    enter(items(element)[0]!);
    await eventually(() => rules(element).length + links(element).length > 0, 'rules, or a link');
    own.remove();
    if (!HTMLScriptElement.supports('speculationrules')) return expect(links(element)).to.deep.equal(['/story/1']);
    expect(rules(element)).to.deep.equal([
      { tag: 'press-elements', prefetch: [{ urls: [new URL('/story/1', location.href).href] }] },
    ]);
    return expect(links(element)).to.deep.equal([]);
  });
});
