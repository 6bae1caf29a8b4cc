/** What `debug` tells the builder of a page, word for word, after real failures of a real server. */
import { expect, fixture, html } from '@open-wc/testing';
import { fresh, here } from '../../test/fetching.js';
import { eventually, setMedia } from '../../test/support.js';
import '../all.js';
import type { PressArticleHero } from '../article-hero/article-hero.js';
import type { PressAuthorBio } from '../author-bio/author-bio.js';
import { PressError } from '../data/model/errors.js';
import { defineSource } from '../data/data.js';
import type { Loaded, ResourceState } from '../data/model/resource.js';
import { safeUrl } from '../data/model/safe-url.js';
import { configure, sharedClient } from '../data/client/shared-client.js';
import type { PressRateTicker } from '../rate-ticker/rate-ticker.js';
import type { PressSuggestedArticles } from '../suggested-articles/suggested-articles.js';
import { describeState } from './panel.js';
import { type Surroundings } from './error-hints.js';

const box = (element: Element): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>('[part="debug"]') ?? null;
const lines = (element: Element): string[] => box(element)?.textContent?.split('\n') ?? [];
const has = (element: Element, state: string): boolean => element.matches(`:state(${state})`);

describe('what is known of data', () => {
  const SOME: Loaded<string[]> = {
    data: ['a'],
    problems: [],
    source: 'schema-org',
    url: safeUrl('https://news.example/a.json'),
  };
  const PROBLEMS = [
    { path: 'rates[2].rate', expected: 'a number', got: '"n/a"' },
    { path: '', expected: 'an object', got: 'null' },
  ];
  const HERE: Surroundings = { origin: 'https://page.example', online: true, refused: [] };
  const say = (state: ResourceState<string[]>, page = HERE): string => describeState(state, page).join('\n');

  it('is who read it, and at which address', () =>
    expect(say({ status: 'ready', loaded: SOME })).to.equal('schema-org: https://news.example/a.json'));
  it('is nothing before anything is asked', () =>
    expect(say({ status: 'idle' }) + say({ status: 'loading' })).to.equal(''));
  it('is that nothing is asked while the browser is offline', () =>
    expect(say({ status: 'loading' }, { ...HERE, online: false })).to.equal('This browser is offline.'));

  it('is one line for each part that was left out, with the file it was in', () => {
    expect(say({ status: 'ready', loaded: { ...SOME, problems: PROBLEMS } })).to.equal(
      'a.json: rates[2].rate: expected a number, got "n/a"\na.json: expected an object, got null\nschema-org: https://news.example/a.json',
    );
    const failed = new PressError('schema', 'Nothing fits.', {
      url: 'https://news.example/data/rates.json?v=1#x',
      problems: PROBLEMS,
    });
    expect(say({ status: 'failed', error: failed }).split('\n')[0]).to.equal(
      'rates.json: rates[2].rate: expected a number, got "n/a"',
    );
  });

  it('is what failed before what the last good answer lacked', () => {
    const error = new PressError('http', 'The server answered 500.', {
      url: 'https://news.example/a.json',
      status: 500,
    });
    expect(
      say({ status: 'failed', error, last: { ...SOME, problems: PROBLEMS.slice(0, 1) } }).split('\n'),
    ).to.deep.equal([
      'The server answered 500.',
      'https://news.example/a.json',
      'The server’s own log says why.',
      'a.json: rates[2].rate: expected a number, got "n/a"',
    ]);
  });

  it('is an address that is none, too', () => {
    expect(
      say({
        status: 'failed',
        error: new PressError('schema', 'x', { url: 'no address', problems: [{ path: 'a', expected: 'b', got: 'c' }] }),
      }),
    ).to.contain('no address: a: expected b, got c');
    expect(say({ status: 'failed', error: new PressError('network', 'No answer.', { url: 'no address' }) })).to.contain(
      'No answer.\nno address\n',
    );
  });
});

describe('debug, after a server', () => {
  const { random } = Math;
  let elsewhere = '';
  before(async () => {
    elsewhere = await (await fetch('/fault/other-origin')).json();
  });
  beforeEach(async () => {
    // A good answer between: five failures in a row, and the server would be left alone.
    await sharedClient().load({ kind: 'rates', src: safeUrl(here(fresh('/fault/ok')))! });
    Math.random = () => 0; // no wait before another try
    configure({ timeoutMs: 300 });
  });
  afterEach(() => {
    Math.random = random;
    configure({ timeoutMs: undefined, origins: undefined, sources: undefined });
  });

  async function told(src: string): Promise<string[]> {
    const element = await fixture<PressRateTicker>(html`<press-rate-ticker debug src=${src}></press-rate-ticker>`);
    await eventually(() => has(element, 'error'), `a failure of ${src}`);
    await element.updateComplete;
    return lines(element)
      .slice(1)
      .map((line) => (line === src ? 'ADDRESS' : line));
  }

  const LOGIN_PAGE =
    'A login, a firewall, or a page where its <link rel="alternate"> was due? JSON comes as application/json.';
  const CASES: readonly [what: string, path: string, lines: readonly (string | RegExp)[]][] = [
    [
      'that has nothing there',
      '/fault/404',
      ['The server answered 404 Not Found: fault: As asked.', 'ADDRESS', 'Is the path right?'],
    ],
    [
      'that wants a login',
      '/fault/403',
      [
        'The server answered 403 Forbidden: fault: As asked.',
        'ADDRESS',
        'It wants a key or a login; widgets send no cookies.',
      ],
    ],
    [
      'that fell over',
      '/fault/500',
      ['The server answered 500 Internal Server Error: fault: As asked.', 'ADDRESS', 'The server’s own log says why.'],
    ],
    [
      'that is too slow',
      '/fault/stall',
      ['No complete response within 0.3 s.', 'ADDRESS', 'configure({ timeoutMs: 30000 }) waits longer.'],
    ],
    [
      'that sends 3 MB',
      '/fault/huge',
      [
        'The response is larger than 1048576 bytes.',
        'ADDRESS',
        'Ask for less (limit, per_page, _fields), or configure({ maxBytes: 4000000 }).',
      ],
    ],
    ['that sends a login page', '/fault/html', ['Expected JSON, got an HTML page.', 'ADDRESS', LOGIN_PAGE]],
    [
      'that sends on to a login page',
      '/fault/redirect?to=/fault/html',
      ['Expected JSON, got an HTML page, after a redirect.', here('/fault/html'), LOGIN_PAGE],
    ],
    [
      'that sends JSON as HTML',
      '/fault/untyped',
      ['Expected JSON, got text of type text/html.', 'ADDRESS', LOGIN_PAGE],
    ],
    [
      'that sends half of its JSON',
      '/fault/truncated',
      [
        'Expected JSON, got text of type application/json that is broken or cut off.',
        /position 23|column 24|JSON Parse error/,
        'ADDRESS',
      ],
    ],
    [
      'that sends a feed where rates were due',
      '/fault/rss',
      [
        'No rates can be read from this answer: it is none of currency-api, frankfurter, national-banks, schema-org.',
        'ADDRESS',
      ],
    ],
    [
      'that sends another shape',
      '/fault/wrong-shape',
      [/^wrong-shape: rates: expected an array, got nothing$/, /^schema-org: http/],
    ],
    [
      'that sends on to where nobody answers',
      '/fault/redirect?to=http://127.0.0.1:1/',
      [
        'No response that this page may read.',
        'ADDRESS',
        'The page’s own server is down, cut the line, or sent on to one that refuses this page.',
      ],
    ],
  ];
  for (const [what, path, expected] of CASES) {
    it(`${what}: ${String(expected.at(-1))}`, async () => {
      const found = await told(fresh(path));
      const file = fresh(path).split('?')[0];
      expect(found).to.have.length(expected.length);
      for (const [at, line] of expected.entries()) {
        if (line instanceof RegExp) expect(found[at]).to.match(line);
        else
          expect(found[at]?.replace(/[?&]run=.*/, '')).to.equal(line === 'ADDRESS' && found[at] !== line ? file : line);
      }
    });
  }

  it('of another origin that lets no page read it: the header that it would have to send', async () => {
    expect(await told(`${elsewhere}/fault/ok?a`)).to.deep.equal([
      'No response that this page may read.',
      'ADDRESS',
      `If it opens in a tab of its own, its server has to send: Access-Control-Allow-Origin: ${location.origin}`,
    ]);
  });

  it('that this page does not allow: by which setting', async () => {
    configure({ origins: [location.origin] });
    expect(await told(`${elsewhere}/fault/ok?b`)).to.deep.equal([
      `configure({ origins }) does not allow ${elsewhere}.`,
      'ADDRESS',
    ]);
  });

  it('whose answer a source of the page’s own threw at: its name, its words and the address', async () => {
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
    expect(await told(here('/fault/ok?ours'))).to.deep.equal(['Not today.', `ours: ${here('/fault/ok?ours')}`]);
  });

  it('of WordPress that hides a user: in WordPress’s words, and why', async () => {
    const element = await fixture<PressAuthorBio>(
      html`<press-author-bio debug src="/wp-json/wp/v2/users/5"></press-author-bio>`,
    );
    await eventually(() => has(element, 'error'));
    expect(lines(element)[2]).to.equal(
      'The server answered 401 Unauthorized: rest_user_cannot_view: Sorry, you are not allowed to list users.',
    );
    expect(lines(element).at(-1)).to.equal('WordPress shows visitors what is published, and its authors alone.');
  });

  it('that is busy: for how long, as far as it lets the page know', async () => {
    const EXPOSE = 'Asked too often. Access-Control-Expose-Headers: Retry-After lets its server say for how long.';
    const busy = elsewhere.replace('127.0.0.1', 'busy.localhost');
    expect(await told(`${busy}/fault/busy?cors&after=600`)).to.deep.equal([
      'The server answered 429 Too Many Requests: Too many.',
      'ADDRESS',
      EXPOSE,
    ]);
    expect(await told(`${busy}/fault/busy?cors=expose&after=600`)).to.deep.equal([
      'The server answered 429 Too Many Requests: Too many.',
      'Left alone for 600 s.',
      'ADDRESS',
      EXPOSE,
    ]);
  });

  it('never tells the page’s own scripts of an answer’s words', async () => {
    const element = await fixture<PressRateTicker>(html`<press-rate-ticker src=""></press-rate-ticker>`);
    const details: unknown[] = [];
    element.addEventListener('press-error', ({ detail }) => details.push(detail));
    element.src = fresh('/fault/404');
    await eventually(() => details.length > 0);
    expect(JSON.stringify(details)).to.equal('[{"kind":"http","status":404,"stale":false}]');
  });
});

describe('debug, of data that a developer hands in,', () => {
  it('names each field as it would be written in JavaScript', async () => {
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

  it('names the whole where nothing fits', async () => {
    const element = await fixture<PressAuthorBio>(
      html`<press-author-bio debug .data=${{ name: 5n }}></press-author-bio>`,
    );
    expect(lines(element)).to.include('data.name: expected a string, got 5');
  });
});

describe('debug, of attributes that count as something else,', () => {
  it('says so for a ticker', async () => {
    const element = await fixture<PressRateTicker>(
      html`<press-rate-ticker debug layout="lsit" notation="fancy" change="" digits="99" speed="fast" refresh="2" .data=${[]}></press-rate-ticker>`,
    );
    expect(lines(element)).to.deep.equal([
      '<press-rate-ticker>',
      'layout="lsit": not one of ticker, list; ticker is used.',
      'notation="fancy": not one of auto, inverse, per-1000, subscript; auto is used.',
      'change="": not one of percent, absolute, none; percent is used.',
      'digits="99": the default is used.',
      'speed="fast": 40 is used.',
      'refresh="2": 5 is used.',
      'data',
    ]);
  });

  it('says so for articles', async () => {
    const element = await fixture<PressSuggestedArticles>(
      html`<press-suggested-articles debug layout="row" prefetch="soon" show="image teaser" limit="500" heading-level="9" .data=${[]}></press-suggested-articles>`,
    );
    await element.updateComplete;
    expect(lines(element).slice(0, 6)).to.deep.equal([
      '<press-suggested-articles>',
      'layout="row": not one of strip, grid, list; strip is used.',
      'prefetch="soon": not one of none, hover, visible; none is used.',
      'show="image teaser": not one of image, section, date, reading-time, author, excerpt, credit; image is used.',
      'limit="500": 100 is used.',
      'heading-level="9": 2 is used.',
    ]);
  });

  it('says so for an author', async () => {
    const element = await fixture<PressAuthorBio>(
      html`<press-author-bio debug name="Ada" layout="row" heading-level="1" refresh="1e9"></press-author-bio>`,
    );
    expect(lines(element)).to.deep.equal([
      '<press-author-bio>',
      'layout="row": not one of card, inline; card is used.',
      'heading-level="1": 2 is used.',
      'refresh="1000000000": 86400 is used.',
    ]);
  });

  it('says nothing where each counts as it was written, nor of one that was taken away', async () => {
    const author = await fixture<PressAuthorBio>(
      html`<press-author-bio debug name="Ada" layout="inline" heading-level="3" url="/ada" refresh="60"></press-author-bio>`,
    );
    const articles = await fixture<PressSuggestedArticles>(
      html`<press-suggested-articles debug show=" date  image " limit="4"></press-suggested-articles>`,
    );
    for (const name of ['layout', 'heading-level', 'refresh', 'limit', 'show'])
      [author, articles].map((element) => name !== 'show' && element.removeAttribute(name));
    await Promise.all([author.updateComplete, articles.updateComplete]);
    expect([lines(author), lines(articles).filter((line) => line.includes('is used'))]).to.deep.equal([
      ['<press-author-bio>'],
      [],
    ]);
  });
});

describe('the box of debug', () => {
  const LONG = `/fault/404?${'a'.repeat(150)}`;
  const long = async (dir: 'ltr' | 'rtl'): Promise<HTMLElement> => {
    const frame = await fixture<HTMLElement>(html`<div dir=${dir} style="inline-size: 280px">
      <press-rate-ticker debug src=${LONG}></press-rate-ticker><press-author-bio debug src=${LONG}></press-author-bio>
      <press-suggested-articles debug src=${LONG}></press-suggested-articles><press-article-hero debug src=${LONG}></press-article-hero>
    </div>`);
    await eventually(() => [...frame.children].every((element) => (box(element)?.textContent ?? '').includes('404')));
    return frame;
  };

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`breaks long addresses instead of overflowing, in a page ${dir}, and stays English from left to right`, async () => {
      for (const element of (await long(dir)).children) {
        const shown = box(element)!;
        expect(
          [shown.scrollWidth <= shown.clientWidth, shown.getBoundingClientRect().width <= 280],
          element.localName,
        ).to.deep.equal([true, true]);
        shown.style.inlineSize = 'min-content';
        expect(shown.getBoundingClientRect().width, 'in a row that leaves it no width').to.be.at.most(280);
        expect([getComputedStyle(shown).direction, shown.lang]).to.deep.equal(['ltr', 'en']);
        expect(lines(element)[0]).to.equal(`<${element.localName}>`);
      }
    });
  }

  it('is as readable as the page’s own text, in forced colours as well', async () => {
    for (const features of [{}, { 'forced-colors': 'active' }]) {
      await setMedia(features);
      const element = await fixture<PressArticleHero>(
        html`<press-article-hero debug style="color: rgb(230, 230, 230)"></press-article-hero>`,
      );
      const { color, backgroundColor } = getComputedStyle(box(element)!);
      expect([color, backgroundColor.endsWith(', 0)') ? 'transparent' : backgroundColor]).to.deep.equal([
        getComputedStyle(element).color,
        'transparent',
      ]);
    }
    await setMedia({});
  });

  it('is not there without debug', async () => {
    const element = await fixture<PressRateTicker>(
      html`<press-rate-ticker layout="lsit" .data=${[]}></press-rate-ticker>`,
    );
    expect(box(element)).to.equal(null);
  });
});
