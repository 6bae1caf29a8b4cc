import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { nextEvent } from '../../../test/support.js';
import '../define.js';
import type { PersonInput } from '../../data/model/data-property-types.js';

const PHOTO = '/wp-content/uploads/2025/06/avatar-davide-cancarini.jpg';
const photo = html`<img slot="image" src=${PHOTO} alt="" />`;

async function inlineWith(slotted: TemplateResult, data?: PersonInput): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(
    html`<div><press-author-bio layout="inline" .data=${data}>${slotted}</press-author-bio></div>`,
  );
  const element = box.querySelector('press-author-bio')!;
  await element.updateComplete;
  return element;
}

const isVisible = (root: Element, selector: string): boolean =>
  root.querySelector(selector)!.getBoundingClientRect().height > 0;

describe('slotted content in a byline', () => {
  it('stays in one line, without a heading, if it is only a name', async () => {
    const element = await inlineWith(html`<a slot="name" href="/me">Aida Toktogulova</a>`);
    const headings = element.shadowRoot!.querySelectorAll('section, [role="heading"]');
    expect([element.innerText.trim(), headings.length]).to.deep.equal(['Aida Toktogulova', 0]);
    expect(element.getBoundingClientRect().height).to.be.lessThan(40);
  });

  it('is visible in every slot, and replaces the data', async () => {
    const links = html`<a slot="links" href="/x">X</a><a slot="more" href="/all">All</a>`;
    const slotted = html`${photo}<b slot="name">Aida T.</b><p>Writes from Osh.</p>${links}`;
    const element = await inlineWith(slotted, { name: 'Aida Toktogulova', url: '/aida', jobTitle: 'editor' });
    for (const child of element.children)
      expect(child.getBoundingClientRect().height, child.outerHTML).to.be.greaterThan(0);
    const text = element.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();
    expect(text).to.equal('Aida Toktogulova, editor');
    const byline = element.shadowRoot!.firstElementChild!;
    expect(isVisible(byline, '[part="name"]'), 'the name in the data').to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('does not show a slotted name if the name is withheld', async () => {
    const slotted = html`<b slot="name">Aida</b><p>Our correspondent.</p>`;
    const element = await inlineWith(slotted, { nameWithheld: true });
    expect([isVisible(element, 'b'), isVisible(element, 'p')]).to.deep.equal([false, true]);
  });

  it('fires press-select with position 0 when a slotted link is followed', async () => {
    const element = await inlineWith(html`${photo}<a slot="name" href="/me">Aida</a>`);
    element.addEventListener('press-select', (event) => event.preventDefault());
    const selected = nextEvent(element, 'press-select');
    element.querySelector('a')!.click();
    const url = new URL('/me', location.href).href;
    expect((await selected).detail).to.deep.equal({ url, position: 0 });
  });
});

describe('the names in a byline', () => {
  const AUTHORS = ['Anna Kowalska', 'Aleksandr Potolitsyn', 'Aida Toktogulova'];

  it('are not divided if they have room in a line, and never wider than it', async () => {
    for (const width of [180, 200, 220, 320]) {
      for (const names of [AUTHORS, [`${AUTHORS.join(' ')} ${'Hubert'.repeat(9)}`]]) {
        const box = await fixture<HTMLElement>(
          html`<div style="inline-size: ${width}px">
            <press-author-bio lang="en" layout="inline" .data=${names.map((name) => ({ name }))}></press-author-bio>
          </div>`,
        );
        const links = [...box.querySelector('press-author-bio')!.shadowRoot!.querySelectorAll('a[part="name"]')];
        expect(links).to.have.length(names.length);
        for (const link of links) {
          const text = new Range();
          text.selectNodeContents(link);
          const page = `${link.textContent} at ${width} px`;
          const tops = new Set(Array.from(text.getClientRects(), ({ top }) => Math.round(top)));
          if (names.length > 1) expect(tops.size, page).to.equal(1);
          expect(link.getBoundingClientRect().right, page).to.be.at.most(box.getBoundingClientRect().right + 0.5);
        }
      }
    }
  });
});
