import { expect, fixture, html } from '@open-wc/testing';
import { accessibilityTree, copyAll, eventually, nextEvent } from '../../../test/support.js';
import '../define.js';
import type { PressAuthorBio } from '../author-bio.js';

const shown = (element: Element): string => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
const linksOf = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('a')].map((link) => [link.textContent?.trim(), link.getAttribute('href')]);
const address = (path: string): string => new URL(path, location.href).href;
const blocks = () => document.querySelectorAll('script[data-press-elements]').length;

/** While `act` runs, the page describes itself so. */
async function describedAs(jsonLd: object, act: () => Promise<void>): Promise<void> {
  const script = Object.assign(document.createElement('script'), { type: 'application/ld+json' });
  script.append(JSON.stringify(jsonLd));
  document.head.append(script);
  await act().finally(() => script.remove());
}

/** Everything there is to know of one whom nobody may know. */
const HUNTED = {
  name: 'Real Name',
  url: '/author/real-name/',
  image: '/wp-content/uploads/2025/06/avatar-davide-cancarini.jpg',
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
  const WORDS = {
    en: ['Name withheld for safety', 'Why there’s no byline'],
    ru: ['Имя не называется в целях безопасности', 'Почему автор не назван'],
    kk: ['Қауіпсіздік мақсатында аты-жөні аталмайды', 'Автор неге аталмаған'],
    ky: ['Коопсуздук үчүн аты-жөнү аталбайт', 'Автор эмне үчүн аталган эмес'],
    uz: ['Xavfsizlik uchun ismi oshkor qilinmaydi', 'Nega muallif koʻrsatilmagan'],
    tg: ['Барои амният ном бурда намешавад', 'Чаро муаллиф номбар нашудааст'],
    tk: ['Howpsuzlyk üçin ady aýdylmaýar', 'Näme üçin awtor görkezilmedik'],
  };
  for (const [lang, words] of Object.entries(WORDS)) {
    it(`is said in ${lang}, with a link to why`, async () => {
      const element = await fixture(
        html`<press-author-bio lang=${lang} name-withheld no-bylines-policy="/bylines"></press-author-bio>`,
      );
      expect(shown(element)).to.equal(words.join(' '));
      expect(linksOf(element)).to.deep.equal([[words[1], address('/bylines')]]);
    });
  }

  it('stands as a heading, and leaves axe nothing to find', async () => {
    const element = await fixture(
      html`<press-author-bio name-withheld no-bylines-policy="/bylines"></press-author-bio>`,
    );
    expect((await accessibilityTree()).filter(({ role }) => role === 'heading').map(({ name }) => name)).to.deep.equal([
      'Name withheld for safety',
    ]);
    await expect(element).to.be.accessible();
  });

  it('leaves nothing of what data and page know: no photo, no initials, no link, no structured data, no request', async () => {
    await describedAs({ '@type': 'NewsArticle', headline: 'H', author: { '@type': 'Person', ...HUNTED } }, async () => {
      const before = performance.getEntriesByType('resource').length;
      const element = await fixture<PressAuthorBio>(html`
        <press-author-bio name-withheld structured-data avatars src="/wp-json/wp/v2/users/2" .data=${HUNTED}
          name="Real Name" url="/author/real-name/" image="/wp-content/uploads/2025/06/avatar-davide-cancarini.jpg" same-as="https://x.com/realname" description="Real Name writes." job-title="reporter" work-location="Osh"
        ></press-author-bio>
      `);
      await element.updateComplete;
      expect(shown(element)).to.equal('Name withheld for safety reporter Reporting from Osh');
      expect(element.shadowRoot!.querySelectorAll('a, img, .photo')).to.have.length(0);
      expect(element.shadowRoot!.innerHTML).not.to.match(/real|x\.com|portrait/i);
      expect([
        blocks(),
        performance
          .getEntriesByType('resource')
          .slice(before)
          .filter(({ name }) => /wp-json|portrait/.test(name)).length,
      ]).to.deep.equal([0, 0]);
    });
  });

  it('shows what the publisher wrote about the person, and none of the slots that could name them', async () => {
    const element = await fixture(html`
      <press-author-bio name-withheld><img slot="image" src="/wp-content/uploads/2025/06/avatar-davide-cancarini.jpg" alt="" /><b slot="name">Real Name</b><a slot="more" href="/real">More by Real Name</a><p>Our correspondent in Ashgabat.</p></press-author-bio>
    `);
    await fixture(html`<p>The article.</p>`);
    const copied = await copyAll();
    expect(copied).to.contain('Our correspondent in Ashgabat.');
    expect(copied).not.to.contain('Real Name');
    expect(element.querySelector('img')!.getBoundingClientRect().width).to.equal(0);
  });

  it('may be one of several, in data', async () => {
    const data = [{ name: 'Aida Sadykova' }, { ...HUNTED, nameWithheld: true as const }];
    const element = await fixture(
      html`<press-author-bio structured-data no-bylines-policy="/bylines" .data=${data}></press-author-bio>`,
    );
    expect(shown(element)).to.equal('Aida Sadykova Name withheld for safety Why there’s no byline');
    expect(document.querySelector('script[data-press-elements]')?.textContent)
      .to.contain('Aida Sadykova')
      .and.not.to.match(/real/i);
    const byline = await fixture(html`<press-author-bio layout="inline" .data=${data}></press-author-bio>`);
    expect(shown(byline)).to.equal('Aida Sadykova and name withheld for safety');
  });

  it('is explained by the publisher’s policy in the page, or by its principles', async () => {
    await describedAs({ '@type': 'NewsArticle', headline: 'H', publisher: PUBLISHER }, async () => {
      expect(linksOf(await fixture(html`<press-author-bio name-withheld></press-author-bio>`))[0]?.[1]).to.equal(
        address('/about/bylines'),
      );
    });
    await describedAs({ '@type': 'NewsArticle', headline: 'H', publishingPrinciples: '/principles' }, async () => {
      expect(linksOf(await fixture(html`<press-author-bio name-withheld></press-author-bio>`))[0]?.[1]).to.equal(
        address('/principles'),
      );
    });
  });

  it('tells the builder that no policy is known', async () => {
    const element = await fixture(
      html`<press-author-bio debug name-withheld no-bylines-policy="javascript:alert(1)"></press-author-bio>`,
    );
    expect(shown(element)).to.contain('no policy says why');
    expect(linksOf(element)).to.deep.equal([]);
  });
});

describe('an article that nobody signs', () => {
  it('shows its publisher, and why, where the page has a policy', async () => {
    await describedAs(
      {
        '@graph': [
          { '@type': 'NewsArticle', headline: 'H', publisher: { '@id': '#org' } },
          { ...PUBLISHER, '@id': '#org' },
        ],
      },
      async () => {
        const element = await fixture(html`<press-author-bio structured-data></press-author-bio>`);
        await eventually(() => element.matches(':state(ready)'), ':state(ready)');
        await eventually(() => shown(element) !== '', 'the publisher');
        expect(shown(element)).to.equal('The Times Why there’s no byline');
        expect(linksOf(element)).to.deep.equal([['Why there’s no byline', address('/about/bylines')]]);
        expect([element.shadowRoot!.querySelectorAll('.photo').length, blocks()]).to.deep.equal([0, 0]);
        await expect(element).to.be.accessible();
      },
    );
  });

  it('shows nothing where no policy says why', async () => {
    await describedAs(
      {
        '@type': 'NewsArticle',
        headline: 'H',
        publisher: { '@type': 'Organization', name: 'The Times', publishingPrinciples: '/p' },
      },
      async () => {
        const element = await fixture(html`<press-author-bio></press-author-bio>`);
        await eventually(() => element.matches(':state(empty)'), ':state(empty)');
        expect(shown(element)).to.equal('');
      },
    );
  });

  it('shows the policy that the builder names, in a byline too, and no empty heading', async () => {
    const card = await fixture(html`<press-author-bio no-bylines-policy="/bylines" .data=${[]}></press-author-bio>`);
    expect([shown(card), card.shadowRoot!.querySelectorAll('[role="heading"]').length]).to.deep.equal([
      'Why there’s no byline',
      0,
    ]);
    expect(
      shown(
        await fixture(
          html`<press-author-bio layout="inline" no-bylines-policy="/bylines" .data=${[]}></press-author-bio>`,
        ),
      ),
    ).to.equal('Why there’s no byline');
  });

  it('is not claimed to be one while its author is awaited, or did not come', async () => {
    const waiting = await fixture(
      html`<press-author-bio no-bylines-policy="/bylines" src="/fault/slow?ms=60000"></press-author-bio>`,
    );
    const failed = await fixture(
      html`<press-author-bio no-bylines-policy="/bylines" src="/fault/404"></press-author-bio>`,
    );
    await nextEvent(failed, 'press-error');
    expect([shown(waiting), shown(failed)]).to.deep.equal(['', '']);
  });

  it('leaves a publisher’s own words alone', async () => {
    const element = await fixture<HTMLElement>(
      html`<press-author-bio no-bylines-policy="/bylines"><p>By our staff.</p></press-author-bio>`,
    );
    expect([element.innerText.trim(), shown(element)]).to.deep.equal(['By our staff.', '']);
  });
});

describe('an organization that signs', () => {
  it('is shown without initials, with the policy behind it, and is described as no person', async () => {
    const data = { ...PUBLISHER, '@type': 'Organization' as const, url: '/times/' };
    const element = await fixture(
      html`<press-author-bio structured-data no-bylines-policy="/bylines" .data=${data}></press-author-bio>`,
    );
    expect(linksOf(element)).to.deep.equal([
      ['More articles by The Times', address('/times/')],
      ['Why there’s no byline', address('/bylines')],
    ]);
    expect([element.shadowRoot!.querySelectorAll('.photo').length, blocks()]).to.deep.equal([0, 0]);
  });

  it('shows no policy where there is none, and none beside people who are named', async () => {
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
