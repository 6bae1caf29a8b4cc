/** What the debug panel shows, word for word, after real errors of a real server. */
import { expect, fixture, html } from '@open-wc/testing';
import { uniqueUrl, testUrl } from '../../test/fetching.js';
import { waitUntil, setMedia } from '../../test/support.js';
import '../all.js';
import type { PressArticleHero } from '../article-hero/article-hero.js';
import type { PressAuthorBio } from '../author-bio/author-bio.js';
import { PressError } from '../data/model/errors.js';
import { defineSource } from '../data/data.js';
import type { Loaded, ResourceState } from '../data/model/resource.js';
import { safeUrl } from '../data/model/safe-url.js';
import { configure } from '../data/configuration/configure.js';
import { sharedClient } from '../data/client/shared-client.js';
import type { PressRateTicker } from '../rate-ticker/rate-ticker.js';
import type { PressSuggestedArticles } from '../suggested-articles/suggested-articles.js';
import { describeState } from './panel.js';
import type { PageContext } from './error-hints.js';

const panelOf = (element: Element): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>('[part="debug"]') ?? null;
const lines = (element: Element): string[] => panelOf(element)?.textContent?.split('\n') ?? [];
const has = (element: Element, state: string): boolean => element.matches(`:state(${state})`);

describe('the description of a resource', () => {
  const LOADED: Loaded<string[]> = {
    data: ['a'],
    problems: [],
    source: 'schema-org',
    url: safeUrl('https://news.example/a.json'),
  };
  const PROBLEMS = [
    { path: 'rates[2].rate', expected: 'a number', got: '"n/a"' },
    { path: '', expected: 'an object', got: 'null' },
  ];
  const PAGE: PageContext = { origin: 'https://page.example', isOnline: true, blockedUrls: [] };
  const textOf = (state: ResourceState<string[]>, page = PAGE): string => describeState(state, page).join('\n');

  it('is its source and URL', () =>
    expect(textOf({ status: 'ready', loaded: LOADED })).to.equal('schema-org: https://news.example/a.json'));
  it('is empty before the first response', () =>
    expect(textOf({ status: 'idle' }) + textOf({ status: 'loading' })).to.equal(''));
  it('says that the browser is offline', () =>
    expect(textOf({ status: 'loading' }, { ...PAGE, isOnline: false })).to.equal('This browser is offline.'));

  it('has one line for each ignored part, with the name of its file', () => {
    expect(textOf({ status: 'ready', loaded: { ...LOADED, problems: PROBLEMS } })).to.equal(
      'a.json: rates[2].rate: expected a number, got "n/a"\n' +
        'a.json: expected an object, got null\n' +
        'schema-org: https://news.example/a.json',
    );
    const failed = new PressError('schema', 'No valid items.', {
      url: 'https://news.example/data/rates.json?v=1#x',
      problems: PROBLEMS,
    });
    expect(textOf({ status: 'failed', error: failed }).split('\n')[0]).to.equal(
      'rates.json: rates[2].rate: expected a number, got "n/a"',
    );
  });

  it('names the error first, then the ignored parts of the last good response', () => {
    const error = new PressError('http', 'The server answered 500.', {
      url: 'https://news.example/a.json',
      status: 500,
    });
    expect(
      textOf({ status: 'failed', error, last: { ...LOADED, problems: PROBLEMS.slice(0, 1) } }).split('\n'),
    ).to.deep.equal([
      'The server answered 500.',
      'https://news.example/a.json',
      'The server’s log says why.',
      'a.json: rates[2].rate: expected a number, got "n/a"',
    ]);
  });

  it('shows an invalid URL as it is', () => {
    expect(
      textOf({
        status: 'failed',
        error: new PressError('schema', 'x', { url: 'no address', problems: [{ path: 'a', expected: 'b', got: 'c' }] }),
      }),
    ).to.contain('no address: a: expected b, got c');
    expect(
      textOf({ status: 'failed', error: new PressError('network', 'No response.', { url: 'no address' }) }),
    ).to.contain('No response.\nno address\n');
  });
});

describe('the debug panel after a response', () => {
  const { random } = Math;
  let otherOrigin = '';
  before(async () => {
    otherOrigin = await (await fetch('/fault/other-origin')).json();
  });
  beforeEach(async () => {
    // A success in between: after five failures in a row, requests to the server are paused.
    await sharedClient().load({ kind: 'rates', src: safeUrl(testUrl(uniqueUrl('/fault/ok')))! });
    Math.random = () => 0; // retries don’t wait
    configure({ timeoutMs: 300 });
  });
  afterEach(() => {
    Math.random = random;
    configure({ timeoutMs: undefined, origins: undefined, sources: undefined });
  });

  async function linesAfterError(src: string): Promise<string[]> {
    const element = await fixture<PressRateTicker>(html`<press-rate-ticker debug src=${src}></press-rate-ticker>`);
    await waitUntil(() => has(element, 'error'), `an error of ${src}`);
    await element.updateComplete;
    return lines(element)
      .slice(1)
      .map((line) => (line === src ? 'URL' : line));
  }

  const HTML_PAGE =
    'Is this a web page, a login form or a firewall? Use the URL of a feed or an API, ' +
    'which sends JSON as application/json.';
  const CASES: readonly [title: string, path: string, lines: readonly (string | RegExp)[]][] = [
    [
      'with status 404',
      '/fault/404',
      ['The server answered 404 Not Found: fault: As requested.', 'URL', 'Check the path of this URL.'],
    ],
    [
      'with status 403',
      '/fault/403',
      [
        'The server answered 403 Forbidden: fault: As requested.',
        'URL',
        'This URL requires a key or a sign-in; widgets send no cookies.',
      ],
    ],
    [
      'with status 500',
      '/fault/500',
      ['The server answered 500 Internal Server Error: fault: As requested.', 'URL', 'The server’s log says why.'],
    ],
    [
      'that times out',
      '/fault/stall',
      ['No complete response within 0.3 s.', 'URL', 'To wait longer: configure({ timeoutMs: 30000 }).'],
    ],
    [
      'of 3 MB',
      '/fault/huge',
      [
        'The response is larger than 1048576 bytes.',
        'URL',
        'Request less data (limit, per_page, _fields), or allow more: configure({ maxBytes: 4000000 }).',
      ],
    ],
    ['that is a login page', '/fault/html', ['Expected JSON, got an HTML page.', 'URL', HTML_PAGE]],
    [
      'redirected to a login page',
      '/fault/redirect?to=/fault/html',
      ['Expected JSON, got an HTML page, after a redirect.', testUrl('/fault/html'), HTML_PAGE],
    ],
    ['of JSON sent as HTML', '/fault/untyped', ['Expected JSON, got text of type text/html.', 'URL', HTML_PAGE]],
    [
      'of JSON that is cut off',
      '/fault/truncated',
      [
        'Expected JSON, got text of type application/json that is broken or cut off.',
        /position 23|column 24|JSON Parse error/,
        'URL',
      ],
    ],
    [
      'that is a feed instead of rates',
      '/fault/rss',
      [
        'No source can read rates from this response. ' +
          'Known: currency-api, frankfurter, national-banks, schema-org.',
        'URL',
      ],
    ],
    [
      'of the wrong shape',
      '/fault/wrong-shape',
      [/^wrong-shape: rates: expected an array, got nothing$/, /^schema-org: http/],
    ],
    [
      'redirected to a server that is down',
      '/fault/redirect?to=http://127.0.0.1:1/',
      [
        'No response that this page may read.',
        'URL',
        'The page’s own server is down, closed the connection, or redirects to a host that is blocked.',
      ],
    ],
  ];
  for (const [title, path, expected] of CASES) {
    it(`${title}: ${String(expected.at(-1))}`, async () => {
      const found = await linesAfterError(uniqueUrl(path));
      const file = uniqueUrl(path).split('?')[0];
      expect(found).to.have.length(expected.length);
      for (const [at, line] of expected.entries()) {
        if (line instanceof RegExp) expect(found[at]).to.match(line);
        else expect(found[at]?.replace(/[?&]run=.*/, '')).to.equal(line === 'URL' && found[at] !== line ? file : line);
      }
    });
  }

  it('of another origin without CORS headers names the missing header', async () => {
    expect(await linesAfterError(`${otherOrigin}/fault/ok?a`)).to.deep.equal([
      'No response that this page may read.',
      'URL',
      `If this URL opens in a tab of its own, its server must send: Access-Control-Allow-Origin: ${location.origin}`,
    ]);
  });

  it('of an origin that the page does not allow names the setting', async () => {
    configure({ origins: [location.origin] });
    expect(await linesAfterError(`${otherOrigin}/fault/ok?b`)).to.deep.equal([
      `configure({ origins }) does not allow ${otherOrigin}.`,
      'URL',
    ]);
  });

  it('that makes a custom source throw shows the source’s name, its message and the URL', async () => {
    configure({
      sources: [
        defineSource({
          name: 'ours',
          matches: ({ url }) => url.searchParams.has('ours'),
          read: {
            rates: () => {
              throw new Error('Not today.');
            },
          },
        }),
      ],
    });
    expect(await linesAfterError(testUrl('/fault/ok?ours'))).to.deep.equal([
      'Not today.',
      `ours: ${testUrl('/fault/ok?ours')}`,
    ]);
  });

  it('of WordPress that hides a user shows WordPress’s message and a hint', async () => {
    const element = await fixture<PressAuthorBio>(
      html`<press-author-bio debug src="/wp-json/wp/v2/users/5"></press-author-bio>`,
    );
    await waitUntil(() => has(element, 'error'));
    expect(lines(element)[2]).to.equal(
      'The server answered 401 Unauthorized: rest_user_cannot_view: Sorry, you are not allowed to list users.',
    );
    expect(lines(element).at(-1)).to.equal('WordPress shows visitors only published posts and their authors.');
  });

  it('with status 429 says how long requests are paused, if the server lets the page know', async () => {
    const TOO_MANY =
      'Too many requests. Send Access-Control-Expose-Headers: Retry-After to tell widgets how long to wait.';
    const busy = otherOrigin.replace('127.0.0.1', 'busy.localhost');
    expect(await linesAfterError(`${busy}/fault/busy?cors&after=600`)).to.deep.equal([
      'The server answered 429 Too Many Requests: Too many.',
      'URL',
      TOO_MANY,
    ]);
    expect(await linesAfterError(`${busy}/fault/busy?cors=expose&after=600`)).to.deep.equal([
      'The server answered 429 Too Many Requests: Too many.',
      'No more requests to this server for 600 s.',
      'URL',
      TOO_MANY,
    ]);
  });

  it('does not pass the server’s message to the page’s scripts', async () => {
    const element = await fixture<PressRateTicker>(html`<press-rate-ticker src=""></press-rate-ticker>`);
    const details: unknown[] = [];
    element.addEventListener('press-error', ({ detail }) => details.push(detail));
    element.src = uniqueUrl('/fault/404');
    await waitUntil(() => details.length > 0);
    expect(JSON.stringify(details)).to.equal('[{"kind":"http","status":404,"stale":false}]');
  });
});

describe('the debug panel for the data property', () => {
  it('names each field as JavaScript writes it', async () => {
    const element = await fixture<PressRateTicker>(
      html`<press-rate-ticker debug .data=${{
        rates: [
          { base: 'KGS', quote: 'USD', rate: 1 },
          { base: 'KZT', quote: 'USD', rate: NaN },
        ],
      }}></press-rate-ticker>`,
    );
    expect(lines(element).slice(1)).to.deep.equal(['data.rates[1].rate: expected a number, got NaN', 'data']);
    element.data = [{ base: 'KGS', quote: 'USD', rate: 0 }];
    await element.updateComplete;
    expect(lines(element).slice(1)).to.deep.equal([
      'data[0].rate: expected at least 1e-12, got 0',
      'data',
      'data.rates[1].rate: expected a number, got NaN',
    ]);
  });

  it('names the field if nothing in the data is valid', async () => {
    const element = await fixture<PressAuthorBio>(
      html`<press-author-bio debug .data=${{ name: 5n }}></press-author-bio>`,
    );
    expect(lines(element)).to.include('data.name: expected a string, got 5');
  });
});

describe('the debug panel for invalid attributes', () => {
  it('warns in a ticker', async () => {
    const element = await fixture<PressRateTicker>(
      html`<press-rate-ticker
        debug
        layout="lsit"
        notation="fancy"
        change=""
        digits="99"
        speed="fast"
        refresh="2"
        .data=${[]}
      ></press-rate-ticker>`,
    );
    expect(lines(element)).to.deep.equal([
      '<press-rate-ticker>',
      'layout="lsit": invalid value, expected one of ticker, list. Using ticker.',
      'notation="fancy": invalid value, expected one of auto, inverse, per-1000, subscript. Using auto.',
      'change="": invalid value, expected one of percent, absolute, none. Using percent.',
      'digits="99": invalid value. Using the default.',
      'speed="fast": invalid value. Using 40.',
      'refresh="2": invalid value. Using 5.',
      'data',
    ]);
  });

  it('warns in suggested articles', async () => {
    const element = await fixture<PressSuggestedArticles>(
      html`<press-suggested-articles
        debug
        layout="row"
        prefetch="soon"
        show="image teaser"
        limit="500"
        heading-level="9"
        .data=${[]}
      ></press-suggested-articles>`,
    );
    await element.updateComplete;
    expect(lines(element).slice(0, 6)).to.deep.equal([
      '<press-suggested-articles>',
      'layout="row": invalid value, expected one of strip, grid, list. Using strip.',
      'prefetch="soon": invalid value, expected one of none, hover, visible. Using none.',
      'show="image teaser": invalid value, ' +
        'expected one of image, section, date, reading-time, author, excerpt, credit. Using image.',
      'limit="500": invalid value. Using 100.',
      'heading-level="9": invalid value. Using 2.',
    ]);
  });

  it('warns in an author card', async () => {
    const element = await fixture<PressAuthorBio>(
      html`<press-author-bio debug name="Ada" layout="row" heading-level="1" refresh="1e9"></press-author-bio>`,
    );
    expect(lines(element)).to.deep.equal([
      '<press-author-bio>',
      'layout="row": invalid value, expected one of card, inline. Using card.',
      'heading-level="1": invalid value. Using 2.',
      'refresh="1000000000": invalid value. Using 86400.',
    ]);
  });

  it('shows no warning for valid attributes, nor for a removed one', async () => {
    const author = await fixture<PressAuthorBio>(
      html`<press-author-bio
        debug
        name="Ada"
        layout="inline"
        heading-level="3"
        url="/ada"
        refresh="60"
      ></press-author-bio>`,
    );
    const articles = await fixture<PressSuggestedArticles>(
      html`<press-suggested-articles debug show=" date  image " limit="4"></press-suggested-articles>`,
    );
    for (const element of [author, articles]) {
      for (const name of ['layout', 'heading-level', 'refresh', 'limit']) element.removeAttribute(name);
    }
    await Promise.all([author.updateComplete, articles.updateComplete]);
    expect([lines(author), lines(articles).filter((line) => line.includes('invalid value'))]).to.deep.equal([
      ['<press-author-bio>'],
      [],
    ]);
  });
});

describe('the debug panel', () => {
  const LONG_URL = `/fault/404?${'a'.repeat(150)}`;
  const fixtureWithLongUrl = async (dir: 'ltr' | 'rtl'): Promise<HTMLElement> => {
    const frame = await fixture<HTMLElement>(html`<div dir=${dir} style="inline-size: 280px">
      <press-rate-ticker debug src=${LONG_URL}></press-rate-ticker>
      <press-author-bio debug src=${LONG_URL}></press-author-bio>
      <press-suggested-articles debug src=${LONG_URL}></press-suggested-articles>
      <press-article-hero debug src=${LONG_URL}></press-article-hero>
    </div>`);
    await waitUntil(() =>
      [...frame.children].every((element) => (panelOf(element)?.textContent ?? '').includes('404')),
    );
    return frame;
  };

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`wraps long URLs in a page with dir=${dir}, and stays English from left to right`, async () => {
      for (const element of (await fixtureWithLongUrl(dir)).children) {
        const shown = panelOf(element)!;
        expect(
          [shown.scrollWidth <= shown.clientWidth, shown.getBoundingClientRect().width <= 280],
          element.localName,
        ).to.deep.equal([true, true]);
        shown.style.inlineSize = 'min-content';
        expect(shown.getBoundingClientRect().width, 'in a narrow row').to.be.at.most(280);
        expect([getComputedStyle(shown).direction, shown.lang]).to.deep.equal(['ltr', 'en']);
        expect(lines(element)[0]).to.equal(`<${element.localName}>`);
      }
    });
  }

  it('has the page’s text color, in forced colors too', async () => {
    for (const features of [{}, { 'forced-colors': 'active' }]) {
      await setMedia(features);
      const element = await fixture<PressArticleHero>(
        html`<press-article-hero debug style="color: rgb(230, 230, 230)"></press-article-hero>`,
      );
      const { color, backgroundColor } = getComputedStyle(panelOf(element)!);
      expect([color, backgroundColor.endsWith(', 0)') ? 'transparent' : backgroundColor]).to.deep.equal([
        getComputedStyle(element).color,
        'transparent',
      ]);
    }
    await setMedia({});
  });

  it('is missing without the debug attribute', async () => {
    const element = await fixture<PressRateTicker>(
      html`<press-rate-ticker layout="lsit" .data=${[]}></press-rate-ticker>`,
    );
    expect(panelOf(element)).to.equal(null);
  });
});
