import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil, setMedia } from '../../../test/support.js';
import '../define.js';
import type { PersonInput } from '../../data/model/data-property-types.js';
import type { PressAuthorBio } from '../author-bio.js';

const LOADING = '/fault/slow?ms=60000';
const LONG = 'A sentence about the region. '.repeat(30);
const TALL = {
  name: 'Davide Cancarini',
  url: '/author/davide-cancarini/',
  image: '/wp-content/uploads/2025/06/avatar-davide-cancarini.jpg',
  jobTitle: 'independent researcher and freelance journalist',
  worksFor: 'The Times of Central Asia',
  workLocation: 'Milan',
  description: `${LONG} https://x.example/ and more.`,
  knowsAbout: ['energy', 'trade'],
  knowsLanguage: ['ky', 'ru'],
  hasCredential: 'PhD',
  award: 'Press Prize 2024',
  sameAs: ['https://x.com/davide', 'https://www.linkedin.com/in/davide'],
};
const SHORT = { name: 'Aida', jobTitle: 'editor' };

const find = <T extends HTMLElement>(element: Element, selector: string): T | null =>
  element.shadowRoot!.querySelector<T>(selector);
const expandButton = (element: Element) => find(element, '[part="base"] + button');
const biographyButton = (element: Element) => find(element, '[part="fold"]');
const biographyLink = (element: Element) => find<HTMLAnchorElement>(element, '[part="bio"] a')!;
const isWhole = (element: Element): boolean => find(element, '.clipped') === null;

async function paintedFrames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** A card whose data arrives after its reserved space was painted, and the offset of the paragraph below it. */
async function lateCard(data: PersonInput, style = ''): Promise<readonly [PressAuthorBio, () => number]> {
  const box = await fixture<HTMLElement>(
    html`<div style="font: 16px/1.5 serif; ${style}">
      <press-author-bio src=${LOADING}></press-author-bio>
      <p>After</p>
      <div style="height: 300vh"></div>
    </div>`,
  );
  const element = box.querySelector('press-author-bio')!;
  await paintedFrames(5);
  element.data = data;
  await waitUntil(() => find(element, '[part="name"]') !== null, 'the card');
  // No frame is painted between microtasks.
  for (let microtask = 0; microtask < 20; microtask++) await element.updateComplete;
  return [element, () => box.querySelector('p')!.getBoundingClientRect().top - box.getBoundingClientRect().top];
}

describe('a card whose data arrives while its reserved space is in view', () => {
  afterEach(() => scrollTo(0, 0));

  it('keeps its reserved height, with the rest behind one button', async () => {
    const [element, offsetBelow] = await lateCard(TALL);
    const reservedHeight = innerWidth > 480 ? 240 : 288;
    expect([Math.round(element.getBoundingClientRect().height), isWhole(element)]).to.deep.equal([
      reservedHeight,
      false,
    ]);
    const buttons = [...element.shadowRoot!.querySelectorAll('button')];
    const visibleButtons = buttons.filter((button) => button.getBoundingClientRect().height > 0);
    expect(visibleButtons.map((button) => button.textContent)).to.deep.equal(['Read more']);
    const before = offsetBelow();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(offsetBelow()).to.equal(before);
    await expect(element).to.be.accessible();
  });

  it('expands with its biography, and moves focus to its first link', async () => {
    const [element] = await lateCard(TALL);
    expandButton(element)!.focus();
    expandButton(element)!.click();
    await waitUntil(() => element.shadowRoot!.activeElement?.localName === 'a', 'focus on the first link');
    const label = biographyButton(element)?.textContent;
    expect([isWhole(element), expandButton(element), label]).to.deep.equal([true, null, 'Read less']);
    const archiveLink = find(element, '[part="more"]')!;
    expect(archiveLink.getBoundingClientRect().bottom).to.be.at.most(element.getBoundingClientRect().bottom);
  });

  it('expands when a link in its clipped part gets focus', async () => {
    const [element] = await lateCard(TALL);
    const link = biographyLink(element);
    link.focus();
    await waitUntil(() => isWhole(element), 'the whole card');
    const isInView = () => link.getBoundingClientRect().top >= 0 && link.getBoundingClientRect().bottom <= innerHeight;
    await waitUntil(isInView, 'the link in view');
    const isAboveButton = link.getBoundingClientRect().bottom < biographyButton(element)!.getBoundingClientRect().top;
    expect([element.shadowRoot!.activeElement === link, isAboveButton]).to.deep.equal([true, true]);
  });

  it('expands when a link gets focus under the button, or where the card fades out', async () => {
    const text = 'A sentence about the region. '.repeat(innerWidth > 480 ? 9 : 5);
    const [element] = await lateCard({ ...TALL, description: `${text} https://x.example/` });
    const link = biographyLink(element);
    const box = find(element, '.reserved')!.getBoundingClientRect();
    expect(link.getBoundingClientRect().top, 'the link starts in the reserved space').to.be.below(box.bottom);
    link.focus();
    await waitUntil(() => isWhole(element), 'the whole card');
    expect(element.shadowRoot!.activeElement === link).to.equal(true);
  });

  it('stays clipped when its button gets focus', async () => {
    const [element] = await lateCard(TALL);
    const button = expandButton(element);
    button!.focus();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([isWhole(element), element.shadowRoot!.activeElement === button]).to.deep.equal([false, true]);
  });

  it('is shown whole if it fits, also in a server-rendered root that starts with a style element', async () => {
    const box = await fixture<HTMLElement>(
      html`<div><press-author-bio src=${LOADING}></press-author-bio><div style="height: 300vh"></div></div>`,
    );
    const element = box.querySelector('press-author-bio')!;
    element.shadowRoot!.prepend(document.createElement('style'));
    await paintedFrames(5);
    element.data = SHORT;
    await waitUntil(
      () => find(element, '[part="name"]') !== null && isWhole(element) && expandButton(element) === null,
      'the whole card',
    );
  });

  it('is shown whole after it was out of view, with its biography collapsed', async () => {
    const [element] = await lateCard(TALL);
    scrollTo(0, document.documentElement.scrollHeight);
    await waitUntil(() => isWhole(element) && expandButton(element) === null, 'the whole card');
    await waitUntil(() => biographyButton(element)?.textContent === 'Read more', 'a collapsed biography');
  });

  it('has no button if it fits, or if no space is reserved', async () => {
    const cases = [
      [SHORT, ''],
      [TALL, '--press-author-bio-reserve: 0'],
    ] as const;
    for (const [data, style] of cases) {
      const [element] = await lateCard(data, style);
      expect([isWhole(element), expandButton(element)], style).to.deep.equal([true, null]);
    }
  });

  it('is printed in full', async () => {
    const [element] = await lateCard(TALL);
    await setMedia({ media: 'print' });
    element.requestUpdate();
    await element.updateComplete;
    const archiveLink = find(element, '[part="more"]')!;
    const isComplete = archiveLink.getBoundingClientRect().bottom <= element.getBoundingClientRect().bottom;
    const buttonHeight = expandButton(element)!.getBoundingClientRect().height;
    expect([isComplete, buttonHeight]).to.deep.equal([true, 0]);
    await setMedia({});
  });
});
