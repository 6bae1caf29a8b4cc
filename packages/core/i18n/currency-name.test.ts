import { expect } from '@open-wc/testing';
import { currencyName } from './currency-name.js';

describe('currencies', () => {
  it('are shown by name', () => {
    expect(currencyName('USD', 'en')).to.equal('US Dollar');
    expect(currencyName('KGS', 'ru')).to.equal('киргизский сом');
  });

  it('are shown by code if they have no name, or if the code is invalid', () => {
    for (const code of ['XQQ', 'BTC2', '', '<b>']) expect(currencyName(code, 'en')).to.equal(code);
  });
});
