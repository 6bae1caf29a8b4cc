/**
 * JSON, and text that only looks like JSON, sent as bytes over HTTP. The categories are those of JSONTestSuite
 * (https://github.com/nst/JSONTestSuite); the texts are our own. Each text is listed as valid or invalid here, and
 * `JSON.parse` must agree.
 */
import { expect } from '@open-wc/testing';
import { testUrl } from '../../../test/fetching.js';
import { isPressError } from '../model/errors.js';
import { fetchJson, parseJson } from './json.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array(values);

function utf16(text: string, isLittleEndian: boolean, hasByteOrderMark = true): Uint8Array {
  const units = Array.from(hasByteOrderMark ? `\ufeff${text}` : text, (unit) => unit.charCodeAt(0));
  const view = new DataView(new ArrayBuffer(2 * units.length));
  units.forEach((unit, index) => view.setUint16(2 * index, unit, isLittleEndian));
  return new Uint8Array(view.buffer);
}

/** A list with one string that contains these bytes: `["` … `"]`. */
const stringOf = (...content: readonly number[]): Uint8Array => bytes(0x5b, 0x22, ...content, 0x22, 0x5d);

/** Texts by category. */
type Texts = Readonly<Record<string, readonly string[]>>;

const VALID: Texts = {
  number: [
    '0',
    '-0',
    '1',
    '-1',
    '10',
    '1.5',
    '-1.5',
    '0.00008',
    '1e5',
    '1E5',
    '1e+5',
    '1e-5',
    '1.5e-10',
    '0e0',
    '0e+1',
    '-0.0e-0',
    '123456789012345678901234567890',
    '0.1000000000000000055511151231257827',
    '[1,-2,3.0]',
  ],
  string: [
    '""',
    '"a"',
    '"Қазақстан"',
    '"日本"',
    '"😀"',
    '" "',
    '"\u007f"',
    '"\u2028\u2029"',
    '"\u0080"',
    '"/"',
    '"it\'s"',
    '"<p>"',
    '"\ufeff"',
    '"﷐"',
    '"a\u0301"',
  ],
  escape: [
    '"\\""',
    '"\\\\"',
    '"\\/"',
    '"\\b\\f\\n\\r\\t"',
    '"\\u0041"',
    '"\\u00e9"',
    '"\\u0000"',
    '"\\uD83D\\uDE00"',
    '"\\ud83d\\ude00"',
    '"\\u2028"',
    '"\\uFEFF"',
    '"\\\\u0041"',
    '"\\u0022"',
    '"\\uFFFF"',
  ],
  structure: [
    '{}',
    '[]',
    '[[]]',
    '[{}]',
    '{"a":[]}',
    '{"":0}',
    '{"a":{"b":{"c":[1,[2,[3]]]}}}',
    'null',
    'true',
    'false',
    '[null,true,false]',
    '{"a":1,"b":2}',
    '{"a b":1}',
    '{"\\u0061":1}',
    '[[[[[[[[[[]]]]]]]]]]',
  ],
  'duplicate key': ['{"a":1,"a":2}', '{"a":1,"a":1}', '{"a":{},"a":[]}'],
  'prototype key': [
    '{"__proto__":{"polluted":1}}',
    '{"constructor":{"prototype":{"polluted":1}}}',
    '{"prototype":1,"hasOwnProperty":2,"toString":3,"valueOf":4}',
    '{"__proto__":null}',
    '[{"__proto__":[]}]',
    '{"toJSON":1}',
  ],
  'white space': [' 1 ', '\t[\n1\r]', '\n\n{}\n\n', '[ ]', '{ }', '{ "a" : 1 , "b" : 2 }', '[1\n,\r\n2\t]', '   null'],
};

const INVALID: Texts = {
  number: [
    '01',
    '-',
    '+1',
    '.5',
    '-.5',
    '1.',
    '1.e1',
    '1e',
    '1e+',
    '1E-',
    '0x1F',
    '0b1',
    '0o7',
    '1_000',
    '1,5',
    '--1',
    '1-',
    '- 1',
    '1 000',
    '1a',
    '-01',
    '00',
    'NaN',
    '-NaN',
    'Infinity',
    '-Infinity',
    'inf',
    '1f',
    '1n',
    '１',
    '½',
    '[1.]',
    '[-]',
    '0e',
    '0.3e',
    '1eE2',
    '[1+2]',
    '∞',
  ],
  string: [
    '"',
    '"a',
    'a"',
    "'a'",
    'a',
    '`a`',
    '"a\nb"',
    '"a\tb"',
    '"a\u0000b"',
    '"a\u001fb"',
    '"a" "b"',
    '“a”',
    '["a',
    '"a\rb"',
    '"\u0001"',
    '«a»',
  ],
  escape: [
    '"\\"',
    '"\\a"',
    '"\\x41"',
    '"\\u"',
    '"\\u00"',
    '"\\u004"',
    '"\\u00zz"',
    '"\\U0041"',
    '"\\0"',
    '"\\\'"',
    '"\\é"',
    '"\\ u0041"',
    '"\\u+041"',
    '\\u0022a"',
    '"\\uD83D\\u"',
    '"\\uD83D\\uDE0"',
  ],
  structure: [
    '',
    '{',
    '}',
    '[',
    ']',
    '[1',
    '1]',
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a" 1}',
    '{a:1}',
    '{1:1}',
    '{:1}',
    '{"a":}',
    '{"a":1 "b":2}',
    '{"a"=1}',
    '[1 2]',
    '[1}',
    '{"a":1]',
    '[[]',
    '[]]',
    '{}{}',
    '[][]',
    '{"a":1}{"b":2}',
    '1 2',
    'true false',
    '[1]x',
    '{null:1}',
    '{[]:1}',
    '{"a":1}}',
    '(1)',
    '1;',
    'undefined',
    'nul',
    'True',
    'NULL',
    'tru',
    '[undefined]',
    '[,]',
    '[1:2]',
    '*',
    '{"a":b}',
    '[é]',
    'callback({})',
    '{"a":"b"',
  ],
  'extra comma': ['[1,]', '[,1]', '[1,,2]', '{"a":1,}', '{,"a":1}', '{"a":1,,"b":2}', '[,', '{,}', '1,', ',1'],
  comment: [
    '/* a */1',
    '1/* a */',
    '// a\n1',
    '1 // a',
    '[1,/* a */2]',
    '# a\n1',
    '{"a":1}#',
    '{/**/}',
    '{"a":/*b*/1}',
  ],
  'white space': [
    '\u00a01',
    '\u000b1',
    '\f1',
    '1\u2060',
    '\u20281',
    '[\u00a0]',
    '\u200b1',
    ' ',
    '\n',
    '\t',
    '\u00851',
    '\u30001',
    '\u180e1',
  ],
  'markup or script': [
    '<html></html>',
    ' <p>',
    '<?xml version="1.0"?><a/>',
    '<rss/>',
    ")]}',{}",
    'for(;;);{}',
    'a=1',
    'module.exports={}',
  ],
  truncated: [
    '[1,2',
    '{"rates":[{"base":"KGS"',
    '"\\u00',
    '[tru',
    '[1.',
    '[1e',
    '[-',
    '{"a":"',
    '[[[[[',
    '[{"a":[{"a":[{"a":',
    '[""',
    '{"":',
  ],
};

interface BytesCase {
  readonly name: string;
  readonly body: Uint8Array;
  readonly isValid: boolean;
}

/** Bodies are decoded as UTF-8; invalid sequences become U+FFFD. */
const ENCODINGS: readonly BytesCase[] = [
  { name: 'a byte order mark', body: utf8('\ufeff{}'), isValid: true },
  { name: 'a byte order mark and white space', body: utf8('\ufeff \n{}'), isValid: true },
  { name: 'two byte order marks', body: utf8('\ufeff\ufeff{}'), isValid: false },
  { name: 'only a byte order mark', body: utf8('\ufeff'), isValid: false },
  { name: 'a byte order mark in the middle', body: utf8('[\ufeff1]'), isValid: false },
  { name: 'an incomplete byte order mark', body: bytes(0xef, 0xbb, 0x7b, 0x7d), isValid: false },
  { name: 'an empty body', body: bytes(), isValid: false },
  { name: 'a null byte', body: bytes(0), isValid: false },
  { name: 'a null byte after JSON', body: bytes(0x31, 0), isValid: false },
  { name: 'UTF-16, little-endian', body: utf16('{"a":1}', true), isValid: false },
  { name: 'UTF-16, big-endian', body: utf16('{"a":1}', false), isValid: false },
  { name: 'UTF-16 without a byte order mark, little-endian', body: utf16('[1]', true, false), isValid: false },
  { name: 'UTF-16 without a byte order mark, big-endian', body: utf16('[1]', false, false), isValid: false },
  { name: 'UTF-32', body: bytes(0xff, 0xfe, 0, 0, 0x31, 0, 0, 0), isValid: false },
  { name: 'a byte that is invalid in UTF-8, outside a string', body: bytes(0x5b, 0xff, 0x5d), isValid: false },
  { name: 'windows-1251 outside a string', body: bytes(0xc1, 0xe0), isValid: false },
  { name: 'a noncharacter in a string', body: stringOf(0xef, 0xbf, 0xbf), isValid: true },
];

const IMPLEMENTATION_DEFINED_TEXTS = [
  '"\\uD83D"',
  '"\\uDE00"',
  '"\\uDE00\\uD83D"',
  '"\\uD83D\\uD83D"',
  '"\\uD83Da"',
  '{"\\uD83D":1}',
  '1e400',
  '-1e400',
  '1e-400',
  '1e99999999999',
  '9007199254740993',
  '0.4e00669999999999999999999999',
];

/** Parsers differ on these. Only a `PressError` may be thrown. */
const IMPLEMENTATION_DEFINED: readonly [name: string, body: Uint8Array][] = [
  ['a byte that is invalid in UTF-8', stringOf(0xff)],
  ['an incomplete sequence', stringOf(0xe2, 0x82)],
  ['an overlong slash', stringOf(0xc0, 0xaf)],
  ['an overlong null', stringOf(0xe0, 0x80, 0x80)],
  ['a lone surrogate in UTF-8', stringOf(0xed, 0xa0, 0x80)],
  ['a surrogate pair in UTF-8', stringOf(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80)],
  ['a code point beyond Unicode', stringOf(0xf4, 0xbf, 0xbf, 0xbf)],
  ['Latin-1', stringOf(0xe9)],
  ['windows-1251', stringOf(0xc1, 0xe0, 0xed, 0xea)],
  ['a lone continuation byte', stringOf(0x81)],
  ...IMPLEMENTATION_DEFINED_TEXTS.map((text): [string, Uint8Array] => [text, utf8(text)]),
];

function base64url(body: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...body));
  return base64.replaceAll('+', '-').replaceAll('/', '_');
}

/** Describes a response as `valid: ` and its JSON, or as `invalid: ` and the kind of its `PressError`. */
async function describeResponse(response: Promise<{ readonly body: unknown }>): Promise<string> {
  try {
    return `valid: ${JSON.stringify((await response).body)}`;
  } catch (error) {
    if (!isPressError(error)) throw error;
    return `invalid: ${error.kind}`;
  }
}

const fetchResult = (body: Uint8Array): Promise<string> =>
  describeResponse(fetchJson(testUrl(`/fault/bytes?base64=${base64url(body)}`)));

/** The result of the platform's own parser, in the same form. */
function parseResult(text: string): string {
  try {
    return `valid: ${JSON.stringify(JSON.parse(text))}`;
  } catch {
    return 'invalid: not-json';
  }
}

const withCategories = (texts: Texts): [category: string, text: string][] =>
  Object.entries(texts).flatMap(([category, list]) => list.map((text): [string, string] => [category, text]));

/** Sends a text without a server, because a URL can't hold a long one. */
function fetchText(text: string): Promise<{ readonly body: unknown }> {
  const response = new Response(text, { headers: { 'content-type': 'application/json' } });
  return fetchJson(testUrl('/long.json'), { fetch: async () => response });
}

describe('fetchJson', () => {
  for (const [category, text] of withCategories(VALID)) {
    it(`accepts ${category}: ${JSON.stringify(text)}`, async () => {
      expect(parseResult(text)).to.match(/^valid/);
      expect(await fetchResult(utf8(text))).to.equal(parseResult(text));
    });
  }

  for (const [category, text] of withCategories(INVALID)) {
    it(`rejects ${category}: ${JSON.stringify(text)}`, async () => {
      expect(await fetchResult(utf8(text))).to.equal('invalid: not-json');
      expect(parseResult(text)).to.equal('invalid: not-json');
    });
  }

  for (const { name, body, isValid } of ENCODINGS) {
    it(`${isValid ? 'accepts' : 'rejects'} ${name}`, async () =>
      expect(await fetchResult(body)).to.match(isValid ? /^valid/ : /^invalid: not-json/));
  }

  for (const [name, body] of IMPLEMENTATION_DEFINED) {
    it(`returns the same as JSON.parse for ${name}`, async () =>
      expect(await fetchResult(body)).to.equal(parseResult(new TextDecoder('utf-8').decode(body))));
  }

  const DEPTH = 100_000;
  const NESTED: readonly [name: string, text: string, expected: RegExp][] = [
    ['lists', `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`, /^valid|^invalid: not-json/],
    ['lists without an end', '['.repeat(DEPTH), /^invalid: not-json/],
    ['objects', `${'{"a":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`, /^valid|^invalid: not-json/],
    ['objects without an end', '{"a":'.repeat(DEPTH), /^invalid: not-json/],
  ];
  for (const [name, text, expected] of NESTED) {
    it(`does not crash on ${DEPTH} nested ${name}`, async () => {
      const result = await fetchText(text).then(
        () => 'valid', // JSON.stringify would overflow the stack
        (error: unknown) => (isPressError(error) ? `invalid: ${error.kind}` : String(error)),
      );
      expect(result).to.match(expected);
    });
  }

  it('accepts a number of 100,000 digits, and a string of a million characters', async () => {
    expect(await describeResponse(fetchText('9'.repeat(100_000)))).to.equal('valid: null');
    expect(await describeResponse(fetchText(`"${'x'.repeat(1_000_000)}"`))).to.have.length(1_000_009);
  });

  it('changes no object of the page, whatever keys the JSON has', () => {
    expect([Reflect.get({}, 'polluted'), Object.getPrototypeOf({})]).to.deep.equal([undefined, Object.prototype]);
  });

  it('is tested with more than 200 texts', () => {
    const textCount = withCategories(VALID).length + withCategories(INVALID).length;
    expect(textCount + ENCODINGS.length + IMPLEMENTATION_DEFINED.length).to.be.above(200);
  });
});

describe('parseJson', () => {
  const errorOf = (path: string): Promise<string> =>
    fetchJson(testUrl(path)).then(
      () => 'It succeeded.',
      (error: unknown) => (isPressError(error) ? `${error.kind}: ${error.message}` : String(error)),
    );

  it('says that it got HTML', async () =>
    expect(await errorOf('/fault/html')).to.equal('not-json: Expected JSON, got an HTML page.'));

  it('says which type it got', async () =>
    expect(await errorOf('/fault/untyped')).to.equal('not-json: Expected JSON, got text of type text/html.'));

  it('says that the JSON is broken', async () => {
    const message = 'not-json: Expected JSON, got text of type application/json that is broken or cut off.';
    expect(await errorOf('/fault/truncated')).to.equal(message);
    expect(await errorOf('/fault/empty')).to.equal(message);
  });

  it('ignores a byte order mark', async () =>
    expect((await fetchJson(testUrl('/fault/bom'))).body).to.have.property('rates'));

  const parse = (text: string): unknown =>
    parseJson({ url: testUrl('/x'), contentType: 'application/json', bytes: new TextEncoder().encode(text) });
  for (const text of [
    'NaN',
    '{"a":1}{"b":2}',
    "{'a':1}",
    '[1,]',
    'undefined',
    '\ufeff\ufeff1',
    '<?xml version="1.0"?>',
    ' \n<p>',
  ]) {
    it(`throws on ${JSON.stringify(text)}`, () => expect(() => parse(text)).to.throw(/Expected JSON/));
  }
});
