/** Currencies with the countries that use them (ISO 4217, ISO 3166), and their names in the reader's words. */
import { quoted } from '../options/quoted.js';

/** The quote currencies that are offered first: what most rates are given in. */
export const COMMON = ['USD', 'EUR', 'RUB', 'CNY', 'GBP', 'TRY', 'KZT', 'KGS', 'UZS', 'TJS', 'TMT'];

const COUNTRIES = {
  AED: 'AE',
  AFN: 'AF',
  ALL: 'AL',
  AMD: 'AM',
  AOA: 'AO',
  ARS: 'AR',
  AUD: 'AU KI NR TV',
  AWG: 'AW',
  AZN: 'AZ',
  BAM: 'BA',
  BBD: 'BB',
  BDT: 'BD',
  BHD: 'BH',
  BIF: 'BI',
  BMD: 'BM',
  BND: 'BN',
  BOB: 'BO',
  BRL: 'BR',
  BSD: 'BS',
  BTN: 'BT',
  BWP: 'BW',
  BYN: 'BY',
  BZD: 'BZ',
  CAD: 'CA',
  CDF: 'CD',
  CHF: 'CH LI',
  CLP: 'CL',
  CNY: 'CN',
  COP: 'CO',
  CRC: 'CR',
  CUP: 'CU',
  CVE: 'CV',
  CZK: 'CZ',
  DJF: 'DJ',
  DKK: 'DK FO GL',
  DOP: 'DO',
  DZD: 'DZ',
  EGP: 'EG',
  ERN: 'ER',
  ETB: 'ET',
  EUR: 'AD AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM VA XK',
  FJD: 'FJ',
  GBP: 'GB',
  GEL: 'GE',
  GHS: 'GH',
  GIP: 'GI',
  GMD: 'GM',
  GNF: 'GN',
  GTQ: 'GT',
  GYD: 'GY',
  HKD: 'HK',
  HNL: 'HN',
  HTG: 'HT',
  HUF: 'HU',
  IDR: 'ID',
  ILS: 'IL PS',
  INR: 'IN',
  IQD: 'IQ',
  IRR: 'IR',
  ISK: 'IS',
  JMD: 'JM',
  JOD: 'JO',
  JPY: 'JP',
  KES: 'KE',
  KGS: 'KG',
  KHR: 'KH',
  KMF: 'KM',
  KPW: 'KP',
  KRW: 'KR',
  KWD: 'KW',
  KYD: 'KY',
  KZT: 'KZ',
  LAK: 'LA',
  LBP: 'LB',
  LKR: 'LK',
  LRD: 'LR',
  LSL: 'LS',
  LYD: 'LY',
  MAD: 'MA',
  MDL: 'MD',
  MGA: 'MG',
  MKD: 'MK',
  MMK: 'MM',
  MNT: 'MN',
  MOP: 'MO',
  MRU: 'MR',
  MUR: 'MU',
  MVR: 'MV',
  MWK: 'MW',
  MXN: 'MX',
  MYR: 'MY',
  MZN: 'MZ',
  NAD: 'NA',
  NGN: 'NG',
  NIO: 'NI',
  NOK: 'NO SJ',
  NPR: 'NP',
  NZD: 'NZ CK NU',
  OMR: 'OM',
  PAB: 'PA',
  PEN: 'PE',
  PGK: 'PG',
  PHP: 'PH',
  PKR: 'PK',
  PLN: 'PL',
  PYG: 'PY',
  QAR: 'QA',
  RON: 'RO',
  RSD: 'RS',
  RUB: 'RU',
  RWF: 'RW',
  SAR: 'SA',
  SBD: 'SB',
  SCR: 'SC',
  SDG: 'SD',
  SEK: 'SE',
  SGD: 'SG',
  SOS: 'SO',
  SRD: 'SR',
  SSP: 'SS',
  STN: 'ST',
  SYP: 'SY',
  SZL: 'SZ',
  THB: 'TH',
  TJS: 'TJ',
  TMT: 'TM',
  TND: 'TN',
  TOP: 'TO',
  TRY: 'TR',
  TTD: 'TT',
  TWD: 'TW',
  TZS: 'TZ',
  UAH: 'UA',
  UGX: 'UG',
  USD: 'US EC SV FM MH PW TL PR',
  UYU: 'UY',
  UZS: 'UZ',
  VES: 'VE',
  VND: 'VN',
  VUV: 'VU',
  WST: 'WS',
  XAF: 'CM CF CG GA GQ TD',
  XCD: 'AG DM GD KN LC VC',
  XOF: 'BF BJ CI GW ML NE SN TG',
  XPF: 'NC PF WF',
  YER: 'YE',
  ZAR: 'ZA',
  ZMW: 'ZM',
};

/** Names that people write, where `Intl` has another one. Only for the search. */
const ALSO = {
  AE: 'UAE',
  CI: 'Ivory Coast',
  CV: 'Cape Verde',
  CZ: 'Czech Republic',
  GB: 'Great Britain',
  MK: 'Macedonia',
  NL: 'Holland',
  SZ: 'Swaziland',
  TL: 'East Timor',
  TR: 'Turkey',
  US: 'America',
};

const currencyNames = new Intl.DisplayNames('en', { type: 'currency' });
/** Only for the search. */
const namesInRussian = new Intl.DisplayNames('ru', { type: 'currency' });
const regionNames = new Intl.DisplayNames('en', { type: 'region' });

/** @type {readonly { code: string, name: string, countries: readonly string[], also: readonly string[] }[]} By name. */
export const CURRENCIES = Object.entries(COUNTRIES)
  .map(([code, regions]) => ({
    code,
    name: currencyNames.of(code),
    countries: regions.split(' ').map((region) => regionNames.of(region)),
    also: [namesInRussian.of(code), ...regions.split(' ').flatMap((region) => ALSO[region] ?? [])],
  }))
  .toSorted((a, b) => a.name.localeCompare(b.name));

const byCode = new Map(CURRENCIES.map((currency) => [currency.code, currency]));

/** Of a code that the library accepts but no country uses: gold, or a currency that is no more. */
export const nameOf = (code) => byCode.get(code)?.name ?? currencyNames.of(code);

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Codes that begin with the words first, then names, then countries. Among equals, by name. */
function rank({ code, name, countries, also }, words) {
  if (plain(code).startsWith(words)) return 0;
  const starts = (text) =>
    plain(text)
      .split(/[\s-]+/)
      .some((_, at, all) => all.slice(at).join(' ').startsWith(words));
  if (starts(name)) return 1;
  if ([...countries, ...also].some(starts)) return 2;
  return plain(name).includes(words) || countries.some((country) => plain(country).includes(words)) ? 3 : Infinity;
}

/** Of several dollars, most people mean that of the United States. */
const rankOfCommon = ({ code }) => COMMON.indexOf(code) + 1 || COMMON.length + 1;

/** Finds currencies by code, name or country: “KGS”, “som”, “Kyrgyz”. */
export function findCurrencies(query) {
  const words = plain(query.trim());
  if (!words) return COMMON.map((code) => byCode.get(code));
  return CURRENCIES.map((currency) => ({ currency, at: rank(currency, words) }))
    .filter(({ at }) => at < Infinity)
    .toSorted((a, b) => a.at - b.at || rankOfCommon(a.currency) - rankOfCommon(b.currency))
    .map(({ currency }) => currency);
}

/**
 * Pairs come first that were written as such, “EUR/USD”, and then what else a word finds.
 *
 * @param {string} query
 * @param {string} common The code of the currency that the pairs have in common.
 * @param {boolean} isBase Whether the price is that of the common currency, not the price in it.
 */
export function findPairs(query, common, isBase = false) {
  // Also as TradingView writes it: FX_IDC:EURUSD
  const [written] = splitPairs(query.trim().replace(/^(?:\w+:)?([a-z]{3})\s*\/?\s*([a-z]{3})$/i, '$1/$2'));
  if (written && !pairProblem(written)) return [{ pair: written, countries: [] }];
  const instead = common === 'USD' ? 'EUR' : 'USD';
  return findCurrencies(query).map(({ code, ...currency }) => {
    const pair = [code, code === common ? instead : common];
    return { ...currency, code, pair: (isBase ? pair.toReversed() : pair).join('/') };
  });
}

/** @returns What the first pairs have in common. @param {readonly string[]} pairs */
export function commonOf(pairs) {
  const [first, second = ''] = pairs.filter((pair) => !pairProblem(pair)).map((pair) => pair.split('/'));
  if (!first) return { common: 'USD', isBase: false };
  const [base, quote] = first;
  const isBase = base === second[0] && quote !== second[1];
  return { common: isBase ? base : quote, isBase };
}

export const splitPairs = (text) =>
  text
    .toUpperCase()
    .split(/[\s,]+/)
    .filter(Boolean);

/** Why a pair can't be shown. A code without a name is no currency: `Intl` then answers with the code. */
export function pairProblem(pair) {
  const [, base, quote] = /^([A-Z]{3})\/([A-Z]{3})$/.exec(pair) ?? [];
  if (!base) return `${quoted(pair)} is not a pair. A pair is written like KGS/USD.`;
  const unknown = [base, quote].find((code) => nameOf(code) === code);
  if (unknown) return `“${unknown}” is not a currency.`;
  return base === quote ? 'Both currencies are the same.' : '';
}

/** Only these are copied. */
export const validPairs = (text) =>
  splitPairs(text)
    .filter((pair) => !pairProblem(pair))
    .join(' ');
