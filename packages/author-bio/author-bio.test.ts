import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import {
  accessibilityTree,
  copyAll,
  waitUntil,
  isWebKit,
  nextEvent,
  setMedia,
  uncaughtErrors,
} from '../../test/support.js';
import './define.js';
import type { PersonInput } from '../data/model/data-property-types.js';
import type { PressAuthorBio } from './author-bio.js';

const DAVIDE = {
  name: 'Davide Cancarini',
  url: '/author/davide-cancarini/',
  jobTitle: 'independent researcher and freelance journalist',
  description: 'Davide Cancarini writes on Central Asian affairs from Italy.',
  sameAs: ['https://x.com/davide', 'https://www.linkedin.com/in/davide'],
};

const PHOTO = '/wp-content/uploads/2025/06/avatar-davide-cancarini.jpg';
const LONG = 'A sentence about the region. '.repeat(30);

const textOf = (element: Element): string => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector(`[part="${name}"]`) ?? null;
const absolute = (path: string): string => new URL(path, location.href).href;

describe('<press-author-bio>', () => {
  describe('one author', () => {
    let element: PressAuthorBio;
    beforeEach(async () => {
      const data = { ...DAVIDE, description: 'Writes on Central Asian affairs.' };
      element = await fixture(html`<press-author-bio .data=${data}></press-author-bio>`);
    });

    it('contains the name once as text and once in the link to other articles', () => {
      expect(textOf(element).split('Davide Cancarini')).to.have.length(3);
      expect(part(element, 'name')?.textContent?.trim()).to.equal('Davide Cancarini');
      expect(part(element, 'more')?.textContent).to.equal('More articles by Davide Cancarini');
    });

    it('has one link for each URL', () => {
      const links = [...element.shadowRoot!.querySelectorAll('a')].map((link) => link.href);
      expect(links).to.deep.equal([
        'https://x.com/davide',
        'https://www.linkedin.com/in/davide',
        absolute('/author/davide-cancarini/'),
      ]);
    });

    it('has profile links with an icon; their accessible name is that of the author and of the network', async () => {
      const links = (await accessibilityTree()).filter(({ role }) => role === 'link').map(({ name }) => name);
      expect(links).to.include('Davide Cancarini on X').and.to.include('Davide Cancarini on LinkedIn');
      const [x, linkedIn] = element.shadowRoot!.querySelectorAll<HTMLElement>('[part="link"]');
      for (const link of [x!, linkedIn!]) {
        expect(link.innerText.trim()).to.equal('');
        expect(link.querySelector('svg')!.getBoundingClientRect().width).to.equal(20);
      }
      expect(x!.querySelector('path')!.getBBox().width).to.be.above(10);
    });

    it('can show the names of the networks instead of icons', async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        'press-author-bio::part(icon) {display:none} press-author-bio::part(link-text) {display:inline}',
      );
      document.adoptedStyleSheets = [sheet];
      const links = element.shadowRoot!.querySelector<HTMLElement>('.links')!;
      expect(links.innerText).to.match(/X\s*LinkedIn/);
      document.adoptedStyleSheets = [];
    });

    it('prints the names and addresses of the networks, without icons', async () => {
      await setMedia({ media: 'print' });
      const links = element.shadowRoot!.querySelector<HTMLElement>('.links')!;
      expect(links.innerText).to.match(/X\s*LinkedIn/);
      expect(links.querySelector('svg')!.clientWidth).to.equal(0);
      const link = links.querySelector('a')!;
      const [whole, name] = [link, link.querySelector('bdi')!].map((box) => box.getBoundingClientRect().width);
      const address = document.createElement('bdi');
      address.textContent = `(${link.href})`;
      link.append(address);
      const space = whole! - name! - address.getBoundingClientRect().width - 8;
      expect(space, 'space before the address').to.be.within(2, 6);
      await setMedia({});
    });

    it('follows its one link from the photo and the name, which are no links of their own', async () => {
      element.data = { ...DAVIDE, image: PHOTO };
      await waitUntil(() => part(element, 'photo') !== null, 'the photo');
      await element.updateComplete;
      const selected: string[] = [];
      element.addEventListener('press-select', (event) => {
        selected.push(event.detail.url);
        event.preventDefault();
      });
      for (const name of ['photo', 'name']) {
        const { x, y, height } = part(element, name)!.getBoundingClientRect();
        await sendMouse({ type: 'click', position: [Math.round(x + 20), Math.round(y + height / 2)] });
      }
      expect(selected).to.deep.equal([absolute(DAVIDE.url), absolute(DAVIDE.url)]);
      const links = [...element.shadowRoot!.querySelectorAll('a')].filter(({ href }) => href === absolute(DAVIDE.url));
      expect(links).to.have.length(1);
      await resetMouse();
    });

    it('keeps its biography selectable, and its other links clickable', () => {
      const hit = (name: string): Element | null | undefined => {
        const { x, y, height } = part(element, name)!.getBoundingClientRect();
        return element.shadowRoot!.elementFromPoint(x + 4, y + height / 2)?.closest('a, [part="bio"]');
      };
      expect(hit('bio')).to.equal(part(element, 'bio'));
      expect(hit('link')).to.equal(part(element, 'link'));
    });

    it('keeps focus on the same profile when its data is renewed with another one before it', async () => {
      const link = (network: string) =>
        [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="link"]')].find(
          ({ textContent }) => textContent === network,
        );
      const focused = () => element.shadowRoot!.activeElement?.textContent;
      link('LinkedIn')!.focus();
      element.data = { ...DAVIDE, sameAs: ['https://bsky.app/profile/davide', ...DAVIDE.sameAs] };
      await waitUntil(() => link('Bluesky') !== undefined, 'the new profile');
      await element.updateComplete;
      expect(focused()).to.equal('LinkedIn');
      element.data = { ...DAVIDE, sameAs: ['https://x.com/davide'] };
      await waitUntil(() => link('LinkedIn') === undefined, 'the removal');
      await element.updateComplete;
      expect(focused()).to.equal(undefined);
    });

    it('has profile links of at least 24 px each way, also “X”', () => {
      const sizes = [...element.shadowRoot!.querySelectorAll('[part="link"]')].map((each) =>
        each.getBoundingClientRect(),
      );
      expect(sizes).to.have.length(2);
      for (const { width, height } of sizes) expect(Math.min(width, height)).to.be.at.least(24);
    });

    it('is copied once', async () => {
      await fixture(html`<p>The article.</p>`);
      expect((await copyAll()).split(/independent researcher/i), await copyAll()).to.have.length(2);
    });

    it('has no photo if there is none in the data', () => {
      expect(part(element, 'photo')).to.equal(null);
    });

    it('has no violations of axe rules', async () => {
      await expect(element).to.be.accessible();
    });
  });

  describe('in the languages of Central Asia', () => {
    const ARCHIVE_LINKS = {
      en: 'More articles by Айгүл',
      ru: 'Другие статьи автора: Айгүл',
      kk: 'Автордың басқа мақалалары: Айгүл',
      ky: 'Автордун башка макалалары: Айгүл',
      uz: 'Muallifning boshqa maqolalari: Айгүл',
      tg: 'Мақолаҳои дигари муаллиф: Айгүл',
      tk: 'Awtoryň beýleki makalalary: Айгүл',
    };
    for (const [lang, link] of Object.entries(ARCHIVE_LINKS)) {
      it(`has a link to other articles in ${lang}`, async () => {
        const element = await fixture(html`<press-author-bio lang=${lang} name="Айгүл" url="/a"></press-author-bio>`);
        expect(part(element, 'more')?.textContent).to.equal(link);
      });
    }

    const REGIONS = {
      en: ['About the author: Асель', 'About the authors: Асель, Бакыт'],
      ru: ['Об авторе: Асель', 'Об авторах: Асель, Бакыт'],
      kk: ['Автор туралы: Асель', 'Авторлар туралы: Асель, Бакыт'],
      ky: ['Автор жөнүндө: Асель', 'Авторлор жөнүндө: Асель, Бакыт'],
      uz: ['Muallif haqida: Асель', 'Mualliflar haqida: Асель, Бакыт'],
      tg: ['Дар бораи муаллиф: Асель', 'Дар бораи муаллифон: Асель, Бакыт'],
      tk: ['Awtor barada: Асель', 'Awtorlar barada: Асель, Бакыт'],
    };
    for (const [lang, names] of Object.entries(REGIONS)) {
      it(`labels the region of one author, and of two, in ${lang}`, async () => {
        const card = (data: PersonInput[]) => html`<press-author-bio lang=${lang} .data=${data}></press-author-bio>`;
        const box = await fixture(
          html`<div>${card([{ name: 'Асель' }])}${card([{ name: 'Асель' }, { name: 'Бакыт' }])}</div>`,
        );
        expect([...box.children].map((each) => part(each, 'base')?.ariaLabel)).to.deep.equal(names);
      });
    }

    it('labels the region with the slotted name', async () => {
      const element = await fixture(html`<press-author-bio lang="en"><b slot="name"> Асель </b></press-author-bio>`);
      expect(part(element, 'base')?.ariaLabel).to.equal('About the author: Асель');
    });

    it('has landmarks that differ in name if there are two cards on a page', async () => {
      await fixture(
        html`<div lang="en">
          <press-author-bio .data=${{ name: 'Асель' }}></press-author-bio>
          <press-author-bio .data=${{ name: 'Бакыт' }}></press-author-bio>
        </div>`,
      );
      const regions = (await accessibilityTree()).filter(({ role }) => role === 'region').map(({ name }) => name);
      expect(regions).to.deep.equal(['About the author: Асель', 'About the author: Бакыт']);
    });

    it('joins the names of several authors as the language joins a list', async () => {
      const data = [{ name: 'Асель' }, { name: 'Бакыт' }, { name: 'Чынара' }];
      const element = await fixture(
        html`<press-author-bio lang="kk" layout="inline" .data=${data}></press-author-bio>`,
      );
      expect(textOf(element)).to.equal('Авторлар: Асель, Бакыт және Чынара');
    });
  });

  describe('sources of a field', () => {
    it('prefers slotted content to attributes, and attributes to data', async () => {
      const element = await fixture(html`
        <press-author-bio name="Davide Cancarini" job-title="Analyst" .data=${DAVIDE}
          ><p>My own <em>words</em>.</p></press-author-bio>
      `);
      const bio = element.shadowRoot!.querySelector<HTMLSlotElement>('[part="bio"] slot:not([name])')!;
      expect(bio.assignedElements().map((node) => node.outerHTML)).to.deep.equal(['<p>My own <em>words</em>.</p>']);
      expect(part(element, 'role')?.textContent).to.equal('Analyst');
      expect(part(element, 'more')?.textContent).to.equal('More articles by Davide Cancarini');
    });

    it('does not treat white space between slotted elements as a biography', async () => {
      const element = await fixture<PressAuthorBio>(
        html`<press-author-bio .data=${DAVIDE}> <a slot="more" href="/all">All</a> </press-author-bio>`,
      );
      expect(element.shadowRoot!.querySelector<HTMLElement>('[part="bio"]')!.innerText).to.contain(
        'writes on Central Asian affairs',
      );
    });

    it('reads a WordPress user, with character references decoded and HTML as text', async () => {
      const element = await fixture<PressAuthorBio>(
        html`<press-author-bio src="/wp-json/wp/v2/users/2"></press-author-bio>`,
      );
      await waitUntil(() => part(element, 'name') !== null, 'the card');
      expect(part(element, 'name')?.textContent?.trim()).to.equal('Davide Cancarini');
      expect(part(element, 'bio')?.textContent).to.contain('Università Cattolica del Sacro Cuore');
      expect(part(element, 'bio')?.innerHTML).not.to.contain('&amp;amp;');
    });

    it('shows the authors in the page’s JSON-LD if it has no attributes', async () => {
      const script = Object.assign(document.createElement('script'), { type: 'application/ld+json' });
      script.textContent = JSON.stringify({
        '@type': 'NewsArticle',
        headline: 'x',
        author: [{ '@type': 'Person', name: 'Aida Toktogulova', url: '/aida' }],
      });
      document.head.append(script);
      const element = await fixture(html`<press-author-bio></press-author-bio>`);
      await waitUntil(() => part(element, 'more') !== null, 'the archive link');
      expect(textOf(element)).to.contain('More articles by Aida Toktogulova');
      script.remove();
    });

    it('shows nothing, and matches :state(empty), if no author is known', async () => {
      const element = await fixture(html`<press-author-bio></press-author-bio>`);
      await waitUntil(() => element.matches(':state(empty)'), ':state(empty)');
      expect(textOf(element)).to.equal('');
    });
  });

  describe('the name attribute', () => {
    const AIDA = {
      '@type': 'Person',
      name: 'Aida Toktogulova',
      url: '/aida',
      image: PHOTO,
      jobTitle: 'economics editor',
      description: 'Covers trade.',
    };
    const PAGE = [
      Object.assign(document.createElement('script'), {
        type: 'application/ld+json',
        textContent: JSON.stringify({
          '@type': 'NewsArticle',
          headline: 'x',
          author: [AIDA, { '@type': 'Person', name: 'Timur Asanov', jobTitle: 'reporter' }],
        }),
      }),
      Object.assign(document.createElement('link'), { rel: 'https://api.w.org/', href: '/wp-json/' }),
      Object.assign(document.createElement('link'), {
        rel: 'alternate',
        type: 'application/json',
        href: '/wp-json/wp/v2/posts/9',
      }),
    ];
    const isPostRequested = () =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/posts/9'));
    const settled = async (element: PressAuthorBio): Promise<PressAuthorBio> => {
      // No frame is painted between microtasks.
      for (let microtask = 0; microtask < 20; microtask++) await element.updateComplete;
      return element;
    };
    beforeEach(() => {
      performance.clearResourceTimings();
      document.head.append(...PAGE);
    });
    afterEach(() => PAGE.forEach((each) => each.remove()));

    it('reads the page again when the name changes, as the page’s JSON-LD may have changed with it', async () => {
      const element = await settled(
        await fixture<PressAuthorBio>(html`<press-author-bio name="Timur Asanov"></press-author-bio>`),
      );
      const next = Object.assign(document.createElement('script'), {
        type: 'application/ld+json',
        textContent: JSON.stringify({
          '@type': 'NewsArticle',
          headline: 'y',
          author: { '@type': 'Person', name: 'Nurlan Abdiev', jobTitle: 'columnist' },
        }),
      });
      PAGE[0]!.replaceWith(next);
      element.name = 'Nurlan Abdiev';
      await settled(element);
      next.remove();
      expect(part(element, 'role')?.textContent).to.equal('columnist');
    });

    it('selects that author from the page before the first paint, without a request', async () => {
      const box = await fixture<HTMLElement>(html`
        <div>
          <press-author-bio name="aida toktogulova"></press-author-bio>
          <press-author-bio name="Timur Asanov" job-title="Guest"></press-author-bio>
        </div>
      `);
      const [aida, timur] = await Promise.all([...box.querySelectorAll('press-author-bio')].map(settled));
      expect([
        part(aida!, 'role')?.textContent,
        part(aida!, 'bio')?.innerText,
        part(aida!, 'photo')?.getAttribute('src')?.endsWith(PHOTO),
      ]).to.deep.equal(['economics editor', 'Covers trade.', true]);
      expect([part(timur!, 'role')?.textContent, part(timur!, 'more')]).to.deep.equal(['Guest', null]);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect([isPostRequested(), aida!.matches(':state(ready)')]).to.deep.equal([false, true]);
    });

    it('is shown without other fields or reserved space if the page has no such author; debug says so', async () => {
      const element = await settled(
        await fixture<PressAuthorBio>(html`<press-author-bio name="Ada"></press-author-bio>`),
      );
      expect([textOf(element), element.getBoundingClientRect().height < 80]).to.deep.equal(['Ada', true]);
      element.debug = true;
      await element.updateComplete;
      expect(part(element, 'debug')?.textContent).to.contain(
        'name="Ada" matches no author; known authors: Aida Toktogulova, Timur Asanov.',
      );
    });

    it('is suggested by debug if an attribute or slot could belong to any of several authors', async () => {
      const notesOf = async (card: TemplateResult) => part(await fixture(card), 'debug')?.textContent ?? '';
      const data = [AIDA, { name: 'Timur Asanov' }];
      const withAttribute = html`<press-author-bio debug job-title="Guest" .data=${data}></press-author-bio>`;
      const withSlot = html`<press-author-bio debug .data=${data}><p>Own words.</p></press-author-bio>`;
      const withNeither = html`<press-author-bio debug .data=${data}></press-author-bio>`;
      const withUnknownName = html`<press-author-bio debug name="Nobody" .data=${data}></press-author-bio>`;
      const ambiguous =
        'Attributes and slotted content are ignored, because there are several authors: set name to select one.';
      expect(await notesOf(withAttribute)).to.contain(ambiguous);
      expect(await notesOf(withSlot)).to.contain(ambiguous);
      expect(await notesOf(withNeither)).not.to.contain(ambiguous);
      expect(await notesOf(withUnknownName)).to.contain(
        'name="Nobody" matches no author; known authors: Aida Toktogulova, Timur Asanov.',
      );
    });
  });

  const PHOTO_ELEMENTS: Readonly<Record<string, TemplateResult>> = {
    '<picture>': html`<picture slot="image"><img src=${PHOTO} alt="" width="300" height="600" /></picture>`,
    '<a>': html`<a slot="image" href="/me"><img src=${PHOTO} alt="Me" width="300" height="600" /></a>`,
  };
  for (const [tag, slotted] of Object.entries(PHOTO_ELEMENTS)) {
    it(`shows a slotted photo in a ${tag} as a circle of the photo’s size`, async () => {
      const element = await fixture<HTMLElement>(html`<press-author-bio name="Aida">${slotted}</press-author-bio>`);
      const { left, top, width, height } = element.querySelector('[slot="image"]')!.getBoundingClientRect();
      const isPhotoAt = (x: number, y: number): boolean => {
        const hit = document.elementFromPoint(left + x, top + y);
        return element.contains(hit) && hit !== element;
      };
      expect([width, height]).to.deep.equal([88, 88]);
      expect([isPhotoAt(width / 2, height / 2), isPhotoAt(width / 2, height + 60)]).to.deep.equal([true, false]);
      // In WebKit, elementFromPoint ignores rounded corners.
      if (!isWebKit) expect([isPhotoAt(3, 3), isPhotoAt(width - 3, height - 3)]).to.deep.equal([false, false]);
    });
  }

  describe('several authors', () => {
    it('are a list of cards, each with a heading', async () => {
      const element = await fixture(
        html`<press-author-bio heading-level="2" .data=${[DAVIDE, { name: 'Aida Toktogulova' }]}></press-author-bio>`,
      );
      const headings = (await accessibilityTree()).filter(({ role }) => role === 'heading').map(({ name }) => name);
      expect(headings).to.deep.equal(['Davide Cancarini', 'Aida Toktogulova']);
      expect(element.shadowRoot!.querySelectorAll('li > article')).to.have.length(2);
      await expect(element).to.be.accessible();
    });

    it('share one line of links to their other articles; the position of a link is that of its author', async () => {
      const data = [DAVIDE, { name: 'Aida Toktogulova', url: '/aida' }, { name: 'Jane Doe' }];
      const element = await fixture<PressAuthorBio>(html`<press-author-bio .data=${data}></press-author-bio>`);
      const line = element.shadowRoot!.querySelector('.archives')!;
      expect(line.textContent.trim()).to.equal('More articles by Davide Cancarini and Aida Toktogulova');
      const links = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="more"]')];
      expect(links.map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
        'More articles by Davide Cancarini',
        'More articles by Aida Toktogulova',
      ]);
      const positions: number[] = [];
      element.addEventListener('press-select', (event) => {
        positions.push(event.detail.position);
        event.preventDefault();
      });
      links[1]!.click();
      expect(positions).to.deep.equal([1]);
      element.lang = 'ru';
      await waitUntil(() => line.textContent.includes('Другие статьи авторов: Davide Cancarini и'), 'the plural');
    });

    it('have photos and names that lead to their other articles, without a second announced link', async () => {
      const data = [{ ...DAVIDE, image: PHOTO }, { name: 'Aida Toktogulova', url: '/aida' }, { name: 'Jane Doe' }];
      const element = await fixture<PressAuthorBio>(html`<press-author-bio .data=${data}></press-author-bio>`);
      const links = (await accessibilityTree()).filter(({ role, name }) => role === 'link' && !/ on /.test(name));
      expect(links.map(({ name }) => name)).to.deep.equal([
        'More articles by Davide Cancarini',
        'More articles by Aida Toktogulova',
      ]);
      const selected: unknown[] = [];
      element.addEventListener('press-select', (event) => {
        selected.push([event.detail.url, event.detail.position]);
        event.preventDefault();
      });
      for (const text of element.shadowRoot!.querySelectorAll('.photo, [part="name"]')) {
        const { x, y, height } = text.getBoundingClientRect();
        await sendMouse({ type: 'click', position: [Math.round(x + 20), Math.round(y + height / 2)] });
      }
      const [ofDavide, ofAida] = [
        [absolute(DAVIDE.url), 0],
        [absolute('/aida'), 1],
      ];
      expect(selected).to.deep.equal([ofDavide, ofDavide, ofAida, ofAida]);
      await expect(element).to.be.accessible();
      await resetMouse();
    });

    it('have names whose click area ends with their card', async () => {
      const data = [
        { name: 'Aida', url: '/aida', image: PHOTO },
        { '@type': 'Organization', name: 'TCA Desk', url: '/' },
      ];
      const element = await fixture<PressAuthorBio>(html`<press-author-bio .data=${data}></press-author-bio>`);
      const heights = [...element.shadowRoot!.querySelectorAll('article')].map((card) => [
        card.querySelector('.cover')!.clientHeight,
        card.clientHeight,
      ]);
      expect(heights).to.have.length(2);
      for (const [area, card] of heights) expect(area).to.be.at.most(card!);
    });

    it('share a byline that begins with “By” in each language that has texts', async () => {
      for (const [lang, one, several] of [
        ['en', 'By Асель', 'By Асель and Бакыт'],
        ['ru', 'Автор: Асель', 'Авторы: Асель и Бакыт'],
        ['uz', 'Muallif: Асель', 'Mualliflar: Асель va Бакыт'],
        ['de', 'Асель', 'Асель und Бакыт'],
      ] as const) {
        const people = [{ name: 'Асель' }, { name: 'Бакыт' }];
        const byline = (data: PersonInput[]) =>
          fixture(html`<press-author-bio lang=${lang} layout="inline" .data=${data}></press-author-bio>`);
        expect(textOf(await byline(people.slice(0, 1)))).to.equal(one);
        expect(textOf(await byline(people))).to.equal(several);
      }
    });
  });

  it('shows initials instead of the publisher’s own photo if that failed to load', async () => {
    const element = await fixture(
      html`<press-author-bio
        ><img slot="image" src="/fault/404.png" alt="Portrait" /><span slot="name">Jane Doe</span></press-author-bio
      >`,
    );
    await waitUntil(() => part(element, 'photo')?.textContent === 'JD', 'the initials');
    expect(element.querySelector('img')!.getClientRects()).to.have.length(0);
  });

  describe('photos of several authors', () => {
    const [withPhoto, without, desk] = [
      { name: 'Davide Cancarini', image: PHOTO },
      { name: 'Aida Toktogulova' },
      { '@type': 'Organization', name: 'TCA Desk' },
    ] as const;

    it('are replaced by initials if only some have one, so that names align; organizations have none', async () => {
      const box = await fixture<HTMLElement>(
        html`<div><press-author-bio .data=${[withPhoto, without, desk]}></press-author-bio></div>`,
      );
      box.style.width = '600px';
      const element = box.querySelector('press-author-bio')!;
      expect(
        [...element.shadowRoot!.querySelectorAll('article')].map(
          (card) => card.querySelector('.photo')?.textContent ?? null,
        ),
      ).to.deep.equal(['', 'AT', '']);
      const space = element.shadowRoot!.querySelector('article:last-of-type span.photo:empty')!;
      expect(getComputedStyle(space).visibility).to.equal('hidden');
      const [first, second] = [...element.shadowRoot!.querySelectorAll('.head')].map(
        (head) => head.getBoundingClientRect().left,
      );
      expect(first).to.equal(second);
    });

    it('leave no empty circle if no author has one', async () => {
      const element = await fixture(html`<press-author-bio .data=${[without, desk]}></press-author-bio>`);
      expect(element.shadowRoot!.querySelectorAll('.photo')).to.have.length(0);
      expect(element.shadowRoot!.querySelector('.head')!.getBoundingClientRect().left).to.equal(
        element.getBoundingClientRect().left,
      );
    });
  });

  describe('facts about an author', () => {
    const aida = {
      name: 'Aida Toktogulova',
      workLocation: { name: 'Bishkek' },
      knowsAbout: ['trade', 'currencies'],
      knowsLanguage: ['ky', 'ru', 'Farsi'],
      hasCredential: { name: 'PhD, American University' },
      award: 'Press Prize 2024',
    };

    it('are listed, each with a label', async () => {
      const element = await fixture(html`<press-author-bio .data=${aida}></press-author-bio>`);
      const facts = [...element.shadowRoot!.querySelectorAll('dl > div')].map((fact) =>
        fact.textContent?.replace(/\s+/g, ' ').trim(),
      );
      // WebKit capitalizes names of languages.
      expect(facts.map((fact) => fact?.replace('Русский', 'русский'))).to.deep.equal([
        'Expertise trade and currencies',
        'Languages кыргызча, русский, and Farsi',
        'Credentials PhD, American University',
        'Awards Press Prize 2024',
      ]);
      expect(part(element, 'location')?.textContent).to.equal('Reporting from Bishkek');
      await expect(element).to.be.accessible();
    });

    const PLACES = {
      en: 'Reporting from Бишкек',
      ru: 'Откуда пишет: Бишкек',
      kk: 'Қайдан жазады: Бишкек',
      ky: 'Кайдан жазат: Бишкек',
      uz: 'Qayerdan yozadi: Бишкек',
      tg: 'Аз куҷо менависад: Бишкек',
      tk: 'Nireden ýazýar: Бишкек',
    };
    for (const [lang, place] of Object.entries(PLACES)) {
      it(`include the place, uninflected, in ${lang}`, async () => {
        const element = await fixture(
          html`<press-author-bio lang=${lang} name="Айгүл" work-location="Бишкек"></press-author-bio>`,
        );
        expect(part(element, 'location')?.textContent).to.equal(place);
      });
    }

    it('are left out if they are empty', async () => {
      const element = await fixture(
        html`<press-author-bio name="Aida" .data=${{ name: 'Aida', knowsAbout: [], award: '' }}></press-author-bio>`,
      );
      expect([part(element, 'facts') !== null, part(element, 'location') !== null]).to.deep.equal([false, false]);
    });
  });

  describe('links in a biography', () => {
    it('are those of the CMS’s HTML; the rest of it is text', async () => {
      const element = await fixture<PressAuthorBio>(
        html`<press-author-bio src="/wp-json/wp/v2/users/3"></press-author-bio>`,
      );
      await waitUntil(() => element.shadowRoot!.querySelector('[part="bio"] a') !== null, 'the link');
      const links = [...part(element, 'bio')!.querySelectorAll('a')].map((link) => [link.textContent, link.href]);
      expect(links).to.deep.equal([['Her site', 'https://example.test/~aizada']]);
      expect(part(element, 'bio')!.innerText).to.match(
        /^Aizada covers markets & transport for "The Times of Central Asia"\.\s+She was/,
      );
      expect(
        [...element.shadowRoot!.querySelectorAll('a')].filter(({ href }) => href === links[0]![1]),
        'each destination once',
      ).to.have.length(1);
    });

    it('fire press-select like every link of the card', async () => {
      const data = { name: 'Aida', description: 'See https://x.example/.' };
      const element = await fixture<PressAuthorBio>(html`<press-author-bio .data=${data}></press-author-bio>`);
      element.addEventListener('press-select', (event) => event.preventDefault());
      const selected = nextEvent(element, 'press-select');
      part(element, 'bio')!.querySelector('a')!.click();
      expect((await selected).detail).to.deep.equal({ url: 'https://x.example/', position: 0 });
    });
  });

  describe('a name in another script', () => {
    it('is not translated, and does not change the direction of the text around it', async () => {
      const element = await fixture(
        html`<press-author-bio
          name="ليلى كريموفا" url="/l" job-title="مراسلة" work-location="بيشكك"></press-author-bio>`,
      );
      const isolated = [...element.shadowRoot!.querySelectorAll('bdi')]
        .filter((each) => !each.querySelector('bdi'))
        .map((name) => [name.textContent, name.getAttribute('translate')]);
      expect(isolated).to.deep.equal([
        ['ليلى كريموفا', 'no'],
        ['مراسلة', null],
        ['بيشكك', 'no'],
        ['ليلى كريموفا', 'no'],
      ]);
      expect(part(element, 'more')?.textContent).to.equal('More articles by ليلى كريموفا');
    });
  });

  it('reads English phrases from left to right on a right-to-left page', async () => {
    const element = await fixture(html`
      <div dir="rtl" lang="fa"><press-author-bio name="Aida" url="/a" work-location="Osh"></press-author-bio></div>
    `);
    const card = element.querySelector('press-author-bio')!;
    for (const name of ['location', 'more']) {
      const [phrase, person] = [...part(card, name)!.querySelectorAll('bdi')].map((each) =>
        each.getBoundingClientRect(),
      );
      expect(person!.left, name).to.be.greaterThan(phrase!.left);
    }
  });

  it('has a small photo in a byline if layout is set as a property', async () => {
    const element = await fixture<PressAuthorBio>(
      html`<press-author-bio .layout=${'inline'} name="Aida Sadykova" image=${PHOTO}></press-author-bio>`,
    );
    expect(part(element, 'photo')!.getBoundingClientRect().width).to.equal(32);
  });

  describe('in a container', () => {
    const data = {
      name: 'Davide Cancarini',
      image: PHOTO,
      jobTitle: 'editor',
      description: 'Writes on Central Asian affairs.',
      knowsAbout: ['trade'],
    };
    const boxes = async (width: number) => {
      const box = await fixture<HTMLElement>(
        html`<div class="box"><press-author-bio .data=${data}></press-author-bio></div>`,
      );
      box.style.width = `${width}px`;
      return ['photo', 'name', 'bio'].map((name) =>
        part(box.querySelector('press-author-bio')!, name)!.getBoundingClientRect(),
      );
    };

    it('as narrow as a sidebar, has the name beside the photo and the text below both', async () => {
      const [photo, name, bio] = await boxes(240);
      expect([name!.left > photo!.right, bio!.top >= photo!.bottom, bio!.left]).to.deep.equal([
        true,
        true,
        photo!.left,
      ]);
    });

    it('as wide as a column, has all text beside the photo', async () => {
      const [photo, name, bio] = await boxes(680);
      expect([name!.left > photo!.right, bio!.left, bio!.top < photo!.bottom]).to.deep.equal([true, name!.left, true]);
    });

    it('never overflows it, however long the words are', async () => {
      const word = 'Ä'.repeat(90);
      const endless = {
        ...data,
        name: word,
        url: `/${word}`,
        jobTitle: word,
        worksFor: word,
        workLocation: word,
        description: `${word} https://x.example/${word}`,
        knowsAbout: [word, word],
        award: word,
        email: `${word}@x.example`,
        sameAs: [`https://${'a'.repeat(60)}.example/`],
      };
      for (const layout of ['card', 'inline'] as const) {
        const authors = layout === 'card' ? [endless, endless] : [endless];
        const box = await fixture<HTMLElement>(
          html`<div><press-author-bio .layout=${layout} .data=${authors}></press-author-bio></div>`,
        );
        box.style.width = '240px';
        const { left, right } = box.getBoundingClientRect();
        for (const each of box.querySelector('press-author-bio')!.shadowRoot!.querySelectorAll('*')) {
          const { left: start, right: end, width } = each.getBoundingClientRect();
          if (width > 0)
            expect(
              [start >= left - 0.5, end <= right + 0.5],
              `${layout} ${each.localName} ${each.part.value}`,
            ).to.deep.equal([true, true]);
        }
      }
    });
  });

  describe('invalid input', () => {
    it('keeps slotted content if the request fails, and fires press-error', async () => {
      const element = await fixture<PressAuthorBio>(
        html`<press-author-bio src="/fault/404"><p>Our reporter.</p></press-author-bio>`,
      );
      const { detail } = await nextEvent(element, 'press-error');
      expect(detail).to.deep.equal({ kind: 'http', status: 404, stale: false });
      expect(element.matches(':state(error)')).to.equal(true);
      expect(element.innerText).to.contain('Our reporter.');
    });

    it('is explained by debug if the response is HTML instead of JSON', async () => {
      const element = await fixture(html`<press-author-bio debug src="/fault/html"></press-author-bio>`);
      await nextEvent(element, 'press-error');
      await waitUntil(() => part(element, 'debug') !== null, 'the reason');
      expect(part(element, 'debug')?.textContent).to.contain('Expected JSON, got an HTML page.');
    });

    it('is explained by debug if src is not an http(s) URL', async () => {
      const element = await fixture(html`<press-author-bio debug src="javascript:alert(1)"></press-author-bio>`);
      expect(part(element, 'debug')?.textContent).to.contain('src="javascript:alert(1)" is not an http(s) URL.');
    });

    it('has no links with unsafe URLs, and shows markup as text', async () => {
      const hostile = {
        name: '<img src=x onerror=alert(1)>',
        url: 'javascript:alert(1)',
        image: 'data:image/svg+xml,<svg/>',
        sameAs: ['vbscript:x'],
        description: '\u202Eevil',
      };
      const errors = await uncaughtErrors(async () => {
        const element = await fixture(html`<press-author-bio .data=${hostile}></press-author-bio>`);
        expect(element.shadowRoot!.querySelectorAll('a, img')).to.have.length(0);
        expect(part(element, 'name')?.textContent?.trim()).to.equal('<img src=x onerror=alert(1)>');
        expect(textOf(element)).not.to.contain('\u202E');
      });
      expect(errors).to.deep.equal([]);
    });

    const MARKUP = '<img src=x onerror=alert(1)>{name}<!--';
    const HOSTILE: Readonly<Record<string, string>> = {
      markup: MARKUP,
      'bidirectional control characters': '\u202Eevil\u2066\u0000',
      'a javascript: URL': 'javascript:alert(1)',
      'a very long word': 'x'.repeat(10_000),
      'an empty string': '',
      'white space': ' \n\t ',
    };
    const SHOULD_HAVE_TEXT = '[role="heading"], a, button, dd, dt, [part="role"], [part="location"], li';

    function expectHarmless(card: Element): void {
      const root = card.shadowRoot!;
      for (const element of root.querySelectorAll('a, img')) {
        const url = element.getAttribute('href') ?? element.getAttribute('src') ?? 'http:';
        expect(url).to.match(/^(?:https?:|mailto:)/);
      }
      expect(root.querySelectorAll('img[onerror], script')).to.have.length(0);
      expect(textOf(card)).not.to.match(/[\u202A-\u202E\u2066-\u2069\0]/);
      for (const element of root.querySelectorAll(SHOULD_HAVE_TEXT))
        expect(element.textContent?.trim(), element.outerHTML.slice(0, 100)).not.to.equal('');
    }

    for (const [description, text] of Object.entries(HOSTILE)) {
      it(`is harmless if every field and attribute is ${description}`, async () => {
        const fields = {
          url: text,
          image: text,
          description: text,
          jobTitle: text,
          worksFor: text,
          workLocation: text,
          knowsAbout: [text, text],
          knowsLanguage: text,
          hasCredential: text,
          award: text,
          sameAs: [text, text],
          email: text,
        };
        const errors = await uncaughtErrors(async () => {
          for (const layout of ['card', 'inline'] as const) {
            for (const name of ['Aida', text]) {
              const data = { ...fields, name };
              const box = await fixture(html`
                <div>
                  <press-author-bio structured-data .layout=${layout} .data=${data}></press-author-bio>
                  <press-author-bio structured-data .layout=${layout} name=${name} url=${text} image=${text}
                    description=${text} job-title=${text} work-location=${text} same-as=${text}
                    no-bylines-policy=${text} lang=${text}></press-author-bio>
                </div>
              `);
              box.querySelectorAll('press-author-bio').forEach(expectHarmless);
            }
          }
        });
        expect(errors).to.deep.equal([]);
        document.querySelectorAll('script[data-press-elements]').forEach((script) => script.remove());
      });
    }

    it('has initials instead of a photo that fails to load, in a box of the same size', async () => {
      const element = await fixture(
        html`<press-author-bio name="Davide Cancarini" image="/fault/404.png"></press-author-bio>`,
      );
      const before = part(element, 'photo')!.getBoundingClientRect();
      await waitUntil(() => part(element, 'photo')?.textContent === 'DC', 'initials');
      const after = part(element, 'photo')!.getBoundingClientRect();
      expect([after.width, after.height]).to.deep.equal([before.width, before.height]);
    });

    it('is updated only once when its photo fails to load', async () => {
      let updates = 0;
      const element = await fixture<PressAuthorBio>(
        html`<press-author-bio .data=${{ name: 'Davide Cancarini', image: '/fault/404.png' }}></press-author-bio>`,
      );
      element.addController({ hostUpdated: () => updates++ });
      await waitUntil(() => part(element, 'photo')?.textContent === 'DC', 'initials');
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(updates).to.equal(1);
    });

    it('has initials instead of a photo from Gravatar, and makes no request, unless avatars is set', async () => {
      const data = { name: 'Aida Sadykova', image: 'https://secure.gravatar.com/avatar/x' };
      const element = await fixture<PressAuthorBio>(html`<press-author-bio .data=${data}></press-author-bio>`);
      expect([element.shadowRoot!.querySelectorAll('img').length, part(element, 'photo')?.textContent]).to.deep.equal([
        0,
        'AS',
      ]);
      element.avatars = true;
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('img')?.src).to.equal(
        'https://secure.gravatar.com/avatar/x?s=192&d=404',
      );
    });
  });

  it('causes no layout shift when data arrives in view', async () => {
    const loaded = nextEvent(document.body, 'press-load');
    const box = await fixture(
      html`<div><press-author-bio src="/wp-json/wp/v2/users/4"></press-author-bio><p>After</p></div>`,
    );
    const after = box.querySelector('p')!;
    const before = after.getBoundingClientRect().top;
    await loaded;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(after.getBoundingClientRect().top).to.equal(before);
  });

  it('hyphenates its biography in the page’s language, unless a word is endless', async () => {
    for (const [description, hyphens] of [
      ['Достопримечательности среднеазиатских университетов.', 'auto'],
      [`See ${'x'.repeat(90)}`, 'manual'],
    ] as const) {
      const element = await fixture(
        html`<press-author-bio lang="ru" .data=${{ name: 'A', description }}></press-author-bio>`,
      );
      expect(getComputedStyle(part(element, 'bio')!).hyphens).to.equal(hyphens);
      expect(getComputedStyle(part(element, 'name')!).hyphens).to.equal('manual');
    }
  });

  it('begins an English biography below the name, at the right of a right-to-left page', async () => {
    const data = { name: 'Jane Doe', description: 'Writes about rivers.' };
    const page = await fixture(html`<div dir="rtl"><press-author-bio .data=${data}></press-author-bio></div>`);
    const paragraph = page.querySelector('press-author-bio')!.shadowRoot!.querySelector('p')!;
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    expect(range.getBoundingClientRect().right).to.be.closeTo(paragraph.getBoundingClientRect().right, 1);
  });

  describe('on a page with a small 1rem', () => {
    beforeEach(() => void (document.documentElement.style.fontSize = '62.5%'));
    afterEach(() => void (document.documentElement.style.fontSize = ''));
    const onPage = (card: TemplateResult) =>
      fixture<HTMLElement>(html`<div style="font: 16px/1.2 serif">${card}</div>`);

    it('has links large enough to tap, and a recognizable photo', async () => {
      const data = {
        ...DAVIDE,
        image: PHOTO,
        description: LONG,
      };
      const element = (await onPage(html`<press-author-bio .data=${data}></press-author-bio>`)).firstElementChild!;
      for (const link of element.shadowRoot!.querySelectorAll('.links a, [part="more"], [part="fold"]'))
        expect(link.getBoundingClientRect().height, link.outerHTML).to.be.at.least(24);
      expect(part(element, 'photo')!.getBoundingClientRect().width).to.be.at.least(64);
    });

    for (const layout of ['card', 'inline'] as const) {
      it(`reserves as much space for layout="${layout}" as on any other page`, async () => {
        const element = (
          await onPage(html`<press-author-bio layout=${layout} src="/fault/slow?ms=60000"></press-author-bio>`)
        ).firstElementChild!;
        expect(element.getBoundingClientRect().height).to.be.at.least(layout === 'card' ? 240 : 32);
      });
    }
  });

  it('fires press-select with the position of the followed link’s author, in cards and in a byline', async () => {
    const data = [
      { name: 'A', url: '/a' },
      { name: 'B', url: '/b' },
    ];
    for (const [layout, link] of [
      ['card', 'more'],
      ['inline', 'name'],
    ] as const) {
      const element = await fixture<PressAuthorBio>(
        html`<press-author-bio layout=${layout} .data=${data}></press-author-bio>`,
      );
      element.addEventListener('press-select', (event) => event.preventDefault());
      const selected = nextEvent(element, 'press-select');
      element.shadowRoot!.querySelectorAll<HTMLElement>(`[part="${link}"]`)[1]!.click();
      expect((await selected).detail).to.deep.equal({ url: absolute('/b'), position: 1 });
    }
  });

  it('follows no link if press-select is canceled', async () => {
    const element = await fixture<PressAuthorBio>(
      html`<press-author-bio name="A" url="/fault/html"></press-author-bio>`,
    );
    let followed = '';
    element.addEventListener('press-select', (event) => {
      followed = event.detail.url;
      event.preventDefault();
    });
    part(element, 'more')!.click();
    expect(followed).to.equal(absolute('/fault/html'));
  });
});
