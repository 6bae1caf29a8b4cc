/** Real files, written with libvips and ExifTool (`fixtures/make.mjs`), over real HTTP with range requests. */
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../test/support.js';
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

/** Without undefined properties. */
const defined = (credit: EmbeddedCredit): unknown => JSON.parse(JSON.stringify(credit));
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
      expect(defined(await readImageCredit(`/images/xmp.${type}`))).to.deep.equal(defined(CREDIT)));
  }

  it('is read from IPTC fields in Latin-1, with all by-lines', async () => {
    const credit = await readImageCredit('/images/iptc-latin1.jpg');
    expect([credit.creditText, namesIn(credit), credit.copyrightNotice]).to.deep.equal([
      'dpa',
      ['Müller, Jürgen', 'Zoë Ö'],
      '© dpa',
    ]);
  });

  it('is read from IPTC fields in UTF-8', async () => {
    const credit = await readImageCredit('/images/iptc-utf8.jpg');
    expect([credit.creditText, namesIn(credit)]).to.deep.equal(['Кабар', ['Айгүл Төлөгөнова']]);
  });

  it('is XMP’s if IPTC fields contradict it', async () => {
    const credit = await readImageCredit('/images/contradicting.jpg');
    expect([credit.creditText, namesIn(credit)]).to.deep.equal(['TCA / Reuters', ['Айгүл Төлөгөнова', 'Jane Doe']]);
  });

  it('is combined from XMP and IPTC fields', async () => {
    const credit = await readImageCredit('/images/iptc-and-rights.jpg');
    expect([credit.creditText, credit.license]).to.deep.equal(['Кабар', 'https://news.example/rights']);
  });

  it('is empty for a file without metadata, or with incomplete metadata', async () => {
    for (const name of ['none', 'truncated'])
      expect(defined(await readImageCredit(`/images/${name}.jpg`)), name).to.deep.equal({ creator: [] });
  });

  it('keeps markup as text, shortens a text of 20,000 characters, and ignores javascript: URLs', async () => {
    const credit = await readImageCredit('/images/hostile.jpg');
    expect(namesIn(credit)).to.deep.equal(['<img src=x onerror=alert(1)>']);
    expect(credit.creditText).to.equal('x'.repeat(5000));
    expect([credit.license, credit.acquireLicensePage, credit.digitalSourceType]).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is empty, without delay, if entities would expand to ten billion characters', async () => {
    const start = performance.now();
    expect(defined(await readImageCredit('/images/bomb.jpg'))).to.deep.equal({ creator: [] });
    expect(performance.now() - start).to.be.below(2000);
  });
});

describe('a hero with the credit of a file as its data', () => {
  it('shows the photographers, and links to the license', async () => {
    const hero = await fixture<PressArticleHero>(
      html`<press-article-hero><img src="/images/xmp.jpg" width="64" height="36" alt="Gray" /></press-article-hero>`,
    );
    hero.data = await readImageCredit('/images/xmp.jpg');
    await waitUntil(() => hero.shadowRoot?.querySelector('[part~="license"]') !== null, 'a license');
    expect(hero.shadowRoot?.querySelector('[part~="credit"]')?.textContent)
      .to.contain('TCA / Reuters')
      .and.to.contain('Айгүл Төлөгөнова');
    expect(hero.shadowRoot?.querySelector<HTMLAnchorElement>('[part~="license"]')?.href).to.equal(
      'https://news.example/rights',
    );
  });
});

describe('the request for a file', () => {
  it('is for the first 128 KB, as a range', async () => {
    await readImageCredit('/images/xmp.jpg?range');
    expect((await served('/images/xmp.jpg?range')).range).to.equal('bytes=0-131071');
  });

  it('is for fewer bytes if maxBytes is set', async () => {
    await readImageCredit('/images/xmp.jpg?less', { maxBytes: 2000 });
    expect((await served('/images/xmp.jpg?less')).range).to.equal('bytes=0-1999');
  });

  it('includes metadata after 64 KB, but not after 128 KB', async () => {
    expect((await readImageCredit('/images/xmp.jpg?late=60000')).creditText).to.equal('TCA / Reuters');
    expect((await readImageCredit('/images/xmp.jpg?late=140000')).creditText).to.equal(undefined);
  });

  it('works with a server that ignores ranges', async () => {
    expect((await readImageCredit('/images/xmp.jpg?whole')).creditText).to.equal('TCA / Reuters');
  });

  it('stops long before the end of a 50 MB file from such a server', async () => {
    expect((await readImageCredit('/images/endless.jpg')).creditText).to.equal('TCA / Reuters');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { sentBytes } = await served();
    expect(sentBytes).to.be.within(131_072, 16 * 1_048_576);
  });
});

describe('a file that can’t be read', () => {
  it('fails with the kind of the error', async () => {
    const { origin } = new URL(await (await fetch('/fault/other-origin')).json());
    expect(await failure('/images/missing.jpg'), 'missing').to.equal('http');
    expect(await failure('/fault/html'), 'a page').to.equal('not-supported');
    expect(await failure('/fault/empty'), 'nothing').to.equal('not-supported');
    expect(await failure(`${origin}/fault/ok`), 'another origin, without CORS').to.equal('network');
    expect(await failure('/fault/stall', { timeoutMs: 300 }), 'silence').to.equal('timeout');
    expect(await failure('javascript:alert(1)'), 'a script').to.equal('not-supported');
    expect(await failure('/images/xmp.jpg', { signal: AbortSignal.abort() }), 'given up').to.equal('AbortError');
  });

  it('is requested from another origin without a preflight', async () => {
    const { origin } = new URL(await (await fetch('/fault/other-origin')).json());
    // The server sends no `Access-Control-Allow-Headers`, so a request that needs a preflight would fail.
    expect(await failure(`${origin}/fault/html?cors`)).to.equal('not-supported');
  });
});
