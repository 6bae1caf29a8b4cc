/** Real files over real HTTP. Only some tests load the reader, as only some pages do. */
import { expect, fixture, html } from '@open-wc/testing';
import { address, enterPage, leavePage, loaded, part, partText } from '../../../test/hero-page.js';
import { waitUntil, isChromium } from '../../../test/support.js';
import { configure } from '../../configure.js';
import '../define.js';
import type { PressArticleHero } from '../article-hero.js';

const loadReader = () => import('../../image-credit/image-credit.js');

const hero = (file: string, { credit = '' } = {}) =>
  fixture<PressArticleHero>(
    html`
      <press-article-hero debug embedded-credit credit=${credit}>
        <img src="/images/${file}" width="64" height="36" alt="Gray" />
      </press-article-hero>
    `,
  );
const noted = (element: Element, words: string) => waitUntil(() => partText(element, 'debug').includes(words), words);

/** The requests of scripts for the file. */
const reads = (path: string): readonly PerformanceResourceTiming[] =>
  performance
    .getEntriesByType('resource')
    .filter(
      (entry): entry is PerformanceResourceTiming =>
        entry instanceof PerformanceResourceTiming &&
        entry.initiatorType === 'fetch' &&
        entry.name === address(`/images/${path}`),
    );

describe('a hero with embedded-credit', () => {
  // By default, the buffer has 250 entries, which the modules of the tests fill.
  before(() => performance.setResourceTimingBufferSize(5000));
  beforeEach(enterPage);
  afterEach(leavePage);

  it('says in the debug panel that the reader is missing', async () => {
    const element = await hero('xmp.jpg?no-reader');
    await loaded(element.querySelector('img')!);
    await noted(element, 'embedded-credit: no reader for image files; load press-elements/image-credit too.');
    expect(reads('xmp.jpg?no-reader')).to.have.length(0);
    await loadReader();
    await waitUntil(() => partText(element, 'credit-agency') === 'TCA', 'the credit, after the reader has loaded');
    expect(partText(element, 'debug')).not.to.contain('no reader for image files');
  });

  describe('on a page with the reader', () => {
    before(loadReader);

    for (const type of ['jpg', 'png', 'webp', 'avif']) {
      it(`shows the agency, the people and the license in the file: ${type}`, async () => {
        const element = await hero(`xmp.${type}?hero`);
        await waitUntil(() => part(element, 'license') !== null, 'the license');
        expect(partText(element, 'credit')).to.equal(
          'Image source: TCA / Reuters, Айгүл Төлөгөнова, Jane Doe License License this image',
        );
        expect((part(element, 'acquire-license') as HTMLAnchorElement).href).to.equal('https://news.example/buy');
        expect(partText(element, 'debug')).to.contain(
          'Credit from the file: agency TCA, agency Reuters, person Айгүл Төлөгөнова, person Jane Doe.',
        );
        await waitUntil(() => reads(`xmp.${type}?hero`).length > 0, 'the request');
        const sizes = reads(`xmp.${type}?hero`).map(({ transferSize }) => transferSize);
        // Chromium serves a range of a cached file from its cache.
        expect(sizes).to.deep.equal(isChromium ? [0] : [sizes[0]]);
      });
    }

    it('doesn’t read the file if another source has a credit', async () => {
      const element = await hero('xmp.jpg?credited', { credit: 'Photo: AFP' });
      await loaded(element.querySelector('img')!);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect([partText(element, 'credit'), reads('xmp.jpg?credited').length]).to.deep.equal(['Photo: AFP', 0]);
    });

    it('doesn’t read the file without embedded-credit', async () => {
      const element = await fixture<PressArticleHero>(
        html`
          <press-article-hero><img src="/images/xmp.jpg?unasked" width="64" height="36" alt="" /></press-article-hero>
        `,
      );
      await loaded(element.querySelector('img')!);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect([partText(element, 'credit'), reads('xmp.jpg?unasked').length]).to.deep.equal(['', 0]);
    });

    it('reads the largest file if smaller ones have no credit', async () => {
      const element = await fixture<PressArticleHero>(html`
        <press-article-hero embedded-credit>
          <img
            src="/images/none.jpg?src"
            srcset="/images/none.jpg?tiny 30w,/images/xmp.jpg?uploaded,1 1600w, /images/none.jpg?shown 64w"
            sizes="64px"
            width="64"
            height="36"
            alt=""
          />
        </press-article-hero>
      `);
      await waitUntil(() => partText(element, 'credit').includes('TCA / Reuters'), 'the credit');
      await waitUntil(
        () => ['none.jpg?shown', 'none.jpg?src', 'xmp.jpg?uploaded,1'].every((file) => reads(file).length === 1),
        'three requests',
      );
      expect(reads('none.jpg?tiny')).to.have.length(0);
    });

    it('reads the file in src if the smaller one that is shown has no credit', async () => {
      const element = await fixture<PressArticleHero>(html`
        <press-article-hero embedded-credit>
          <img
            src="/images/xmp.jpg?original"
            srcset="/images/none.jpg?small 64w"
            sizes="64px"
            width="64"
            height="36"
            alt=""
          />
        </press-article-hero>
      `);
      await waitUntil(() => partText(element, 'credit').includes('TCA / Reuters'), 'the credit');
      await waitUntil(
        () => reads('none.jpg?small').length === 1 && reads('xmp.jpg?original').length === 1,
        'two requests',
      );
    });

    it('reads no file of an origin that configure({ origins }) doesn’t allow', async () => {
      configure({ origins: ['https://news.example'] });
      const element = await hero('xmp.jpg?not-allowed');
      await noted(element, `embedded-credit: configure({ origins }) does not allow ${location.origin}.`);
      configure({ origins: undefined });
      expect([partText(element, 'credit'), reads('xmp.jpg?not-allowed').length]).to.deep.equal(['', 0]);
    });

    it('requests the file as the client of the page requests everything, once for two heroes', async () => {
      const requests: string[] = [];
      configure({
        fetch: (url, init) => {
          requests.push(`${url.split('?')[1]} ${new Headers(init?.headers).get('range')}`);
          return fetch(url, init);
        },
      });
      const heroes = await Promise.all([hero('xmp.jpg?twice'), hero('xmp.jpg?twice')]);
      for (const element of heroes)
        await waitUntil(() => partText(element, 'credit').includes('TCA / Reuters'), 'the credit');
      configure({ fetch: undefined });
      expect(requests).to.deep.equal(['twice bytes=0-131071']);
    });

    it('keeps the picture and shows the reason if the file has no credit or can’t be read', async () => {
      await noted(await hero('none.jpg'), 'embedded-credit: the file has no credit.');
      const { origin } = new URL(await (await fetch('/fault/other-origin')).json());
      const element = await fixture<PressArticleHero>(
        html`
          <press-article-hero debug embedded-credit>
            <img src="${origin}/images/xmp.jpg" width="64" height="36" alt="" />
          </press-article-hero>
        `,
      );
      await loaded(element.querySelector('img')!);
      await noted(element, `embedded-credit: No response that this page may read. ${origin}/images/xmp.jpg`);
      expect([partText(element, 'credit'), element.matches(':state(ready)')]).to.deep.equal(['', true]);
    });

    it('reads a file from a server that ignores ranges', async () => {
      const element = await hero('xmp.jpg?whole');
      await waitUntil(() => partText(element, 'credit').includes('TCA / Reuters'), 'the credit');
    });

    it('doesn’t read the file while the picture is loading', async () => {
      const element = await hero('endless.jpg?hero');
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect([partText(element, 'credit'), reads('endless.jpg?hero').length]).to.deep.equal(['', 0]);
      element.querySelector('img')!.removeAttribute('src');
    });

    it('shows markup in the file as text, and ignores its javascript: URLs', async () => {
      const element = await hero('hostile.jpg');
      await waitUntil(() => partText(element, 'credit').includes('xxxx'), 'the credit');
      expect(element.shadowRoot!.querySelectorAll('a, img').length).to.equal(0);
    });

    it('reserves space for the credit, so that content below doesn’t move', async () => {
      const page = await fixture<HTMLElement>(
        html`
          <div>
            <press-article-hero embedded-credit><img width="64" height="36" alt="" /></press-article-hero>
            <p>After</p>
          </div>
        `,
      );
      const element = page.querySelector('press-article-hero')!;
      await element.updateComplete;
      const top = () => page.querySelector('p')!.getBoundingClientRect().top;
      const before = top();
      element.querySelector('img')!.src = '/images/xmp.jpg?below';
      await waitUntil(() => partText(element, 'credit').includes('TCA / Reuters'), 'the credit');
      expect(top()).to.equal(before);
    });

    it('adds the names in the file to the structured data', async () => {
      const element = await fixture<PressArticleHero>(
        html`
          <press-article-hero structured-data embedded-credit>
            <img src="/images/xmp.webp?graph" width="64" height="36" alt="" />
          </press-article-hero>
        `,
      );
      const block = () => document.querySelector('script[data-press-elements]');
      await waitUntil(() => block() !== null, 'the block');
      expect(JSON.parse(block()!.textContent)).to.deep.include({
        contentUrl: address('/images/xmp.webp?graph'),
        creditText: 'TCA / Reuters, Айгүл Төлөгөнова, Jane Doe',
        creator: [
          { '@type': 'Person', name: 'Айгүл Төлөгөнова' },
          { '@type': 'Person', name: 'Jane Doe' },
        ],
        copyrightNotice: '© 2025 TCA',
        license: 'https://news.example/rights',
        acquireLicensePage: 'https://news.example/buy',
        digitalSourceType: 'https://schema.org/DigitalCaptureDigitalSource',
      });
      element.remove();
    });
  });
});
