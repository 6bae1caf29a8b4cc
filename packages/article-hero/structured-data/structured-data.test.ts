/** Tests the hero's JSON-LD together with the page's own, merged as search engines merge them. */
import { expect, fixture, html } from '@open-wc/testing';
import { address, describePage, enterPage, leavePage, PICTURE } from '../../../test/hero-page.js';
import '../define.js';
import type { PressArticleHero } from '../article-hero.js';

const ORIGINAL = '/wp-content/uploads/2025/06/empty-chairs.jpg';
const ID = 'https://news.example/article/#primaryimage';

type Node = Record<string, unknown>;

const written = (): Node[] =>
  [...document.querySelectorAll('script[data-press-elements]')].map((script) => JSON.parse(script.textContent));

/** Merges the nodes with this `@id`, as JSON-LD requires: each property has the values of all nodes. */
function merged(nodes: readonly Node[], id: string): Record<string, unknown[]> {
  const found: Record<string, unknown[]> = {};
  for (const node of nodes.filter((each) => each['@id'] === id))
    for (const [key, value] of Object.entries(node)) (found[key] ??= []).push(value);
  return found;
}

/** JSON-LD of the Yoast plugin for an article with a featured image. */
const yoast = (image: object) => ({
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': 'NewsArticle',
      '@id': 'https://news.example/article/#article',
      headline: 'Chairs',
      image: { '@id': ID },
      thumbnailUrl: address(ORIGINAL),
    },
    {
      '@type': 'WebPage',
      '@id': 'https://news.example/article/',
      primaryImageOfPage: { '@id': ID },
      image: { '@id': ID },
    },
    {
      '@type': 'ImageObject',
      inLanguage: 'en-US',
      '@id': ID,
      url: address(ORIGINAL),
      contentUrl: address(ORIGINAL),
      width: 1600,
      height: 900,
      ...image,
    },
    {
      '@type': 'Organization',
      '@id': 'https://news.example/#organization',
      logo: { '@type': 'ImageObject', '@id': 'https://news.example/#logo', url: address('/logo.png') },
    },
  ],
});

const hero = (attributes: { credit?: string; license?: string; buy?: string } = {}) =>
  fixture<PressArticleHero>(html`
  <press-article-hero
    structured-data
    caption="Two chairs"
    credit=${attributes.credit ?? 'Photo: Jane Doe / Reuters'}
    license=${attributes.license ?? '/license'}
    acquire-license-page=${attributes.buy ?? '/buy'}
  >
    <img src=${PICTURE} width="1600" height="900" alt="" />
  </press-article-hero>
`);

describe('structured data of the hero', () => {
  beforeEach(enterPage);
  afterEach(leavePage);

  it('has the properties that Google uses for licensable images, if the page has none', async () => {
    await hero();
    expect(written()).to.deep.equal([
      {
        '@context': 'https://schema.org',
        '@type': 'ImageObject',
        contentUrl: address(PICTURE),
        width: 1600,
        height: 900,
        caption: 'Two chairs',
        creditText: 'Jane Doe / Reuters',
        creator: [{ '@type': 'Person', name: 'Jane Doe' }],
        license: address('/license'),
        acquireLicensePage: address('/buy'),
      },
    ]);
  });

  it('adds the missing properties to a plugin’s description, under its @id', async () => {
    const page = yoast({ caption: 'As the media library has it' });
    describePage(page);
    await hero();
    const whole = merged([...page['@graph'], ...written()], ID);
    const { '@type': types, contentUrl, ...once } = whole;
    expect([new Set(types), new Set(contentUrl)]).to.deep.equal([
      new Set(['ImageObject']),
      new Set([address(ORIGINAL)]),
    ]);
    expect(Object.entries(once).filter(([key, values]) => key !== '@id' && values.length > 1)).to.deep.equal([]);
    expect(once).to.deep.include({
      width: [1600],
      caption: ['As the media library has it'],
      creditText: ['Jane Doe / Reuters'],
      license: [address('/license')],
      acquireLicensePage: [address('/buy')],
    });
  });

  it('adds a license to a description that has only a credit, and contradicts nothing', async () => {
    describePage(yoast({ creditText: 'Somebody' }));
    await hero();
    expect(written()).to.have.length(1);
    expect(written()[0])
      .to.include({ '@id': ID, license: address('/license') })
      .and.not.to.have.property('creditText');
  });

  it('adds nothing if the page has all properties', async () => {
    describePage(yoast({ creditText: 'AFP', creator: { name: 'Jane Doe' }, license: '/l', acquireLicensePage: '/b' }));
    await hero();
    expect(written()).to.deep.equal([]);
  });

  it('is a separate object if the page’s description has no @id and no credit', async () => {
    describePage({
      '@type': 'NewsArticle',
      headline: 'x',
      image: { '@type': 'ImageObject', url: address(ORIGINAL), width: 1600, height: 900 },
    });
    await hero();
    expect(written()[0])
      .to.include({ contentUrl: address(PICTURE), creditText: 'Jane Doe / Reuters' })
      .and.not.to.have.property('@id');
  });

  it('is not added if the page’s description has no @id but a credit', async () => {
    describePage({
      '@type': 'NewsArticle',
      headline: 'x',
      image: { '@type': 'ImageObject', url: address(ORIGINAL), creditText: 'AFP' },
    });
    await hero();
    expect(written()).to.deep.equal([]);
  });

  it('ignores the logo, and a picture of which the page gives only the URL', async () => {
    describePage({
      '@graph': [
        { '@type': 'NewsArticle', headline: 'x', image: [address(ORIGINAL)] },
        { '@type': 'Organization', '@id': '#o', logo: { '@id': '#l', url: '/logo.png', creditText: 'Us' } },
      ],
    });
    await hero();
    expect(written()[0]).not.to.have.property('@id');
  });

  it('is added once for each picture, also if two heroes show the same one', async () => {
    await hero();
    await hero();
    await fixture(
      html`
        <press-article-hero structured-data credit="AFP">
          <img src="/wp-content/uploads/2025/06/caspian-harbour-768x512.jpg" alt="" />
        </press-article-hero>
      `,
    );
    expect(written().map(({ creditText }) => creditText)).to.deep.equal(['Jane Doe / Reuters', 'AFP']);
  });

  it('ignores a javascript: URL in the page’s JSON-LD', async () => {
    describePage({
      '@graph': [{ '@type': 'ImageObject', '@id': ID, contentUrl: 'javascript:alert(1)', url: address(ORIGINAL) }],
    });
    await hero();
    expect(written()[0]).to.include({ '@id': ID, contentUrl: address(PICTURE) });
  });
});
