import { expect, fixture, html } from '@open-wc/testing';
import { setMedia, waitUntil, withMedia } from '../../../test/support.js';
import '../define.js';
import type { PressAuthorBio } from '../author-bio.js';

const NEVER = '/fault/slow?ms=60000';
const card = (src: string): Promise<PressAuthorBio> =>
  fixture(html`<press-author-bio src=${src} style="color: #111"></press-author-bio>`);
const bars = (element: Element): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.skeleton')];

describe('the skeleton of an author’s card', () => {
  it('pulses while data may arrive, and is gone when none will', async () => {
    const loading = await card(NEVER);
    expect(loading.shadowRoot!.getAnimations()).not.to.have.length(0);
    const failed = await card('/fault/404');
    await waitUntil(() => failed.matches(':state(error)'), 'the error');
    expect(bars(failed)).to.have.length(0);
  });

  it('needs no more than the reserved space', async () => {
    for (const [reserve, height] of [
      ['0px', 0],
      ['60px', 60],
      ['300px', 300],
    ] as const) {
      const element: HTMLElement = await fixture(
        html`<press-author-bio src=${NEVER} style="--press-author-bio-reserve: ${reserve}"></press-author-bio>`,
      );
      expect(element.clientHeight, reserve).to.be.closeTo(height, 1);
    }
  });

  it('is not read out', async () => {
    const element = await card(NEVER);
    await expect(element).to.be.accessible();
    for (const bar of bars(element)) expect(bar.closest('[aria-hidden="true"]')).not.to.equal(null);
  });

  describe('with reduced motion', () => {
    withMedia({ 'prefers-reduced-motion': 'reduce' });
    it('doesn’t pulse', async () => expect((await card(NEVER)).shadowRoot!.getAnimations()).to.have.length(0));
  });

  it('is visible in forced colors mode', async () => {
    const element = await card(NEVER);
    await setMedia({ 'forced-colors': 'active' });
    const [bar] = bars(element);
    const { outlineColor, outlineStyle } = getComputedStyle(bar!);
    expect(outlineStyle).to.equal('solid');
    expect(outlineColor).not.to.match(/^rgba/);
    await setMedia({});
  });

  it('is not printed', async () => {
    const element = await card(NEVER);
    await setMedia({ media: 'print' });
    for (const bar of bars(element)) expect(getComputedStyle(bar).visibility).to.equal('hidden');
    await setMedia({});
  });
});
