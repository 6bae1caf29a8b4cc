/** Formats a rate for contenders that have no formatting of their own, as the library does. */

const names = new Intl.DisplayNames('en', { type: 'currency' });
const figures = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });
const percents = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 2, signDisplay: 'exceptZero' });

export function formatRow({ base, quote, rate, previous }) {
  const figure = figures.format(rate);
  const change = percents.format(rate / previous - 1);
  const direction = rate < previous ? 'down' : 'up';
  return {
    pair: `${base}/${quote} = `,
    value: String(rate),
    figure,
    change,
    direction,
    spoken: `1 ${names.of(base)} = ${figure} ${names.of(quote)}, ${direction} ${change.slice(1)}`,
  };
}
