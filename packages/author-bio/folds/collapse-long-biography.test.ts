import { expect, fixture, html } from '@open-wc/testing';
import { accessibilityTree, waitUntil, setMedia } from '../../../test/support.js';
import '../define.js';
import type { PressAuthorBio } from '../author-bio.js';
import { isLong } from '../authors/is-long.js';

const SENTENCE = 'A sentence about the region. ';
const LONG = SENTENCE.repeat(30);

const cardWith = (description: string): Promise<PressAuthorBio> =>
  fixture(html`<press-author-bio .data=${{ name: 'Davide Cancarini', description }}></press-author-bio>`);
const find = <T extends HTMLElement>(element: Element, selector: string): T | null =>
  element.shadowRoot!.querySelector<T>(selector);
const buttonOf = (element: Element): HTMLButtonElement => find<HTMLButtonElement>(element, 'button')!;
const labelOf = (button: Element): string | undefined => button.textContent?.trim();

describe('a long biography', () => {
  it('is collapsed, with a button that tells whether it is expanded', async () => {
    const element = await cardWith(LONG);
    const button = buttonOf(element);
    const collapsedHeight = element.getBoundingClientRect().height;
    expect([labelOf(button), button.ariaExpanded]).to.deep.equal(['Read more', 'false']);
    button.click();
    await waitUntil(() => element.getBoundingClientRect().height > collapsedHeight, 'a taller card');
    expect([labelOf(button), button.ariaExpanded]).to.deep.equal(['Read less', 'true']);
  });

  it('has no button that needs as much space as it saves, until it is replaced by a longer text', async () => {
    const data = { name: 'Davide Cancarini', description: `${SENTENCE.repeat(13)}And of its people.` };
    const box = await fixture<HTMLElement>(
      html`<div style="font: 16px/1.5 serif; width: 680px"><press-author-bio .data=${data}></press-author-bio></div>`,
    );
    const element = box.querySelector('press-author-bio')!;
    await waitUntil(
      () => find(element, '[part="fold"]') === null && find(element, '.collapsed') === null,
      'a biography without a button',
    );
    element.data = { ...data, description: LONG };
    await waitUntil(() => find(element, '[part="fold"]') !== null, 'a button');
    const text = find(element, '.collapsed')!;
    expect(text.scrollHeight).to.be.greaterThan(text.clientHeight);
  });

  it('keeps focus on its button, and the card in place', async () => {
    const element = await cardWith(LONG);
    const button = buttonOf(element);
    const top = () => find(element, '[part="name"]')!.getBoundingClientRect().top;
    const topBefore = top();
    button.focus();
    for (const label of ['Read less', 'Read more']) {
      button.click();
      await waitUntil(() => labelOf(button) === label, label);
      expect([element.shadowRoot!.activeElement === button, top()]).to.deep.equal([true, topBefore]);
    }
  });

  it('scrolls its button into view when the user collapses it', async () => {
    const element = await cardWith(SENTENCE.repeat(170));
    await fixture(html`<p style="height: 200vh">The article goes on.</p>`);
    const button = buttonOf(element);
    button.click();
    await element.updateComplete;
    button.scrollIntoView({ block: 'start' });
    button.click();
    await waitUntil(() => button.getBoundingClientRect().top > -1, 'the button in view');
    scrollTo(0, 0);
  });

  it('expands when a link in its hidden part gets focus', async () => {
    const element = await cardWith(`${LONG} https://x.example/ and more.`);
    find(element, '[part="bio"] a')!.focus();
    await waitUntil(() => buttonOf(element).ariaExpanded === 'true', 'the expanded biography');
  });

  it('stays collapsed when a visible link gets focus', async () => {
    const element = await cardWith(`https://x.example/ ${LONG}`);
    find(element, '[part="bio"] a')!.focus();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(buttonOf(element).ariaExpanded).to.equal('false');
  });

  it('expands when find-in-page scrolls to hidden text', async () => {
    const element = await cardWith(`${LONG}\nZanzibar.`);
    find(element, '[part="bio"] p:last-child')!.scrollIntoView();
    await waitUntil(() => buttonOf(element).ariaExpanded === 'true', 'the expanded biography');
  });

  it('has a button whose accessible description is the author’s name', async () => {
    const data = ['Davide Cancarini', 'Aida'].map((name) => ({ name, description: LONG }));
    await fixture(html`<press-author-bio .data=${data}></press-author-bio>`);
    const buttons = (await accessibilityTree()).filter(({ role }) => role === 'button');
    expect(buttons.map(({ name, description }) => [name, description])).to.deep.equal([
      ['Read more', 'Davide Cancarini'],
      ['Read more', 'Aida'],
    ]);
  });

  it('is printed in full', async () => {
    const element = await cardWith(LONG);
    await setMedia({ media: 'print' });
    const text = find(element, '.collapsed')!;
    expect(text.scrollHeight).to.equal(text.clientHeight);
    await setMedia({});
  });

  it('is collapsed if it has more than six lines, either wrapped or separate', () => {
    const descriptions = ['x'.repeat(6 * 65), 'x'.repeat(6 * 65 + 1), 'a\n'.repeat(6), 'a\n'.repeat(7), ''];
    const areLong = descriptions.map((description) => isLong({ name: 'A', description }));
    expect(areLong).to.deep.equal([false, true, false, true, false]);
  });
});
