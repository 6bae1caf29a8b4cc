/** The module of the list arrives after the element: unlike other tests, this file doesn't import `preload.ts`. */
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../define.js';
import { listModule } from '../lazy-modules.js';

const DATA = { rates: [{ base: 'USD', quote: 'KGS', rate: 87.4571, changePercent: 0.1 }] };
const rows = (element: Element): Element[] => [...element.shadowRoot!.querySelectorAll('.rows .rate[part]')];

describe('a list whose module is downloaded late', () => {
  it('is loading in its reserved space until then, and has its styles with the first rate', async () => {
    expect(listModule.current === undefined).to.equal(true);
    const element = await fixture<HTMLElement>(
      html`<press-rate-ticker layout="list" pairs="USD/KGS" .data=${DATA}></press-rate-ticker>`,
    );
    const heights: number[] = [];
    const states: boolean[] = [];
    const loaded = oneEvent(element, 'press-load');
    for (let frame = 0; frame < 300 && rows(element).length === 0; frame++) {
      heights.push(element.getBoundingClientRect().height);
      states.push(element.matches(':state(loading)'));
      await new Promise(requestAnimationFrame);
    }
    expect((await loaded).detail).to.deep.include({ count: 1 });
    expect(states.every(Boolean), 'loading').to.equal(true);
    expect(getComputedStyle(rows(element)[0]!).display).to.equal('grid');
    expect(Math.min(...heights)).to.equal(element.getBoundingClientRect().height);
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  it('is styled in later elements, and in a frame’s document', async () => {
    const element = await fixture<HTMLElement>(
      html`<press-rate-ticker layout="list" .data=${DATA}></press-rate-ticker>`,
    );
    await waitUntil(() => rows(element).length > 0, 'the row');
    expect(getComputedStyle(rows(element)[0]!).display).to.equal('grid');
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    frame.contentDocument!.body.append(element);
    await waitUntil(() => rows(element).length > 0, 'the row');
    expect(getComputedStyle(rows(element)[0]!).display).to.equal('grid');
  });
});
