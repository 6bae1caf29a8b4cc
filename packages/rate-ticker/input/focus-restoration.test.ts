import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/support.js';
import '../define.js';
import type { PressRateTicker } from '../rate-ticker.js';

const RATES = [
  { base: 'KGS', quote: 'USD', rate: 0.01143, changePercent: 0, url: '/kgs' },
  { base: 'KZT', quote: 'USD', rate: 0.00188, changePercent: 0.4, url: '/kzt' },
  { base: 'TJS', quote: 'USD', rate: 0.1039, changePercent: -0.86, url: '/tjs' },
  { base: 'UZS', quote: 'USD', rate: 0.00008, changePercent: 0, url: '/uzs' },
  { base: 'TMT', quote: 'USD', rate: 0.28575, changePercent: 0, url: '/tmt' },
];
const DATA = { rates: RATES };

const rates = (element: Element): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="rate"]'),
];

/** A widget in a column that is too narrow for three rates, so that a line moves. */
async function show(template: Parameters<typeof fixture>[0], isMoving = true): Promise<PressRateTicker> {
  const column = document.createElement('div');
  column.style.inlineSize = '300px';
  const element = await fixture<PressRateTicker>(template, { parentNode: column });
  if (isMoving)
    await waitUntil(
      () => element.shadowRoot!.querySelector('.track') !== null && element.shadowRoot!.getAnimations().length > 0,
      'the animations',
    );
  return element;
}

describe('an update of the rates keeps keyboard focus', () => {
  const focused = (element: Element): string =>
    (element.shadowRoot!.activeElement as HTMLElement | null)?.innerText.slice(0, 3) ?? 'nothing';
  const EUR = { base: 'EUR', quote: 'USD', rate: 1.1, url: '/eur' };

  for (const layout of ['ticker', 'list'] as const) {
    for (const [when, others, expected] of [
      ['on the same pair when another is added before it', [EUR, ...RATES], 'KZT'],
      ['on the same pair when the one before it is removed', RATES.slice(1), 'KZT'],
      ['on the same pair when the order changes', RATES.toReversed(), 'KZT'],
      ['on nothing when the pair is removed', [EUR, ...RATES.slice(2)], 'nothing'],
    ] as const) {
      it(`${when}, in a ${layout}`, async () => {
        const element = await show(
          html`<press-rate-ticker layout=${layout} .data=${DATA}></press-rate-ticker>`,
          layout === 'ticker',
        );
        element.shadowRoot!.querySelectorAll<HTMLElement>('[part="link"]')[1]!.focus();
        const place = () =>
          rates(element)
            .find(({ innerText }) => innerText.startsWith('KZT'))
            ?.getBoundingClientRect().left;
        const before = place()!;
        element.data = { rates: others };
        await element.updateComplete;
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
        expect(focused(element)).to.equal(expected);
        if (expected === 'KZT' && !when.includes('order')) expect(place(), 'its place').to.be.closeTo(before, 1);
      });
    }
  }

  const WITH_OTHER_URLS = RATES.map((rate) => ({ ...rate, url: `${rate.url}?d=2` }));
  for (const layout of ['ticker', 'list'] as const) {
    for (const [when, change] of [
      ['on the same pair when its URL changes', (element) => (element.data = { rates: WITH_OTHER_URLS })],
      [
        'on the same pair when its URL and its place change',
        (element) => (element.data = { rates: WITH_OTHER_URLS.toReversed() }),
      ],
      ['on the same pair when the notation changes', (element) => (element.notation = 'per-1000')],
    ] as readonly (readonly [string, (element: PressRateTicker) => void])[]) {
      it(`${when}, in a ${layout}`, async () => {
        const element = await show(
          html`<press-rate-ticker lang="en" layout=${layout} .data=${DATA}></press-rate-ticker>`,
          layout === 'ticker',
        );
        element.shadowRoot!.querySelectorAll<HTMLElement>('[part="link"]')[1]!.focus();
        change(element);
        await element.updateComplete;
        expect(element.shadowRoot!.activeElement?.textContent).to.contain('KZT');
      });
    }
  }

  it('on the same pair when the URL template changes', async () => {
    const withoutUrls = { rates: RATES.map((rate) => ({ ...rate, url: undefined })) };
    const element = await show(
      html`<press-rate-ticker href-template="/rates/{base}" .data=${withoutUrls}></press-rate-ticker>`,
    );
    element.shadowRoot!.querySelectorAll<HTMLElement>('[part="link"]')[1]!.focus();
    element.hrefTemplate = '/kurs/{base}';
    await element.updateComplete;
    expect(focused(element)).to.equal('KZT');
  });

  it('on the source’s link when its URL changes', async () => {
    const source = (url: string) => ({ rates: RATES, source: { name: 'National Bank', url } });
    const element = await show(html`<press-rate-ticker .data=${source('/bank?d=1')}></press-rate-ticker>`);
    element.shadowRoot!.querySelector<HTMLElement>('[part="source-link"]')!.focus();
    element.data = source('/bank?d=2');
    await element.updateComplete;
    expect(focused(element)).to.equal('Nat');
  });
});
