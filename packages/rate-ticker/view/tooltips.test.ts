import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/support.js';
import '../define.js';
import type { PressRateTicker } from '../rate-ticker.js';

const DATA = {
  asOf: '2025-06-23T06:00:00Z',
  source: { name: 'National Bank' },
  rates: [
    { base: 'TJS', quote: 'USD', rate: 0.1039, changePercent: -0.86 },
    { base: 'USD', quote: 'RUB', rate: 11_792.224, changePercent: 0.33 },
  ],
};
const TOOLTIPS = [
  '1 Tajikistani somoni: 0.1039 US dollars, down 0.86 percent',
  '1 US dollar: 11,792.224 Russian rubles, up 0.33 percent',
];

const figures = (element: PressRateTicker): HTMLElement[] => [...element.shadowRoot!.querySelectorAll('data')];
const tooltips = (element: PressRateTicker): string[] => figures(element).map(({ title }) => title);

async function show(): Promise<PressRateTicker> {
  const element = await fixture<PressRateTicker>(html`<press-rate-ticker lang="en" .data=${DATA}></press-rate-ticker>`);
  await waitUntil(() => figures(element).length > 0, 'the rates');
  return element;
}

/** Counts the `Intl` objects that are created from now on. */
function countIntlObjects(): () => number {
  let count = 0;
  for (const name of ['NumberFormat', 'DateTimeFormat', 'PluralRules', 'ListFormat', 'RelativeTimeFormat'] as const)
    Object.assign(Intl, {
      [name]: new Proxy(Intl[name], {
        construct(target, args: unknown[]) {
          count++;
          return Reflect.construct(target, args);
        },
      }),
    });
  return () => count;
}

describe('the tooltips of rates', () => {
  it('are written a second after the rates, which need no Intl object in American English', async () => {
    const intlObjects = countIntlObjects();
    const element = await show();
    expect(figures(element).map(({ textContent }) => textContent)).to.deep.equal(['0.1039', '11,792.224']);
    expect(element.shadowRoot!.querySelector('time')!.textContent).to.match(/^Jun 23, 2025, \d/);
    expect([tooltips(element), intlObjects()]).to.deep.equal([['', ''], 0]);
    await waitUntil(() => tooltips(element)[0] !== '', 'the tooltips');
    expect(tooltips(element)).to.deep.equal(TOOLTIPS);
    expect(intlObjects()).to.be.greaterThan(0);
  });

  for (const event of ['pointerover', 'focusin'])
    it(`are written long before that on ${event}`, async () => {
      const element = await show();
      element.dispatchEvent(new Event(event));
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(tooltips(element)).to.deep.equal(TOOLTIPS);
    });

  it('are in an element that was removed and put back', async () => {
    const element = await show();
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    element.data = { ...DATA };
    await waitUntil(() => tooltips(element)[0] !== '', 'the tooltips');
    expect(tooltips(element)).to.deep.equal(TOOLTIPS);
  });
});
