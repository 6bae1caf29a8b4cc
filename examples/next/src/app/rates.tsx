'use client';

import type { RateTableInput } from 'press-elements/data';
import { PressRateTicker } from 'press-elements/react';
import { useState } from 'react';

export function Rates({ rates }: { rates: RateTableInput }) {
  const [loaded, setLoaded] = useState(0);

  return (
    <>
      <PressRateTicker
        label="Rates in Bishkek"
        pairs="KGS/USD KZT/USD UZS/USD"
        data={rates}
        onPressLoad={(event) => setLoaded(event.detail.count)}
      />
      <p role="status" id="loaded">
        {loaded} rates loaded.
      </p>
    </>
  );
}
