import { expect, fixture, html } from '@open-wc/testing';
import { accessibilityTree, waitUntil } from '../../../test/support.js';
import '../../preload.js';
import '../define.js';
import type { PressAuthorBio } from '../author-bio.js';

/** The client remembers a failed request. */
let count = 0;

const failedCard = async (attributes: { layout?: string; lang?: string; style?: string } = {}) => {
  const { layout = 'card', lang = 'en', style = '' } = attributes;
  const src = `/fault/404?missing-author=${count++}`;
  const element = await fixture<PressAuthorBio>(
    html`<press-author-bio src=${src} layout=${layout} lang=${lang} style=${style}></press-author-bio>`,
  );
  const { height } = element.getBoundingClientRect();
  await waitUntil(() => element.matches(':state(error)'), 'the error');
  return { element, height };
};
const message = (element: Element): HTMLElement | null => element.shadowRoot!.querySelector('[part="message"]');

describe('a card without an author, in view', () => {
  it('says so in the space of the card, which keeps its height', async () => {
    const { element, height } = await failedCard();
    expect(message(element)!.textContent).to.equal('No details about the author');
    expect(message(element)!.offsetHeight).to.be.closeTo(height, 1);
    expect(element.getBoundingClientRect().height).to.equal(height);
    await expect(element).to.be.accessible();
  });

  it('says so in the language of the page, also to screen readers', async () => {
    const { element } = await failedCard({ lang: 'ru' });
    await waitUntil(() => message(element)?.textContent === 'Сведений об авторе нет', 'the translation');
    expect((await accessibilityTree()).map(({ name }) => name)).to.include('Сведений об авторе нет');
  });

  it('takes no space if none is reserved', async () => {
    const { element } = await failedCard({ style: '--press-author-bio-reserve: 0px' });
    expect(element.getBoundingClientRect().height).to.equal(0);
  });

  it('leaves the line of a byline blank', async () => {
    const { element, height } = await failedCard({ layout: 'inline' });
    expect(element.shadowRoot!.textContent.trim()).to.equal('');
    expect(element.getBoundingClientRect().height).to.equal(height);
  });
});
