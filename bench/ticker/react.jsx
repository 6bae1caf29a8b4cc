/** Shared by both React contenders: one item, and synchronous updates. */
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { provideBench } from './bench.mjs';
import { formatRow } from './format-row.mjs';

export function Rate({ rate }) {
  const { pair, value, figure, change, direction, spoken } = formatRow(rate);
  return (
    <div className="rate" title={spoken}>
      {pair}
      <data value={value}>{figure}</data>
      <span className={direction} role="img" aria-label={direction} />
      {change}
    </div>
  );
}

/** @param {(props: { rates: object[] }) => object} Ticker */
export function provideReactBench(Ticker) {
  let update;
  function Page({ first }) {
    const [rates, setRates] = useState(first);
    update = setRates;
    return <Ticker rates={rates} />;
  }
  const root = createRoot(document.querySelector('main'));
  return provideBench(
    (rates) => flushSync(() => root.render(<Page first={rates} />)),
    (rates) => flushSync(() => update(rates)),
  );
}
