/** What is wrong with a ticker's attributes, or cannot be shown, for whoever builds the page. */
import { hrefFor } from './format/href-template.js';
import { type PastAttributes, pastDays } from './options.js';
import { parsePairs } from './rates/pairs.js';
import type { Quotes } from './rates/quotes.js';

export interface NotedAttributes extends PastAttributes {
  readonly pairs?: string | undefined;
  readonly hrefTemplate?: string | undefined;
  readonly baseURI: string;
}

function hrefNotes({ hrefTemplate, baseURI }: NotedAttributes): string[] {
  const isGood = !hrefTemplate || hrefFor(hrefTemplate, { base: 'KGS', quote: 'USD' }, baseURI);
  return isGood
    ? []
    : [
        `href-template: ${JSON.stringify(hrefTemplate)} makes no http(s) address. Its placeholders are {base}, {quote}, {base-lower} and {quote-lower}.`,
      ];
}

export const rateNotes = (attributes: NotedAttributes, { quotes, missing }: Quotes): string[] => [
  ...parsePairs(attributes.pairs ?? '').bad.map(
    (word) => `pairs: ${JSON.stringify(word)} is no pair of currency codes such as "KGS/USD".`,
  ),
  ...missing.map((name) => `pairs: this source has no rate for ${name}.`),
  ...hrefNotes(attributes),
  ...(attributes.history > 0 && attributes.layout !== 'list' ? ['history: only layout="list" draws the past.'] : []),
  ...(pastDays(attributes) > 0 && quotes.length > 0 && quotes.every(({ history = [] }) => history.length === 0)
    ? ['history: this source has no past rates.']
    : []),
];
