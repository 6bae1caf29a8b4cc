import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/support.js';
import '../define.js';
import type { PressSuggestedArticles } from '../suggested-articles.js';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const cards = (element: Element): HTMLElement[] => [...element.shadowRoot!.querySelectorAll('li')];
const linkedPaths = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll<HTMLLinkElement>('link[rel="prefetch"]')].map(
    ({ href }) => new URL(href).pathname,
  );
const speculationRules = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('script[type="speculationrules"]')].map((script): unknown =>
    JSON.parse(script.textContent),
  );
const pointAt = (card: Element): boolean =>
  card.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
const leave = (element: Element): boolean => element.dispatchEvent(new PointerEvent('pointerleave'));
const articles = ['/story/1', '/story/2'].map((url) => ({ headline: url, url }));

async function ready(template: ReturnType<typeof html>): Promise<PressSuggestedArticles> {
  const element = await fixture<PressSuggestedArticles>(template);
  await waitUntil(() => element.matches(':state(ready)'), ':state(ready)');
  return element;
}

describe('prefetching', () => {
  it('is off by default', async () => {
    const element = await ready(html`<press-suggested-articles .data=${articles}></press-suggested-articles>`);
    pointAt(cards(element)[0]!);
    await wait(150);
    expect([linkedPaths(element), speculationRules(element)]).to.deep.equal([[], []]);
  });

  it('loads an article once when the pointer rests on its card, and never one of another site', async () => {
    const data = [...articles, { headline: 'Other site', url: 'https://other.example/story' }];
    const element = await ready(
      html`<press-suggested-articles prefetch="hover" .data=${data}></press-suggested-articles>`,
    );
    const [sameSite, , otherSite] = cards(element);
    pointAt(otherSite!);
    await wait(120);
    pointAt(sameSite!);
    leave(element);
    await wait(120);
    expect(linkedPaths(element), 'a pointer that only crosses a card').to.deep.equal([]);
    pointAt(sameSite!);
    await waitUntil(() => linkedPaths(element).length > 0, 'a prefetch');
    leave(element);
    pointAt(sameSite!);
    await wait(120);
    expect(linkedPaths(element)).to.deep.equal(['/story/1']);
  });

  it('never loads an address that may do something, such as /logout, whatever a feed says', async () => {
    const data = ['/logout', '/story/4', '/story/3?action=delete', '/wp-admin/'].map((url) => ({ headline: url, url }));
    const element = await ready(
      html`<press-suggested-articles prefetch="visible" .data=${data}></press-suggested-articles>`,
    );
    await waitUntil(() => linkedPaths(element).length > 0, 'a prefetch');
    await wait(300);
    expect(linkedPaths(element)).to.deep.equal(['/story/4']);
  });

  it('loads an article when its card gets keyboard focus', async () => {
    const element = await ready(
      html`<press-suggested-articles prefetch="hover" .data=${articles}></press-suggested-articles>`,
    );
    cards(element)[1]!.querySelector('a')!.focus();
    await waitUntil(() => linkedPaths(element).join() === '/story/2', 'a prefetch');
  });

  it('loads the article whose card has focus when prefetching is turned on', async () => {
    const element = await ready(html`<press-suggested-articles .data=${articles}></press-suggested-articles>`);
    element.prefetch = 'hover';
    cards(element)[1]!.querySelector('a')!.focus();
    await waitUntil(() => linkedPaths(element).join() === '/story/2', 'a prefetch');
  });

  it('loads articles in view after one second, but not those scrolled out of the strip', async () => {
    const many = Array.from({ length: 12 }, (_, position) => ({
      headline: `Story ${position}`,
      url: `/story/${position}`,
    }));
    const element = await ready(
      html`<press-suggested-articles prefetch="visible" limit="12" .data=${many}></press-suggested-articles>`,
    );
    await wait(500);
    expect(linkedPaths(element)).to.deep.equal([]);
    await waitUntil(() => linkedPaths(element).length > 0, 'prefetches');
    await wait(200);
    expect(linkedPaths(element)).to.include('/story/0').and.not.to.include('/story/11');
  });

  it('works for the publisher’s own cards', async () => {
    const element = await ready(html`
      <press-suggested-articles prefetch="hover">
        <ul>
          <li><a href="/own/1">One</a></li>
        </ul>
      </press-suggested-articles>
    `);
    pointAt(element.querySelector('a')!);
    await waitUntil(() => linkedPaths(element).join() === '/own/1', 'a prefetch');
  });

  it('is off if the user has turned on data saving', async () => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
    const element = await ready(
      html`<press-suggested-articles prefetch="hover" .data=${articles}></press-suggested-articles>`,
    );
    pointAt(cards(element)[0]!);
    await wait(150);
    Reflect.deleteProperty(navigator, 'connection');
    expect([linkedPaths(element), speculationRules(element)]).to.deep.equal([[], []]);
  });

  it('uses speculation rules on a page that has some of its own, if the browser supports them', async () => {
    const pageRules = Object.assign(document.createElement('script'), {
      type: 'speculationrules',
      textContent: '{}',
    });
    document.head.append(pageRules);
    const element = await ready(
      html`<press-suggested-articles prefetch="hover" .data=${articles}></press-suggested-articles>`,
    );
    pointAt(cards(element)[0]!);
    await waitUntil(() => speculationRules(element).length + linkedPaths(element).length > 0, 'rules or a link');
    pageRules.remove();
    if (!HTMLScriptElement.supports('speculationrules'))
      return expect(linkedPaths(element)).to.deep.equal(['/story/1']);
    expect(speculationRules(element)).to.deep.equal([
      { tag: 'press-elements', prefetch: [{ urls: [new URL('/story/1', location.href).href] }] },
    ]);
    return expect(linkedPaths(element)).to.deep.equal([]);
  });
});
