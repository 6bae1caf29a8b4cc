/** Real files over real HTTP: libvips and ExifTool wrote them (`fixtures/make.mjs`), the test server answers ranges. */
import { expect, fixture, html } from '@open-wc/testing';
import { eventually } from '../../test/support.js';
import '../article-hero/define.js';
import type { PressArticleHero } from '../article-hero/article-hero.js';
import { isPressError } from '../data/model/errors.js';
import { safeUrl } from '../data/model/safe-url.js';
import { type EmbeddedCredit, readImageCredit } from './image-credit.js';

const CREDIT: EmbeddedCredit = {
  creditText: 'TCA / Reuters',
  creator: [
    { name: 'Айгүл Төлөгөнова', sameAs: [] },
    { name: 'Jane Doe', sameAs: [] },
  ],
  copyrightNotice: '© 2025 TCA',
  license: safeUrl('https://news.example/rights'),
  acquireLicensePage: safeUrl('https://news.example/buy'),
  digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
};

/** What is known, as JSON would say it. */
const known = (credit: EmbeddedCredit): unknown => JSON.parse(JSON.stringify(credit));
const namesIn = ({ creator }: EmbeddedCredit): string[] => creator.map(({ name }) => name);

interface Served {
  readonly sentBytes: number;
  readonly range: string | null;
}
const served = async (path = ''): Promise<Served> =>
  (await fetch(`/images/asked.json?path=${encodeURIComponent(path)}`)).json();

async function failure(url: string, options?: Parameters<typeof readImageCredit>[1]): Promise<string> {
  try {
    return JSON.stringify(await readImageCredit(url, options));
  } catch (error) {
    return isPressError(error) ? error.kind : (error as Error).name;
  }
}

describe('the credit in an image file', () => {
  for (const type of ['jpg', 'png', 'webp', 'avif']) {
    it(`is read from XMP in a file of type ${type}`, async () =>
      expect(known(await readImageCredit(`/images/xmp.${type}`))).to.deep.equal(known(CREDIT)));
  }

  it('is read from IPTC fields in Latin-1, with every by-line', async () => {
    const credit = await readImageCredit('/images/iptc-latin1.jpg');
    expect([credit.creditText, namesIn(credit), credit.copyrightNotice]).to.deep.equal([
      'dpa',
      ['Müller, Jürgen', 'Zoë Ö'],
      '© dpa',
    ]);
  });

  it('is read from IPTC fields that say they are UTF-8', async () => {
    const credit = await readImageCredit('/images/iptc-utf8.jpg');
    expect([credit.creditText, namesIn(credit)]).to.deep.equal(['Кабар', ['Айгүл Төлөгөнова']]);
  });

  it('is XMP’s where IPTC fields contradict it', async () => {
    const credit = await readImageCredit('/images/contradicting.jpg');
    expect([credit.creditText, namesIn(credit)]).to.deep.equal(['TCA / Reuters', ['Айгүл Төлөгөнова', 'Jane Doe']]);
  });

  it('is put together from both where each says a part', async () => {
    const credit = await readImageCredit('/images/iptc-and-rights.jpg');
    expect([credit.creditText, credit.license]).to.deep.equal(['Кабар', 'https://news.example/rights']);
  });

  it('is nothing for a file that has none, or whose metadata is cut off', async () => {
    for (const name of ['none', 'truncated'])
      expect(known(await readImageCredit(`/images/${name}.jpg`)), name).to.deep.equal({ creator: [] });
  });

  it('keeps markup as text, cuts a text of 20,000 characters, and drops every address that is a script', async () => {
    const credit = await readImageCredit('/images/hostile.jpg');
    expect(namesIn(credit)).to.deep.equal(['<img src=x onerror=alert(1)>']);
    expect(credit.creditText).to.equal('x'.repeat(5000));
    expect([credit.license, credit.acquireLicensePage, credit.digitalSourceType]).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is nothing, at once, where entities would grow to ten thousand million letters', async () => {
    const start = performance.now();
    expect(known(await readImageCredit('/images/bomb.jpg'))).to.deep.equal({ creator: [] });
    expect(performance.now() - start).to.be.below(2000);
  });
});

describe('a hero that is handed the credit of its picture’s file', () => {
  it('names who made the picture, and links to the licence', async () => {
    const hero = await fixture<PressArticleHero>(
      html`<press-article-hero><img src="/images/xmp.jpg" width="64" height="36" alt="Grey" /></press-article-hero>`,
    );
    hero.data = await readImageCredit('/images/xmp.jpg');
    await eventually(() => hero.shadowRoot?.querySelector('[part~="licence"]') !== null, 'a licence');
    expect(hero.shadowRoot?.querySelector('[part~="credit"]')?.textContent)
      .to.contain('TCA / Reuters')
      .and.to.contain('Айгүл Төлөгөнова');
    expect(hero.shadowRoot?.querySelector<HTMLAnchorElement>('[part~="licence"]')?.href).to.equal(
      'https://news.example/rights',
    );
  });
});

describe('what it costs to read', () => {
  it('is the file’s first 128 KB, asked for as a range', async () => {
    await readImageCredit('/images/xmp.jpg?range');
    expect((await served('/images/xmp.jpg?range')).range).to.equal('bytes=0-131071');
  });

  it('is as much as the caller allows', async () => {
    await readImageCredit('/images/xmp.jpg?less', { maxBytes: 2000 });
    expect((await served('/images/xmp.jpg?less')).range).to.equal('bytes=0-1999');
  });

  it('reaches metadata behind the first 64 KB, and stops before what is behind 128 KB', async () => {
    expect((await readImageCredit('/images/xmp.jpg?late=60000')).creditText).to.equal('TCA / Reuters');
    expect((await readImageCredit('/images/xmp.jpg?late=140000')).creditText).to.equal(undefined);
  });

  it('is the same from a server that ignores ranges', async () => {
    expect((await readImageCredit('/images/xmp.jpg?whole')).creditText).to.equal('TCA / Reuters');
  });

  it('stops long before the end of a picture of 50 MB from such a server', async () => {
    expect((await readImageCredit('/images/endless.jpg')).creditText).to.equal('TCA / Reuters');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { sentBytes } = await served();
    expect(sentBytes).to.be.within(131_072, 16 * 1_048_576);
  });
});

describe('a file that gives no answer', () => {
  it('fails by the kind of the fault', async () => {
    const { origin } = new URL(await (await fetch('/fault/other-origin')).json());
    expect(await failure('/images/missing.jpg'), 'missing').to.equal('http');
    expect(await failure('/fault/html'), 'a page').to.equal('not-supported');
    expect(await failure('/fault/empty'), 'nothing').to.equal('not-supported');
    expect(await failure(`${origin}/fault/ok`), 'another origin, without CORS').to.equal('network');
    expect(await failure('/fault/stall', { timeoutMs: 300 }), 'silence').to.equal('timeout');
    expect(await failure('javascript:alert(1)'), 'a script').to.equal('not-supported');
    expect(await failure('/images/xmp.jpg', { signal: AbortSignal.abort() }), 'given up').to.equal('AbortError');
  });

  it('is asked of another origin without a preflight', async () => {
    const { origin } = new URL(await (await fetch('/fault/other-origin')).json());
    // That server answers a preflight like any request, without `Access-Control-Allow-Headers`: one that was needed
    // would fail.
    expect(await failure(`${origin}/fault/html?cors`)).to.equal('not-supported');
  });
});
