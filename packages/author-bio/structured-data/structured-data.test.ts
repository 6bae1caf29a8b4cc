import { expect, fixture, html } from '@open-wc/testing';
import { copyAll } from '../../../test/support.js';
import '../define.js';
import type { PressAuthorBio } from '../author-bio.js';

const AIDA = {
  name: 'Aida Sadykova',
  url: '/author/aida/',
  jobTitle: 'editor',
  worksFor: 'TCA',
  workLocation: 'Bishkek',
  knowsAbout: ['trade'],
  hasCredential: 'PhD',
  sameAs: ['https://x.com/aida'],
  email: 'aida@news.example',
};
const absolute = (path: string): string => new URL(path, location.href).href;

const blocks = (): Record<string, unknown>[] =>
  [...document.querySelectorAll('script[data-press-elements]')].map((script): Record<string, unknown> =>
    JSON.parse(script.textContent ?? ''),
  );
const card = (data: PressAuthorBio['data']) =>
  fixture<PressAuthorBio>(html`<press-author-bio structured-data .data=${data}></press-author-bio>`);

/** Runs `act` on a page that contains this JSON-LD. */
async function withJsonLd(jsonLd: unknown, act: () => Promise<void>): Promise<void> {
  const script = Object.assign(document.createElement('script'), { type: 'application/ld+json' });
  script.append(JSON.stringify(jsonLd));
  document.head.append(script);
  await act().finally(() => script.remove());
}

describe('structured data of an author', () => {
  afterEach(() => document.querySelectorAll('script[data-press-elements]').forEach((script) => script.remove()));

  it('is one schema.org Person with the known fields, but without the e-mail address', async () => {
    await card(AIDA);
    expect(blocks()).to.deep.equal([
      {
        '@context': 'https://schema.org',
        '@type': 'Person',
        name: 'Aida Sadykova',
        url: absolute('/author/aida/'),
        jobTitle: 'editor',
        worksFor: { '@type': 'Organization', name: 'TCA' },
        workLocation: { '@type': 'Place', name: 'Bishkek' },
        sameAs: ['https://x.com/aida'],
        knowsAbout: ['trade'],
        hasCredential: [{ '@type': 'EducationalOccupationalCredential', name: 'PhD' }],
      },
    ]);
  });

  it('is not added without the structured-data attribute', async () => {
    await fixture(html`<press-author-bio .data=${AIDA}></press-author-bio>`);
    expect(blocks()).to.deep.equal([]);
  });

  it('is added for each of several authors, and updated with them', async () => {
    const element = await card([AIDA, { name: 'Тимур' }]);
    expect(blocks().map(({ name }) => name)).to.deep.equal(['Aida Sadykova', 'Тимур']);
    element.data = [{ name: 'Тимур', jobTitle: 'обозреватель' }];
    await element.updateComplete;
    expect(blocks().map(({ name, jobTitle }) => [name, jobTitle])).to.deep.equal([['Тимур', 'обозреватель']]);
    element.structuredData = false;
    await element.updateComplete;
    expect(blocks()).to.deep.equal([]);
  });

  it('is added once for two cards, and removed with the last of them', async () => {
    const [first, second] = [await card(AIDA), await card(AIDA)];
    expect(blocks()).to.have.length(1);
    first.remove();
    expect(blocks()).to.have.length(1);
    second.remove();
    expect(blocks()).to.deep.equal([]);
  });

  it('is added again when the card is moved', async () => {
    const element = await card(AIDA);
    document.body.append(element);
    await element.updateComplete;
    expect(blocks()).to.have.length(1);
    element.remove();
  });

  const DESCRIBED: Readonly<Record<string, unknown>> = {
    'by name, as an article’s author': {
      '@type': 'NewsArticle',
      author: [{ '@type': 'Person', name: 'AIDA sadykova' }],
    },
    'by address': {
      '@graph': [{ '@type': ['Person', 'Thing'], name: 'A. Sadykova', url: '/author/aida' }].map((node) => ({
        ...node,
        url: absolute(node.url),
      })),
    },
    'by @id': [{ '@type': 'ProfilePage', mainEntity: { '@type': 'Person', '@id': absolute('/author/aida/') } }],
    'without a type': { '@type': 'Article', author: { name: 'Aida Sadykova' } },
  };
  for (const [how, jsonLd] of Object.entries(DESCRIBED)) {
    it(`is not added if the page’s JSON-LD describes the author ${how}`, () =>
      withJsonLd(jsonLd, async () => {
        await card(AIDA);
        expect(blocks()).to.deep.equal([]);
      }));
  }

  for (const jsonLd of [
    { '@type': 'NewsArticle', author: 'Aida Sadykova' },
    { '@type': 'Organization', name: 'Aida Sadykova' },
    { '@type': 'Person', name: 'Aida' },
    null,
    [[[]]],
    'Aida Sadykova',
  ]) {
    it(`is added if the page’s JSON-LD does not describe the author: ${JSON.stringify(jsonLd)}`, () =>
      withJsonLd(jsonLd, async () => {
        await card(AIDA);
        expect(blocks()).to.have.length(1);
      }));
  }

  it('escapes markup in its fields', async () => {
    await card({
      name: '</script><script>alert(1)</script>"]\\',
      url: 'javascript:alert(1)',
      image: 'data:image/svg+xml,<svg/>',
      description: '<!-- \u2028',
    });
    expect(blocks().map(({ name, url, image }) => [name, url, image])).to.deep.equal([
      ['</script><script>alert(1)</script>"]\\', undefined, undefined],
    ]);
    expect(document.querySelector('script[data-press-elements]')!.textContent).not.to.contain('<');
  });

  it('is neither visible nor copied', async () => {
    await card({ name: 'Aida', description: 'Once.' });
    await fixture(html`<p>The article.</p>`);
    expect((await copyAll()).split('Once.')).to.have.length(2);
  });
});
