/** What both contenders of React have in common: one item, and an update that is done when it returns. */
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { offer } from './bench.mjs';
import { row } from './row.mjs';

export function Rate({ rate }) {
  const { pair, value, figure, change, direction, spoken } = row(rate);
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
export function offerReact(Ticker) {
  let update;
  function Page({ first }) {
    const [rates, setRates] = useState(first);
    update = setRates;
    return <Ticker rates={rates} />;
  }
  const root = createRoot(document.querySelector('main'));
  return offer(
    (rates) => flushSync(() => root.render(<Page first={rates} />)),
    (rates) => flushSync(() => update(rates)),
  );
}
