/** Runs in the page: reads what `inputs.mjs` and `markup.mjs` make, as the library does with a response. */
import { readFigcaption } from '../../packages/article-hero/figcaption/read-figcaption.ts';
import { parseXml } from '../../packages/data/http/xml/parse-xml.ts';
import { readByline } from '../../packages/data/page/byline/byline.ts';
import { readPage } from '../../packages/data/page/read-page.ts';
import * as schemaOrgPeople from '../../packages/data/sources/schema-org/people.ts';
import * as schemaOrg from '../../packages/data/sources/schema-org/schema-org.ts';
import * as wordpress from '../../packages/data/sources/wordpress/wordpress.ts';
import * as ghost from '../../packages/data/sources/ghost/ghost.ts';
import * as feed from '../../packages/data/sources/feed/feed.ts';
import * as ratesJson from '../../packages/data/sources/rates-json/rates-json.ts';
import * as currencyApi from '../../packages/data/sources/rates/currency-api/currency-api.ts';
import * as frankfurter from '../../packages/data/sources/rates/frankfurter/frankfurter.ts';
import * as nationalBanks from '../../packages/data/sources/rates/national-banks/national-banks.ts';
import { peopleModule } from '../../packages/data/sources/lazy-modules.ts';
import { SOURCES } from './inputs.mjs';
import { PAGES } from './markup.mjs';
import { affixes, PIECES, TEXTS } from './texts.mjs';

const URL_OF_PAGE = 'https://news.example/2026/story';
const MODULES = { wordpress, ghost, feed, schemaOrg, ratesJson, currencyApi, frankfurter, nationalBanks };
peopleModule.provide(schemaOrgPeople);

/** Calls a reader that may refuse its input. */
function attempt(read) {
  try {
    return read();
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) throw error;
    return undefined;
  }
}

/** What the page’s JSON-LD is read for: authors, pictures, lists, publisher. */
function readJsonLd(body) {
  const page = { url: URL_OF_PAGE, jsonLd: [body], meta: {} };
  attempt(() => schemaOrgPeople.readPageAuthors(page));
  attempt(() => schemaOrg.readPageImages({ url: page.url, body: page.jsonLd }));
  attempt(() => schemaOrg.readListedArticles({ url: page.url, body: page.jsonLd }));
  schemaOrgPeople.publisherOf(page);
}

/** Returns what is measured: the platform’s `JSON.parse` is not. */
function readerOf({ module, kind, isXml, isPage }, text) {
  const json = isXml ? undefined : JSON.parse(text);
  if (isPage) return () => readJsonLd(json);
  const read = MODULES[module].read[kind];
  return () => attempt(() => read({ url: URL_OF_PAGE, body: isXml ? parseXml(text) : json }, { kind, history: 365 }));
}

const documentOf = (html) => new DOMParser().parseFromString(html, 'text/html');

const READ_PAGE = {
  byline(document) {
    readByline(document, readPage(document), URL_OF_PAGE);
  },
  figcaption(document) {
    readFigcaption(document.querySelector('figcaption'));
  },
};

/** Repeats `run` until it took `enoughMs`, and returns the milliseconds of one time. */
function time(run, enoughMs) {
  const start = performance.now();
  let times = 0;
  let passed = 0;
  do {
    run();
    times++;
    passed = performance.now() - start;
  } while (passed < enoughMs);
  return passed / times;
}

const QUICK_LENGTH = 8192;

const CANDIDATES = 10;

/** The text that takes longest, of a piece repeated between a beginning and an end. */
function worstText(parse) {
  const timed = (maker, enoughMs) => {
    const text = maker.make(QUICK_LENGTH);
    return { maker, ms: time(() => parse(text), enoughMs) };
  };
  const slowestFirst = (a, b) => b.ms - a.ms;
  const all = PIECES.flatMap(affixes).map((maker) => timed(maker, 0.1));
  const candidates = all.sort(slowestFirst).slice(0, CANDIDATES);
  return candidates.map(({ maker }) => timed(maker, 10)).sort(slowestFirst)[0].maker;
}

/** By what is read, and what hurts it: a function that prepares an input and returns what is measured. */
const CASES = new Map();
for (const [name, source] of Object.entries(SOURCES))
  for (const [input, make] of Object.entries(source.inputs))
    CASES.set(`${name}: ${input}`, (length) => readerOf(source, make(length)));
for (const [name, { reads, make }] of Object.entries(PAGES))
  CASES.set(name, (length) => {
    const document = documentOf(make(length));
    return () => READ_PAGE[reads](document);
  });

/** What {@link prepare} returned. */
let prepared;

globalThis.bench = {
  cases: [...CASES.keys()],
  texts: Object.keys(TEXTS),
  /** Finds the input of a text that takes longest, and returns the name of the case. */
  addWorstOf(text) {
    const parse = TEXTS[text];
    const maker = worstText(parse);
    const name = `${text}: ${maker.name}`;
    CASES.set(name, (length) => {
      const input = maker.make(length);
      return () => parse(input);
    });
    return name;
  },
  /** Prepares an input of this length, and returns the milliseconds of one time. */
  prepare(name, length) {
    prepared = CASES.get(name)(length);
    prepared();
    return time(prepared, 1);
  },
  run(times) {
    for (let count = 0; count < times; count++) prepared();
  },
};
