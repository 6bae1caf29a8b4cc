/**
 * JSON, and what only looks like it, as bytes over HTTP. The kinds are those of JSONTestSuite
 * (https://github.com/nst/JSONTestSuite); the texts are our own.
 * What must be accepted or refused is written down here, and `JSON.parse` of the same text is asked for a second opinion.
 */
import { expect } from '@open-wc/testing';
import { here } from '../../../test/fetching.js';
import { isPressError } from '../model/errors.js';
import { fetchJson } from './json.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array(values);
const utf16 = (text: string, littleEndian: boolean, mark = true): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 * text.length + (mark ? 2 : 0)));
  Array.from(mark ? `\ufeff${text}` : text, (unit, at) => view.setUint16(2 * at, unit.charCodeAt(0), littleEndian));
  return new Uint8Array(view.buffer);
};
/** A text with raw bytes in its middle: `["` … `"]`. */
const around = (...middle: readonly number[]): Uint8Array => bytes(0x5b, 0x22, ...middle, 0x22, 0x5d);

type Rows = Readonly<Record<string, readonly string[]>>;

const ACCEPTED: Rows = {
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
  'repeated key': ['{"a":1,"a":2}', '{"a":1,"a":1}', '{"a":{},"a":[]}'],
  'key of a prototype': [
    '{"__proto__":{"polluted":1}}',
    '{"constructor":{"prototype":{"polluted":1}}}',
    '{"prototype":1,"hasOwnProperty":2,"toString":3,"valueOf":4}',
    '{"__proto__":null}',
    '[{"__proto__":[]}]',
    '{"toJSON":1}',
  ],
  'white space': [' 1 ', '\t[\n1\r]', '\n\n{}\n\n', '[ ]', '{ }', '{ "a" : 1 , "b" : 2 }', '[1\n,\r\n2\t]', '   null'],
};

const REFUSED: Rows = {
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
  'comma too many': ['[1,]', '[,1]', '[1,,2]', '{"a":1,}', '{,"a":1}', '{"a":1,,"b":2}', '[,', '{,}', '1,', ',1'],
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
  'markup, script': [
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

/** Bytes in which nobody's text is whole; each is decoded as UTF-8, with U+FFFD for what is none. */
const BYTES: readonly [name: string, body: Uint8Array, accepted: boolean][] = [
  ['a byte order mark', utf8('\ufeff{}'), true],
  ['a byte order mark and white space', utf8('\ufeff \n{}'), true],
  ['two byte order marks', utf8('\ufeff\ufeff{}'), false],
  ['a byte order mark alone', utf8('\ufeff'), false],
  ['a byte order mark in the middle', utf8('[\ufeff1]'), false],
  ['half a byte order mark', bytes(0xef, 0xbb, 0x7b, 0x7d), false],
  ['nothing', bytes(), false],
  ['a zero byte', bytes(0), false],
  ['a zero byte after JSON', bytes(0x31, 0), false],
  ['UTF-16, little end first', utf16('{"a":1}', true), false],
  ['UTF-16, big end first', utf16('{"a":1}', false), false],
  ['UTF-16 without a mark, little end first', utf16('[1]', true, false), false],
  ['UTF-16 without a mark, big end first', utf16('[1]', false, false), false],
  ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x31, 0, 0, 0), false],
  ['a byte that is none of UTF-8’s, outside of a string', bytes(0x5b, 0xff, 0x5d), false],
  ['windows-1251 outside of a string', bytes(0xc1, 0xe0), false],
  ['a non-character in a string', around(0xef, 0xbf, 0xbf), true],
];

/** Where parsers differ: none may throw anything but our own error. */
const UNDECIDED: readonly [name: string, body: Uint8Array][] = [
  ['a byte that is none of UTF-8’s', around(0xff)],
  ['a truncated sequence', around(0xe2, 0x82)],
  ['an overlong slash', around(0xc0, 0xaf)],
  ['an overlong zero', around(0xe0, 0x80, 0x80)],
  ['half a pair in UTF-8', around(0xed, 0xa0, 0x80)],
  ['both halves of a pair in UTF-8', around(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80)],
  ['a number beyond Unicode', around(0xf4, 0xbf, 0xbf, 0xbf)],
  ['Latin-1', around(0xe9)],
  ['windows-1251', around(0xc1, 0xe0, 0xed, 0xea)],
  ['a sequence that begins in its middle', around(0x81)],
  ...[
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
  ].map((text): [string, Uint8Array] => [text, utf8(text)]),
];

const base64url = (body: Uint8Array): string =>
  btoa(String.fromCharCode(...body))
    .replaceAll('+', '-')
    .replaceAll('/', '_');

/** What the client makes of it: JSON as text, or the kind of its own error. Anything else that is thrown fails the test. */
const verdict = (answer: Promise<{ readonly body: unknown }>): Promise<string> =>
  answer.then(
    ({ body }) => `accepted: ${JSON.stringify(body)}`,
    (error: unknown) => {
      if (!isPressError(error)) throw error;
      return `refused: ${error.kind}`;
    },
  );
const ours = (body: Uint8Array): Promise<string> => verdict(fetchJson(here(`/fault/bytes?base64=${base64url(body)}`)));

/** `JSON.parse`, of the text itself. */
function theirs(text: string): string {
  try {
    return `accepted: ${JSON.stringify(JSON.parse(text))}`;
  } catch {
    return 'refused: not-json';
  }
}
const named = (rows: Rows): [kind: string, text: string][] =>
  Object.entries(rows).flatMap(([kind, texts]) => texts.map((text): [string, string] => [kind, text]));

describe('JSON', () => {
  for (const [kind, text] of named(ACCEPTED)) {
    it(`is accepted, ${kind}: ${JSON.stringify(text)}`, async () => {
      expect(theirs(text)).to.match(/^accepted/);
      expect(await ours(utf8(text))).to.equal(theirs(text));
    });
  }

  for (const [kind, text] of named(REFUSED)) {
    it(`is refused, ${kind}: ${JSON.stringify(text)}`, async () => {
      expect([await ours(utf8(text)), theirs(text)]).to.deep.equal(['refused: not-json', 'refused: not-json']);
    });
  }

  for (const [name, body, accepted] of BYTES) {
    it(`is ${accepted ? 'accepted' : 'refused'}, ${name}`, async () =>
      expect(await ours(body)).to.match(accepted ? /^accepted/ : /^refused: not-json/));
  }

  for (const [name, body] of UNDECIDED) {
    it(`is read as the platform reads it, ${name}`, async () =>
      expect(await ours(body)).to.equal(theirs(new TextDecoder('utf-8').decode(body))));
  }

  const answering = (text: string): Promise<string> =>
    verdict(
      fetchJson(here('/deep.json'), {
        fetch: async () => new Response(text, { headers: { 'content-type': 'application/json' } }),
      }),
    );
  const DEEP = 100_000;
  const NESTED: readonly [string, string, RegExp][] = [
    ['lists', `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`, /^accepted|^refused: not-json/],
    ['lists without an end', '['.repeat(DEEP), /^refused: not-json/],
    ['objects', `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`, /^accepted|^refused: not-json/],
    ['objects without an end', '{"a":'.repeat(DEEP), /^refused: not-json/],
  ];
  for (const [name, text, expected] of NESTED) {
    it(`of ${DEEP} ${name} in each other ends no page`, async () => {
      const answer = fetchJson(here('/deep.json'), {
        fetch: async () => new Response(text, { headers: { 'content-type': 'application/json' } }),
      });
      const came = await answer.then(
        () => 'accepted',
        (error: unknown) => (isPressError(error) ? `refused: ${error.kind}` : String(error)),
      );
      expect(came).to.match(expected);
    });
  }

  it('may hold a number of a hundred thousand digits, and a string of a million letters', async () => {
    expect(await answering('9'.repeat(100_000))).to.equal('accepted: null');
    expect(await answering(`"${'x'.repeat(1_000_000)}"`)).to.have.length(1_000_012);
  });

  it('changes no object of the page by the keys it holds', () => {
    expect([Reflect.get({}, 'polluted'), Object.getPrototypeOf({})]).to.deep.equal([undefined, Object.prototype]);
  });

  it('was tried in more than 200 ways', () =>
    expect(named(ACCEPTED).length + named(REFUSED).length + BYTES.length + UNDECIDED.length).to.be.above(200));
});
