import { expect, fixture, html } from '@open-wc/testing';
import { accessibilityTree, copyAll, waitUntil, nextEvent } from '../../../test/support.js';
import '../define.js';
import type { PressAuthorBio } from '../author-bio.js';

const textOf = (element: Element): string => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
const linksOf = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('a')].map((link) => [link.textContent?.trim(), link.getAttribute('href')]);
const absolute = (path: string): string => new URL(path, location.href).href;
const blockCount = () => document.querySelectorAll('script[data-press-elements]').length;
const PHOTO = '/wp-content/uploads/2025/06/avatar-davide-cancarini.jpg';

/** Runs `act` on a page that contains this JSON-LD. */
async function withJsonLd(jsonLd: object, act: () => Promise<void>): Promise<void> {
  const script = Object.assign(document.createElement('script'), { type: 'application/ld+json' });
  script.append(JSON.stringify(jsonLd));
  document.head.append(script);
  await act().finally(() => script.remove());
}

/** An author whose name must not be revealed, with all fields. */
const SECRET = {
  name: 'Real Name',
  url: '/author/real-name/',
  image: PHOTO,
  description: 'Real Name writes from Ashgabat.',
  jobTitle: 'investigative editor',
  worksFor: 'TCA',
  workLocation: 'Ashgabat',
  knowsAbout: ['prisons'],
  sameAs: ['https://x.com/realname'],
  email: 'real.name@news.example',
};
const PUBLISHER = {
  '@type': 'NewsMediaOrganization',
  name: 'The Times',
  noBylinesPolicy: '/about/bylines',
  publishingPrinciples: '/about/principles',
};

describe('a name that is withheld for safety', () => {
  const PHRASES = {
    en: ['Name withheld for safety', 'Why there’s no byline'],
    ru: ['Имя не называется в целях безопасности', 'Почему автор не назван'],
    kk: ['Қауіпсіздік мақсатында аты-жөні аталмайды', 'Автор неге аталмаған'],
    ky: ['Коопсуздук үчүн аты-жөнү аталбайт', 'Автор эмне үчүн аталган эмес'],
    uz: ['Xavfsizlik uchun ismi oshkor qilinmaydi', 'Nega muallif koʻrsatilmagan'],
    tg: ['Барои амният ном бурда намешавад', 'Чаро муаллиф номбар нашудааст'],
    tk: ['Howpsuzlyk üçin ady aýdylmaýar', 'Näme üçin awtor görkezilmedik'],
  };
  for (const [lang, phrases] of Object.entries(PHRASES)) {
    it(`is stated in ${lang}, with a link to the policy`, async () => {
      const element = await fixture(
        html`<press-author-bio lang=${lang} name-withheld no-bylines-policy="/bylines"></press-author-bio>`,
      );
      expect(textOf(element)).to.equal(phrases.join(' '));
      expect(linksOf(element)).to.deep.equal([[phrases[1], absolute('/bylines')]]);
    });
  }

  it('is stated in a heading, without violations of axe rules', async () => {
    const element = await fixture(
      html`<press-author-bio name-withheld no-bylines-policy="/bylines"></press-author-bio>`,
    );
    expect((await accessibilityTree()).filter(({ role }) => role === 'heading').map(({ name }) => name)).to.deep.equal([
      'Name withheld for safety',
    ]);
    await expect(element).to.be.accessible();
  });

  it('reveals nothing from data, page and attributes: no photo, initials, links, JSON-LD or request', async () => {
    await withJsonLd({ '@type': 'NewsArticle', headline: 'H', author: { '@type': 'Person', ...SECRET } }, async () => {
      const before = performance.getEntriesByType('resource').length;
      const element = await fixture<PressAuthorBio>(html`
        <press-author-bio name-withheld structured-data avatars src="/wp-json/wp/v2/users/2" .data=${SECRET}
          name="Real Name" url="/author/real-name/" image=${PHOTO} same-as="https://x.com/realname"
          description="Real Name writes." job-title="reporter" work-location="Osh"></press-author-bio>
      `);
      await element.updateComplete;
      expect(textOf(element)).to.equal('Name withheld for safety reporter Reporting from Osh');
      expect(element.shadowRoot!.querySelectorAll('a, img, .photo')).to.have.length(0);
      expect(element.shadowRoot!.innerHTML).not.to.match(/real|x\.com|portrait/i);
      const requests = performance.getEntriesByType('resource').slice(before);
      const revealing = requests.filter(({ name }) => /wp-json|portrait/.test(name));
      expect([blockCount(), revealing.length]).to.deep.equal([0, 0]);
    });
  });

  it('shows the slotted biography, but no slot that could reveal the name', async () => {
    const element = await fixture(html`
      <press-author-bio name-withheld
        ><img slot="image" src=${PHOTO} alt="" /><b slot="name">Real Name</b
        ><a slot="more" href="/real">More by Real Name</a><p>Our correspondent in Ashgabat.</p></press-author-bio>
    `);
    await fixture(html`<p>The article.</p>`);
    const copied = await copyAll();
    expect(copied).to.contain('Our correspondent in Ashgabat.');
    expect(copied).not.to.contain('Real Name');
    expect(element.querySelector('img')!.getBoundingClientRect().width).to.equal(0);
  });

  it('can be one of several authors in data', async () => {
    const data = [{ name: 'Aida Sadykova' }, { ...SECRET, nameWithheld: true as const }];
    const element = await fixture(
      html`<press-author-bio structured-data no-bylines-policy="/bylines" .data=${data}></press-author-bio>`,
    );
    expect(textOf(element)).to.equal('Aida Sadykova Name withheld for safety Why there’s no byline');
    expect(document.querySelector('script[data-press-elements]')?.textContent)
      .to.contain('Aida Sadykova')
      .and.not.to.match(/real/i);
    const byline = await fixture(html`<press-author-bio layout="inline" .data=${data}></press-author-bio>`);
    expect(textOf(byline)).to.equal('By Aida Sadykova and name withheld for safety');
  });

  it('is explained by the byline policy, or the publishing principles, in the page’s JSON-LD', async () => {
    await withJsonLd({ '@type': 'NewsArticle', headline: 'H', publisher: PUBLISHER }, async () => {
      expect(linksOf(await fixture(html`<press-author-bio name-withheld></press-author-bio>`))[0]?.[1]).to.equal(
        absolute('/about/bylines'),
      );
    });
    await withJsonLd({ '@type': 'NewsArticle', headline: 'H', publishingPrinciples: '/principles' }, async () => {
      expect(linksOf(await fixture(html`<press-author-bio name-withheld></press-author-bio>`))[0]?.[1]).to.equal(
        absolute('/principles'),
      );
    });
  });

  it('causes a debug note if there is no policy', async () => {
    const element = await fixture(
      html`<press-author-bio debug name-withheld no-bylines-policy="javascript:alert(1)"></press-author-bio>`,
    );
    expect(textOf(element)).to.contain('no policy says why');
    expect(linksOf(element)).to.deep.equal([]);
  });
});

describe('an article without a byline', () => {
  it('shows its publisher and the policy if the page has one', async () => {
    await withJsonLd(
      {
        '@graph': [
          { '@type': 'NewsArticle', headline: 'H', publisher: { '@id': '#org' } },
          { ...PUBLISHER, '@id': '#org' },
        ],
      },
      async () => {
        const element = await fixture(html`<press-author-bio structured-data></press-author-bio>`);
        await waitUntil(() => element.matches(':state(ready)'), ':state(ready)');
        await waitUntil(() => textOf(element) !== '', 'the publisher');
        expect(textOf(element)).to.equal('The Times Why there’s no byline');
        expect(linksOf(element)).to.deep.equal([['Why there’s no byline', absolute('/about/bylines')]]);
        expect([element.shadowRoot!.querySelectorAll('.photo').length, blockCount()]).to.deep.equal([0, 0]);
        await expect(element).to.be.accessible();
      },
    );
  });

  it('shows nothing if there is no policy', async () => {
    await withJsonLd(
      {
        '@type': 'NewsArticle',
        headline: 'H',
        publisher: { '@type': 'Organization', name: 'The Times', publishingPrinciples: '/p' },
      },
      async () => {
        const element = await fixture(html`<press-author-bio></press-author-bio>`);
        await waitUntil(() => element.matches(':state(empty)'), ':state(empty)');
        expect(textOf(element)).to.equal('');
      },
    );
  });

  it('shows the policy in the attribute, also with layout="inline", and no empty heading', async () => {
    const card = await fixture(html`<press-author-bio no-bylines-policy="/bylines" .data=${[]}></press-author-bio>`);
    expect([textOf(card), card.shadowRoot!.querySelectorAll('[role="heading"]').length]).to.deep.equal([
      'Why there’s no byline',
      0,
    ]);
    expect(
      textOf(
        await fixture(
          html`<press-author-bio layout="inline" no-bylines-policy="/bylines" .data=${[]}></press-author-bio>`,
        ),
      ),
    ).to.equal('Why there’s no byline');
  });

  it('is not assumed while authors load, or if they failed to load', async () => {
    const waiting = await fixture(
      html`<press-author-bio no-bylines-policy="/bylines" src="/fault/slow?ms=60000"></press-author-bio>`,
    );
    const failed = await fixture(
      html`<press-author-bio no-bylines-policy="/bylines" src="/fault/404"></press-author-bio>`,
    );
    await nextEvent(failed, 'press-error');
    expect([textOf(waiting), textOf(failed)]).to.deep.equal(['', 'No details about the author']);
  });

  it('is not assumed if there is slotted content', async () => {
    const element = await fixture<HTMLElement>(
      html`<press-author-bio no-bylines-policy="/bylines"><p>By our staff.</p></press-author-bio>`,
    );
    expect([element.innerText.trim(), textOf(element)]).to.deep.equal(['By our staff.', '']);
  });
});

describe('an organization as the author', () => {
  it('is shown without initials, with the policy, and not described as a person', async () => {
    const data = { ...PUBLISHER, '@type': 'Organization' as const, url: '/times/' };
    const element = await fixture(
      html`<press-author-bio structured-data no-bylines-policy="/bylines" .data=${data}></press-author-bio>`,
    );
    expect(linksOf(element)).to.deep.equal([
      ['More articles by The Times', absolute('/times/')],
      ['Why there’s no byline', absolute('/bylines')],
    ]);
    expect([element.shadowRoot!.querySelectorAll('.photo').length, blockCount()]).to.deep.equal([0, 0]);
  });

  it('has no policy link if there is no policy; nor does a person', async () => {
    expect(
      linksOf(
        await fixture(
          html`<press-author-bio .data=${{ '@type': 'Organization' as const, name: 'TCA' }}></press-author-bio>`,
        ),
      ),
    ).to.deep.equal([]);
    expect(
      linksOf(await fixture(html`<press-author-bio no-bylines-policy="/bylines" name="Aida"></press-author-bio>`)),
    ).to.deep.equal([]);
  });
});
