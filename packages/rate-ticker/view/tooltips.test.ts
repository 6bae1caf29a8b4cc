import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
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
const TOOLTIPS = ['1 TJS: 0.1039 USD, down 0.86 percent', '1 USD: 11,792.224 RUB, up 0.33 percent'];
const TOOLTIPS_WITH_NAMES = [
  '1 Tajikistani somoni: 0.1039 US dollars, down 0.86 percent',
  '1 US dollar: 11,792.224 Russian rubles, up 0.33 percent',
];

const figures = (element: PressRateTicker): HTMLElement[] => [...element.shadowRoot!.querySelectorAll('data')];
const tooltips = (element: PressRateTicker): string[] => figures(element).map(({ title }) => title);

async function show(lang = 'en'): Promise<PressRateTicker> {
  const element = await fixture<PressRateTicker>(
    html`<press-rate-ticker lang=${lang} .data=${DATA}></press-rate-ticker>`,
  );
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

/** As long as they are waited for in other languages, and longer. */
const waitForNames = () => new Promise((resolve) => setTimeout(resolve, 1500));

describe('the tooltips of rates', () => {
  it('have codes at once, so that American English needs no Intl object, neither then nor later', async () => {
    const intlObjects = countIntlObjects();
    const element = await show();
    expect(figures(element).map(({ textContent }) => textContent)).to.deep.equal(['0.1039', '11,792.224']);
    expect(element.shadowRoot!.querySelector('time')!.textContent).to.match(/^Jun 23, 2025, \d/);
    expect(tooltips(element)).to.deep.equal(TOOLTIPS);
    await waitForNames();
    expect([tooltips(element), intlObjects()]).to.deep.equal([TOOLTIPS, 0]);
  });

  const LINKED = { ...DATA, rates: DATA.rates.map((rate) => ({ ...rate, url: '/rates/' })) };
  const linkTitles = (element: PressRateTicker): string[] =>
    [...element.shadowRoot!.querySelectorAll('a')].flatMap(({ title }) => (title ? title : []));

  it('have the names of currencies soon after a mouse points at the ticker, also after an update', async () => {
    const element = await show();
    element.dispatchEvent(new PointerEvent('pointerover', { pointerType: 'mouse' }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(tooltips(element)).to.deep.equal(TOOLTIPS_WITH_NAMES);
    element.data = { ...DATA, rates: DATA.rates.slice(1) };
    await waitUntil(() => figures(element).length === 1, 'the new rates');
    expect(tooltips(element)).to.deep.equal(TOOLTIPS_WITH_NAMES.slice(1));
  });

  it('have the names soon after the keyboard moves the focus to a link', async () => {
    const element = await show();
    element.data = LINKED;
    await waitUntil(() => linkTitles(element).length > 0, 'the links');
    expect(linkTitles(element)[0]).to.equal(TOOLTIPS[0]);
    await sendKeys({ press: 'Tab' });
    element.shadowRoot!.querySelector('a')!.focus();
    await waitUntil(() => linkTitles(element)[0] === TOOLTIPS_WITH_NAMES[0], 'the names');
  });

  it('keep the codes for a finger, which sees no tooltips', async () => {
    const element = await show();
    element.dispatchEvent(new PointerEvent('pointerover', { pointerType: 'touch' }));
    element.dispatchEvent(new FocusEvent('focusin'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(tooltips(element)).to.deep.equal(TOOLTIPS);
  });

  it('have the names by themselves in languages whose numbers need Intl', async () => {
    const element = await show('de');
    expect(tooltips(element)[1]).to.match(/^1 USD: 11\.792,224 RUB, /);
    await waitUntil(() => tooltips(element)[1]!.includes('Russische Rubel'), 'the names');
    expect(tooltips(element)[1]).to.match(/^1 US-Dollar: 11\.792,224 Russische Rubel, /);
  });

  it('have the names in an element that was removed and put back', async () => {
    const element = await show('de');
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    element.data = { ...DATA };
    await waitUntil(() => tooltips(element)[1]!.includes('Russische Rubel'), 'the names');
  });
});
