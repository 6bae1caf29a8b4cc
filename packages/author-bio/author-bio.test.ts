import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import {
  accessibilityTree,
  copyAll,
  eventually,
  isWebKit,
  nextEvent,
  setMedia,
  uncaughtErrors,
} from '../../test/support.js';
import './define.js';
import type { PersonInput } from '../data/model/inputs.js';
import type { PressAuthorBio } from './author-bio.js';

const DAVIDE = {
  name: 'Davide Cancarini',
  url: '/author/davide-cancarini/',
  jobTitle: 'independent researcher and freelance journalist',
  description: 'Davide Cancarini writes on Central Asian affairs from Italy.',
  sameAs: ['https://x.com/davide', 'https://www.linkedin.com/in/davide'],
};

const shown = (element: Element): string => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector(`[part="${name}"]`) ?? null;
const address = (path: string): string => new URL(path, location.href).href;

describe('<press-author-bio>', () => {
  describe('one author', () => {
    let element: PressAuthorBio;
    beforeEach(async () => {
      element = await fixture(
        html`<press-author-bio .data=${{ ...DAVIDE, description: 'Writes on Central Asian affairs.' }}></press-author-bio>`,
      );
    });

    it('says the name once as text and once in the archive link', () => {
      expect(shown(element).split('Davide Cancarini')).to.have.length(3);
      expect(part(element, 'name')?.textContent?.trim()).to.equal('Davide Cancarini');
      expect(part(element, 'more')?.textContent).to.equal('More articles by Davide Cancarini');
    });

    it('has one link for each destination', () => {
      const links = [...element.shadowRoot!.querySelectorAll('a')].map((link) => link.href);
      expect(links).to.deep.equal([
        'https://x.com/davide',
        'https://www.linkedin.com/in/davide',
        address('/author/davide-cancarini/'),
      ]);
    });

    it('names the person in the spoken label of a profile, and the network in its text', async () => {
      const links = (await accessibilityTree()).filter(({ role }) => role === 'link').map(({ name }) => name);
      expect(links).to.include('Davide Cancarini on X');
      expect(element.shadowRoot!.querySelector('.links')!.textContent).to.match(/X\s*LinkedIn/);
    });

    it('is copied once, like any text', async () => {
      await fixture(html`<p>The article.</p>`);
      expect((await copyAll()).split(/independent researcher/i), await copyAll()).to.have.length(2);
    });

    it('draws no picture where there is none', () => {
      expect(part(element, 'photo')).to.equal(null);
    });

    it('leaves axe nothing to find', async () => {
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
      it(`writes the archive link in ${lang}`, async () => {
        const element = await fixture(html`<press-author-bio lang=${lang} name="Айгүл" url="/a"></press-author-bio>`);
        expect(part(element, 'more')?.textContent).to.equal(link);
      });
    }

    const REGIONS = {
      en: ['About the author', 'About the authors'],
      ru: ['Об авторе', 'Об авторах'],
      kk: ['Автор туралы', 'Авторлар туралы'],
      ky: ['Автор жөнүндө', 'Авторлор жөнүндө'],
      uz: ['Muallif haqida', 'Mualliflar haqida'],
      tg: ['Дар бораи муаллиф', 'Дар бораи муаллифон'],
      tk: ['Awtor barada', 'Awtorlar barada'],
    };
    for (const [lang, names] of Object.entries(REGIONS)) {
      it(`names the region of one author, and of two, in ${lang}`, async () => {
        const card = (data: PersonInput[]) => html`<press-author-bio lang=${lang} .data=${data}></press-author-bio>`;
        const box = await fixture(
          html`<div>${card([{ name: 'Асель' }])}${card([{ name: 'Асель' }, { name: 'Бакыт' }])}</div>`,
        );
        expect([...box.children].map((each) => part(each, 'base')?.ariaLabel)).to.deep.equal(names);
      });
    }

    it('joins several authors as the language does', async () => {
      const data = [{ name: 'Асель' }, { name: 'Бакыт' }, { name: 'Чынара' }];
      const element = await fixture(
        html`<press-author-bio lang="kk" layout="inline" .data=${data}></press-author-bio>`,
      );
      expect(shown(element)).to.equal('Асель, Бакыт және Чынара');
    });
  });

  describe('where a field comes from', () => {
    it('takes the publisher’s own markup before attributes, and attributes before data', async () => {
      const element = await fixture(html`
        <press-author-bio name="Davide Cancarini" job-title="Analyst" .data=${DAVIDE}><p>My own <em>words</em>.</p></press-author-bio>
      `);
      const bio = element.shadowRoot!.querySelector<HTMLSlotElement>('[part="bio"] slot:not([name])')!;
      expect(bio.assignedElements().map((node) => node.outerHTML)).to.deep.equal(['<p>My own <em>words</em>.</p>']);
      expect(part(element, 'role')?.textContent).to.equal('Analyst');
      expect(part(element, 'more')?.textContent).to.equal('More articles by Davide Cancarini');
    });

    it('does not take the white space between tags for a biography of the publisher’s', async () => {
      const element = await fixture<PressAuthorBio>(
        html`<press-author-bio .data=${DAVIDE}> <a slot="more" href="/all">All</a> </press-author-bio>`,
      );
      expect(element.shadowRoot!.querySelector<HTMLElement>('[part="bio"]')!.innerText).to.contain(
        'writes on Central Asian affairs',
      );
    });

    it('reads a real WordPress user, entities decoded and markup as text', async () => {
      const element = await fixture<PressAuthorBio>(
        html`<press-author-bio src="/wp-json/wp/v2/users/2"></press-author-bio>`,
      );
      await eventually(() => part(element, 'name') !== null, 'the card');
      expect(part(element, 'name')?.textContent?.trim()).to.equal('Davide Cancarini');
      expect(part(element, 'bio')?.textContent).to.contain('Università Cattolica del Sacro Cuore');
      expect(part(element, 'bio')?.innerHTML).not.to.contain('&amp;amp;');
    });

    it('finds the authors in the page’s own JSON-LD when it has no attribute at all', async () => {
      const script = Object.assign(document.createElement('script'), { type: 'application/ld+json' });
      script.textContent = JSON.stringify({
        '@type': 'NewsArticle',
        headline: 'x',
        author: [{ '@type': 'Person', name: 'Aida Toktogulova', url: '/aida' }],
      });
      document.head.append(script);
      const element = await fixture(html`<press-author-bio></press-author-bio>`);
      await eventually(() => part(element, 'more') !== null, 'the archive link');
      expect(shown(element)).to.contain('More articles by Aida Toktogulova');
      script.remove();
    });

    it('shows nothing, and says :state(empty), where nobody is known', async () => {
      const element = await fixture(html`<press-author-bio></press-author-bio>`);
      await eventually(() => element.matches(':state(empty)'), ':state(empty)');
      expect(shown(element)).to.equal('');
    });
  });

  describe('a name in the tag', () => {
    const AIDA = {
      '@type': 'Person',
      name: 'Aida Toktogulova',
      url: '/aida',
      image: '/wp-content/uploads/2025/06/avatar-davide-cancarini.jpg',
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
    const isAsked = () => performance.getEntriesByType('resource').some(({ name }) => name.includes('/posts/9'));
    const settled = async (element: PressAuthorBio): Promise<PressAuthorBio> => {
      for (let microtask = 0; microtask < 20; microtask++) await element.updateComplete; // no frame is painted between them
      return element;
    };
    beforeEach(() => {
      performance.clearResourceTimings();
      document.head.append(...PAGE);
    });
    afterEach(() => PAGE.forEach((each) => each.remove()));

    it('reads the page anew for another name, which the page may have brought along', async () => {
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

    it('picks that author of those whom the page itself names, asking no server, before anything is painted', async () => {
      const box = await fixture<HTMLElement>(
        html`<div><press-author-bio name="aida toktogulova"></press-author-bio><press-author-bio name="Timur Asanov" job-title="Guest"></press-author-bio></div>`,
      );
      const [aida, timur] = await Promise.all([...box.querySelectorAll('press-author-bio')].map(settled));
      expect([
        part(aida!, 'role')?.textContent,
        part(aida!, 'bio')?.innerText,
        part(aida!, 'photo')?.getAttribute('src')?.endsWith('/wp-content/uploads/2025/06/avatar-davide-cancarini.jpg'),
      ]).to.deep.equal(['economics editor', 'Covers trade.', true]);
      expect([part(timur!, 'role')?.textContent, part(timur!, 'more')]).to.deep.equal(['Guest', null]);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect([isAsked(), aida!.matches(':state(ready)')]).to.deep.equal([false, true]);
    });

    it('of somebody else stands alone, holding no room, and tells the builder whom the page names', async () => {
      const element = await settled(
        await fixture<PressAuthorBio>(html`<press-author-bio name="Ada"></press-author-bio>`),
      );
      expect([shown(element), element.getBoundingClientRect().height < 80]).to.deep.equal(['Ada', true]);
      element.debug = true;
      await element.updateComplete;
      expect(part(element, 'debug')?.textContent).to.contain(
        'name="Ada": nobody of that name among Aida Toktogulova, Timur Asanov.',
      );
    });

    it('is wanted by debug where an attribute or a slot could be either author’s', async () => {
      const notes = async (card: TemplateResult) => part(await fixture(card), 'debug')?.textContent ?? '';
      const data = [AIDA, { name: 'Timur Asanov' }];
      const whose = 'Of several authors, attributes and slots are nobody’s: name picks one.';
      expect(await notes(html`<press-author-bio debug job-title="Guest" .data=${data}></press-author-bio>`)).to.contain(
        whose,
      );
      expect(await notes(html`<press-author-bio debug .data=${data}><p>Own words.</p></press-author-bio>`)).to.contain(
        whose,
      );
      expect(await notes(html`<press-author-bio debug .data=${data}></press-author-bio>`)).not.to.contain(whose);
      expect(await notes(html`<press-author-bio debug name="Nobody" .data=${data}></press-author-bio>`)).to.contain(
        'name="Nobody": nobody of that name among Aida Toktogulova, Timur Asanov.',
      );
    });
  });

  describe('the publisher’s own markup in a byline', () => {
    const inline = async (children: TemplateResult, data?: PersonInput): Promise<HTMLElement> => {
      const box = await fixture<HTMLElement>(
        html`<div><press-author-bio layout="inline" .data=${data}>${children}</press-author-bio></div>`,
      );
      await box.querySelector('press-author-bio')!.updateComplete;
      return box.querySelector('press-author-bio')!;
    };
    const isSeen = (element: Element, selector: string) =>
      element.querySelector(selector)!.getBoundingClientRect().height > 0;

    it('alone stays in one line, without a heading or a rule', async () => {
      const element = await inline(html`<a slot="name" href="/me">Aida Toktogulova</a>`);
      expect([
        element.innerText.trim(),
        element.shadowRoot!.querySelectorAll('section, [role="heading"]').length,
      ]).to.deep.equal(['Aida Toktogulova', 0]);
      expect(element.getBoundingClientRect().height).to.be.lessThan(40);
    });

    it('stands in every slot, each before what is known', async () => {
      const element = await inline(
        html`<img slot="image" src="/wp-content/uploads/2025/06/avatar-davide-cancarini.jpg" alt="" /><b slot="name">Aida T.</b><p>Writes from Osh.</p><a slot="links" href="/x">X</a><a slot="more" href="/all">All</a>`,
        { name: 'Aida Toktogulova', url: '/aida', jobTitle: 'editor' },
      );
      for (const child of element.children)
        expect(child.getBoundingClientRect().height, child.outerHTML).to.be.greaterThan(0);
      expect(shown(element)).to.equal('Aida Toktogulova, editor');
      expect(isSeen(element.shadowRoot!.firstElementChild!, '[part="name"]'), 'the name of the data').to.equal(false);
      await expect(element).to.be.accessible();
    });

    it('is no place for a name that is withheld', async () => {
      const element = await inline(html`<b slot="name">Aida</b><p>Our correspondent.</p>`, { nameWithheld: true });
      expect([isSeen(element, 'b'), isSeen(element, 'p')]).to.deep.equal([false, true]);
    });

    it('is told of as its first author’s when a link in it is followed', async () => {
      const element = await inline(
        html`<img slot="image" src="/wp-content/uploads/2025/06/avatar-davide-cancarini.jpg" alt="" /><a slot="name" href="/me">Aida</a>`,
      );
      element.addEventListener('press-select', (event) => event.preventDefault());
      const told = nextEvent(element, 'press-select');
      element.querySelector('a')!.click();
      expect((await told).detail).to.deep.equal({ url: address('/me'), position: 0 });
    });
  });

  for (const picture of [
    html`<picture slot="image"><img src="/wp-content/uploads/2025/06/avatar-davide-cancarini.jpg" alt="" width="300" height="600" /></picture>`,
    html`<a slot="image" href="/me"><img src="/wp-content/uploads/2025/06/avatar-davide-cancarini.jpg" alt="Me" width="300" height="600" /></a>`,
  ]) {
    it(`shows a picture of the publisher’s round, in ${picture.strings[0]!.split(' ', 1)[0]}>, too`, async () => {
      const element = await fixture<HTMLElement>(html`<press-author-bio name="Aida">${picture}</press-author-bio>`);
      const { left, top, width, height } = element.querySelector('[slot="image"]')!.getBoundingClientRect();
      const at = (x: number, y: number) =>
        element.contains(document.elementFromPoint(left + x, top + y)) &&
        document.elementFromPoint(left + x, top + y) !== element;
      expect([width, height, at(width / 2, height / 2), at(width / 2, height + 60)]).to.deep.equal([
        88,
        88,
        true,
        false,
      ]);
      // WebKit finds what a round corner hides.
      if (!isWebKit) expect([at(3, 3), at(width - 3, height - 3)]).to.deep.equal([false, false]);
    });
  }

  describe('several authors', () => {
    it('gives each a card with a heading, in a list', async () => {
      const element = await fixture(
        html`<press-author-bio heading-level="2" .data=${[DAVIDE, { name: 'Aida Toktogulova' }]}></press-author-bio>`,
      );
      const headings = (await accessibilityTree()).filter(({ role }) => role === 'heading').map(({ name }) => name);
      expect(headings).to.deep.equal(['Davide Cancarini', 'Aida Toktogulova']);
      expect(element.shadowRoot!.querySelectorAll('li > article')).to.have.length(2);
      await expect(element).to.be.accessible();
    });
  });

  describe('beside each other', () => {
    const [withPhoto, without, desk] = [
      { name: 'Davide Cancarini', image: '/wp-content/uploads/2025/06/avatar-davide-cancarini.jpg' },
      { name: 'Aida Toktogulova' },
      { '@type': 'Organization', name: 'TCA Desk' },
    ] as const;

    it('authors without a photo have initials, so that their names line up; a desk has none', async () => {
      const box = await fixture<HTMLElement>(
        html`<div><press-author-bio .data=${[withPhoto, without, desk]}></press-author-bio></div>`,
      );
      box.style.width = '600px';
      const element = box.querySelector('press-author-bio')!;
      expect(
        [...element.shadowRoot!.querySelectorAll('article')].map(
          (card) => card.querySelector('.photo')?.textContent ?? null,
        ),
      ).to.deep.equal(['', 'AT', null]);
      const [first, second] = [...element.shadowRoot!.querySelectorAll('.head')].map(
        (head) => head.getBoundingClientRect().left,
      );
      expect(first).to.equal(second);
    });

    it('none has a photo where none is known: no empty circle', async () => {
      const element = await fixture(html`<press-author-bio .data=${[without, desk]}></press-author-bio>`);
      expect(element.shadowRoot!.querySelectorAll('.photo')).to.have.length(0);
      expect(element.shadowRoot!.querySelector('.head')!.getBoundingClientRect().left).to.equal(
        element.getBoundingClientRect().left,
      );
    });
  });

  describe('what speaks for an author', () => {
    const aida = {
      name: 'Aida Toktogulova',
      workLocation: { name: 'Bishkek' },
      knowsAbout: ['trade', 'currencies'],
      knowsLanguage: ['ky', 'ru', 'Farsi'],
      hasCredential: { name: 'PhD, American University' },
      award: 'Press Prize 2024',
    };

    it('is said in words, each under its label', async () => {
      const element = await fixture(html`<press-author-bio .data=${aida}></press-author-bio>`);
      const facts = [...element.shadowRoot!.querySelectorAll('dl > div')].map((fact) =>
        fact.textContent?.replace(/\s+/g, ' ').trim(),
      );
      // WebKit writes names of languages with a capital.
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
      it(`names the place in ${lang}, which no language inflects`, async () => {
        const element = await fixture(
          html`<press-author-bio lang=${lang} name="Айгүл" work-location="Бишкек"></press-author-bio>`,
        );
        expect(part(element, 'location')?.textContent).to.equal(place);
      });
    }

    it('is nothing where nothing is known', async () => {
      const element = await fixture(
        html`<press-author-bio name="Aida" .data=${{ name: 'Aida', knowsAbout: [], award: '' }}></press-author-bio>`,
      );
      expect([part(element, 'facts') !== null, part(element, 'location') !== null]).to.deep.equal([false, false]);
    });
  });

  describe('links in a biography', () => {
    it('can be followed where a CMS wrote them, and everything else of its HTML is text', async () => {
      const element = await fixture<PressAuthorBio>(
        html`<press-author-bio src="/wp-json/wp/v2/users/3"></press-author-bio>`,
      );
      await eventually(() => element.shadowRoot!.querySelector('[part="bio"] a') !== null, 'the link');
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

    it('are told of as any link of the card', async () => {
      const data = { name: 'Aida', description: 'See https://x.example/.' };
      const element = await fixture<PressAuthorBio>(html`<press-author-bio .data=${data}></press-author-bio>`);
      element.addEventListener('press-select', (event) => event.preventDefault());
      const told = nextEvent(element, 'press-select');
      part(element, 'bio')!.querySelector('a')!.click();
      expect((await told).detail).to.deep.equal({ url: 'https://x.example/', position: 0 });
    });
  });

  describe('a name of another script', () => {
    it('is no translator’s business and turns nothing around it', async () => {
      const element = await fixture(
        html`<press-author-bio name="ليلى كريموفا" url="/l" job-title="مراسلة" work-location="بيشكك"></press-author-bio>`,
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

  it('that stands in English on a page of another direction reads from left to right', async () => {
    const element = await fixture(
      html`<div dir="rtl" lang="fa"><press-author-bio name="Aida" url="/a" work-location="Osh"></press-author-bio></div>`,
    );
    const card = element.querySelector('press-author-bio')!;
    for (const name of ['location', 'more']) {
      const [phrase, person] = [...part(card, name)!.querySelectorAll('bdi')].map((each) =>
        each.getBoundingClientRect(),
      );
      expect(person!.left, name).to.be.greaterThan(phrase!.left);
    }
  });

  it('has a small photo in a byline, however the layout was set', async () => {
    const element = await fixture<PressAuthorBio>(
      html`<press-author-bio .layout=${'inline'} name="Aida Sadykova" image="/wp-content/uploads/2025/06/avatar-davide-cancarini.jpg"></press-author-bio>`,
    );
    expect(part(element, 'photo')!.getBoundingClientRect().width).to.equal(32);
  });

  describe('as wide as it is', () => {
    const data = {
      name: 'Davide Cancarini',
      image: '/wp-content/uploads/2025/06/avatar-davide-cancarini.jpg',
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

    it('in a sidebar has the name beside the photo and the text below both', async () => {
      const [photo, name, bio] = await boxes(240);
      expect([name!.left > photo!.right, bio!.top >= photo!.bottom, bio!.left]).to.deep.equal([
        true,
        true,
        photo!.left,
      ]);
    });

    it('in a column has all text beside the photo', async () => {
      const [photo, name, bio] = await boxes(680);
      expect([name!.left > photo!.right, bio!.left, bio!.top < photo!.bottom]).to.deep.equal([true, name!.left, true]);
    });

    it('never runs out of a narrow box, whatever is in it', async () => {
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
        const box = await fixture<HTMLElement>(
          html`<div><press-author-bio .layout=${layout} .data=${[endless, endless].slice(layout === 'card' ? 0 : 1)}></press-author-bio></div>`,
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

  describe('a long biography', () => {
    const long = { name: 'Davide Cancarini', description: 'A sentence about the region. '.repeat(30) };

    it('is folded behind a button that says whether it is open', async () => {
      const element = await fixture(html`<press-author-bio .data=${long}></press-author-bio>`);
      const button = element.shadowRoot!.querySelector('button')!;
      const folded = element.getBoundingClientRect().height;
      expect([button.textContent?.trim(), button.ariaExpanded]).to.deep.equal(['Read more', 'false']);
      button.click();
      await eventually(() => element.getBoundingClientRect().height > folded, 'a taller card');
      expect([button.textContent?.trim(), button.ariaExpanded]).to.deep.equal(['Read less', 'true']);
    });

    it('has no button that would take as much room as it saves, until a text comes of which it hides more', async () => {
      const box = await fixture<HTMLElement>(
        html`<div style="font: 16px/1.5 serif; width: 680px"><press-author-bio .data=${{ ...long, description: `${'A sentence about the region. '.repeat(13)}And of its people.` }}></press-author-bio></div>`,
      );
      const element = box.querySelector('press-author-bio')!;
      await eventually(
        () => part(element, 'fold') === null && element.shadowRoot!.querySelector('.folded') === null,
        'a biography without a button',
      );
      element.data = long;
      await eventually(() => part(element, 'fold') !== null, 'a button');
      expect(element.shadowRoot!.querySelector('.folded')!.scrollHeight).to.be.greaterThan(
        element.shadowRoot!.querySelector('.folded')!.clientHeight,
      );
    });

    it('keeps the focus on its button, and its top where it was', async () => {
      const element = await fixture(html`<press-author-bio .data=${long}></press-author-bio>`);
      const button = element.shadowRoot!.querySelector('button')!;
      const top = part(element, 'name')!.getBoundingClientRect().top;
      button.focus();
      for (const label of ['Read less', 'Read more']) {
        button.click();
        await eventually(() => button.textContent?.trim() === label, label);
        expect([
          element.shadowRoot!.activeElement === button,
          part(element, 'name')!.getBoundingClientRect().top,
        ]).to.deep.equal([true, top]);
      }
    });

    it('brings the reader who folds it back to its button', async () => {
      const element = await fixture<PressAuthorBio>(
        html`<press-author-bio .data=${{ ...long, description: 'A sentence about the region. '.repeat(170) }}></press-author-bio>`,
      );
      await fixture(html`<p style="height: 200vh">The article goes on.</p>`);
      const button = element.shadowRoot!.querySelector('button')!;
      button.click();
      await element.updateComplete;
      button.scrollIntoView({ block: 'start' });
      button.click();
      await eventually(() => button.getBoundingClientRect().top >= 0, 'the button in view');
      scrollTo(0, 0);
    });

    it('opens for a link in it that the keyboard reaches', async () => {
      const element = await fixture<PressAuthorBio>(
        html`<press-author-bio .data=${{ ...long, description: `${long.description} https://x.example/ and more.` }}></press-author-bio>`,
      );
      element.shadowRoot!.querySelector<HTMLAnchorElement>('[part="bio"] a')!.focus();
      await eventually(
        () => element.shadowRoot!.querySelector('button')?.ariaExpanded === 'true',
        'the open biography',
      );
    });

    it('stays as it is for a link that is in view', async () => {
      const element = await fixture<PressAuthorBio>(
        html`<press-author-bio .data=${{ ...long, description: `https://x.example/ ${long.description}` }}></press-author-bio>`,
      );
      element.shadowRoot!.querySelector<HTMLAnchorElement>('[part="bio"] a')!.focus();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(element.shadowRoot!.querySelector('button')?.ariaExpanded).to.equal('false');
    });

    it('opens for what a search scrolls to', async () => {
      const element = await fixture<PressAuthorBio>(
        html`<press-author-bio .data=${{ ...long, description: `${long.description}\nZanzibar.` }}></press-author-bio>`,
      );
      element.shadowRoot!.querySelector('[part="bio"] p:last-child')!.scrollIntoView();
      await eventually(
        () => element.shadowRoot!.querySelector('button')?.ariaExpanded === 'true',
        'the open biography',
      );
    });

    it('tells screen readers whose it is', async () => {
      await fixture(html`<press-author-bio .data=${[long, { ...long, name: 'Aida' }]}></press-author-bio>`);
      const buttons = (await accessibilityTree())
        .filter(({ role }) => role === 'button')
        .map(({ name, description }) => [name, description]);
      expect(buttons).to.deep.equal([
        ['Read more', 'Davide Cancarini'],
        ['Read more', 'Aida'],
      ]);
    });

    it('is printed whole', async () => {
      const element = await fixture(html`<press-author-bio .data=${long}></press-author-bio>`);
      await setMedia({ media: 'print' });
      const text = element.shadowRoot!.querySelector('.folded')!;
      expect(text.scrollHeight).to.equal(text.clientHeight);
      await setMedia({});
    });
  });

  describe('bad input', () => {
    it('keeps the publisher’s own markup when the data is not there, and says so once', async () => {
      const element = await fixture<PressAuthorBio>(
        html`<press-author-bio src="/fault/404"><p>Our reporter.</p></press-author-bio>`,
      );
      const { detail } = await nextEvent(element, 'press-error');
      expect(detail).to.deep.equal({ kind: 'http', status: 404, stale: false });
      expect(element.matches(':state(error)')).to.equal(true);
      expect(element.innerText).to.contain('Our reporter.');
    });

    it('tells the builder in a sentence that HTML came where JSON was due', async () => {
      const element = await fixture(html`<press-author-bio debug src="/fault/html"></press-author-bio>`);
      await nextEvent(element, 'press-error');
      await eventually(() => part(element, 'debug') !== null, 'the reason');
      expect(part(element, 'debug')?.textContent).to.contain('Expected JSON, got an HTML page.');
    });

    it('names an address that cannot be used', async () => {
      const element = await fixture(html`<press-author-bio debug src="javascript:alert(1)"></press-author-bio>`);
      expect(part(element, 'debug')?.textContent).to.contain('src="javascript:alert(1)" is no http(s) address.');
    });

    it('follows no hostile address and runs no markup', async () => {
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
        expect(shown(element)).not.to.contain('\u202E');
      });
      expect(errors).to.deep.equal([]);
    });

    const MARKUP = '<img src=x onerror=alert(1)>{name}<!--';
    const HOSTILE: Readonly<Record<string, string>> = {
      markup: MARKUP,
      'characters that turn a line around': '\u202Eevil\u2066\u0000',
      'an address that runs': 'javascript:alert(1)',
      'a word without end': 'x'.repeat(10_000),
      nothing: '',
      spaces: ' \n\t ',
    };
    for (const [what, text] of Object.entries(HOSTILE)) {
      it(`takes ${what} for text, in every field of data and every attribute`, async () => {
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
              const element = await fixture<PressAuthorBio>(html`
                <div><press-author-bio structured-data .layout=${layout} .data=${{ ...fields, name }}></press-author-bio>
                <press-author-bio structured-data .layout=${layout} name=${name} url=${text} image=${text} description=${text} job-title=${text} work-location=${text} same-as=${text} no-bylines-policy=${text} lang=${text}></press-author-bio></div>
              `);
              for (const card of element.querySelectorAll('press-author-bio')) {
                const root = card.shadowRoot!;
                expect(
                  [...root.querySelectorAll('a, img')].filter((each) =>
                    /^(?!https?:|mailto:)/.test(each.getAttribute('href') ?? each.getAttribute('src') ?? 'http:'),
                  ),
                ).to.have.length(0);
                expect(root.querySelectorAll('img[onerror], script')).to.have.length(0);
                expect(shown(card)).not.to.match(/[\u202A-\u202E\u2066-\u2069\0]/);
                for (const empty of root.querySelectorAll(
                  '[role="heading"], a, button, dd, dt, [part="role"], [part="location"], li',
                ))
                  expect(empty.textContent?.trim(), empty.outerHTML.slice(0, 100)).not.to.equal('');
              }
            }
          }
        });
        expect(errors).to.deep.equal([]);
        document.querySelectorAll('script[data-press-elements]').forEach((script) => script.remove());
      });
    }

    it('puts initials where a photo does not load, in a box of the same size', async () => {
      const element = await fixture(
        html`<press-author-bio name="Davide Cancarini" image="/fault/404.png"></press-author-bio>`,
      );
      const before = part(element, 'photo')!.getBoundingClientRect();
      await eventually(() => part(element, 'photo')?.textContent === 'DC', 'initials');
      const after = part(element, 'photo')!.getBoundingClientRect();
      expect([after.width, after.height]).to.deep.equal([before.width, before.height]);
    });

    it('asks no Gravatar for a picture, and shows initials in its place, unless the publisher allows it', async () => {
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

  it('moves nothing below it while data arrives in view', async () => {
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

  describe('on a page that makes 1rem small', () => {
    beforeEach(() => void (document.documentElement.style.fontSize = '62.5%'));
    afterEach(() => void (document.documentElement.style.fontSize = ''));
    const onPage = (card: TemplateResult) =>
      fixture<HTMLElement>(html`<div style="font: 16px/1.2 serif">${card}</div>`);

    it('has links that a finger can hit, and a photo to be recognised', async () => {
      const data = {
        ...DAVIDE,
        image: '/wp-content/uploads/2025/06/avatar-davide-cancarini.jpg',
        description: 'A sentence about the region. '.repeat(30),
      };
      const element = (await onPage(html`<press-author-bio .data=${data}></press-author-bio>`)).firstElementChild!;
      for (const link of element.shadowRoot!.querySelectorAll('.links a, [part="more"], [part="fold"]'))
        expect(link.getBoundingClientRect().height, link.outerHTML).to.be.at.least(24);
      expect(part(element, 'photo')!.getBoundingClientRect().width).to.be.at.least(64);
    });

    for (const layout of ['card', 'inline'] as const) {
      it(`holds as much room for a ${layout} as on any other`, async () => {
        const element = (
          await onPage(html`<press-author-bio layout=${layout} src="/fault/slow?ms=60000"></press-author-bio>`)
        ).firstElementChild!;
        expect(element.getBoundingClientRect().height).to.be.at.least(layout === 'card' ? 176 : 32);
      });
    }
  });

  describe('that comes late, in view,', () => {
    const rich = {
      ...DAVIDE,
      image: '/wp-content/uploads/2025/06/avatar-davide-cancarini.jpg',
      worksFor: 'The Times of Central Asia',
      workLocation: 'Milan',
      description: `${'A sentence about the region. '.repeat(30)} https://x.example/ and more.`,
      knowsAbout: ['energy', 'trade'],
      knowsLanguage: ['ky', 'ru'],
      hasCredential: 'PhD',
      award: 'Press Prize 2024',
    };
    /** A card whose room a reader has seen, and then what the card shows. */
    const comesLate = async (data: PersonInput, style = ''): Promise<readonly [PressAuthorBio, () => number]> => {
      const box = await fixture<HTMLElement>(
        html`<div style="font: 16px/1.5 serif; ${style}"><press-author-bio src="/fault/slow?ms=60000"></press-author-bio><p>After</p><div style="height: 300vh"></div></div>`,
      );
      const element = box.querySelector('press-author-bio')!;
      for (let frames = 0; frames < 5; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
      element.data = data;
      await eventually(() => part(element, 'name') !== null, 'the card');
      for (let microtask = 0; microtask < 20; microtask++) await element.updateComplete; // no frame is painted between them
      return [element, () => box.querySelector('p')!.getBoundingClientRect().top - box.getBoundingClientRect().top];
    };
    const rest = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('[part="base"] + button');
    const isWhole = (element: Element) => !element.shadowRoot!.querySelector('.cut');
    afterEach(() => scrollTo(0, 0));

    it('keeps to its room, with the rest behind one button', async () => {
      const [element, top] = await comesLate(rich);
      expect([Math.round(element.getBoundingClientRect().height), isWhole(element)]).to.deep.equal([
        innerWidth > 480 ? 176 : 288,
        false,
      ]);
      expect(
        [...element.shadowRoot!.querySelectorAll('button')]
          .filter((button) => button.getBoundingClientRect().height > 0)
          .map((button) => button.textContent),
      ).to.deep.equal(['Read more']);
      const before = top();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(top()).to.equal(before);
      await expect(element).to.be.accessible();
    });

    it('opens whole, its biography too, and takes the focus along', async () => {
      const [element] = await comesLate(rich);
      rest(element)!.focus();
      rest(element)!.click();
      await eventually(() => element.shadowRoot!.activeElement?.localName === 'a', 'the focus on the first link');
      expect([isWhole(element), rest(element), part(element, 'fold')?.textContent]).to.deep.equal([
        true,
        null,
        'Read less',
      ]);
      expect(part(element, 'more')!.getBoundingClientRect().bottom).to.be.at.most(
        element.getBoundingClientRect().bottom,
      );
    });

    it('opens for a link that the keyboard reaches', async () => {
      const [element] = await comesLate(rich);
      const link = element.shadowRoot!.querySelector<HTMLAnchorElement>('[part="bio"] a')!;
      link.focus();
      await eventually(() => isWhole(element), 'the whole card');
      await eventually(
        () => link.getBoundingClientRect().top >= 0 && link.getBoundingClientRect().bottom <= innerHeight,
        'the link in view',
      );
      expect([
        element.shadowRoot!.activeElement === link,
        link.getBoundingClientRect().bottom < part(element, 'fold')!.getBoundingClientRect().top,
      ]).to.deep.equal([true, true]);
    });

    it('opens for a link that has the focus where the card fades, or under the button', async () => {
      const [element] = await comesLate({
        ...rich,
        description: `${'A sentence about the region. '.repeat(innerWidth > 480 ? 9 : 5)} https://x.example/`,
      });
      const link = element.shadowRoot!.querySelector<HTMLAnchorElement>('[part="bio"] a')!;
      const room = element.shadowRoot!.querySelector('.held')!.getBoundingClientRect();
      expect(link.getBoundingClientRect().top, 'the link begins in the room').to.be.below(room.bottom);
      link.focus();
      await eventually(() => isWhole(element), 'the whole card');
      expect(element.shadowRoot!.activeElement === link).to.equal(true);
    });

    it('keeps its focus on the button where the keyboard reaches that', async () => {
      const [element] = await comesLate(rich);
      rest(element)!.focus();
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect([isWhole(element), element.shadowRoot!.activeElement === rest(element)]).to.deep.equal([false, true]);
    });

    it('is whole where it fits, in a root that a server began with a style sheet, too', async () => {
      const box = await fixture<HTMLElement>(
        html`<div><press-author-bio src="/fault/slow?ms=60000"></press-author-bio><div style="height: 300vh"></div></div>`,
      );
      const element = box.querySelector('press-author-bio')!;
      element.shadowRoot!.prepend(document.createElement('style'));
      for (let frames = 0; frames < 5; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
      element.data = { name: 'Aida', jobTitle: 'editor' };
      await eventually(
        () => part(element, 'name') !== null && isWhole(element) && rest(element) === null,
        'the whole card',
      );
    });

    it('is whole once it has been out of view, its biography folded as any', async () => {
      const [element] = await comesLate(rich);
      scrollTo(0, document.documentElement.scrollHeight);
      await eventually(() => isWhole(element) && rest(element) === null, 'the whole card');
      await eventually(() => part(element, 'fold')?.textContent === 'Read more', 'a folded biography');
    });

    it('has no such button where it fits, or where the publisher holds no room', async () => {
      for (const [data, style] of [
        [{ name: 'Aida', jobTitle: 'editor' }, ''],
        [rich, '--press-author-bio-reserve: 0'],
      ] as const) {
        const [element] = await comesLate(data, style);
        expect([isWhole(element), rest(element)], style).to.deep.equal([true, null]);
      }
    });

    it('is printed whole', async () => {
      const [element] = await comesLate(rich);
      await setMedia({ media: 'print' });
      element.requestUpdate();
      await element.updateComplete;
      expect([
        part(element, 'more')!.getBoundingClientRect().bottom <= element.getBoundingClientRect().bottom,
        rest(element)!.getBoundingClientRect().height,
      ]).to.deep.equal([true, 0]);
      await setMedia({});
    });
  });

  it('tells which author’s link was followed, in cards and in a byline', async () => {
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
      const told = nextEvent(element, 'press-select');
      element.shadowRoot!.querySelectorAll<HTMLElement>(`[part="${link}"]`)[1]!.click();
      expect((await told).detail).to.deep.equal({ url: address('/b'), position: 1 });
    }
  });

  it('lets a page keep the reader from following a link', async () => {
    const element = await fixture<PressAuthorBio>(
      html`<press-author-bio name="A" url="/fault/html"></press-author-bio>`,
    );
    let followed = '';
    element.addEventListener('press-select', (event) => {
      followed = event.detail.url;
      event.preventDefault();
    });
    part(element, 'more')!.click();
    expect(followed).to.equal(address('/fault/html'));
  });
});
