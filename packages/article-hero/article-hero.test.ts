import { expect, fixture, html } from '@open-wc/testing';
import {
  addToHead,
  address,
  describePage,
  enterPage,
  leavePage,
  loaded,
  part,
  partText,
  PICTURE,
  textOf,
} from '../../test/hero-page.js';
import { accessibilityTree, copyAll, waitUntil, nextEvent, setMedia, uncaughtErrors } from '../../test/support.js';
import './define.js';
import type { PressErrorEvent } from '../core/element/events.js';
import type { ImageInput } from '../data/model/data-property-types.js';
import type { PressArticleHero } from './article-hero.js';

const SEED = 'Image: TCA, Aleksandr Potolitsyn';

const has = (element: Element, name: string): boolean => part(element, name) !== null;
const isShown = (element: Element): boolean => element.checkVisibility();

describe('<press-article-hero>', () => {
  beforeEach(enterPage);
  afterEach(leavePage);

  describe('around a figure whose figcaption is a credit line', () => {
    let element: PressArticleHero;
    let shipped: readonly Node[];
    beforeEach(async () => {
      const page = await fixture(html`
        <div>
          <press-article-hero>
            <figure>
              <img src=${PICTURE} width="1600" height="900" alt="Two empty chairs" />
              <figcaption>${SEED}</figcaption>
            </figure>
          </press-article-hero>
        </div>
      `);
      element = page.querySelector('press-article-hero')!;
      shipped = [...element.querySelectorAll('*')];
      await element.updateComplete;
    });

    it('shows the line as written, and marks up the agency and the person', () => {
      expect(partText(element, 'credit')).to.equal(SEED);
      expect([partText(element, 'credit-agency'), partText(element, 'credit-person')]).to.deep.equal([
        'TCA',
        'Aleksandr Potolitsyn',
      ]);
      expect(part(element, 'credit-person')!.translate).to.equal(false);
    });

    it('is one figure for screen readers: that of the page', async () => {
      const roles = (await accessibilityTree()).map(({ role }) => role);
      expect(roles.filter((role) => role === 'figure')).to.have.length(1);
    });

    it('keeps the page’s own image element in its place', async () => {
      const img = element.querySelector('img')!;
      await loaded(img);
      element.caption = 'Chairs';
      await element.updateComplete;
      img.src = '/fault/404.jpg';
      await waitUntil(() => element.matches(':state(broken)'), ':state(broken)');
      expect([...element.querySelectorAll('*')].map((node) => shipped.indexOf(node))).to.deep.equal([0, 1, 2]);
      expect(img.parentElement === element.firstElementChild).to.equal(true);
      expect(element.firstElementChild!.outerHTML).to.contain(`<figcaption><!--`).and.to.contain(SEED);
    });

    it('shows, copies and reads aloud the credit only once', async () => {
      expect(isShown(element.querySelector('figcaption')!)).to.equal(false);
      expect((await copyAll()).split('Potolitsyn')).to.have.length(2);
      const announced = (await accessibilityTree()).filter(
        ({ role, name }) => role === 'StaticText' && name.includes('Potolitsyn'),
      );
      expect(announced).to.have.length(1);
    });

    it('shows the caption attribute instead of the figcaption, and keeps the credit', async () => {
      element.caption = 'Talks are frequent, close ties rare.';
      await element.updateComplete;
      expect(partText(element, 'caption')).to.equal('Talks are frequent, close ties rare.');
      expect(partText(element, 'credit')).to.equal(SEED);
    });

    it('updates the credit when the page changes the figcaption', async () => {
      element.querySelector('figcaption')!.textContent = 'Photo: Aida Sulova / Reuters';
      await waitUntil(() => partText(element, 'credit') === 'Photo: Aida Sulova / Reuters', 'the new credit');
    });

    it('shows the figcaption again when it no longer contains a credit', async () => {
      const figcaption = element.querySelector('figcaption')!;
      figcaption.textContent = 'Two chairs';
      await waitUntil(() => isShown(figcaption), 'the figcaption');
      expect(partText(element, 'caption')).to.equal('');
    });

    it('passes the axe accessibility checks', async () => {
      await expect(element).to.be.accessible();
    });
  });

  it('keeps focus on the same link when data is renewed with another link before it', async () => {
    const data = { creditText: 'Reuters', acquireLicensePage: 'https://reuters.example/' };
    const element = await fixture<PressArticleHero>(
      html`<press-article-hero .data=${data}><img src=${PICTURE} alt="Two empty chairs" /></press-article-hero>`,
    );
    await waitUntil(() => has(element, 'acquire-license'), 'the link');
    part(element, 'acquire-license')!.focus();
    element.data = { ...data, license: 'https://creativecommons.org/licenses/by/4.0/' };
    await waitUntil(() => has(element, 'license'), 'the other link');
    expect(element.shadowRoot!.activeElement).to.equal(part(element, 'acquire-license'));
    element.data = data;
    await waitUntil(() => !has(element, 'license'), 'its removal');
    expect(element.shadowRoot!.activeElement).to.equal(part(element, 'acquire-license'));
  });

  describe('around a figure whose figcaption has a caption too', () => {
    const figure = (figcaption: unknown) =>
      html`
        <press-article-hero>
          <figure><img src=${PICTURE} alt="" /><figcaption>${figcaption}</figcaption></figure>
        </press-article-hero>
      `;

    it('splits the credit off the end of the caption', async () => {
      const element = await fixture(figure('Som notes on a counter in Bishkek. Photo: Azamat Photo / Reuters'));
      expect(partText(element, 'caption')).to.equal('Som notes on a counter in Bishkek.');
      expect(partText(element, 'credit')).to.equal('Photo: Azamat Photo / Reuters');
      expect(isShown(element.querySelector('figcaption')!)).to.equal(false);
    });

    it('finds the credit in a plugin’s markup, with its link', async () => {
      const element = await fixture(
        figure(
          html`A market in Osh
            <span class="image-credit"
              ><span class="credit-label-wrapper">Credit:</span> <a href="/staff/azamat">Azamat</a></span
            >`,
        ),
      );
      expect(partText(element, 'caption')).to.equal('A market in Osh');
      expect(partText(element, 'credit')).to.equal('Credit: Azamat');
      expect((part(element, 'credit-link') as HTMLAnchorElement).href).to.equal(address('/staff/azamat'));
    });

    it('keeps a figcaption with links visible, and repeats nothing', async () => {
      const element = await fixture(figure(html`A market in <a href="/osh">Osh</a>. Photo: Reuters`));
      expect(isShown(element.querySelector('figcaption')!)).to.equal(true);
      expect(partText(element, 'caption-bar')).to.equal('');
    });

    it('adds only the credit to a figcaption without one', async () => {
      const element = await fixture(
        html`
          <press-article-hero credit="Aida Sulova">
            <figure><img src=${PICTURE} alt="" /><figcaption>A market in Osh</figcaption></figure>
          </press-article-hero>
        `,
      );
      expect(isShown(element.querySelector('figcaption')!)).to.equal(true);
      expect(partText(element, 'caption-bar')).to.equal('Image source: Aida Sulova');
    });
  });

  it('leaves a figcaption alone that nothing can hide', async () => {
    const element = await fixture(
      html`
        <press-article-hero>
          <figure>
            <img src=${PICTURE} width="1600" height="900" alt="" />
            <figcaption style="display: block !important">A market. Photo: Aida Sulova</figcaption>
          </figure>
        </press-article-hero>
      `,
    );
    expect([isShown(element.querySelector('figcaption')!), partText(element, 'caption-bar')]).to.deep.equal([true, '']);
  });

  it('links a credit up to its license, which has its own link', async () => {
    const element = await fixture(
      html`
        <press-article-hero credit="Photo: Francisco Anzola / CC BY 2.0" credit-url="/anzola">
          <img src=${PICTURE} alt="" />
        </press-article-hero>
      `,
    );
    const links = [...part(element, 'credit')!.querySelectorAll('a')];
    expect(links.map((link) => [link.textContent, link.href])).to.deep.equal([
      ['Francisco Anzola', address('/anzola')],
      ['CC BY 2.0', 'https://creativecommons.org/licenses/by/2.0/'],
    ]);
    expect(partText(element, 'credit')).to.equal('Photo: Francisco Anzola / CC BY 2.0');
  });

  describe('around a plain image', () => {
    it('shows a credit without a caption, and a caption without a credit', async () => {
      const credited = await fixture(
        html`
          <press-article-hero credit="Photo: Reuters" caption=" "><img src=${PICTURE} alt="" /></press-article-hero>
        `,
      );
      expect(partText(credited, 'caption-bar')).to.equal('Photo: Reuters');
      const captioned = await fixture(
        html`<press-article-hero caption="A market in Osh"><img src=${PICTURE} alt="" /></press-article-hero>`,
      );
      expect(partText(captioned, 'caption-bar')).to.equal('A market in Osh');
    });

    const SOURCES = {
      en: 'Image source: AFP',
      ru: 'Источник изображения: AFP',
      kk: 'Сурет көзі: AFP',
      ky: 'Сүрөттүн булагы: AFP',
      uz: 'Surat manbasi: AFP',
      tg: 'Манбаи акс: AFP',
      tk: 'Suratyň çeşmesi: AFP',
    };
    for (const [lang, text] of Object.entries(SOURCES)) {
      it(`shows “image source” instead of a copyright sign in ${lang}`, async () => {
        const element = await fixture(
          html`<press-article-hero lang=${lang} credit="© 2025 AFP"><img src=${PICTURE} alt="" /></press-article-hero>`,
        );
        expect(partText(element, 'credit')).to.equal(text);
      });
    }

    it('links the credit, the license and the page to acquire it', async () => {
      const element = await fixture<PressArticleHero>(html`
        <press-article-hero
          credit="Photo: Aida Sulova"
          credit-url="/aida"
          license="https://creativecommons.org/licenses/by-sa/4.0/"
          acquire-license-page="/buy"
        >
          <img src=${PICTURE} alt="" />
        </press-article-hero>
      `);
      const links = [...element.shadowRoot!.querySelectorAll('a')].map((link) => [link.textContent, link.href]);
      expect(links).to.deep.equal([
        ['Aida Sulova', address('/aida')],
        ['CC BY-SA 4.0', 'https://creativecommons.org/licenses/by-sa/4.0/'],
        ['License this image', address('/buy')],
      ]);
      await expect(element).to.be.accessible();
    });

    it('keeps the words of a license on one line', async () => {
      const page = await fixture<HTMLElement>(html`
        <div>
          <press-article-hero
            credit="Photo: Aizada Bekova"
            license="https://creativecommons.org/licenses/by-nc-sa/4.0/"
            acquire-license-page="/buy"
            ><img src=${PICTURE} width="1600" height="900" alt=""
          /></press-article-hero>
        </div>
      `);
      const element = page.firstElementChild!;
      for (let width = 140; width < 400; width += 20) {
        page.style.width = `${width}px`;
        for (const name of ['license', 'acquire-license'])
          expect(part(element, name)!.getClientRects(), `${name}, ${width}px`).to.have.length(1);
        expect(element.scrollWidth, `${width}px`).to.be.at.most(width);
      }
    });

    it('links a license in the credit line, and shows it only once', async () => {
      const element = await fixture(html`
        <press-article-hero
          credit="Photo: Francisco Anzola / CC BY 2.0"
          license="https://creativecommons.org/licenses/by/2.0/"
        >
          <img src=${PICTURE} alt="" />
        </press-article-hero>
      `);
      expect(partText(element, 'credit')).to.equal('Photo: Francisco Anzola / CC BY 2.0');
      expect((part(element, 'license') as HTMLAnchorElement).href).to.equal(
        'https://creativecommons.org/licenses/by/2.0/',
      );
    });

    it('keeps the order of a Latin credit on a right-to-left page', async () => {
      const page = await fixture(
        html`
          <div dir="rtl" lang="ar">
            <press-article-hero credit=${SEED}><img src=${PICTURE} alt="" /></press-article-hero>
          </div>
        `,
      );
      const element = page.querySelector('press-article-hero')!;
      const [label, agency, person] = ['credit-label', 'credit-agency', 'credit-person'].map((name) =>
        part(element, name)!.getBoundingClientRect(),
      );
      expect(label!.right).to.be.at.most(agency!.left);
      expect(agency!.right).to.be.at.most(person!.left);
      expect(person!.right).to.be.closeTo(element.getBoundingClientRect().right, 1);
    });

    for (const [caption, dir, start, end] of [
      ['Two chairs.', 'rtl', 'left', 'right'],
      ['كرسيان.', 'ltr', 'right', 'left'],
    ] as const) {
      it(`puts a figcaption’s credit after its caption from ${start} to ${end} in a page of ${dir}`, async () => {
        const page = await fixture(
          html`
            <div dir=${dir}>
              <press-article-hero>
                <figure><img src=${PICTURE} alt="" /><figcaption>${caption} ${SEED}</figcaption></figure>
              </press-article-hero>
            </div>
          `,
        );
        const element = page.querySelector('press-article-hero')!;
        const [first, last] = ['caption', 'credit'].map((name) => part(element, name)!.getBoundingClientRect());
        expect(first![end]).to.be.closeTo(last![start], 5);
        expect(last![end]).to.be.closeTo(element.getBoundingClientRect()[end], 1);
      });
    }

    it('fires press-select when a link is clicked, and doesn’t navigate if the event is canceled', async () => {
      const element = await fixture(
        html`<press-article-hero credit="AFP" credit-url="#afp"><img src=${PICTURE} alt="" /></press-article-hero>`,
      );
      element.addEventListener('press-select', (event) => event.preventDefault());
      const selected = nextEvent(element, 'press-select');
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
      part(element, 'credit-link')!.dispatchEvent(click);
      expect((await selected).detail).to.deep.equal({ url: address('#afp'), position: 0 });
      expect(click.defaultPrevented).to.equal(true);
    });
  });

  describe('order of sources', () => {
    const data = { contentUrl: PICTURE, caption: 'From data', creditText: 'Data Press', license: '/data-license' };

    it('prefers a slot to an attribute, and an attribute to data', async () => {
      const element = await fixture(html`
        <press-article-hero caption="From attribute" .data=${data}>
          <img src=${PICTURE} alt="" />
          <span slot="credit">By <b>hand</b></span>
        </press-article-hero>
      `);
      const [credit] = element.shadowRoot!.querySelector<HTMLSlotElement>('slot[name="credit"]')!.assignedElements();
      expect(credit!.innerHTML).to.contain('By <b>hand</b>');
      expect(partText(element, 'caption')).to.equal('From attribute');
      expect((part(element, 'license') as HTMLAnchorElement).href).to.equal(address('/data-license'));
    });

    it('shows one picture in two articles with their own captions and the credit in the media library', async () => {
      const page = await fixture(html`
        <div>
          <press-article-hero src="/wp-json/wp/v2/media/4" caption="The first story">
            <img src=${PICTURE} alt="" />
          </press-article-hero>
          <press-article-hero src="/wp-json/wp/v2/media/4" caption="The second story">
            <img src=${PICTURE} alt="" />
          </press-article-hero>
        </div>
      `);
      const heroes = [...page.querySelectorAll('press-article-hero')];
      await waitUntil(() => heroes.every((hero) => partText(hero, 'credit') === SEED), 'both credits');
      expect(heroes.map((hero) => partText(hero, 'caption'))).to.deep.equal(['The first story', 'The second story']);
    });

    it('joins agency and photographer if the data has them in two fields', async () => {
      const element = await fixture(
        html`
          <press-article-hero .data=${{ creditText: 'TCA', creator: { name: 'Aleksandr Potolitsyn' } }}>
            <img src=${PICTURE} alt="" />
          </press-article-hero>
        `,
      );
      expect(partText(element, 'credit')).to.equal('Image source: TCA, Aleksandr Potolitsyn');
      expect([partText(element, 'credit-agency'), partText(element, 'credit-person')]).to.deep.equal([
        'TCA',
        'Aleksandr Potolitsyn',
      ]);
    });

    it('splits caption and credit of a real WordPress response', async () => {
      const element = await fixture<PressArticleHero>(
        html`<press-article-hero src="/wp-json/wp/v2/media/4"><img src=${PICTURE} alt="" /></press-article-hero>`,
      );
      await waitUntil(() => partText(element, 'credit') === SEED, 'the credit');
      expect(partText(element, 'caption')).to.equal(
        'Talks between Central Asia and Israel have been frequent, close ties rare.',
      );
    });

    it('finds the credit through the links in a WordPress page without any attribute', async () => {
      addToHead('link', { rel: 'https://api.w.org/', href: '/wp-json/' });
      addToHead('link', { rel: 'alternate', type: 'application/json', href: '/wp-json/wp/v2/posts/16' });
      const element = await fixture(html`<press-article-hero><img src=${PICTURE} alt="" /></press-article-hero>`);
      await waitUntil(() => partText(element, 'credit') === SEED, 'the credit');
    });

    it('finds the credit in the page’s JSON-LD', async () => {
      describePage({
        '@type': 'NewsArticle',
        headline: 'x',
        image: { '@type': 'ImageObject', url: PICTURE, creditText: 'Photo: Aida Sulova' },
      });
      const element = await fixture(html`<press-article-hero><img src=${PICTURE} alt="" /></press-article-hero>`);
      await waitUntil(() => partText(element, 'credit') === 'Photo: Aida Sulova', 'the credit');
    });

    it('ignores the credit of another picture that the page describes', async () => {
      describePage({
        '@type': 'NewsArticle',
        headline: 'x',
        image: { url: '/share-card.png', caption: 'Card', creditText: 'Photo: Somebody Else' },
      });
      const element = await fixture<PressArticleHero>(
        html`<press-article-hero debug><img src=${PICTURE} alt="" /></press-article-hero>`,
      );
      await waitUntil(() => partText(element, 'debug').includes('/share-card.png'), 'a note');
      expect(partText(element, 'caption-bar')).to.equal('');
      expect(partText(element, 'debug')).to.contain('/share-card.png: its caption and credit are not used.');
    });

    it('ignores the credit of a share card for a video and for another picture of the same file name', async () => {
      describePage({
        '@type': 'NewsArticle',
        headline: 'x',
        image: { url: '/2024/05/portrait.jpg', caption: 'Card', creditText: 'Photo: Somebody Else' },
      });
      const page = await fixture(html`
        <div>
          <press-article-hero debug><figure><video width="640" height="360"></video></figure></press-article-hero>
          <press-article-hero debug><img src="/2025/06/portrait.jpg" alt="" /></press-article-hero>
        </div>
      `);
      for (const element of page.querySelectorAll('press-article-hero')) {
        await waitUntil(
          () => partText(element, 'debug').includes('/2024/05/portrait.jpg: its caption and credit are not used.'),
          'a note',
        );
        expect(partText(element, 'caption-bar')).to.equal('');
      }
    });

    it('shows the origin of the credit and the names in it in the debug panel', async () => {
      const element = await fixture(
        html`
          <press-article-hero debug>
            <figure><img src=${PICTURE} width="1600" height="900" alt="" /><figcaption>${SEED}</figcaption></figure>
          </press-article-hero>
        `,
      );
      expect(partText(element, 'debug')).to.equal(
        '<press-article-hero> Credit from the figcaption: agency TCA, person Aleksandr Potolitsyn.',
      );
    });
  });

  it('names in the debug panel the field of the data that has the credit, and what is not shown', async () => {
    const element = await fixture<PressArticleHero>(
      html`
        <press-article-hero debug><img src=${PICTURE} width="16" height="9" alt="A woman" /></press-article-hero>
      `,
    );
    const notesFor = async (data: ImageInput): Promise<readonly string[]> => {
      element.data = data;
      await element.updateComplete;
      return part(element, 'debug')!.textContent.split('\n').slice(1, -1);
    };
    expect(await notesFor({ caption: 'A woman', creditText: 'Jane Doe' })).to.deep.equal([
      'Credit from the data (creditText): person Jane Doe.',
      'The caption in the data only repeats the alternative text: it is not shown.',
    ]);
    expect(
      await notesFor({ caption: 'A market. Photo: Jane Doe / AKIpress', creditText: 'Staff Photographer' }),
    ).to.deep.equal([
      'Credit from the data (caption): agency AKIpress, person Jane Doe.',
      'Not shown: “Staff Photographer” in creditText. The caption credits the picture.',
    ]);
    expect(await notesFor({ copyrightNotice: '© 2025 AFP' })).to.deep.equal([
      'Credit from the data (copyrightNotice): agency AFP.',
    ]);
  });

  it('names in the debug panel whether JSON-LD or markup has the credit', async () => {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.text = JSON.stringify({
      '@type': 'NewsArticle',
      image: { '@type': 'ImageObject', url: PICTURE, creator: { '@type': 'Person', name: 'Aida Sulova' } },
    });
    document.head.append(script);
    const page = await fixture(html`
      <div>
        <press-article-hero debug><img src=${PICTURE} alt="" /></press-article-hero>
        <press-article-hero debug>
          <div><img src=${PICTURE} alt="" /><p>The market. Photo: Jane Doe</p></div>
        </press-article-hero>
      </div>
    `);
    const [first, second] = page.querySelectorAll('press-article-hero');
    await waitUntil(() => partText(first!, 'debug').includes('Credit'), 'the first credit');
    script.remove();
    expect(partText(first!, 'debug')).to.contain('Credit from the page (creator in JSON-LD): person Aida Sulova.');
    expect(partText(second!, 'debug')).to.contain('Credit from the markup around the picture: person Jane Doe.');
  });

  it('warns in the debug panel of lazy loading and of a missing size', async () => {
    const element = await fixture(
      html`<press-article-hero debug credit="AFP"><img loading="lazy" src=${PICTURE} alt="" /></press-article-hero>`,
    );
    expect(part(element, 'debug')!.textContent.split('\n').slice(-2)).to.deep.equal([
      'loading="lazy" delays this picture: leave it out.',
      'The picture has no width and height: this causes a layout shift.',
    ]);
  });

  describe('a picture from data', () => {
    it('has a srcset, a size and an alternative text', async () => {
      const element = await fixture<PressArticleHero>(
        html`<press-article-hero src="/wp-json/wp/v2/media/4"></press-article-hero>`,
      );
      await waitUntil(() => has(element, 'image'), 'the picture');
      const img = part(element, 'image') as HTMLImageElement;
      expect([img.width > 0, img.getAttribute('width'), img.getAttribute('height'), img.fetchPriority]).to.deep.equal([
        true,
        '1600',
        '900',
        'high',
      ]);
      expect(img.alt).to.match(/^Two empty chairs/);
      expect(img.srcset).to.match(/empty-chairs-300x169\.jpg 300w, .*empty-chairs\.jpg 1600w$/);
      expect(img.srcset).not.to.contain('150x150');
      await loaded(img);
    });

    it('has sizes that fit this window, a rotated phone and a smaller window', async () => {
      const narrow = await fixture(
        html`
          <div style="inline-size: 300px"><press-article-hero src="/wp-json/wp/v2/media/4"></press-article-hero></div>
        `,
      );
      const wide = await fixture(
        html`
          <div style="position: absolute; inset-inline: 0">
            <press-article-hero src="/wp-json/wp/v2/media/4"></press-article-hero>
          </div>
        `,
      );
      const sizesIn = async (page: Element) => {
        const element = page.querySelector('press-article-hero')!;
        await waitUntil(() => has(element, 'image'), 'the picture');
        return (part(element, 'image') as HTMLImageElement).sizes;
      };
      const share = Math.round((100 * 300) / document.documentElement.clientWidth);
      expect([await sizesIn(narrow), await sizesIn(wide)]).to.deep.equal([
        `max(${share}vw, min(100vw, 300px))`,
        '100vw',
      ]);
    });

    it('has a width in a shrink-to-fit box', async () => {
      const page = await fixture(
        html`<div style="display: flex"><press-article-hero src="/wp-json/wp/v2/media/4"></press-article-hero></div>`,
      );
      const element = page.querySelector('press-article-hero')!;
      await waitUntil(() => has(element, 'image'), 'the picture');
      expect(part(element, 'image')!.getBoundingClientRect().width).to.equal(288);
    });

    it('is not shown if the page has its own picture', async () => {
      const element = await fixture<PressArticleHero>(
        html`<press-article-hero src="/wp-json/wp/v2/media/4"><img src=${PICTURE} alt="" /></press-article-hero>`,
      );
      await waitUntil(() => partText(element, 'credit') === SEED, 'the data');
      expect(has(element, 'image')).to.equal(false);
    });

    it('keeps its box, caption and credit when it fails to load', async () => {
      const element = await fixture(
        html`
          <press-article-hero
            .data=${{ contentUrl: '/fault/404.jpg', description: 'Two chairs', caption: 'Chairs', creditText: 'AFP' }}
          ></press-article-hero>
        `,
      );
      const img = part(element, 'image') as HTMLImageElement;
      const before = img.getBoundingClientRect().height;
      await waitUntil(() => element.matches(':state(broken)'), ':state(broken)');
      expect([img.getBoundingClientRect().height, img.alt, partText(element, 'caption-bar')]).to.deep.equal([
        before,
        'Two chairs',
        'Chairs Image source: AFP',
      ]);
    });
  });

  describe('ratio and focal-point', () => {
    const SHAPES = {
      img: html`<img src=${PICTURE} width="1600" height="900" alt="" />`,
      picture: html`<picture><img src=${PICTURE} width="1600" height="900" alt="" /></picture>`,
      figure: html`
        <figure><img src=${PICTURE} width="1600" height="900" alt="" /><figcaption>A market</figcaption></figure>
      `,
    };
    for (const [name, content] of Object.entries(SHAPES)) {
      it(`crop the page’s own ${name} around the focal point`, async () => {
        const element = await fixture(
          html`<press-article-hero ratio="3:2" focal-point="25% 80%">${content}</press-article-hero>`,
        );
        const img = element.querySelector('img')!;
        const { width, height } = img.getBoundingClientRect();
        expect(width).to.equal(element.getBoundingClientRect().width);
        expect(width / height).to.be.closeTo(1.5, 0.01);
        expect(getComputedStyle(img)).to.include({ objectFit: 'cover', objectPosition: '25% 80%' });
      });
    }

    it('set the object position when a framework sets the property', async () => {
      const element = await fixture<PressArticleHero>(
        html`<press-article-hero .focalPoint=${'25% 80%'}>${SHAPES.img}</press-article-hero>`,
      );
      expect(getComputedStyle(element.querySelector('img')!).objectPosition).to.equal('25% 80%');
    });

    it('set the object position, and leave element.focus() to the platform', async () => {
      const element = await fixture<PressArticleHero>(
        html`<press-article-hero focal-point="50% 30%" tabindex="0">${SHAPES.img}</press-article-hero>`,
      );
      expect(getComputedStyle(element.querySelector('img')!).objectPosition).to.equal('50% 30%');
      expect(element.focus === HTMLElement.prototype.focus).to.equal(true);
      element.focus();
      expect(document.activeElement === element).to.equal(true);
    });

    it('are ignored when they are invalid, and the debug panel names them', async () => {
      const element = await fixture(
        html`
          <press-article-hero debug ratio="wide" focal-point="left" credit-url="javascript:alert(1)" credit="AFP">
            ${SHAPES.img}
          </press-article-hero>
        `,
      );
      const { width, height } = element.querySelector('img')!.getBoundingClientRect();
      expect(width / height).to.be.closeTo(16 / 9, 0.01);
      expect(has(element, 'credit-link')).to.equal(false);
      expect(part(element, 'debug')!.textContent.split('\n').slice(2)).to.deep.equal([
        'ratio="wide": expected a ratio such as 16/9.',
        'focal-point="left": expected two percentages such as 50% 30%.',
        'credit-url="javascript:alert(1)": expected an http(s) URL.',
      ]);
    });
  });

  describe('content below the hero', () => {
    const below = async (hero: unknown) => {
      const page = await fixture<HTMLElement>(html`<div>${hero}<p>After</p></div>`);
      const element = page.querySelector('press-article-hero')!;
      await element.updateComplete;
      const at = () => page.querySelector('p')!.getBoundingClientRect().top;
      return { element, at, before: at() };
    };
    const image = html`<img src=${PICTURE} width="1600" height="900" alt="Chairs" />`;

    it('doesn’t move when data arrives', async () => {
      const { element, at, before } = await below(
        html`<press-article-hero src="/wp-json/wp/v2/media/4">${image}</press-article-hero>`,
      );
      await waitUntil(() => partText(element, 'credit') === SEED, 'the credit');
      expect(at()).to.equal(before);
    });

    it('has three lines reserved above it on a phone, also if a rem is ten pixels', async () => {
      document.documentElement.style.fontSize = '62.5%';
      const { element, at, before } = await below(
        html`
          <div style="inline-size: 374px; font-size: 18px">
            <press-article-hero src="/fault/404">${image}</press-article-hero>
          </div>
        `,
      );
      const line = Number.parseFloat(getComputedStyle(part(element, 'caption-bar')!).lineHeight);
      expect(part(element, 'caption-bar')!.offsetHeight).to.be.above(3 * line);
      await waitUntil(() => element.matches(':state(error)'), ':state(error)');
      expect(at()).to.equal(before);
      document.documentElement.style.fontSize = '';
    });

    it('doesn’t move when neither the hero nor the page has a credit', async () => {
      const page = await fixture<HTMLElement>(html`<div><div style="height: 2rem"></div><p>After</p></div>`);
      const element = Object.assign(document.createElement('press-article-hero'), { caption: 'Chairs' });
      element.append(Object.assign(new Image(1600, 900), { src: PICTURE, alt: '' }));
      page.firstElementChild!.replaceWith(element);
      await element.updateComplete;
      const line = Number.parseFloat(getComputedStyle(part(element, 'caption-bar')!).lineHeight);
      expect(part(element, 'caption-bar')!.offsetHeight, 'caption and credit').to.be.above(2 * line);
      await waitUntil(() => element.matches(':state(ready)'), ':state(ready)');
      expect(part(element, 'caption-bar')!.offsetHeight).to.be.above(2 * line);
    });

    it('doesn’t move when a picture from data loads', async () => {
      const { element, at, before } = await below(
        html`<press-article-hero ratio="16/9" src="/wp-json/wp/v2/media/4?x=1"></press-article-hero>`,
      );
      await waitUntil(() => element.matches(':state(error)'), ':state(error)');
      expect(at()).to.equal(before);
      element.src = '/wp-json/wp/v2/media/4';
      await waitUntil(() => has(element, 'image'), 'the picture');
      await loaded(part(element, 'image') as HTMLImageElement);
      expect(at()).to.equal(before);
    });

    it('doesn’t move when loading data fails', async () => {
      const { element, at, before } = await below(
        html`<press-article-hero src="/fault/404">${image}</press-article-hero>`,
      );
      await waitUntil(() => element.matches(':state(error)'), ':state(error)');
      expect(at()).to.equal(before);
    });

    it('moves up after an empty hero only when that is out of view', async () => {
      const { element, at, before } = await below(html`<press-article-hero></press-article-hero>`);
      await waitUntil(() => element.matches(':state(empty)'), ':state(empty)');
      expect(at()).to.equal(before);
      const page = element.parentElement!;
      page.style.paddingBlockEnd = '300vh';
      scrollTo(0, document.documentElement.scrollHeight);
      await waitUntil(() => element.offsetHeight === 0, 'collapse of the box');
      scrollTo(0, 0);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(element.offsetHeight).to.equal(0);
    });

    it('takes the place of an empty hero that is out of view', async () => {
      const page = await fixture(
        html`<div><div style="height: 300vh"></div><press-article-hero></press-article-hero></div>`,
      );
      const element = page.querySelector('press-article-hero')!;
      await waitUntil(() => element.matches(':state(empty)') && element.offsetHeight === 0, 'collapse of the box');
    });

    it('doesn’t move when the picture fails to load', async () => {
      const { element, at, before } = await below(
        html`
          <press-article-hero credit="AFP">
            <img src="/fault/404.jpg" width="1600" height="900" alt="Chairs" />
          </press-article-hero>
        `,
      );
      await waitUntil(() => element.matches(':state(broken)'), ':state(broken)');
      expect(at()).to.equal(before);
      expect([partText(element, 'credit'), element.querySelector('img')!.alt]).to.deep.equal([
        'Image source: AFP',
        'Chairs',
      ]);
    });

    it('doesn’t move below a figcaption without a credit', async () => {
      const page = await fixture<HTMLElement>(
        html`
          <div>
            <press-article-hero>
              <figure>
                <img src=${PICTURE} width="1600" height="900" alt="" />
                <figcaption>A market in Osh</figcaption>
              </figure>
            </press-article-hero>
            <p>After</p>
          </div>
        `,
      );
      const element = page.querySelector('press-article-hero')!;
      await waitUntil(() => element.matches(':state(ready)'), ':state(ready)');
      const { bottom } = element.querySelector('figcaption')!.getBoundingClientRect();
      expect(element.getBoundingClientRect().bottom).to.be.closeTo(bottom, 0.01);
    });

    it('doesn’t move when the hero replaces a figcaption', async () => {
      const page = await fixture<HTMLElement>(
        html`
          <div>
            <div>
              <figure><img src=${PICTURE} width="1600" height="900" alt="" /><figcaption>${SEED}</figcaption></figure>
            </div>
            <p>After</p>
          </div>
        `,
      );
      const figure = page.querySelector('figure')!;
      Object.assign(figure.style, { margin: 0 });
      figure.querySelector('img')!.style.cssText = 'display: block; width: 100%; height: auto';
      figure.querySelector('figcaption')!.style.cssText = 'font: 20px/2 serif; margin-block: 10px';
      const before = page.querySelector('p')!.getBoundingClientRect().top;
      const element = document.createElement('press-article-hero');
      element.append(figure);
      page.firstElementChild!.append(element);
      await element.updateComplete;
      expect(isShown(figure.querySelector('figcaption')!)).to.equal(false);
      expect(page.querySelector('p')!.getBoundingClientRect().top).to.equal(before);
    });
  });

  it('has a debug panel as wide as itself', async () => {
    const element = await fixture<PressArticleHero>(
      html`
        <press-article-hero debug credit="AFP">
          <img src=${PICTURE} width="1600" height="900" alt="" />
        </press-article-hero>
      `,
    );
    expect(part(element, 'debug')!.getBoundingClientRect().width).to.equal(element.getBoundingClientRect().width);
  });

  describe('structured-data', () => {
    const written = (): HTMLScriptElement[] => [
      ...document.querySelectorAll<HTMLScriptElement>('script[data-press-elements]'),
    ];
    const hostile = '</script><b>x';
    const hero = () =>
      html`
        <press-article-hero structured-data credit=${SEED} license="/license" caption=${hostile}>
          <img src=${PICTURE} width="1600" height="900" alt="" />
        </press-article-hero>
      `;

    it('adds the credit for search engines once, and removes it with the hero', async () => {
      const element = await fixture<PressArticleHero>(hero());
      element.requestUpdate();
      await element.updateComplete;
      expect(written()).to.have.length(1);
      expect(written()[0]!.text).not.to.contain('<');
      expect(JSON.parse(written()[0]!.text)).to.deep.equal({
        '@context': 'https://schema.org',
        '@type': 'ImageObject',
        contentUrl: address(PICTURE),
        width: 1600,
        height: 900,
        caption: hostile,
        creditText: 'TCA, Aleksandr Potolitsyn',
        creator: [{ '@type': 'Person', name: 'Aleksandr Potolitsyn' }],
        license: address('/license'),
      });
      element.remove();
      expect(written()).to.have.length(0);
    });

    it('contains the license in the credit line', async () => {
      await fixture(
        html`
          <press-article-hero structured-data credit="Photo: Francisco Anzola / CC BY 2.0">
            <img src=${PICTURE} alt="" />
          </press-article-hero>
        `,
      );
      expect(JSON.parse(written()[0]!.text)).to.include({ license: 'https://creativecommons.org/licenses/by/2.0/' });
    });

    it('doesn’t name the person in the picture as its photographer', async () => {
      const element = await fixture(
        html`
          <press-article-hero structured-data>
            <figure>
              <img src=${PICTURE} alt="" />
              <figcaption>Sadyr Japarov. (AP Photo/Jane Doe, File)</figcaption>
            </figure>
          </press-article-hero>
        `,
      );
      expect(partText(element, 'caption-bar')).to.equal('Sadyr Japarov. Image source: AP Photo/Jane Doe, File');
      expect(JSON.parse(written()[0]!.text)).to.deep.include({
        caption: 'Sadyr Japarov.',
        creator: [{ '@type': 'Person', name: 'Jane Doe' }],
      });
    });

    it('is added again when the hero is moved', async () => {
      const element = await fixture<PressArticleHero>(hero());
      document.body.append(element);
      await element.updateComplete;
      expect(written()).to.have.length(1);
      element.remove();
    });

    it('adds nothing if the page already credits the picture', async () => {
      describePage({
        '@graph': [
          {
            '@type': 'WebPage',
            primaryImageOfPage: {
              '@type': 'ImageObject',
              contentUrl: '/wp-content/uploads/2025/06/empty-chairs.jpg',
              creditText: 'AFP',
            },
          },
        ],
      });
      await fixture(hero());
      expect(written()).to.have.length(0);
    });

    it('is shared by two heroes of the same picture', async () => {
      const page = await fixture(html`<div>${hero()}${hero()}</div>`);
      expect(written()).to.have.length(1);
      page.firstElementChild!.remove();
      expect(written(), 'the other still shows it').to.have.length(1);
      page.firstElementChild!.remove();
      expect(written()).to.have.length(0);
    });
  });

  describe('fullscreen', () => {
    const open = async (element: Element) => {
      part(element, 'fullscreen-button')!.click();
      await waitUntil(() => part(element, 'dialog')?.matches(':modal') ?? false, 'the dialog');
      return part(element, 'dialog') as HTMLDialogElement;
    };

    it('shows the largest file with caption and credit, and loads it only after a click', async () => {
      const element = await fixture(html`
        <press-article-hero fullscreen caption="Chairs" credit=${SEED}>
          <img
            src="${PICTURE}?hero"
            srcset="${PICTURE}?hero 300w, /wp-content/uploads/2025/06/empty-chairs.jpg?large 1600w"
            sizes="300px"
            alt="Two empty chairs"
          />
        </press-article-hero>
      `);
      await loaded(element.querySelector('img')!);
      const isRequested = () => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('?large'));
      expect(isRequested()).to.equal(false);
      const dialog = await open(element);
      const enlarged = part(element, 'enlarged') as HTMLImageElement;
      await loaded(enlarged);
      expect(enlarged.currentSrc).to.match(/\?large$/);
      expect(textOf(dialog)).to.equal(`Chairs ${SEED}`);
      expect(element.querySelector('img')!.currentSrc).to.match(/\?hero$/);
      await expect(element).to.be.accessible();
    });

    it('returns the focus to its button when it is closed', async () => {
      const element = await fixture<PressArticleHero>(
        html`<press-article-hero fullscreen credit="AFP"><img src=${PICTURE} alt="Chairs" /></press-article-hero>`,
      );
      const button = part(element, 'fullscreen-button')!;
      button.focus();
      await open(element);
      part(element, 'close')!.click();
      // An update between closing and the close event must not open it again.
      element.requestUpdate();
      await waitUntil(() => !has(element, 'dialog'), 'removal of the dialog');
      expect(element.shadowRoot!.activeElement === button).to.equal(true);
    });

    it('has no button for a picture that failed to load', async () => {
      const element = await fixture(
        html`
          <press-article-hero fullscreen credit="AFP"><img src="/fault/404.jpg" alt="Chairs" /></press-article-hero>
        `,
      );
      await waitUntil(() => element.matches(':state(broken)'), ':state(broken)');
      expect(has(element, 'fullscreen-button')).to.equal(false);
    });

    it('has a label in the page’s language', async () => {
      await fixture(
        html`
          <press-article-hero lang="ky" fullscreen credit="AFP"><img src=${PICTURE} alt="Chairs" /></press-article-hero>
        `,
      );
      expect((await accessibilityTree()).filter(({ role }) => role === 'button').map(({ name }) => name)).to.deep.equal(
        ['Толук экранда ачуу'],
      );
    });
  });

  describe('invalid data', () => {
    const image = html`<img src=${PICTURE} alt="" />`;

    it('keeps picture and caption when loading data fails, and fires press-error once', async () => {
      const errors: unknown[] = [];
      const page = await fixture(
        html`
          <div @press-error=${(event: PressErrorEvent) => errors.push(event.detail)}>
            <press-article-hero caption="A market" src="/fault/404">${image}</press-article-hero>
          </div>
        `,
      );
      const element = page.querySelector('press-article-hero')!;
      await waitUntil(() => element.matches(':state(error)') && errors.length > 0, 'the error');
      expect(errors).to.deep.equal([{ kind: 'http', status: 404, stale: false }]);
      expect(partText(element, 'caption')).to.equal('A market');
      expect(element.querySelector('img')!.isConnected).to.equal(true);
    });

    it('keeps the last credit when a later URL fails', async () => {
      const element = await fixture<PressArticleHero>(
        html`<press-article-hero src="/wp-json/wp/v2/media/4">${image}</press-article-hero>`,
      );
      await waitUntil(() => partText(element, 'credit') === SEED, 'the credit');
      element.src = '/fault/html';
      const { detail } = await nextEvent(element, 'press-error');
      expect(detail).to.deep.equal({ kind: 'not-json', status: undefined, stale: true });
      expect(partText(element, 'credit')).to.equal(SEED);
      expect(element.matches(':state(stale)')).to.equal(true);
    });

    it('names an invalid field in the debug panel, and uses the other fields', async () => {
      const data: object = { contentUrl: PICTURE, width: 'wide', creditText: 'AFP' };
      const element = await fixture(html`<press-article-hero debug .data=${data}>${image}</press-article-hero>`);
      expect(partText(element, 'credit')).to.equal('Image source: AFP');
      expect(partText(element, 'debug')).to.contain('width: expected a number');
    });

    const HOSTILE = {
      markup: '<img src=x onerror=alert(1)>',
      'an attribute': '" onload="alert(1)',
      'a bidi override': '\u202Eevil\u2066',
      'a word of 90 letters': 'Ы'.repeat(90),
      space: ' \u00A0\u200B ',
      nothing: '',
      'a number': '0',
      'a prototype': '__proto__',
    };
    const ATTRIBUTES = [
      'caption',
      'credit',
      'credit-url',
      'license',
      'acquire-license-page',
      'digital-source-type',
      'ratio',
      'focal-point',
      'placeholder',
      'refresh',
    ];
    const FIELDS = [
      'contentUrl',
      'width',
      'height',
      'description',
      'caption',
      'creditText',
      'creator',
      'copyrightNotice',
      'license',
      'acquireLicensePage',
      'digitalSourceType',
    ];
    for (const [what, value] of Object.entries(HOSTILE)) {
      it(`shows ${what} in any attribute or field as text within its box, without an error`, async () => {
        const errors = await uncaughtErrors(async () => {
          const byAttribute = await fixture<PressArticleHero>(
            html`
              <div>
                <press-article-hero fullscreen structured-data embedded-credit debug>${image}</press-article-hero>
              </div>
            `,
          );
          const element = byAttribute.querySelector('press-article-hero')!;
          for (const name of ATTRIBUTES) element.setAttribute(name, value);
          const byField = await fixture<PressArticleHero>(
            html`
              <press-article-hero structured-data .data=${Object.fromEntries(FIELDS.map((name) => [name, value]))}>
                ${image}
              </press-article-hero>
            `,
          );
          await element.updateComplete;
          for (const hero of [element, byField]) {
            const inside = [...hero.shadowRoot!.querySelectorAll('*')];
            expect(
              inside.filter((node) => node.matches('[onerror], [onload], [src=x], script, a[href^="javascript"]')),
            ).to.have.length(0);
            expect(hero.scrollWidth, 'width').to.be.at.most(hero.clientWidth);
          }
        });
        expect(errors).to.deep.equal([]);
      });
    }

    it('ignores javascript: and data: URLs, and shows markup as text', async () => {
      const markup = '<img src=x onerror=alert(1)>';
      const data = {
        contentUrl: 'javascript:alert(1)',
        caption: markup,
        creditText: `Photo: ${markup} / Reuters`,
        license: 'javascript:alert(1)',
        acquireLicensePage: 'data:text/html,x',
      };
      const errors = await uncaughtErrors(async () => {
        const element = await fixture(html`<press-article-hero .data=${data}></press-article-hero>`);
        expect(element.shadowRoot!.querySelectorAll('a, img')).to.have.length(0);
        expect(partText(element, 'caption-bar')).to.equal(`${markup} Photo: ${markup} / Reuters`);
      });
      expect(errors).to.deep.equal([]);
    });
  });

  it('reads a figure that a parser or a framework completes later', async () => {
    const element = await fixture(html`<press-article-hero></press-article-hero>`);
    const figure = document.createElement('figure');
    element.append(figure);
    figure.append(Object.assign(new Image(), { src: PICTURE, alt: '' }));
    await Promise.resolve();
    figure.append(Object.assign(document.createElement('figcaption'), { textContent: SEED }));
    await waitUntil(() => partText(element, 'credit') === SEED, 'the credit');
  });

  it('prints picture, caption and credit, but no button', async () => {
    const element = await fixture(
      html`
        <press-article-hero fullscreen caption="A market" credit="AFP">
          <img src=${PICTURE} alt="" />
        </press-article-hero>
      `,
    );
    await setMedia({ media: 'print' });
    expect([isShown(part(element, 'caption-bar')!), isShown(part(element, 'fullscreen-button')!)]).to.deep.equal([
      true,
      false,
    ]);
    await setMedia({});
  });

  it('doesn’t change its shadow tree in an update without changes', async () => {
    const element = await fixture<PressArticleHero>(
      html`
        <press-article-hero fullscreen caption="A market" credit="AFP">
          <img src=${PICTURE} alt="" />
        </press-article-hero>
      `,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    const observer = new MutationObserver(() => {});
    observer.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
    element.requestUpdate();
    await element.updateComplete;
    expect(observer.takeRecords().map(({ type, target }) => `${type} ${target.nodeName}`)).to.deep.equal([]);
  });

  it('reads the figcaption of a figure inside another element', async () => {
    const hero = await fixture<PressArticleHero>(html`
      <press-article-hero>
        <div class="wp-block-image">
          <figure>
            <img src="/favicon.png" width="32" height="18" alt="x" />
            <figcaption>Traders. Photo: Jane Doe / Reuters</figcaption>
          </figure>
        </div>
      </press-article-hero>
    `);
    await hero.updateComplete;
    expect(hero.shadowRoot!.querySelector('[part="credit"]')?.textContent?.replace(/\s+/g, ' ')).to.contain(
      'Photo: Jane Doe / Reuters',
    );
  });

  it('is one figure with picture, caption and credit for screen readers after it replaced the figcaption', async () => {
    const hero = await fixture<PressArticleHero>(html`
      <press-article-hero>
        <figure>
          <img src="/favicon.png" width="32" height="18" alt="x" />
          <figcaption>Image: TCA, Aleksandr Potolitsyn</figcaption>
        </figure>
      </press-article-hero>
    `);
    await hero.updateComplete;
    const figure = hero.shadowRoot!.querySelector('[role="figure"]');
    expect(figure?.querySelector('[part="credit"]')).not.to.equal(null);
    expect(figure?.querySelector('slot:not([name])')).not.to.equal(null);
  });
});
